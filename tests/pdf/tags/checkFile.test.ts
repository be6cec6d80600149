import { expect, it } from 'vitest';
import { openPdf } from '../../../src/pdf/read/openPdf.ts';
import { checkFile } from '../../../src/pdf/tags/checkFile.ts';
import { type ReadPage, readPages } from '../../../src/pdf/tags/readPages.ts';
import { build, element, flow, text } from '../support/flow.ts';

/** What is said of a file with a link, as it was built or with something of it changed. */
function complaints(
  title = 'A publication',
  change: (pages: readonly ReadPage[]) => readonly ReadPage[] = (pages) => pages,
  replace: readonly [string, string] = ['', ''],
): readonly string[] {
  const elements = [element({ type: 'P' }), element({ type: 'Link' }, 0, true)];
  const box = text([{ text: 'link', link: 'https://example.org', element: 1 }]);
  const pdf = openPdf(build(flow([{ elements, box }]), {}, { title }));
  const spoilt: typeof pdf = {
    ...pdf,
    stream(value) {
      const stream = pdf.stream(value);
      const plain = () =>
        Buffer.from(
          Buffer.from(stream?.plain() ?? [])
            .toString('utf8')
            .replace(...replace),
          'utf8',
        );
      return stream && { ...stream, plain };
    },
  };
  const said: string[] = [];
  checkFile(spoilt, change(readPages(pdf, undefined)), (rule, _, message) =>
    said.push(rule === 'tags-file' ? message : `${rule}: ${message}`),
  );
  return said;
}

it('finds nothing wrong in a sound file, whatever stands in its title', () => {
  expect(complaints()).toEqual([]);
  expect(complaints('Needs & <wants> "all"')).toEqual([]);
});

it('finds two titles', () => {
  expect(complaints('A publication', undefined, ['>A publication<', '>Another<'])).toEqual([
    'title and metadata give two different titles',
  ]);
});

it('finds a standard that the metadata does not name', () => {
  expect(complaints('A publication', undefined, ['<pdfuaid:part>', '<pdfuaid:none>'])).toEqual([
    'the metadata does not name PDF/UA',
  ]);
});

it('finds a page with links that the keyboard does not go through in the order of reading', () => {
  const without = (pages: readonly ReadPage[]) =>
    pages.map((page) => ({
      ...page,
      dictionary: new Map([...page.dictionary].filter(([key]) => key !== '/Tabs')),
    }));
  expect(complaints('A publication', without)).toEqual([
    'the keyboard does not go through the page’s links in the order of reading',
  ]);
});
