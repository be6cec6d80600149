import { expect, it } from 'vitest';
import type { Role } from '../../../src/document/boxes.ts';
import { attributes } from '../../../src/pdf/file/attributes.ts';

const written = (role: Role, box?: readonly number[]) => attributes(role, { idOf: (local) => `0.1.${local}` }, box);

it('a span is told where it is more than one row or column', () => {
  expect(written({ type: 'TD', rowSpan: 2, columnSpan: 3 })).toBe('/A<</O/Table/ColSpan 3/RowSpan 2>>');
  expect(written({ type: 'TD', rowSpan: 1, columnSpan: 1 })).toBe('');
});

it('a cell names its heads as they are called in the file', () => {
  expect(written({ type: 'TD', headers: ['a', 'b'] })).toBe('/A<</O/Table/Headers[(0.1.a)(0.1.b)]>>');
});

it('a figure has its place', () => {
  expect(written({ type: 'Figure', alternative: 'A map' }, [1, 2, 3, 4])).toBe(
    '/Alt(A map)/A<</O/Layout/Placement/Block/BBox[1 2 3 4]>>',
  );
});
