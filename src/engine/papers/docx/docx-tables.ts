// Word tables of a paper: lines of labels and ruled blanks, ruled tables, boxed forms, places to sign.
import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type ITableCellOptions,
  type Paragraph,
} from 'docx';
import type { DocxPaper } from './docx-measures.ts';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const allBorders = { top: hairline, bottom: hairline, left: hairline, right: hairline };

/** One cell as its row knows it: width first, so that rows of different cells share one grid. */
export interface DocxCell {
  readonly widthTwips: number;
  readonly children: readonly Paragraph[];
  readonly border: 'none' | 'below' | 'box';
  readonly rowSpan?: number;
  /** Boxed cells stand in the middle, others at the bottom, unless told. */
  readonly verticalAlign?: ITableCellOptions['verticalAlign'];
}

export interface DocxRow {
  readonly cells: readonly DocxCell[];
  readonly heightTwips?: number;
  readonly canSplit?: boolean;
  readonly header?: boolean;
}

/**
 * A table whose rows may have cells of any widths. Word wants one grid of columns: it is the union of all rows' cell edges,
 * and each cell spans the columns between its own two. A first cell may reach down over several rows.
 */
export function docxTable(paper: DocxPaper, rows: readonly DocxRow[]): Table {
  const spanned = spannedWidths(rows);
  const edges = [...new Set(rows.flatMap((row, index) => edgesOf(row, spanned[index] ?? 0)))].sort((left, right) => left - right);
  const columnWidths = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  return new Table({
    width: { size: paper.widthTwips, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map((row, index) => tableRow(row, spanned[index] ?? 0, edges)),
  });
}

/** How wide the cells are that reach down into each row from above. */
function spannedWidths(rows: readonly DocxRow[]): number[] {
  let left = 0;
  let width = 0;
  return rows.map((row) => {
    const inherited = left > 0 ? width : 0;
    if (left > 0) left -= 1;
    const [first] = row.cells;
    if (inherited === 0 && first?.rowSpan !== undefined && first.rowSpan > 1) {
      left = first.rowSpan - 1;
      width = first.widthTwips;
    }
    return inherited;
  });
}

function edgesOf(row: DocxRow, start: number): number[] {
  let edge = start;
  return [0, start, ...row.cells.map((cell) => (edge += cell.widthTwips))];
}

function tableRow(row: DocxRow, start: number, edges: readonly number[]): TableRow {
  let from = start;
  const children = row.cells.map((cell) => {
    const to = from + cell.widthTwips;
    const columnSpan = edges.filter((edge) => edge > from && edge <= to).length;
    from = to;
    return new TableCell({ ...cellOptions(cell), columnSpan });
  });
  return new TableRow({
    children,
    cantSplit: row.canSplit !== true,
    tableHeader: row.header === true,
    ...(row.heightTwips === undefined ? {} : { height: { value: row.heightTwips, rule: HeightRule.ATLEAST } }),
  });
}

function cellOptions(cell: DocxCell): ITableCellOptions {
  const borders = cell.border === 'box' ? allBorders : cell.border === 'below' ? { ...noBorders, bottom: hairline } : noBorders;
  return {
    children: [...cell.children],
    width: { size: cell.widthTwips, type: WidthType.DXA },
    borders,
    margins: cell.border === 'box' ? { top: 40, bottom: 40, left: 85, right: 85 } : { top: 0, bottom: 0, left: 30, right: 30 },
    verticalAlign: cell.verticalAlign ?? (cell.border === 'box' ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
  };
}
