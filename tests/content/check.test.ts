import { describe, expect, test } from 'vitest';
import { checkReading } from '../../src/content/check/checkReading.ts';
import { readingAge } from '../../src/content/check/readingAge.ts';
import { checkSpelling } from '../../src/content/check/spelling/checkSpelling.ts';
import { loadSpeller } from '../../src/content/check/spelling/loadSpeller.ts';
import { mergeFindings, signedOff } from '../../src/content/index.ts';
import { brief, type Files, HEAD, ONE, publish, publishText } from './publish.ts';

const said = async (text: string, files: Files = {}) => brief((await publishText(`# T\n\n${text}`, files)).findings);
const final: Files = { 'publication.yml': `${ONE}status: final\n` };

describe('text that is still to come', () => {
  test.each([
    'TBC',
    'TODO',
    'lorem ipsum',
    'to be confirmed',
    'a placeholder',
    'pending',
    '[insert name]',
    '???',
    'XXX',
  ])('%s is a warning, and an error when final', async (phrase) => {
    expect(await said(`Some words\nand ${phrase} here`)).toHaveLength(1);
    expect((await said(`Some words\nand ${phrase} here`, final))[0]).toMatch(/^4:\d error placeholder$/);
  });
  test('the exact place is told, behind marks and line ends', async () => {
    expect(await said('One **two\nthree TBC** four')).toEqual(['4:7 warning placeholder']);
  });
  test.each(['depending on', 'the todos', 'to follow the plan', 'XX'])('%s is not', async (phrase) => {
    expect(await said(`Some ${phrase} here`)).toEqual([]);
  });
  test('in facts, diagrams, flags and alternative texts too', async () => {
    const files: Files = {
      'publication.yml': `${ONE}flags: { soon: "pending" }\n`,
      'data/diagrams/d.yml': 'kind: tiles\nalt: One tile.\ntiles: [{ title: TBC }]\n',
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
    };
    const { findings } = await publishText(
      '---\ntitle: T\nfacts:\n  - { label: a, text: TBA }\n---\nx {!soon}\n\n::diagram{name=d}\n\n![The TODO of it](a.svg)\n\ny ![The FIXME of it](a.svg)',
      files,
    );
    const phrases = findings.map(({ rule, message }) => `${rule} ${/“(.*?)”/.exec(message)?.[1]}`);
    expect(phrases.sort()).toEqual(['FIXME', 'TBA', 'TBC', 'TODO', 'pending'].map((each) => `placeholder ${each}`));
  });
  test('in heads of tables and labels of forms', async () => {
    expect(await said('| TBC | b |\n|---|---|\n| a | b |')).toEqual(['3:3 warning placeholder']);
    expect(await said(':::form[Record]\n- TODO {line}\n:::')).toEqual(['4:3 warning placeholder']);
  });
  test('open points too', async () => {
    const point = ':::open-point{owner=A by=2023}\nConfirm it.\n:::';
    expect(await said(point)).toEqual(['3:1 warning open-point']);
    expect(await said(point, final)).toEqual(['3:1 error open-point']);
  });
});

describe('tables without heads', () => {
  const head = '| | |\n|---|---|\n';
  test('are a warning, at the table', async () => {
    expect(await said(`${head}| a | b |`)).toEqual(['3:1 warning table-heads']);
  });
  test.each([
    ['a head row', '| Sign | Level |\n|---|---|\n| a | b |'],
    ['a head column', `:::table[Signs]{head-column}\n${head}| a | b |\n:::`],
  ])('%s is enough', async (_, table) => {
    expect(await said(table)).toEqual([]);
  });
});

describe('telephone numbers', () => {
  const data: Files = { 'data/contacts.yml': 'emergency: "999"\ncads: "0344 800 8021"\n' };
  test('typed ones are warned of, with the value’s name; those from data are not', async () => {
    const { findings } = await publishText(
      '# T\n\nRing {{contacts.cads}} or {{contacts.emergency}}, not 0344 800\n8021, nor 999.',
      data,
    );
    expect(brief(findings)).toEqual(['3:55 warning typed-number', '4:11 warning typed-number']);
    expect(findings[0]?.advice).toBe('Write {{contacts.cads}}.');
  });
  test.each(['01603 762445', '07520 631590', '+44 20 7946 0000', '(01603) 762445', '0800 1111'])(
    '%s is one',
    async (number) => {
      expect(await said(`Ring ${number}.`)).toEqual(['3:6 warning typed-number']);
    },
  );
  test('short ones are numbers where the data have them, and nowhere else', async () => {
    const short: Files = { 'data/a.yml': 'a: "111"\nb: "101"\nc: "112"\n' };
    const text = '{{a.a}} {{a.b}} {{a.c}}\nPages 999 and 111, 101, 112.';
    expect(await said(text, short)).toEqual([15, 20, 25].map((column) => `4:${column} warning typed-number`));
    expect(await said('Pages 999 and 111, 101, 112.')).toEqual([]);
  });
  test('a number of the directory has no name that text could give', async () => {
    const { findings } = await publishText('# T\n\n::contacts{group=a}\n\nRing 0800 1111.', {
      'data/directory.yml': 'a:\n  - { name: Childline, phone: 0800 1111 }\n',
    });
    expect(findings.map(({ rule, advice }) => [rule, advice])).toEqual([
      ['typed-number', 'Put it into data/contacts.yml and write its name in double braces.'],
    ]);
  });
  test.each(['2018', '1989', '10,000', '2023-09-01', '0–10', '£999', '1 2 3', '04/09/2023'])(
    '%s is none',
    async (number) => {
      expect(await said(`See ${number}.`)).toEqual([]);
    },
  );
  test('in front matter and diagrams too', async () => {
    const { findings } = await publishText(
      '---\ntitle: T\nfacts:\n  - { label: a, text: Ring 0344 800 8021 }\n---\nx {{contacts.cads}} {{contacts.emergency}}',
      data,
    );
    expect(brief(findings)).toEqual(['4:23 warning typed-number']);
  });
});

describe('alternative text', () => {
  const picture: Files = { 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>' };
  const diagram: Files = { 'data/diagrams/d.yml': 'kind: tiles\nalt: diagram\ntiles: [{ title: One }]\n' };
  test.each([
    ['![](a.svg)', ['3:1 error missing-alternative']],
    ['x ![](a.svg) y', ['3:3 error missing-alternative']],
    ['![](a.svg){decorative}', []],
    ['![image](a.svg)', ['3:1 warning useless-alternative']],
    ['![leaf.png](a.svg)', ['3:1 warning useless-alternative']],
    ['![A picture of a leaf](a.svg)', ['3:1 warning useless-alternative']],
    ['![A leaf](a.svg "A leaf")', ['3:1 warning useless-alternative']],
    ['![A leaf on water](a.svg "A leaf")', []],
    ['**x ![](a.svg)** y', ['3:5 error missing-alternative']],
    ['::diagram{name=d}', ['3:1 warning useless-alternative']],
  ])('%s', async (text, expected) => {
    expect(await said(text, text.includes('name=d') ? diagram : picture)).toEqual(expected);
  });
});

test('the reading level of each section that has enough words', async () => {
  const easy = 'The cat sat on the mat and it was glad. '.repeat(12);
  const hard =
    'Professionals undertaking multidisciplinary assessments demonstrate considerable interprofessional accountability. '.repeat(
      15,
    );
  const { parsed } = await publishText(`# T\n\n## Easy\n\n${easy}\n\n## Hard\n\n${hard}\n\n## Short\n\nA word.`);
  const findings = checkReading(parsed);
  expect(brief(findings)).toEqual(['3:1 info reading-level', '7:1 info reading-level']);
  expect(findings[0]?.advice).toBeUndefined();
  expect(findings[1]?.advice).toContain('Shorter sentences');
});

describe('what nothing uses', () => {
  test('values, pictures and diagrams', async () => {
    const { findings } = await publishText('# T\n\n{{a.used}}', {
      'data/a.yml': 'used: x{{a.inner}}\ninner: y\nleft: z\n',
      'data/diagrams/d.yml': 'kind: x\nalt: A way to it\n',
      'p.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
    });
    expect(findings.map(({ rule, position }) => `${position.file}:${position.line} ${rule}`)).toEqual([
      'data/a.yml:3 unused-value',
      'data/diagrams/d.yml:1 unused-diagram',
      'p.svg:1 unused-picture',
    ]);
  });
});

test('a picture of a footnote is used', async () => {
  const { findings } = await publishText('# T\n\nx[^1]\n\n[^1]: y ![A leaf on water](p.svg)', {
    'p.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
  });
  expect(brief(findings)).toEqual([]);
});

test.each([
  ['a file', '---\ntitle: T\nexcept: giude\n---\nx', '3:9 error unknown-edition'],
  ['a block', '# T\n\n:::except{edition=giude}\nx\n:::', '3:1 error unknown-edition'],
])('an unknown edition that %s is kept from is an error', async (_, text, expected) => {
  expect(brief((await publishText(text)).findings)).toEqual([expected]);
});

test('two tools with one number', async () => {
  const tool = (title: string) => `---\ntitle: ${title}\ntool: 4\n---\n\nText.\n`;
  const { findings } = await publish({
    'publication.yml': `${HEAD}editions:\n  - { id: a, layout: toolbox, content: a }\n  - { id: b, layout: toolbox, content: b }\n`,
    'a/1.md': tool('One'),
    'a/2.md': tool('Two'),
    'b/1.md': tool('Three'),
  });
  expect(findings.map(({ rule, position }) => `${position.file}:${position.line} ${rule}`)).toEqual([
    'a/2.md:3 repeated-tool',
  ]);
});

describe('levels', () => {
  const levels: Files = {
    'publication.yml': `${ONE}levels:\n  - { number: 1, name: One, colour: a }\n  - { number: 2, name: Two, colour: b }\n`,
  };
  test('too many are an error, too few a warning', async () => {
    expect(await said(':::levels\n1. a\n2. b\n3. c\n:::', levels)).toEqual(['6:1 error levels']);
    expect(await said(':::levels\n1. a\n:::', levels)).toEqual(['3:1 warning levels']);
    expect(await said(':::levels\n1. a\n2. b\n:::', levels)).toEqual([]);
    expect(await said(':::levels\n1. a\n2. b\n:::')).toEqual(['3:1 warning levels']);
  });
});

describe('what a comment allows', () => {
  const allowed = async (text: string, files: Files = {}) => (await publishText(`# T\n\n${text}`, files)).findings;
  test('is told as information, with the rule and the reason', async () => {
    const findings = await allowed(
      '<!-- press-allow placeholder: a legal term -->\nThe case is pending.\n\nStill pending.',
    );
    expect(brief(findings)).toEqual(['4:13 info allowed', '6:7 warning placeholder']);
    expect(findings[0]?.message).toBe(
      'placeholder: “pending” looks like text that is still to come. Allowed here: a legal term.',
    );
    expect(findings[0]?.allowed).toEqual({ rule: 'placeholder', reason: 'a legal term' });
  });
  test('reaches to the end of the paragraph that follows, and no further', async () => {
    const text = '<!-- press-allow placeholder: why -->\n\nOne\ntwo\npending\n\n> pending\n> pending';
    expect(await said(text)).toEqual(['7:1 info allowed', '9:3 warning placeholder', '10:3 warning placeholder']);
  });
  test('reaches no line before it, and no other file', async () => {
    const book = await publish({
      'publication.yml': `${HEAD}editions:\n  - { id: guide, layout: guide, content: guide }\n`,
      'guide/1.md': '# A\n\npending\n\n<!-- press-allow placeholder: why -->\npending\n',
      'guide/2.md': '# B\n\nx\n\ny\npending\n',
    });
    expect(book.findings.map(({ position, rule }) => `${position.file}:${position.line} ${rule}`)).toEqual([
      'guide/1.md:3 placeholder',
      'guide/1.md:6 allowed',
      'guide/2.md:6 placeholder',
    ]);
  });
  test('is no comment', async () => {
    const text = '<!-- press-allow unused-allowance: why -->\n<!-- press-allow placeholder: why -->\nx';
    expect(await said(text)).toEqual(['3:1 warning unused-allowance', '4:1 warning unused-allowance']);
  });
  test('is not said to allow nothing where its rule was not looked at', async () => {
    const { parsed } = await publishText('# T\n\n<!-- press-allow spelling: a name -->\nZorblat.');
    expect(mergeFindings([], parsed).map(({ rule }) => rule)).toEqual(['unused-allowance']);
    expect(mergeFindings([], parsed, { unchecked: ['spelling'] })).toEqual([]);
  });
  test('reaches over its own line when it stands in one', async () => {
    const text = 'One pending <!-- press-allow placeholder: why --> two pending\npending';
    expect(await said(text)).toEqual(['3:5 info allowed', '3:55 info allowed', '4:1 warning placeholder']);
  });
  test('in front matter and data it is a comment of YAML', async () => {
    const findings = await publishText(
      '---\ntitle: T\n# press-allow typed-number: an old number\nfacts:\n  - { label: a, text: 01603 762445 } # press-allow typed-number: as above\n---\nx',
      {
        'data/a.yml': '# press-allow unused-value: for the website\n\nb: c\nd: e # press-allow unused-value\n',
      },
    );
    expect(findings.findings.map(({ position, rule }) => `${position.file}:${position.line} ${rule}`)).toEqual([
      'data/a.yml:4 allow-reason',
      'guide.md:3 unused-allowance',
      'guide.md:5 allowed',
    ]);
  });
  test('needs a reason, a rule, and something to allow', async () => {
    expect(await said('<!-- press-allow placeholder -->\nx')).toEqual(['3:1 error allow-reason']);
    expect(await said('<!-- press-allow -->\nx')).toEqual(['3:1 error allow-reason']);
    expect(await said('<!-- press-allow placeholder: why -->\nx')).toEqual(['3:1 warning unused-allowance']);
    const [unknown] = await allowed('<!-- press-allow placholder: why -->\npending');
    expect(unknown).toMatchObject({ rule: 'allow-rule', advice: 'Did you mean “placeholder”?' });
  });
  test('an error may be allowed where nothing is lost by it, and no other', async () => {
    expect(await said('<!-- press-allow placeholder: why -->\npending', final)).toEqual(['4:1 info allowed']);
    expect(await said('<!-- press-allow html: why -->\nA <b>c</b>.')).toEqual([
      '3:1 warning allow-rule',
      '4:3 error html',
    ]);
  });
});

describe('spelling', () => {
  test('unknown words once each, with their place', async () => {
    const { parsed } = await publishText(
      '# T\n\nWe recieve\nhelp; we recieve more. Norfolk’s NSCP [Dzień]{lang=pl} `xyzzy` zorblat a@zorb.uk 16-year-olds\n',
      { 'words.txt': 'zorblat # ours\n' },
    );
    const speller = await loadSpeller('en-GB', parsed.publication.words);
    const findings = speller ? checkSpelling(parsed, speller) : [];
    expect(brief(findings)).toEqual(['3:4 warning spelling']);
    expect(findings[0]?.advice).toContain('“receive”');
  });
  test('there is no dictionary of other languages', async () => {
    expect(await loadSpeller('cy', [])).toBeUndefined();
  });
});

test('reading age', () => {
  expect(readingAge('The cat sat on the mat. It was a big cat.')).toBeLessThan(7);
  expect(
    readingAge(
      'Interdisciplinary collaboration necessitates comprehensive organisational accountability, notwithstanding jurisdictional considerations.',
    ),
  ).toBeGreaterThan(18);
  expect(readingAge('')).toBe(0);
});

test('a part whose text changed while its version did not', async () => {
  const config = `${HEAD}parts:\n  - { id: guide, title: The guide, version: "1.0" }\neditions:\n  - { id: guide, layout: guide, content: guide }\n`;
  const files = { 'publication.yml': config, 'guide/1.md': '# A\n\nx' };
  const { parsed } = await publish(files);
  const signoff = signedOff(parsed, ['guide']).text;
  expect(brief((await publish({ ...files, 'signoff.json': signoff })).findings)).toEqual([]);
  const changed = { ...files, 'guide/1.md': '# A\n\ny', 'signoff.json': signoff };
  expect(brief((await publish(changed)).findings)).toEqual(['5:46 warning unsigned-change']);
  expect(brief((await publish({ ...changed, 'publication.yml': config.replace('1.0', '1.1') })).findings)).toEqual([]);
});
