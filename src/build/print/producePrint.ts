import type { Finding } from '../../document/finding.ts';
import { type PrintFault, paperFault, preflight } from '../../print/index.ts';
import type { Workshop } from '../cache.ts';
import type { FinishedEdition } from '../edition.ts';
import { sha256 } from '../manifest.ts';
import type { Pagination } from '../pages/numberPages.ts';
import type { BuiltFile } from '../publish/publish.ts';
import { artefactsOf } from './artefactsOf.ts';
import { endsWithBackCover } from './endsWithBackCover.ts';
import { isForPress } from './isForPress.ts';
import { loadProfile } from './loadProfile.ts';
import { makers } from './makers.ts';
import { pagesIn } from './pagesIn.ts';
import { pressPages } from './pressPages.ts';
import type { PressProduct, PressRun } from './pressRun.ts';
import { printFinding } from './printFinding.ts';
import { printSettingsOf } from './printSettingsOf.ts';

export interface PrintProduction {
  readonly files: readonly BuiltFile[];
  readonly findings: readonly Finding[];
}

const pointsPerMillimetre = 72 / 25.4;
/** mm; what rounding of page sizes may add. */
const rounding = 0.01;
/** mm: more than any printer asks for. Art is drawn out so far that the cut never shows where it ends. */
const mostBleed = 15;
/** Told by the picture's name when it is prepared. */
const toldBefore = 'picture-resolution';

const trimOf = ({ geometry }: FinishedEdition): PressRun['trim'] => ({
  width: Number((geometry.width / pointsPerMillimetre).toFixed(2)),
  height: Number((geometry.height / pointsPerMillimetre).toFixed(2)),
});

const wrongBleed = (drawn: number, asked: number): PrintFault => ({
  severity: 'error',
  rule: 'bleed',
  message: `the pages are drawn out by ${drawn.toFixed(1)} mm, and a bleed of ${asked} mm is asked for`,
  advice: `Set \`print: bleed\` to ${Number(drawn.toFixed(2))}.`,
});

const tooMuchBleed = (asked: number): PrintFault => ({
  severity: 'error',
  rule: 'bleed-too-large',
  message: `a bleed of ${asked} mm is more than any printer asks for (${mostBleed} mm)`,
  advice: 'Set `print: bleed` to 3.',
});

/** What preflight says of a file for the press. Imposed sheets repeat the warnings of their pages: told once. */
async function lookAt(product: PressProduct, asked: number): Promise<readonly PrintFault[]> {
  const { bytes, purpose, bleed } = product;
  if (!bytes || !isForPress(product)) return [];
  const { faults } = await preflight(bytes, { bleed: bleed ?? asked });
  return faults.filter(
    ({ severity, rule }) => rule !== toldBefore && (purpose === 'print' ? severity !== 'info' : severity === 'error'),
  );
}

/**
 * Print files of a finished edition, as its settings ask: none, where nobody asks. Each file for the press goes through
 * preflight; an error in one stops the build. `publication`: its folder, for a profile that it names. `words`: of the edition.
 */
export async function producePrint(
  edition: FinishedEdition,
  others: ReadonlyMap<string, Pagination>,
  workshop: Workshop,
  publication: string,
  words: number,
): Promise<PrintProduction> {
  const { document, geometry, pagination } = edition;
  const settings = printSettingsOf(document);
  const trim = trimOf(edition);
  const wanted = artefactsOf(settings, trim);
  const { id } = document.edition;
  const refuse = (faults: readonly PrintFault[]): PrintProduction => ({
    files: [],
    findings: faults.map((fault) => printFinding(fault, id)),
  });
  if (wanted.length === 0) return refuse([]);
  if (settings.bleed > mostBleed) return refuse([tooMuchBleed(settings.bleed)]);
  const drawn = geometry.bleed / pointsPerMillimetre;
  if (Math.abs(settings.bleed - drawn) > rounding) return refuse([wrongBleed(drawn, settings.bleed)]);
  const found = await loadProfile(settings.profile, publication, workshop);
  if (!found.profile) return refuse(found.faults);
  const press = await pressPages(edition, others, workshop, settings, found);
  if (!press.bytes) return refuse(press.faults);

  const run: PressRun = {
    document,
    settings,
    trim,
    pageCount: pagination.pages.length,
    backCover: endsWithBackCover(pagination),
    pages: press.bytes,
    screen: edition.bytes,
    profile: found.profile,
    slugFont: edition.fonts.bytes(edition.theme.faces.regular?.[0] ?? ''),
  };
  const paper = paperFault(settings.paper, found.profile);
  const findings = [...press.faults, ...(paper ? [paper] : [])].map((fault) => printFinding(fault, id));
  const files: BuiltFile[] = [];
  for (const artefact of wanted)
    for (const product of await makers[artefact](run)) {
      const { name: path, purpose, bytes } = product;
      const faults = [...product.faults, ...(await lookAt(product, settings.bleed))];
      findings.push(...faults.map((fault) => printFinding(fault, path)));
      if (!bytes) continue;
      const pages = await pagesIn(bytes);
      const back = run.backCover ? ({ backCover: true } as const) : {};
      const artefactOf = { path, edition: id, format: 'pdf', purpose, pages, words, trim, ...back } as const;
      files.push({ bytes, artefact: { ...artefactOf, bytes: bytes.length, sha256: sha256(bytes) } });
    }
  return { files, findings };
}
