import { describe, expect, it } from 'vitest';
import { languagesWithWords, wordsFor } from '../../../layouts/theme/words.ts';
import { config } from '../support/sample.ts';

const slots = (phrase: string): readonly string[] => (phrase.match(/\{\w+\}/g) ?? []).sort();

describe('the press’s own words', () => {
  it('stand in English, Welsh and Polish', () => {
    expect(languagesWithWords).toEqual(expect.arrayContaining(['en', 'cy', 'pl']));
    expect(wordsFor({ ...config, language: 'cy' }).contents).toBe('Cynnwys');
    expect(wordsFor({ ...config, language: 'pl-PL' }).contents).toBe('Spis treści');
  });
  it('are English where a language has no table', () => {
    expect(wordsFor({ ...config, language: 'fr' }).contents).toBe('Contents');
  });
  it('have the same gaps to fill in every language', () => {
    const english = wordsFor(config);
    for (const language of languagesWithWords) {
      const words = wordsFor({ ...config, language });
      for (const [key, phrase] of Object.entries(english))
        expect(slots(words[key as keyof typeof words]), `${language} ${key}`).toEqual(slots(phrase));
      expect(words.months.split(' ')).toHaveLength(12);
    }
  });
  it('can be set by a publication', () => {
    expect(wordsFor({ ...config, words: { remember: 'Bear in mind' } }).remember).toBe('Bear in mind');
  });
});
