import { describe, expect, it } from 'vitest';
import { scaleData } from '../../../layouts/diagrams/data/scaleData.ts';
import { triangleData } from '../../../layouts/diagrams/data/triangleData.ts';
import { wheelData } from '../../../layouts/diagrams/data/wheelData.ts';

describe('data of a wheel', () => {
  it('marks its parts by their first letters', () => {
    const { themes } = wheelData({ themes: [{ title: 'air' }, { title: 'Water' }] });
    expect(themes.map(({ mark }) => mark)).toEqual(['A', 'W']);
  });

  it('numbers its parts where two begin alike', () => {
    const { themes } = wheelData({ themes: [{ title: 'Air' }, { title: 'Apple' }] });
    expect(themes.map(({ mark }) => mark)).toEqual(['1', '2']);
  });

  it('takes its centre as words or as a title', () => {
    expect(wheelData({ centre: 'Me' }).centre).toBe('Me');
    expect(wheelData({ centre: { title: 'Me' } }).centre).toBe('Me');
  });
});

describe('data of a scale', () => {
  it('points to the number that its prompt speaks of first', () => {
    expect(scaleData({ scale: { from: 0, to: 10, prompt: 'Of 20 people, why a 6, not a 7?' } }).promptAt).toBe(6);
  });

  it('goes from 0 to 10 unless it says otherwise', () => {
    const { from, to } = scaleData({});
    expect([from.number, to.number]).toEqual([0, 10]);
  });

  it('has two numbers at least', () => {
    const { from, to } = scaleData({ scale: { from: 3, to: 1 } });
    expect([from.number, to.number]).toEqual([3, 4]);
  });
});

describe('data of a triangle', () => {
  it('letters its sides where the author has not', () => {
    expect(triangleData({ sides: [{ title: 'x' }, { title: 'y' }] }).sides.map(({ letter }) => letter)).toEqual([
      'A',
      'B',
    ]);
  });
});
