import type { Inline, Link, Reference, Variable } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import { suggest } from '../nearest.ts';
import { plainText } from '../plainText.ts';
import { addressOf, webAddress } from './addressOf.ts';
import { checkPicture } from './checkPicture.ts';
import type { ChapterDesk, Place } from './desk.ts';
import { noteKey } from './noteKey.ts';
import { markTerms } from './terms.ts';

/** Running text with values, flags and footnote numbers put in, references looked up and terms marked. */
export function resolveInlines(inlines: readonly Inline[], place: Place, desk: ChapterDesk): readonly Inline[] {
  return inlines.flatMap((inline) => resolveInline(inline, place, desk));
}

function resolveInline(inline: Inline, place: Place, desk: ChapterDesk): readonly Inline[] {
  const inside = (children: readonly Inline[], changed: Partial<Place> = {}) =>
    resolveInlines(children, { ...place, ...changed }, desk);
  switch (inline.type) {
    case 'text':
      return place.terms && desk.usedTerms ? markTerms(inline, desk.terms, desk.usedTerms, desk.hasGlossary) : [inline];
    case 'variable':
      return resolveVariable(inline, place, desk);
    case 'strong':
    case 'emphasis':
    case 'deleted':
    case 'raised':
    case 'lowered':
      return [{ ...inline, children: inside(inline.children) }];
    case 'language':
      return [{ ...inline, children: inside(inline.children, { terms: false }) }];
    case 'abbreviation': {
      const expansion = desk.values.fill(inline.expansion, inline.position);
      return [{ ...inline, expansion, children: inside(inline.children, { terms: false }) }];
    }
    case 'link':
      return resolveLink({ ...inline, children: inside(inline.children, { terms: false, links: false }) }, desk);
    case 'reference':
      return resolveReference(
        { ...inline, children: inside(inline.children, { terms: false, links: false }) },
        place,
        desk,
      );
    case 'flag':
      return resolveFlag(inline, desk);
    case 'footnoteReference': {
      const key = noteKey(inline.position.file, inline.label);
      const number = desk.noteNumbers.get(key) ?? desk.noteNumbers.size + 1;
      desk.noteNumbers.set(key, number);
      return [{ ...inline, number }];
    }
    case 'picture':
      checkPicture(inline, desk);
      return [{ ...inline, alternative: fillAlternative(inline, desk) }];
    case 'term':
    case 'inlineCode':
    case 'break':
      return [inline];
  }
}

function resolveVariable({ path, position }: Variable, place: Place, desk: ChapterDesk): readonly Inline[] {
  const value = desk.values.value(path, position);
  if (value === undefined) return [{ type: 'text', value: `{{${path}}}`, position }];
  const text = { type: 'text' as const, value, position, from: path };
  const href = place.links ? webAddress(value) : undefined;
  if (href !== undefined) return [{ type: 'link', href, children: [text], position }];
  return place.terms && desk.usedTerms ? markTerms(text, desk.terms, desk.usedTerms, desk.hasGlossary) : [text];
}

function resolveLink(link: Link, desk: ChapterDesk): readonly Inline[] {
  if (!link.href.includes('{{')) return [link];
  const href = addressOf(desk.values.fill(link.href, link.position));
  if (href !== undefined) return [{ ...link, href }];
  desk.report(
    'error',
    'unsafe-link',
    link.position,
    `“${link.href}” gives no address that can be opened.`,
    'Use an address that begins with https://, mailto: or tel:.',
  );
  return link.children;
}

function resolveReference(reference: Reference, place: Place, desk: ChapterDesk): readonly Inline[] {
  const { target, position } = reference;
  const known = desk.look.target(target);
  const term = desk.hasGlossary ? desk.parsed.glossary.find(({ id }) => id === target) : undefined;
  if (!known && !term) {
    desk.report(
      'error',
      'dead-reference',
      position,
      `Nothing here has the name “#${target}”.`,
      suggest(target, Object.keys(desk.parsed.targets)),
    );
    return reference.children;
  }
  const naming = place.naming ?? [];
  if (reference.children.length === 0 && naming.includes(target)) {
    desk.report(
      'error',
      'dead-reference',
      position,
      `This reference would take its words from “#${target}”, which takes its own from this reference.`,
      'Write the words into the square brackets.',
    );
    return [];
  }
  const named = (): readonly Inline[] =>
    known
      ? resolveInlines(
          known.title,
          { terms: false, links: false, naming: [...naming, target] },
          { ...desk, usedTerms: undefined },
        )
      : [{ type: 'text', value: desk.values.fill(term?.term ?? '', position), position }];
  const children = reference.children.length > 0 ? reference.children : named();
  if (term || desk.look.isPresent(target)) return [{ ...reference, children }];
  const elsewhere = desk.look.elsewhere(target);
  if (elsewhere) return [{ ...reference, children, elsewhere }];
  desk.report(
    'error',
    'dead-reference',
    position,
    `No edition holds “#${target}”.`,
    'See which editions the heading is kept from by “only” or “except”.',
  );
  return children;
}

const FLAG = /\{!([\w-]{1,100})\}/g;

/** A picture's alternative text with its values and the words of its flags put in. */
export function fillAlternative(
  { alternative, position }: { readonly alternative: string; readonly position: Position },
  desk: ChapterDesk,
): string {
  const words = (name: string) => plainText(resolveFlag({ type: 'flag', name, words: [], position }, desk));
  return desk.values.fill(alternative, position).replace(FLAG, (_, name: string) => words(name));
}

function resolveFlag(inline: Extract<Inline, { type: 'flag' }>, desk: ChapterDesk): readonly Inline[] {
  const words = desk.parsed.flags[inline.name];
  if (!words) {
    desk.report(
      'error',
      'unknown-flag',
      inline.position,
      `There is no flag “${inline.name}”.`,
      suggest(inline.name, Object.keys(desk.parsed.flags)) || 'Add it to “flags” in publication.yml, with its words.',
    );
    return [];
  }
  if (words.some(({ type }) => type === 'flag')) {
    const message = `The words of the flag “${inline.name}” hold a flag.`;
    desk.report('error', 'variable-circle', inline.position, message, 'Write them out in publication.yml.');
    return [];
  }
  return [{ ...inline, words: resolveInlines(words, { terms: false, links: false }, desk) }];
}
