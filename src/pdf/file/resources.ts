import type { PageRecord, RecordResource } from '../../document/record.ts';
import { fine, name } from '../syntax.ts';
import { add, type ObjectFile, reference } from './objects.ts';

export interface Resources {
  /** Object of a resource dictionary that has all that the records name; pages that use the same share one. */
  readonly of: (records: readonly PageRecord[]) => number;
}

/** Resource dictionaries of the file's pages. `fonts`, `pictures`: objects by id and by hash. */
export function newResources(
  file: ObjectFile,
  fonts: ReadonlyMap<string, number>,
  pictures: ReadonlyMap<string, number>,
): Resources {
  const known = new Map<string, number>();
  return {
    of(records) {
      const dictionary = describe(records, fonts, pictures);
      let id = known.get(dictionary);
      if (id === undefined) {
        id = add(file, dictionary);
        known.set(dictionary, id);
      }
      return id;
    },
  };
}

function describe(
  records: readonly PageRecord[],
  fonts: ReadonlyMap<string, number>,
  pictures: ReadonlyMap<string, number>,
): string {
  const used = [...new Set(records.flatMap((record) => Object.keys(record.glyphs)))].sort();
  const resources = new Map(records.flatMap((record) => record.resources.map((resource) => [resource.name, resource])));
  const sorted = [...resources.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const of = <Kind extends RecordResource['kind']>(kind: Kind) =>
    sorted.filter((resource): resource is Extract<RecordResource, { kind: Kind }> => resource.kind === kind);
  const group = (key: string, entries: readonly string[]) =>
    entries.length > 0 ? `/${key}<<${entries.join('')}>>` : '';
  return `<<${[
    group(
      'Font',
      used.map((font) => `${name(font)} ${reference(fonts.get(font) ?? 0)}`),
    ),
    group(
      'ExtGState',
      of('state').map((state) => `${name(state.name)}${stateDictionary(state)}`),
    ),
    group(
      'XObject',
      of('picture').map((picture) => `${name(picture.name)} ${reference(pictures.get(picture.hash) ?? 0)}`),
    ),
    group(
      'Pattern',
      of('shading').map((shading) => `${name(shading.name)}${shading.definition}`),
    ),
  ].join('')}>>`;
}

function stateDictionary(state: Extract<RecordResource, { kind: 'state' }>): string {
  const fill = state.fill === undefined ? '' : `/ca ${fine(state.fill)}`;
  const stroke = state.stroke === undefined ? '' : `/CA ${fine(state.stroke)}`;
  const strokes = state.strokeOverprint ?? state.overprint;
  const overprint = state.overprint === undefined ? '' : `/OP ${strokes}/op ${state.overprint}/OPM 1`;
  return `<</Type/ExtGState${fill}${stroke}${overprint}>>`;
}

/** The page has something that one sees through, so that PDF/A asks for a blending colour space (ISO 19005-2, 6.2.10). */
export const isTransparent = (record: PageRecord, seeThrough: ReadonlySet<string>): boolean =>
  record.resources.some(
    (resource) =>
      (resource.kind === 'state' && ((resource.fill ?? 1) < 1 || (resource.stroke ?? 1) < 1)) ||
      (resource.kind === 'picture' && seeThrough.has(resource.hash)),
  );
