import type { Role } from '../../document/boxes.ts';
import { fine, name, textString } from '../syntax.ts';

/** Names that stand in the file: local names made unique. */
export interface Naming {
  /** This element's own identifier. */
  readonly id?: string;
  readonly idOf: (local: string) => string;
}

/** Entries of a structure element that its role asks for (ISO 32000-1, 14.7.2 and 14.8.5). `box`: a figure's, y upwards. */
export function attributes(role: Role, naming: Naming, box: readonly number[] | undefined): string {
  let entries = '';
  if (naming.id !== undefined) entries += `/ID${textString(naming.id)}`;
  if (role.title !== undefined) entries += `/T${textString(role.title)}`;
  if (role.language !== undefined) entries += `/Lang${textString(role.language)}`;
  if (role.alternative !== undefined) entries += `/Alt${textString(role.alternative)}`;
  if (role.expansion !== undefined) entries += `/E${textString(role.expansion)}`;
  if (role.actualText !== undefined) entries += `/ActualText${textString(role.actualText)}`;
  const owners = [table(role, naming), list(role), layout(box)].filter((owner) => owner !== '');
  if (owners.length === 1) entries += `/A${owners[0]}`;
  if (owners.length > 1) entries += `/A[${owners.join('')}]`;
  return entries;
}

function table(role: Role, naming: Naming): string {
  let entries = '';
  if (role.scope) entries += `/Scope${name(role.scope)}`;
  if (role.columnSpan !== undefined && role.columnSpan > 1) entries += `/ColSpan ${role.columnSpan}`;
  if (role.rowSpan !== undefined && role.rowSpan > 1) entries += `/RowSpan ${role.rowSpan}`;
  if (role.headers && role.headers.length > 0)
    entries += `/Headers[${role.headers.map((header) => textString(naming.idOf(header))).join('')}]`;
  if (role.summary !== undefined) entries += `/Summary${textString(role.summary)}`;
  return entries && `<</O/Table${entries}>>`;
}

const list = (role: Role): string => (role.listNumbering ? `<</O/List/ListNumbering${name(role.listNumbering)}>>` : '');

const layout = (box: readonly number[] | undefined): string =>
  box ? `<</O/Layout/Placement/Block/BBox[${box.map(fine).join(' ')}]>>` : '';
