import type { Finding } from '../../document/finding.ts';
import type { PrintInput } from '../../document/print-settings.ts';
import type { Edition } from '../../document/publication.ts';
import { finding } from '../finding.ts';
import type { YamlFile } from '../model.ts';
import { suggest } from '../nearest.ts';
import { placeOf } from '../schema/explainIssues.ts';
import type { Shelf } from './openShelf.ts';

/** Bytes: the largest CMYK profiles in use have some four million. */
const LARGEST_PROFILE = 16 * 2 ** 20;

const profileOf = (print: PrintInput | undefined): string | undefined =>
  typeof print === 'object' ? print.profile : undefined;

/**
 * Hashes of the press profiles that `print` names, so that a changed profile is a changed source. A profile that is not in
 * the publication is an error. Whether it can be used, *finish* finds out.
 */
export async function readProfiles(
  config: { readonly print?: PrintInput; readonly editions: readonly Edition[] },
  paths: readonly string[],
  configFile: YamlFile,
  shelf: Shelf,
): Promise<{
  readonly named: { readonly profiles?: { readonly [path: string]: string } };
  readonly findings: readonly Finding[];
}> {
  const names = new Set(
    [config.print, ...config.editions.map(({ print }) => print)].flatMap((print) => profileOf(print) ?? []),
  );
  const profiles: { [path: string]: string } = {};
  const findings: Finding[] = [];
  const place = placeOf(configFile, ['print', 'profile'], false);
  for (const name of names) {
    if (paths.includes(name)) {
      await shelf.bytes(name, LARGEST_PROFILE);
      profiles[name] = shelf.hashes[name] ?? '';
      continue;
    }
    const known = paths.filter((path) => /\.icc$/i.test(path));
    const advice = suggest(name, known) || 'Put the file into the publication’s folder, or leave “profile” out.';
    findings.push(finding('error', 'profile-missing', place, `There is no press profile “${name}”.`, advice));
  }
  return { named: names.size > 0 ? { profiles } : {}, findings };
}
