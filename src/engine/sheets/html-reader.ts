// Reads the tables of a web page that calls itself a workbook: platforms write them under the name .xls, and Excel opens them.
import { feedMarkup } from './markup-events.ts';
import { RowCollector } from './row-collector.ts';
import type { RawSheet, ReadingLimits, ReadingOptions } from './workbook.ts';

const hiddenStyle = /display\s*:\s*none/i;

/** One sheet: the page's tables one below the other, as Excel shows them. @throws imports.too-large, jobs.cancelled */
export async function readHtml(text: string, fileName: string, limits: ReadingLimits, options: ReadingOptions): Promise<RawSheet> {
  const collector = new RowCollector(fileName, limits, { cells: 0 });
  /** Last row that a cell from above still covers, by column. */
  const covered = new Map<number, number>();
  let row = 0;
  let column = 0;
  let depth = 0;
  let cell: { text: string; readonly right: number } | null = null;

  function closeCell(): void {
    if (cell === null) return;
    const shown = tidy(cell.text);
    if (shown !== '') collector.put(row, column, shown);
    column = cell.right;
    cell = null;
  }

  await feedMarkup(
    text,
    false,
    {
      onopentag(name, attributes) {
        if (name === 'table') depth += 1;
        else if (name === 'br') addText('\n');
        // A table within a cell is text of that cell.
        if (depth !== 1) return;
        if (name === 'tr') {
          closeCell();
          row += 1;
          column = 0;
          if (hiddenStyle.test(attributes['style'] ?? '')) collector.hideRow(row);
        } else if (name === 'td' || name === 'th') {
          closeCell();
          if (row === 0) row = 1;
          column += 1;
          while ((covered.get(column) ?? 0) >= row) column += 1;
          const right = column + spanOf(attributes['colspan'], limits.columns) - 1;
          const bottom = row + spanOf(attributes['rowspan'], limits.rows) - 1;
          collector.merge({ top: row, left: column, bottom, right });
          for (let across = column; bottom > row && across <= right; across += 1) covered.set(across, bottom);
          cell = { text: '', right };
        }
      },
      ontext: addText,
      onclosetag(name) {
        if (name === 'table') {
          if (depth === 1) closeCell();
          depth = Math.max(0, depth - 1);
        } else if (depth === 1 && (name === 'td' || name === 'th' || name === 'tr')) closeCell();
        else if (name === 'p' || name === 'div' || name === 'tr') addText('\n');
      },
    },
    options,
  );
  return collector.sheet(fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''), false);

  function addText(piece: string): void {
    if (cell !== null) cell.text += piece === '\n' ? piece : piece.replaceAll(/[\s\u00a0]+/g, ' ');
  }
}

function spanOf(written: string | undefined, most: number): number {
  const span = Number.parseInt(written ?? '1', 10);
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1;
}

function tidy(text: string): string {
  return text.replaceAll(/ *\n */g, '\n').trim();
}
