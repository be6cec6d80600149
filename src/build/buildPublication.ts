import { compareFindings, type Finding, formatFinding, hasErrors } from '../document/finding.ts';
import { atExactPlaces } from './atExactPlaces.ts';
import { sweepWorkshop, type Workshop } from './cache.ts';
import { builtFromOf, editionKeys } from './keys.ts';
import type { Artefact, Manifest } from './manifest.ts';
import type { BuildReport, EditionReport, Listen, Order } from './order.ts';
import { changedPages, type PageLooks } from './pages/changedPages.ts';
import { clearAfterKill } from './publish/clearAfterKill.ts';
import { isWhole } from './publish/isWhole.ts';
import { placeOf } from './publish/place.ts';
import { type BuiltEdition, publish } from './publish/publish.ts';
import { type EditionNotes, type Published, readPublished } from './publish/state.ts';
import { readSources } from './steps/readSources.ts';
import { wholeFiles } from './wholeFiles.ts';

/** Rounds of building what another process removed while this one relied on it, before giving up. */
const ROUNDS = 3;

/**
 * Builds the editions of an order and publishes them in one move. Wrong input, a full disk and the like are findings in
 * the report; what throws is a defect of the press.
 */
export async function buildPublication(order: Order, workshop: Workshop, listen: Listen): Promise<BuildReport> {
  listen({ kind: 'step', step: 'read' });
  const read = await readSources(order.publication, workshop.read);
  if (!read.publication) return failed(read.findings);
  const { config, hashes } = read.publication;
  const knownEditions = config.editions.map(({ id }) => id);
  const unknownEditions = order.editions.filter((id) => !knownEditions.includes(id));
  if (unknownEditions.length > 0) return { ...failed([]), unknownEditions, knownEditions };
  const required = order.editions.length > 0 ? order.editions : knownEditions;

  const builtFrom = builtFromOf(hashes, order.program);
  const published = await readPublished(placeOf(order.out));
  if (published && !hasErrors(read.findings) && (await isUpToDate(published, builtFrom, required, order))) {
    await clearAfterKill(placeOf(order.out), published);
    return unchanged(published, knownEditions, required);
  }

  // What follows needs layouts, typesetter and painter, which take a while to load.
  const [{ prepare }, { produce }] = await Promise.all([import('./prepare.ts'), import('./produce.ts')]);
  const { documents, findings: before } = prepare(read.publication, read.findings, workshop, listen);
  if (hasErrors(before)) return { ...failed(before), knownEditions };

  const keys = editionKeys(documents, order.program);
  const editions = knownEditions.map((id) => ({ id, key: keys.get(id) ?? '' }));
  const isKept = ({ id, key }: { id: string; key: string }) => {
    const notes = published?.notes.editions[id];
    return notes?.key === key && suffices(notes, order);
  };
  let wanted = editions.filter((edition) => required.includes(edition.id) && !isKept(edition)).map(({ id }) => id);
  const built: BuiltEdition[] = [];
  const times = new Map<string, number>();
  const looks = new Map<string, PageLooks>();
  const findingsFor = (artefacts: readonly Artefact[]): readonly Finding[] => {
    const inEditions = reportEditions({ artefacts }, built, published, times).flatMap(({ findings }) => findings);
    return inOrder([...before, ...inEditions]);
  };
  for (let round = 0; round < ROUNDS; round++) {
    const production = await produce(documents, wanted, workshop, order, listen);
    if (hasErrors(production.findings)) {
      const found = atExactPlaces(production.findings, read.publication);
      return { ...failed([...before, ...found]), knownEditions };
    }
    for (const { edition, findings, files, pages, milliseconds, lacksPrint } of production.editions) {
      built.push({ edition, key: keys.get(edition) ?? '', findings, files, ...(lacksPrint && { lacksPrint }) });
      times.set(edition, milliseconds);
      looks.set(edition, pages);
    }
    listen({ kind: 'step', step: 'publish' });
    const { title, version, status } = config;
    const result = await publish(order.out, {
      publication: title,
      version,
      status,
      builtFrom,
      findings: before,
      editions,
      required,
      built,
      screenOnly: order.screenOnly === true,
      whole: (artefacts, folder) => wholeFiles(artefacts, folder, { documents, config, order, workshop, findingsFor }),
    });
    if (result.kind === 'refused') return { ...failed([...before, result.finding]), knownEditions };
    if (result.kind === 'published') {
      sweepWorkshop(workshop);
      const reports = reportEditions(result.manifest, built, published, times).map((report) =>
        sayChanges(report, looks, workshop),
      );
      const findings = [...before, ...reports.flatMap((report) => report.findings)];
      return { ...done(result.manifest, reports, findings), knownEditions };
    }
    wanted = [...result.editions];
  }
  throw new Error(`the output ${order.out} is changed by other builds faster than it can be written`);
}

/** Adds which pages of an edition look otherwise than when this process published it last, and remembers how they look. */
function sayChanges(report: EditionReport, looks: ReadonlyMap<string, PageLooks>, workshop: Workshop): EditionReport {
  const now = looks.get(report.edition);
  if (!now || !workshop.blocks) return report;
  const before = workshop.published.get(report.edition);
  workshop.published.set(report.edition, now);
  return before ? { ...report, changedPages: changedPages(now, before) } : report;
}

/** Whether an edition that was published has all the files that an order asks for. */
const suffices = (notes: EditionNotes | undefined, { screenOnly }: Order): boolean =>
  notes !== undefined && (screenOnly === true || !notes.lacksPrint);

async function isUpToDate(
  published: Published,
  builtFrom: string,
  required: readonly string[],
  order: Order,
): Promise<boolean> {
  const { notes, manifest, folder } = published;
  return (
    notes.builtFrom === builtFrom &&
    required.every((id) => suffices(notes.editions[id], order)) &&
    (!order.accessibilityReport || manifest.artefacts.some(({ purpose }) => purpose === 'accessibility-report')) &&
    (await isWhole(folder, manifest))
  );
}

function unchanged(published: Published, knownEditions: readonly string[], required: readonly string[]): BuildReport {
  const { manifest, notes } = published;
  const reports = reportEditions(manifest, [], published, new Map()).filter(({ edition }) =>
    required.includes(edition),
  );
  const noted = Object.values(notes.editions).flatMap((edition) => edition.findings);
  return { ...done(manifest, reports, [...notes.findings, ...noted]), unchanged: true, knownEditions };
}

function reportEditions(
  manifest: Pick<Manifest, 'artefacts'>,
  built: readonly BuiltEdition[],
  published: Published | undefined,
  times: ReadonlyMap<string, number>,
): readonly EditionReport[] {
  const ids = [...new Set(manifest.artefacts.map(({ edition }) => edition))].filter((id) => id !== '');
  return ids.map((id) => {
    const fresh = built.find(({ edition }) => edition === id);
    return {
      edition: id,
      artefacts: manifest.artefacts.filter(({ edition }) => edition === id),
      milliseconds: times.get(id) ?? 0,
      kept: fresh === undefined,
      findings: (fresh ?? published?.notes.editions[id])?.findings ?? [],
    };
  });
}

const failed = (findings: readonly Finding[]): BuildReport => ({
  unchanged: false,
  editions: [],
  findings: inOrder(findings),
  unknownEditions: [],
  knownEditions: [],
});

const done = (manifest: Manifest, editions: readonly EditionReport[], findings: readonly Finding[]): BuildReport => ({
  manifest,
  unchanged: false,
  editions,
  findings: inOrder(findings),
  unknownEditions: [],
  knownEditions: [],
});

/** In order of file and line, each once: editions of the same content find the same. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(findings.map((finding) => [formatFinding(finding), finding]));
  return [...once.values()].sort(compareFindings);
}
