import { describe, expect, test } from 'vitest';
import { type ExpectedFile, verifyFile } from '../../src/verify/index.ts';
import { file, HEIGHT, line, lines, page, pdf, set, WIDTH } from './support/smallPdf.ts';

const rules = async (bytes: Uint8Array, expected: ExpectedFile) =>
  (await verifyFile(bytes, expected)).map(({ rule }) => rule);

describe('the file', () => {
  test('one that holds all it should passes', async () => {
    const bytes = await pdf(lines('Call 999 first.', 'Then write it down – today.'), lines('fifty-five office files'));
    const pages = [page('Call 999 first.', 'Then write it down – today.'), page('fifty-five office files')];
    expect(await verifyFile(bytes, file(pages))).toEqual([]);
  });

  test('what is no PDF is found', async () => {
    expect(await rules(Buffer.from('no'), file([]))).toEqual(['file-unreadable']);
  });

  test('a font that is not in it is found', async () => {
    const bytes = await pdf((document) => set(document.font('Helvetica'), 'word'));
    expect(await rules(bytes, file([page('word')]))).toEqual(['file-font']);
  });

  test('a missing bookmark, a wrong title and a wrong language are found', async () => {
    const bytes = await pdf(lines('word'));
    const expected = { ...file([page('word')]), outline: ['Two'], title: 'Toolbox', language: 'cy' };
    expect(await rules(bytes, expected)).toEqual(['file-title', 'file-language', 'file-outline']);
  });

  test('a page too few is found', async () => {
    expect(await rules(await pdf(lines('word')), file([page('word'), page('more')]))).toEqual(['file-pages']);
  });

  test('a page that cannot be opened is found', async () => {
    const whole = (await pdf(lines('word'), lines('more'))).toString('latin1');
    const kids = /\/Kids \[(\d+ 0 R) (\d+) 0 R\]/.exec(whole);
    const gone = kids?.[0].replace(` ${kids[2]} 0 R]`, ` ${'0'.repeat(kids[2]?.length ?? 1)} 0 R]`) ?? '';
    const bytes = Buffer.from(whole.replace(kids?.[0] ?? '', gone), 'latin1');
    const [finding] = await verifyFile(bytes, file([page('word'), page('more')]));
    expect(finding?.message).toBe('page 2 of guide.pdf cannot be read.');
  });

  test('a page of another size is found', async () => {
    const expected = file([{ ...page('word'), height: HEIGHT + 1 }]);
    expect(await rules(await pdf(lines('word')), expected)).toEqual(['page-size']);
  });

  test('a page that is known is not read', async () => {
    expect(await rules(await pdf(lines('word')), file([{ ...page('other'), isKnown: true }]))).toEqual([]);
  });
});

describe('words', () => {
  test('a lost word is named with its line in the source, and the page', async () => {
    const [finding] = await verifyFile(await pdf(lines('one', 'Call first.')), file([page('one', 'Call 999 first.')]));
    expect(finding?.position).toEqual({ file: 'guide/01.md', line: 8, column: 1 });
    expect(finding?.message).toBe('“Call 999 first.” reads “Call first.” on page 1 of guide.pdf.');
  });

  test('a line that is not there is missing', async () => {
    const [finding] = await verifyFile(await pdf(lines('one')), file([page('one', 'two')]));
    expect(finding?.message).toBe('“two” is missing on page 1 of guide.pdf.');
  });

  test('a word that stands once too few is lost, even where it stands elsewhere', async () => {
    const bytes = await pdf(lines('a child and another', 'child child'));
    expect(await rules(bytes, file([page('a child and another child', 'child')]))).toEqual(['lost-word', 'lost-word']);
  });

  test('a word in another place is lost there, and stray where it stands', async () => {
    const bytes = await pdf((document) => set(set(document, 'one'), 'two', 3));
    expect(await rules(bytes, file([page('one', 'two')]))).toEqual(['lost-word', 'stray-text']);
  });

  test('lowered text is of the line on which it is lowered, however near the next', async () => {
    const lowered = { ...line('H2'), bottom: 54, baselines: [40, 53] };
    const bytes = await pdf((document) =>
      set(set(document, 'H').text('2', 38, 53, { lineBreak: false, baseline: 'alphabetic' }), 'note', 1),
    );
    expect(await rules(bytes, file([{ ...page(), texts: [lowered, line('note', 1)] }]))).toEqual([]);
    const level = { ...lowered, baselines: [40] };
    expect(await rules(bytes, file([{ ...page(), texts: [level, line('note', 1)] }]))).toContain('lost-word');
  });

  test('a lost comma is found', async () => {
    expect(await rules(await pdf(lines('one two')), file([page('one, two')]))).toEqual(['lost-word']);
  });

  test('a wrong page number is named as such', async () => {
    const expected = { ...page(), texts: [{ ...line('Contacts, page 12'), isNumbered: true as const }] };
    const [finding] = await verifyFile(await pdf(lines('Contacts, page 21')), file([expected]));
    expect(finding?.rule).toBe('page-number');
  });

  test('text that begins before its place is stray, and lost in its place', async () => {
    const bytes = await pdf((document) => set(document, 'word', 0, 25));
    expect(await rules(bytes, file([page('word')]))).toEqual(['lost-word', 'stray-text']);
  });

  test('what begins where one column ends belongs to the next, however wide', async () => {
    const columns = [
      { ...line('ab'), right: 100 },
      { ...line('cd'), left: 100, right: 280 },
    ];
    const bytes = await pdf((document) => set(set(document, 'ab'), 'cd', 0, 100));
    expect(await rules(bytes, file([{ ...page(), texts: columns }]))).toEqual([]);
  });

  test('a plate has its words in any order, and none may be missing', async () => {
    const area = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT };
    const plate = (text: string) => ({ ...line(text), ...area, kind: 'plate' as const });
    const bytes = await pdf(lines('Step up', 'Step down'));
    expect(await rules(bytes, file([{ ...page(), texts: [plate('Step down Step up')] }]))).toEqual([]);
    expect(await rules(bytes, file([{ ...page(), texts: [plate('Step down Step up 3')] }]))).toEqual(['lost-word']);
    expect(await rules(bytes, file([{ ...page(), texts: [plate('Step down Step')] }]))).toEqual(['lost-word']);
  });
});

test('a telephone number in a plate stands on one line', async () => {
  const area = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT };
  const plate = { ...line('Ring 0344 800 8021'), ...area, kind: 'plate' as const };
  const expected = file([{ ...page(), texts: [plate] }]);
  expect(await rules(await pdf(lines('Ring 0344 800 8021')), expected)).toEqual([]);
  expect(await rules(await pdf(lines('Ring 0344', '800 8021')), expected)).toEqual(['telephone']);
  const twice = file([{ ...page(), texts: [{ ...plate, text: 'Ring 0344 800 8021, 0344 800 8021' }] }]);
  expect(await rules(await pdf(lines('Ring 0344 800 8021,', '0344 800', '8021')), twice)).toEqual(['telephone']);
});

describe('looks', () => {
  test('text outside the trim, and too near to it, is found', async () => {
    const texts = [
      { ...line('safeguarding'), left: 260, right: 330 },
      { ...line('near', 1), left: 8 },
    ];
    const bytes = await pdf((document) => set(set(document, 'safeguarding', 0, 260), 'near', 1, 8));
    const findings = await verifyFile(bytes, file([{ ...page(), texts }]));
    expect(findings.map(({ rule }) => rule)).toEqual(['outside-trim', 'near-trim']);
    expect(findings[1]?.message).toContain('“near” stands 3.1 mm from the trim');
  });

  test.each([
    ['left', 8, 100],
    ['right', 264, 100],
    ['head', 30, 15],
    ['foot', 30, 190],
  ])('text too near to the %s is found', async (_, left, baseline) => {
    const text = { ...line('near'), left, right: left + 28, top: baseline - 12, bottom: baseline + 4 };
    const bytes = await pdf((document) =>
      document.text('near', left, baseline, { lineBreak: false, baseline: 'alphabetic' }),
    );
    expect(await rules(bytes, file([{ ...page(), texts: [{ ...text, baselines: [baseline] }] }]))).toEqual([
      'near-trim',
    ]);
  });

  test('a glyph that is squeezed is as small as it is low', async () => {
    const bytes = await pdf((document) =>
      document.scale(1, 0.5).text('low', 30, 80, { lineBreak: false, baseline: 'alphabetic' }),
    );
    expect(await rules(bytes, file([page('low')]))).toEqual(['small-text']);
  });

  test('a glyph that is too small is found', async () => {
    const bytes = await pdf((document) =>
      set(set(document, 'large'), '').fontSize(11.5).text(' small', 60, 40, {
        lineBreak: false,
        baseline: 'alphabetic',
      }),
    );
    expect(await rules(bytes, file([page('large small')]))).toEqual(['small-text']);
  });

  test('text over other text is found', async () => {
    const texts = [line('first words'), { ...line('second'), left: 34, baselines: [46] }];
    const bytes = await pdf((document) =>
      set(document, 'first words').text('second', 34, 46, { lineBreak: false, baseline: 'alphabetic' }),
    );
    expect(await rules(bytes, file([{ ...page(), texts }]))).toContain('text-over-text');
  });

  test('pale text is found, on paper and on a ground of its own', async () => {
    const onPaper = await pdf((document) => set(document.fillColor('#999999'), 'pale'));
    const [finding] = await verifyFile(onPaper, file([page('pale')]));
    expect(finding?.message).toContain('“pale” stands out 2.8:1');
    const onGround = await pdf((document) =>
      set(document.rect(20, 20, 100, 40).fill('#555555').fillColor('black'), 'dark'),
    );
    expect(await rules(onGround, file([page('dark')]))).toEqual(['contrast']);
    const onHalf = await pdf((document) =>
      set(document.rect(20, 20, 40, 40).fill('#555555').fillColor('black'), 'safeguarding'),
    );
    expect(await rules(onHalf, file([page('safeguarding')]))).toEqual(['contrast']);
  });

  test('large print asks for more contrast', async () => {
    const bytes = await pdf((document) => set(document.fillColor('#666666'), 'grey'));
    expect(await rules(bytes, file([page('grey')]))).toEqual([]);
    expect(await rules(bytes, file([page('grey')], { contrast: 7 }))).toEqual(['contrast']);
  });

  test('white text on black passes, and see-through text does not', async () => {
    const black = (document: Parameters<typeof set>[0]) => document.rect(20, 20, 200, 40).fill('black');
    const white = await pdf((document) => set(black(document).fillColor('white'), 'white'));
    expect(await rules(white, file([page('white')]))).toEqual([]);
    const through = await pdf((document) => set(black(document).fillColor('white', 0.3), 'ghost'));
    expect(await rules(through, file([page('ghost')]))).toEqual(['contrast']);
  });

  test('a covered word is found', async () => {
    const bytes = await pdf((document) => set(document, 'covered here').rect(30, 28, 42, 16).fill('#ffffff'));
    const [finding] = await verifyFile(bytes, file([page('covered here')]));
    expect(finding).toMatchObject({ rule: 'hidden-text', position: { line: 7 } });
    expect(finding?.message).toBe('“covered” is covered or cut off on page 1 of guide.pdf.');
  });

  test('a word of which the lower half is covered is found', async () => {
    const bytes = await pdf((document) => set(document, 'covered here').rect(30, 36, 42, 8).fill('#ffffff'));
    expect(await rules(bytes, file([page('covered here')]))).toEqual(['hidden-text']);
  });

  test('text that is cut off is found', async () => {
    const bytes = await pdf((document) => {
      set(document.save().rect(20, 20, 200, 17).clip(), 'gap of jaguars').restore();
    });
    expect(await rules(bytes, file([page('gap of jaguars')]))).toEqual(['hidden-text']);
  });

  test('text in a box that hides nothing of it passes, as do a strike and a picture beside it', async () => {
    const bytes = await pdf((document) => {
      set(document.save().rect(20, 20, 200, 40).clip(), 'gap of jaguars').restore();
      document.rect(30, 36, 80, 1).fill('black');
      document.rect(200, 20, 80, 80).fill('#c78720');
    });
    expect(await rules(bytes, file([page('gap of jaguars')]))).toEqual([]);
  });
});

describe('links', () => {
  const area = { left: 30, top: 28, right: 60, bottom: 44 };
  const link = { ...area, target: 'there', page: 1, position: line('').position };

  test('one that leads to its target’s page passes, and one that leads elsewhere is found', async () => {
    const linking = (name: string) =>
      pdf(
        (document) => {
          document.addNamedDestination('here');
          set(document, 'see').goTo(30, 28, 30, 16, name);
        },
        (document) => {
          document.addNamedDestination('there');
          set(document, 'it');
        },
      );
    const expected = file([{ ...page('see'), links: [link] }, page('it')]);
    expect(await rules(await linking('there'), expected)).toEqual([]);
    expect(await rules(await linking('here'), expected)).toEqual(['link-target']);
  });

  test('a missing link and a wrong page label are found', async () => {
    const expected = file([{ ...page('see'), links: [{ ...link, page: 0 }], label: 'iv' }]);
    expect(await rules(await pdf(lines('see')), expected)).toEqual(['page-label', 'link-target']);
  });
});
