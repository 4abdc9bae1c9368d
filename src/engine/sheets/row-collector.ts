// Gathers the rows of a sheet whose cells come one by one, within the limits of a reading.
import { userError } from '#shared/errors.ts';
import type { MergedRange, RawRow, RawSheet, ReadingLimits, StoredCell } from './workbook.ts';

/** Cells over all sheets of a file. */
export interface CellCount {
  cells: number;
}

export class RowCollector {
  readonly #rows = new Map<number, { readonly cells: (StoredCell | undefined)[]; isHidden: boolean }>();
  readonly #merges: MergedRange[] = [];
  readonly #hiddenColumns = new Set<number>();
  readonly #fileName: string;
  readonly #limits: ReadingLimits;
  readonly #count: CellCount;
  #columnCount = 0;

  constructor(fileName: string, limits: ReadingLimits, count: CellCount) {
    this.#fileName = fileName;
    this.#limits = limits;
    this.#count = count;
  }

  /** @throws imports.too-large */
  put(row: number, column: number, cell: StoredCell): void {
    this.#stay('columns', column);
    this.#stay('cells', (this.#count.cells += 1));
    this.#columnCount = Math.max(this.#columnCount, column);
    this.#row(row).cells[column - 1] = cell;
  }

  /** @throws imports.too-large */
  merge(range: MergedRange): void {
    if (range.top === range.bottom && range.left === range.right) return;
    this.#stay('merges', this.#merges.length + 1);
    this.#merges.push(range);
  }

  hideRow(row: number): void {
    this.#row(row).isHidden = true;
  }

  hideColumn(column: number): void {
    this.#hiddenColumns.add(column);
  }

  sheet(name: string, hidden: boolean): RawSheet {
    const rows: RawRow[] = [...this.#rows]
      .filter(([, { cells }]) => cells.length > 0)
      .sort(([one], [other]) => one - other)
      .map(([number, { cells, isHidden }]) => ({ number, cells, ...(isHidden ? { hidden: true as const } : {}) }));
    return { name, hidden, rows, merges: this.#merges, columnCount: this.#columnCount, hiddenColumns: [...this.#hiddenColumns] };
  }

  #row(number: number): { readonly cells: (StoredCell | undefined)[]; isHidden: boolean } {
    const known = this.#rows.get(number);
    if (known !== undefined) return known;
    this.#stay('rows', this.#rows.size + 1);
    const row = { cells: [], isHidden: false };
    this.#rows.set(number, row);
    return row;
  }

  #stay(limit: 'rows' | 'columns' | 'cells' | 'merges', found: number): void {
    if (found > this.#limits[limit])
      throw userError('imports.too-large', { fileName: this.#fileName, limit, found, most: this.#limits[limit] });
  }
}
