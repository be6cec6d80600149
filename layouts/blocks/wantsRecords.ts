import type { Table } from '../../src/document/nodes.ts';
import { MEAN_ADVANCE } from '../theme/fonts.ts';
import type { Context } from './context.ts';
import { textOfCell } from './headColumn.ts';
import { plainText } from './plainText.ts';

/** Most columns that a large-print table has; wider ones become records (STANDARDS, large print). */
const LARGE_COLUMNS = 3;
/** Fewer characters than this make a column of single words. */
const LEAST_CHARACTERS = 17;

/** Most columns that a large-print table has here: fewer, the larger the text. */
const largeColumns = ({ scale, measure }: Context): number =>
  Math.min(LARGE_COLUMNS, Math.floor(measure / (scale.cell.size * MEAN_ADVANCE * LEAST_CHARACTERS)));

/** Share of the measure that a word may take in a column before the table is set as records. */
const WIDE_WORD = 0.45;

/** From this text size on lists in cells are too narrow, pt. */
const LISTS_TO = 20;
/** Most columns of lists at any size of large print. */
const LIST_COLUMNS = 2;

/** From the same text size on a cell of more letters than this stands in a tower of single words. */
const LETTERS_OF_A_TOWER = 60;

const hasTowers = (node: Table, { scale }: Context): boolean =>
  scale.textSize > LISTS_TO &&
  node.body.some(({ cells }) => cells.some((cell) => textOfCell(cell).length > LETTERS_OF_A_TOWER));

/** Is there a word, such as a web address, that would be parted in any column, or lists in columns of a few words? */
const isNarrow = (node: Table, { scale, measure }: Context): boolean =>
  node.body.some(({ cells }) =>
    cells.some(({ blocks }) =>
      blocks.some(
        (block) =>
          (block.type === 'list' && (scale.textSize > LISTS_TO || node.columns.length > LIST_COLUMNS)) ||
          (block.type === 'paragraph' &&
            plainText(block.children)
              .split(/\s+/)
              .some((word) => word.length * scale.cell.size * MEAN_ADVANCE > measure * WIDE_WORD)),
      ),
    ),
  );

/** Whether a large-print table is better set as records: too many columns, or too narrow ones for what is in them. */
export function wantsRecords(node: Table, context: Context): boolean {
  const { length } = node.columns;
  return (
    length > Math.max(1, largeColumns(context)) || (length > 1 && (isNarrow(node, context) || hasTowers(node, context)))
  );
}
