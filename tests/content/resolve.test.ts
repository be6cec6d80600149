import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/content/plainText.ts';
import { makeValues } from '../../src/content/resolve/values.ts';
import type { Finding } from '../../src/document/finding.ts';
import type { Files } from './publish.ts';
import { bare, blocksOf, brief, HEAD, nodesOf, ONE, publish, publishText } from './publish.ts';

const text = (value: string) => ({ type: 'text', value });
const rules = ({ findings }: { readonly findings: readonly { readonly rule: string }[] }) =>
  findings.map(({ rule }) => rule);

describe('values', () => {
  const contacts: Files = {
    'data/contacts.yml': 'cads:\n  phone: "0344 800 8021"\n  both: "Ring {{contacts.cads.phone}}"\n',
  };
  test('are put in, with values inside values, and know where they come from', async () => {
    const book = await publishText(
      '---\ntitle: T\nlead: "{{contacts.cads.both}}"\nfacts:\n  - { label: a, text: "{{contacts.cads.phone}}" }\n---\n\n{{contacts.cads.both}}!',
      contacts,
    );
    expect(book.findings).toEqual([]);
    expect(bare(blocksOf(book))).toEqual([
      { type: 'paragraph', children: [{ ...text('Ring 0344 800 8021'), from: 'contacts.cads.both' }, text('!')] },
    ]);
    const [chapter] = book.documents.guide?.chapters ?? [];
    expect(plainText(chapter?.lead ?? [])).toBe('Ring 0344 800 8021');
    expect(chapter?.front).toEqual({ facts: [{ label: 'a', text: '0344 800 8021' }] });
  });
  test.each([
    ['{{contacts.cads.phon}}', 'Did you mean “contacts.cads.phone”?'],
    ['{{contacts.cads}}', 'Name one of it: contacts.cads.phone, contacts.cads.both.'],
    ['{{kontakts.cads.phone}}', 'Did you mean “contacts.cads.phone”?'],
    ['{{constructor}}', ''],
    ['{{contacts.constructor}}', ''],
    ['{{contacts.cads.toString}}', ''],
  ])('%s is an error that helps, and stays as it was written', async (source, advice) => {
    const book = await publishText(`# T\n\nx ${source}`, { ...contacts, 'data/other.yml': 'x: y\n' });
    const { findings } = book;
    expect(bare(blocksOf(book))).toEqual([{ type: 'paragraph', children: [text('x '), text(source)] }]);
    expect(brief(findings.filter(({ rule }) => rule !== 'unused-value'))).toEqual(['3:3 error unknown-variable']);
    expect(findings.find(({ rule }) => rule === 'unknown-variable')?.advice).toContain(advice);
  });
  test('a circle is an error', async () => {
    const { findings } = await publishText('# T\n\n{{a.b}}', { 'data/a.yml': 'b: "{{a.c}}"\nc: "{{a.b}}"\n' });
    expect(findings.map(({ rule, position }) => `${position.file}:${position.line} ${rule}`)).toEqual([
      'data/a.yml:2 variable-circle',
    ]);
    expect(findings[0]?.message).toContain('a.b → a.c → a.b');
  });
  test('a broken value is told of at each place that asks for it', async () => {
    const broken = { 'data/a.yml': 'b: "x {{a.c}}"\n' };
    const { parsed } = await publishText('# T\n\n{{a.b}}', broken);
    const findings: Finding[] = [];
    const values = makeValues(parsed.publication.data, findings);
    const position = { file: 'guide.md', line: 3, column: 1 };
    values.value('a.b', position);
    values.value('a.b', position);
    expect(findings.map(({ rule }) => rule)).toEqual(['unknown-variable', 'unknown-variable']);
  });
  test('stand in alternative texts; one that is not there stays as it was written', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>';
    const book = await publishText('# T\n\nx ![A map of {{a.town}}](m.svg)\n\n![The {{a.twon}}](m.svg)', {
      'data/a.yml': 'town: Diss\n',
      'm.svg': svg,
    });
    expect(nodesOf(blocksOf(book), 'picture').map(({ alternative }) => alternative)).toEqual(['A map of Diss']);
    expect(nodesOf(blocksOf(book), 'figure').map(({ alternative }) => alternative)).toEqual(['The {{a.twon}}']);
    expect(rules(book)).toEqual(['unknown-variable']);
  });
  test('the words of flags stand in alternative texts too', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>';
    const book = await publishText('# T\n\n![A card: {!call-now}](m.svg)', {
      'publication.yml': `${ONE}flags: { call-now: "Call {{a.b}}" }\n`,
      'data/a.yml': 'b: "999"\n',
      'm.svg': svg,
    });
    expect(nodesOf(blocksOf(book), 'figure').map(({ alternative }) => alternative)).toEqual(['A card: Call 999']);
    expect(rules(book)).toEqual([]);
  });
  test('an address inside a link is words of that link', async () => {
    const book = await publishText('# T\n\n[write to {{a.mail}}](https://c.org.uk)', {
      'data/a.yml': 'mail: a@b.uk\n',
    });
    expect(nodesOf(blocksOf(book), 'link').map(({ href, children }) => [href, plainText(children)])).toEqual([
      ['https://c.org.uk', 'write to a@b.uk'],
    ]);
  });
  test('addresses become links, numbers in links become tel:', async () => {
    const book = await publishText('# T\n\n{{a.mail}} {{a.web}} [ring]({{a.phone}}) [or]({{a.abroad}})', {
      'data/a.yml': 'mail: a@b.uk\nweb: b.org.uk/x\nphone: 0800 1111\nabroad: +44 (20) 7946-0000\n',
    });
    expect(nodesOf(blocksOf(book), 'link').map(({ href }) => href)).toEqual([
      'mailto:a@b.uk',
      'https://b.org.uk/x',
      'tel:08001111',
      'tel:+442079460000',
    ]);
  });
  test('stand in heads of tables and in choices of forms', async () => {
    const source = '| {{a.b}} |\n|---|\n| c |\n\n:::form[F]\n- Who? {boxes="{{a.b}}|d"}\n:::';
    const book = await publishText(`# T\n\n${source}`, { 'data/a.yml': 'b: Unit\n' });
    expect(book.findings).toEqual([]);
    expect(nodesOf(nodesOf(blocksOf(book), 'table')[0]?.head, 'text').map(({ value }) => value)).toEqual(['Unit']);
    expect(nodesOf(blocksOf(book), 'form').flatMap(({ fields }) => fields[0]?.choices)).toEqual(['Unit', 'd']);
  });
  test('stand in all words of publication.yml', async () => {
    const config = `${HEAD}version: "{{a.version}}"
parts:
  - { id: guide, title: "{{a.name}}", version: "1", owner: "{{a.name}}" }
foot:
  public:
    - { label: x, short: "{{a.name}}", value: y }
editions:
  - { id: guide, layout: guide, content: guide.md, title: "{{a.name}} guide" }
  - { id: large, layout: large-print, content: guide.md }
`;
    const { documents, findings } = await publishText('# T\n\nx', {
      'publication.yml': config,
      'data/a.yml': 'name: Unit\nversion: "1.10"\n',
    });
    expect(findings).toEqual([]);
    expect(Object.values(documents).map(({ title }) => title)).toEqual(['Unit guide', 'Unit guide']);
    const { parts, version, foot } = documents.guide?.config ?? {};
    expect({ parts, version, short: foot?.public?.[0]?.short }).toEqual({
      parts: [{ id: 'guide', title: 'Unit', version: '1', owner: 'Unit' }],
      version: '1.10',
      short: 'Unit',
    });
  });
  test('a value cannot smuggle a script into a link', async () => {
    const book = await publishText('# T\n\n[a]({{a.b}})', { 'data/a.yml': 'b: "javascript:x"\n' });
    expect(rules(book)).toEqual(['unsafe-link']);
    expect(bare(blocksOf(book))).toEqual([{ type: 'paragraph', children: [text('a')] }]);
  });
});

describe('selection', () => {
  const editions = `${HEAD}editions:
  - { id: guide, layout: guide, content: guide.md }
  - { id: large, layout: large-print, content: guide.md }
  - { id: short, layout: guide, content: guide.md }
`;
  const words = (book: Awaited<ReturnType<typeof publish>>) =>
    Object.fromEntries(
      Object.entries(book.documents).map(([id, document]) => [
        id,
        nodesOf(document.chapters[0]?.blocks, 'text')
          .map(({ value }) => value)
          .join(''),
      ]),
    );
  test('a large-print edition takes what its ordinary edition takes', async () => {
    const book = await publish({
      'publication.yml': editions,
      'guide.md':
        '# T\n\n:::only{edition=guide}\na\n:::\n\n:::except{edition="guide"}\nb\n:::\n\n:::except{edition=large}\nc\n:::\n\n:::only{edition=large}\nd\n:::\n\n:::remember{only="short large"}\ne\n:::\n',
    });
    expect(words(book)).toEqual({ guide: 'ac', large: 'acde', short: 'bce' });
    expect(book.findings).toEqual([]);
  });
  test('files are chosen too, and editions of each: file have a name in common', async () => {
    const book = await publish({
      'publication.yml': `${HEAD}editions:\n  - { id: box, layout: toolbox, content: box }\n  - { id: tool, layout: tool, content: box, each: file }\n`,
      'box/1.md': '---\ntitle: A\nonly: box\n---\na',
      'box/2.md': '# B\n\n:::only{edition=tool}\nb\n:::\nc',
    });
    expect(book.documents.box?.chapters.map(({ title }) => plainText(title))).toEqual(['A', 'B']);
    expect(nodesOf(book.documents['tool-2']?.chapters, 'text').map(({ value }) => value)).toEqual(['B', 'b', 'c']);
    expect(Object.keys(book.documents)).toEqual(['box', 'tool-2']);
    expect(book.findings).toEqual([]);
  });
  test('a file that is not for an edition is not in it', async () => {
    const book = await publish({
      'publication.yml': editions.replaceAll('guide.md', 'guide'),
      'guide/1.md': '# All\n\na',
      'guide/2.md': '---\ntitle: Short alone\nonly: short\n---\nb',
      'guide/3.md': '---\ntitle: Not short\nexcept: [short]\n---\nc',
    });
    const titles = (edition: string) => book.documents[edition]?.chapters.map(({ title }) => plainText(title));
    expect(titles('guide')).toEqual(['All', 'Not short']);
    expect(titles('large')).toEqual(['All', 'Not short']);
    expect(titles('short')).toEqual(['All', 'Short alone']);
  });
  test('an edition that nothing is left for is an error', async () => {
    const { findings } = await publishText('---\ntitle: T\nexcept: guide\n---\nx');
    expect(findings.map(({ rule, position }) => `${position.file}:${position.line} ${rule}`)).toEqual([
      'publication.yml:5 no-content',
    ]);
  });
  test('an unknown edition names the nearest', async () => {
    const { findings } = await publishText('# T\n\n:::only{edition=giude}\nx\n:::');
    expect(findings.map(({ rule, advice }) => [rule, advice])).toEqual([['unknown-edition', 'Did you mean “guide”?']]);
  });
});

describe('references', () => {
  const two: Files = {
    'publication.yml': `${HEAD}editions:
  - { id: guide, layout: guide, content: guide }
  - { id: guide-18, layout: large-print, content: guide }
  - { id: box, layout: toolbox, content: box, title: The toolbox }
  - { id: box-18, layout: large-print, content: box }
  - { id: tool, layout: tool, content: box, each: file }
`,
    'guide/1.md': '# A\n\nSee [b](#b), [](#here), [tool](#use).\n\n## Here and now {#here}',
    'guide/2.md': '# B',
    'box/1.md': '# Tool\n\n## Use it {#use}\n\n[a](#here)',
  };
  test('inside the edition, and to another one', async () => {
    const book = await publish(two);
    expect(book.findings).toEqual([]);
    const references = (edition: string) =>
      nodesOf(book.documents[edition], 'reference').map(({ target, elsewhere, children }) => [
        target,
        plainText(children),
        elsewhere?.edition,
        elsewhere?.title,
      ]);
    expect(references('guide')).toEqual([
      ['b', 'b', undefined, undefined],
      ['here', 'Here and now', undefined, undefined],
      ['use', 'tool', 'box', 'The toolbox'],
    ]);
    expect(references('guide-18').at(-1)).toEqual(['use', 'tool', 'box-18', 'The toolbox']);
    expect(references('tool-1')).toEqual([['here', 'a', 'guide', 'Pathway']]);
    expect(book.documents.box?.title).toBe('The toolbox');
    expect(book.documents['tool-1']?.title).toBe('Tool');
    expect(book.documents.guide?.targets.here).toMatchObject({ number: '1.1', chapter: 'a' });
  });
  test('lead to the edition of the same layout, whatever stands before it', async () => {
    const book = await publish({
      'publication.yml': `${HEAD}editions:
  - { id: guide, layout: guide, content: guide }
  - { id: sheet, layout: sheet, content: extra }
  - { id: annex, layout: guide, content: extra }
`,
      'guide/1.md': '# A\n\n[b](#b)',
      'extra/1.md': '# B',
    });
    expect(nodesOf(book.documents.guide, 'reference').map(({ elsewhere }) => elsewhere?.edition)).toEqual(['annex']);
  });
  test('lead to what the other edition alone takes', async () => {
    const book = await publish({
      'publication.yml': `${HEAD}editions:\n  - { id: guide, layout: guide, content: guide }\n  - { id: box, layout: toolbox, content: guide }\n`,
      'guide/1.md': '# A\n\n[b](#more)\n\n:::only{edition=box}\n## More\n:::',
    });
    expect(book.findings).toEqual([]);
    expect(nodesOf(book.documents.guide, 'reference').map(({ elsewhere }) => elsewhere?.edition)).toEqual(['box']);
  });
  test('to a term of the glossary without words of its own: the term is printed', async () => {
    const book = await publishText('# T\n\nSee [](#term-fast).\n\n::glossary\n', {
      'data/glossary.yml': '- { term: FAST, definition: A team. }\n',
    });
    expect(book.findings).toEqual([]);
    expect(nodesOf(blocksOf(book), 'reference').map(({ children }) => plainText(children))).toEqual(['FAST']);
  });
  test('a dead one is an error and keeps its words', async () => {
    const book = await publishText('# T\n\nSee [what](#hepl).\n\n## Help');
    expect(brief(book.findings)).toEqual(['3:5 error dead-reference']);
    expect(book.findings[0]?.advice).toBe('Did you mean “help”?');
    expect(bare(blocksOf(book)[0])).toEqual({ type: 'paragraph', children: [text('See '), text('what'), text('.')] });
  });
  test('a heading may refer to itself in words of its own', async () => {
    const book = await publishText('# T\n\n## See [this part](#part) {#part}\n\nText, and [](#part).');
    expect(book.findings).toEqual([]);
    expect(nodesOf(blocksOf(book), 'reference').map(({ children }) => plainText(children))).toContain('See this part');
  });
  test('headings that take their words from one another are an error at each', async () => {
    const book = await publishText('# T\n\n## [](#a) {#a}\n\n## [](#c) {#b}\n\n## [](#b) {#c}\n\n[](#b)');
    expect([...new Set(brief(book.findings))]).toEqual(
      ['3:4', '5:4', '7:4'].map((place) => `${place} error dead-reference`),
    );
  });
  test('what no edition takes is a dead end', async () => {
    expect(
      rules(
        await publishText('# T\n\n[x](#gone)\n\n:::only{edition=large}\n## Gone\n:::', {
          'publication.yml': `${HEAD}editions:\n  - { id: guide, layout: guide, content: guide.md }\n  - { id: large, layout: guide, content: x.md }\n`,
          'x.md': '# X',
        }),
      ),
    ).toEqual(['dead-reference']);
  });
});

describe('includes', () => {
  test('bring the block once more, without its name', async () => {
    const book = await publishText('# T\n\n:::block{#numbers}\n## Ring\n\nx\n:::\n\n::include{id=numbers}\n');
    expect(book.findings).toEqual([]);
    expect(bare(blocksOf(book))).toMatchObject([
      { type: 'group', id: 'numbers', blocks: [{ id: 'ring' }, {}] },
      { type: 'group', blocks: [{ id: 'ring-2' }, { type: 'paragraph', children: [text('x')] }] },
    ]);
    expect(blocksOf(book)[1]).not.toHaveProperty('id');
  });
  test('leave out what the edition does not take', async () => {
    const book = await publish({
      'publication.yml': `${HEAD}editions:\n  - { id: guide, layout: guide, content: guide }\n  - { id: box, layout: toolbox, content: box }\n`,
      'guide/1.md': '# A\n\n::include{id=n}\n',
      'box/1.md': '# B\n\n:::block{#n}\nboth\n\n:::only{edition=box}\nfor professionals\n:::\n:::\n',
    });
    expect(nodesOf(book.documents.guide?.chapters[0]?.blocks, 'text').map(({ value }) => value)).toEqual(['both']);
    expect(book.findings).toEqual([]);
  });
  test('give no name twice, however often a block comes', async () => {
    const block = ':::block{#n}\n## Ring\n\n:::definitions\nCADS {#cads}\n: A team.\n:::\n:::\n';
    const book = await publishText(`# T\n\n## Ring 2\n\n${block}\n::include{id=n}\n\n::include{id=n}\n`);
    const [chapter] = book.documents.guide?.chapters ?? [];
    const names = nodesOf(chapter?.blocks, 'heading').map(({ id }) => id);
    expect(names).toEqual(['ring-2', 'ring', 'ring-3', 'ring-4']);
    const terms = nodesOf(chapter?.blocks, 'definitionList').flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(terms).toEqual(['cads', undefined, undefined]);
  });
  test('a circle and an unknown name are errors', async () => {
    expect(
      rules(await publishText('# T\n\n:::block{#a}\n::include{id=b}\n:::\n\n:::block{#b}\n::include{id=a}\n:::')),
    ).toEqual(['include-circle', 'include-circle']);
    const { findings } = await publishText('# T\n\n::include{id=nmubers}\n\nx {#numbers}');
    expect(findings.map(({ rule, advice }) => [rule, advice])).toEqual([
      ['unknown-include', 'Did you mean “numbers”?'],
    ]);
  });
  test('bring their footnotes from the file they stand in', async () => {
    const book = await publish({
      'publication.yml': `${HEAD}editions:\n  - { id: guide, layout: guide, content: guide }\n`,
      'guide/1.md': '# A\n\nx[^1]\n\n::include{id=b}\n\n[^1]: first',
      'guide/2.md': '# B\n\ny[^1] {#b}\n\n[^1]: second',
    });
    const notes = nodesOf(book.documents.guide?.chapters[0], 'footnotes')[0]?.notes;
    expect(notes?.map(({ number, blocks }) => [number, nodesOf(blocks, 'text')[0]?.value])).toEqual([
      [1, 'first'],
      [2, 'second'],
    ]);
  });
});

describe('glossary', () => {
  const data: Files = {
    'data/glossary.yml':
      '- { term: Step up, definition: More help., forms: [steps up] }\n- { term: FAST, expansion: Family Team, definition: "A *team*." }\n- { term: help, definition: Aid. }\n',
  };
  const terms = (book: Awaited<ReturnType<typeof publishText>>) =>
    nodesOf(book.documents.guide, 'term').map(({ term, target, expansion, children }) => [
      term,
      target,
      expansion,
      plainText(children),
    ]);
  test('terms are marked at first use, as whole words, not in headings and links', async () => {
    const book = await publishText(
      '# T\n\n## Help and FAST\n\nHelpful and fast: [help](#x) [FAST](https://a.uk) **steps up** Help, help. FAST’s {#x}\n',
      data,
    );
    expect(terms(book)).toEqual([
      ['Step up', undefined, undefined, 'steps up'],
      ['help', undefined, undefined, 'Help'],
      ['FAST', undefined, 'Family Team', 'FAST'],
    ]);
  });
  test('of two terms that begin alike the longer is marked, as whole words; no word is lost', async () => {
    const book = await publishText('# T\n\nWe step update, then step up-front. Step up now.', {
      'data/glossary.yml': '- { term: Step, definition: a. }\n- { term: Step up, definition: b. }\n',
    });
    expect(terms(book).map(([term, , , words]) => [term, words])).toEqual([
      ['Step', 'step'],
      ['Step up', 'Step up'],
    ]);
    const [paragraph] = nodesOf(blocksOf(book), 'paragraph');
    expect(plainText(paragraph?.children ?? [])).toBe('We step update, then step up-front. Step up now.');
    const longerFirst = await publishText('# T\n\nStep up now, one step.', {
      'data/glossary.yml': '- { term: Step, definition: a. }\n- { term: Step up, definition: b. }\n',
    });
    expect(terms(longerFirst).map(([term]) => term)).toEqual(['Step up', 'Step']);
  });
  test('::glossary prints all, in order, with names; its own chapter is not marked', async () => {
    const book = await publishText('# One\n\nFAST\n\n# Glossary\n\nhelp\n\n::glossary\n', data);
    expect(terms(book)).toEqual([['FAST', 'term-fast', 'Family Team', 'FAST']]);
    const [list] = nodesOf(book.documents.guide, 'definitionList');
    expect(
      list?.entries.map(({ id, term, blocks }) => [
        id,
        plainText(term),
        nodesOf(blocks, 'text')
          .map(({ value }) => value)
          .join(''),
      ]),
    ).toEqual([
      ['term-fast', 'FAST', 'Family Team. A team.'],
      ['term-help', 'help', 'Aid.'],
      ['term-step-up', 'Step up', 'More help.'],
    ]);
  });
});

describe('contacts, diagrams, flags, pictures', () => {
  test('contacts come from the directory', async () => {
    const book = await publishText('# T\n\n::contacts[Lines]{group=lines}\n', {
      'data/contacts.yml': 'child: 0800 1111\n',
      'data/directory.yml': 'lines:\n  - { name: Childline, phone: "{{contacts.child}}", note: Free }\n',
    });
    expect(bare(blocksOf(book))).toEqual([
      {
        type: 'contacts',
        title: [text('Lines')],
        group: 'lines',
        entries: [{ name: 'Childline', phone: '0800 1111', note: 'Free' }],
      },
    ]);
    expect(blocksOf(book)[0]).toMatchObject({ entries: [{ position: { file: 'data/directory.yml', line: 2 } }] });
    const unknown = await publishText('# T\n\n::contacts{group=lins}', { 'data/directory.yml': 'lines: []\n' });
    expect(brief(unknown.findings)).toEqual(['3:1 error unknown-contacts']);
  });
  test('a diagram has its data, with values put in', async () => {
    const book = await publishText('# T\n\n::diagram{name=flow}\n', {
      'data/a.yml': 'b: c\n',
      'data/diagrams/flow.yml':
        'kind: flowchart\ncaption: The *way*\nalt: A flow to {{a.b}}\nnodes:\n  - { id: a, title: "{{a.b}}" }\n',
    });
    expect(bare(blocksOf(book))).toMatchObject([
      {
        type: 'diagram',
        kind: 'flowchart',
        alternative: 'A flow to c',
        caption: [text('The '), { type: 'emphasis' }],
        data: { nodes: [{ id: 'a', title: 'c' }] },
      },
    ]);
  });
  test('a diagram without words for those who cannot see it is an error', async () => {
    const { findings } = await publishText('# T\n\n::diagram{name=flow}\n', {
      'data/diagrams/flow.yml': 'kind: tiles\ntiles: [{ title: One }]\n',
    });
    expect(findings.map(({ rule, severity, position }) => [rule, severity, position.file])).toEqual([
      ['missing-alternative', 'error', 'data/diagrams/flow.yml'],
    ]);
    expect(
      rules(await publishText('# T\n\n::diagram{name=flo}\n', { 'data/diagrams/flow.yml': 'kind: x\nalt: y y\n' })),
    ).toContain('unknown-diagram');
  });
  test('a flag in the words of a flag is an error', async () => {
    const book = await publishText('# T\n\n{!x}', { 'publication.yml': `${ONE}flags: { x: "a {!x}" }\n` });
    expect(brief(book.findings)).toEqual(['3:1 error variable-circle']);
  });
  test('flags', async () => {
    const config = `${HEAD}flags: { call-now: "Call {{a.b}}" }\neditions:\n  - { id: guide, layout: guide, content: guide.md }\n`;
    const files: Files = { 'publication.yml': config, 'data/a.yml': 'b: now\n' };
    expect(
      nodesOf(blocksOf(await publishText('# T\n\nx {!call-now}', files)), 'flag').map(({ words }) => plainText(words)),
    ).toEqual(['Call now']);
    expect(rules(await publishText('# T\n\nx {!call-no}', files))).toContain('unknown-flag');
  });
  test('pictures are found beside their file; a missing one names the nearest', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>';
    const book = await publishText('# T\n\n![A leaf on water](leaf.svg)\n\n![A leaf](laef.svg)', { 'leaf.svg': svg });
    expect(Object.keys(book.documents.guide?.pictures ?? {})).toEqual(['leaf.svg']);
    expect(book.findings.map(({ rule, advice }) => [rule, advice])).toEqual([
      ['missing-picture', 'Did you mean “leaf.svg”?'],
    ]);
  });
});

test('footnotes are numbered by chapter, in the order of their use', async () => {
  const book = await publishText(
    '# A\n\nx[^b] y[^a] z[^b]\n\n# B\n\nw[^a]\n\n[^a]: note a[^c]\n[^b]: note b\n[^c]: note c',
  );
  expect(book.findings).toEqual([]);
  const numbers = book.documents.guide?.chapters.map((chapter) => [
    nodesOf(chapter.blocks.slice(0, -1), 'footnoteReference').map(({ number }) => number),
    nodesOf(chapter, 'footnotes')[0]?.notes.map(({ label, number }) => `${number}${label}`),
  ]);
  expect(numbers).toEqual([
    [
      [1, 2, 1],
      ['1b', '2a', '3c'],
    ],
    [[1], ['1a', '2c']],
  ]);
});
