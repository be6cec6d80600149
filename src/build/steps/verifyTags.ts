import type { Finding } from '../../document/finding.ts';
import type { LaidFlow } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import { firstUnheard, heardIn, type PageContent, type PdfValue, readTags } from '../../pdf/index.ts';
import { fault } from '../../verify/index.ts';
import { type Cache, createCache, type Workshop } from '../cache.ts';
import type { FinishedEdition } from '../edition.ts';
import { setTexts } from '../pages/setTexts.ts';

/**
 * verify, for who listens: reads the tags of an edition's file back and checks them, and holds what is heard of each flow
 * against what was set of it, word for word and in order. Errors stand at the beginning of the chapter, and name the page.
 * Pages whose bytes were read before are not read again.
 */
export function verifyTags(edition: FinishedEdition, name: string, workshop: Workshop): readonly Finding[] {
  const { pagination } = edition;
  const memory = memoryOf(workshop, name);
  const { elements, findings } = readTags(edition.bytes, name, memory);
  const defects = findings.map(({ rule, position: { line: page }, message }): Finding => {
    const position = startOf(edition, pagination.pages[page - 1]?.flow);
    return fault(rule, position, `page ${page} of ${name}: ${message}.`);
  });
  memory.contents.sweep();
  memory.objects.sweep();
  const flows = elements[0]?.kids.filter((kid) => kid.kind === 'element') ?? [];
  const unheard = edition.laid.flatMap((laid, index): readonly Finding[] => {
    const element = flows[index];
    const lost = firstNotHeard(edition, laid, index, element ? heardIn(element) : '');
    if (lost === undefined) return [];
    const message = `Who listens to ${name} does not hear “${lost}” in its place.`;
    return [fault('tags-order', startOf(edition, index), message)];
  });
  return [...defects, ...unheard];
}

/** What pages and streams of a file say, by their bytes: what its last two builds did not ask for is let go. */
interface FileMemory {
  readonly contents: Cache<PageContent>;
  readonly objects: Cache<readonly PdfValue[]>;
}
const memories = new WeakMap<Workshop, Map<string, FileMemory>>();

function memoryOf(workshop: Workshop, name: string): FileMemory {
  const files = memories.get(workshop) ?? new Map<string, FileMemory>();
  memories.set(workshop, files);
  const memory = files.get(name) ?? { contents: createCache(), objects: createCache() };
  files.set(name, memory);
  return memory;
}

/** What each flow sounded like when it was found right. */
const foundRight = new WeakMap<LaidFlow, string>();

function firstNotHeard(edition: FinishedEdition, laid: LaidFlow, index: number, heard: string): string | undefined {
  if (foundRight.get(laid) === heard) return undefined;
  const lost = firstUnheard(setTexts(edition, index), heard);
  if (lost === undefined) foundRight.set(laid, heard);
  return lost;
}

function startOf({ document, firstChapter }: FinishedEdition, flow: number | undefined): Position {
  const chapter = flow === undefined ? undefined : document.chapters[flow - firstChapter];
  return chapter?.position ?? { file: 'publication.yml', line: 1, column: 1 };
}
