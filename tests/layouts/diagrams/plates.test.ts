import { describe, expect, it } from 'vitest';
import { diagramPlates, plateProps } from '../../../layouts/diagrams/index.ts';
import { contrast } from '../../../layouts/theme/contrast.ts';
import { coloursOnGround } from '../../../layouts/theme/grounds.ts';
import { scaleAt } from '../../../layouts/theme/scales.ts';
import { frameAt } from './support/edition.ts';
import { elementsOf, type Laid } from './support/elementsOf.ts';
import { ALTERNATIVE, diagramOf, kinds, samples, wordsOf } from './support/samples.ts';

const TEXT_SIZE = 12;
const colours = coloursOnGround('white');
const COLOUR_PROPERTIES = /color|^fill$|^stroke$/i;

const laid = (kind: string, data = samples[kind] ?? {}): readonly Laid[] => {
  const plate = diagramPlates[`diagram-${kind}`];
  return plate ? elementsOf(plate({ data: plateProps(diagramOf(kind, data)), frame: frameAt(TEXT_SIZE) })) : [];
};
const texts = (elements: readonly Laid[]) => elements.filter(({ type }) => type === 'TEXT');
const groundOf = ({ parents }: Laid): string =>
  String(parents.findLast(({ style }) => style.backgroundColor)?.style.backgroundColor ?? 'paper');

describe.each(kinds)('the plate of %s', (kind) => {
  it('prints every word of its data', () => {
    const printed = texts(laid(kind))
      .map(({ text }) => text.replace(/\u00a0/g, ' '))
      .join(' ');
    for (const word of wordsOf(samples[kind])) expect(printed).toContain(word);
  });

  it('has one figure with the alternative text', () => {
    const figures = laid(kind).filter(({ tag }) => tag?.type === 'Figure' && tag.alternative === ALTERNATIVE);
    expect(figures).toHaveLength(1);
  });

  it('sets no word under the text size, nor closer than clear print allows', () => {
    for (const { style, text } of texts(laid(kind))) {
      expect(Number(style.fontSize), text).toBeGreaterThanOrEqual(TEXT_SIZE);
      expect(Number(style.lineHeight), text).toBeGreaterThanOrEqual(1.25 - 0.001);
      expect(['regular', 'bold', 'heavy']).toContain(style.fontFamily);
    }
  });

  it('names its colours by tokens of the theme', () => {
    for (const { style, props } of laid(kind))
      for (const [property, value] of [...Object.entries(style), ...Object.entries(props)])
        if (COLOUR_PROPERTIES.test(property) && value !== 'none') expect(Object.keys(colours)).toContain(value);
  });

  it('prints words at 7:1 where they stand on a ground of their own', () => {
    for (const element of texts(laid(kind))) {
      if (element.style.position === 'absolute' || element.style.color === 'paper') continue;
      const [text, ground] = [colours[String(element.style.color)], colours[groundOf(element)]];
      expect(contrast(text?.rgb ?? '#777777', ground?.rgb ?? '#777777'), element.text).toBeGreaterThanOrEqual(7);
    }
  });

  it('holds list items in lists alone', () => {
    const tagged = (element: Laid): string | undefined => element.parents.findLast(({ tag }) => tag)?.tag?.type;
    for (const element of laid(kind)) {
      if (element.tag?.type === 'LI') expect(tagged(element)).toBe('L');
      if (element.tag?.type === 'LBody' || element.tag?.type === 'Lbl') expect(tagged(element)).toBe('LI');
    }
  });

  it('draws without data rather than failing', () => {
    expect(() => laid(kind, {})).not.toThrow();
  });
});

describe('level names and colours', () => {
  it('come from the publication', () => {
    const elements = laid('continuum');
    expect(texts(elements).map(({ text }) => text)).toContain('Everybody');
    expect(elements.filter(({ type, props }) => type === 'PATH' && props.fill === 'dusk.deep').length).toBeGreaterThan(
      0,
    );
  });

  it('stand beside their number on every layer', () => {
    const figure = texts(laid('continuum')).filter(({ parents }) => parents.some(({ tag }) => tag?.type === 'Figure'));
    expect(figure.map(({ text }) => text)).toEqual(['1', 'Everybody', '2', 'Some', '3', 'Few', 'Climb', 'Descend']);
  });
});

describe('the stairs', () => {
  it('are read from the lowest level up', () => {
    const labels = laid('steps')
      .filter(({ tag, type }) => tag?.type === 'Span' && type === 'TEXT')
      .map(({ text }) => text);
    expect(labels).toEqual(['1', 'Everybody', '2', 'Some', '3', 'Few']);
  });

  it('give the topmost level as an item too, though nothing leads on from it', () => {
    const parts = laid('steps').flatMap(({ tag }) => (tag?.type === 'Lbl' || tag?.type === 'LBody' ? [tag.type] : []));
    expect(parts).toEqual(['Lbl', 'LBody', 'Lbl', 'LBody', 'LBody']);
  });
});

describe('telephone numbers', () => {
  it('stay on one line', () => {
    const [call] = texts(laid('flowchart')).filter(({ text }) => text.startsWith('Call'));
    expect(call?.text).toBe('Call 0123\u00a0456\u00a07890.');
  });
});

it('the parts of a wheel stand level in both columns: one of four lines is no higher than one of three', () => {
  const cells = laid('wheel').filter(({ tag }) => tag?.type === 'LI');
  expect(cells.length).toBeGreaterThan(1);
  const { figure } = scaleAt(TEXT_SIZE);
  for (const { style } of cells) {
    const [rule, above, below] = [style.borderTopWidth, style.paddingTop, style.paddingBottom].map(Number);
    const fourLines = 4 * figure.leading + (rule ?? 0) + (above ?? 0) + (below ?? 0);
    expect(Number(style.minHeight)).toBeGreaterThanOrEqual(fourLines - 0.001);
  }
});
