// What a code table is. Old papers keep the old name: a row that a standard withdrew stays, with the day it ended.

export interface CodeRow {
  readonly code: string;
  readonly name: string;
  /** Code of the row one level up, in two-level tables. */
  readonly parent?: string;
  /** First and last day of use (ISO date); absent: as long as the table. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Other words that offices write in spreadsheets for the same row. */
  readonly aliases?: readonly string[];
}

export interface CodeTable {
  /** Name in files and in the database, the file's own name. */
  readonly id: string;
  readonly title: string;
  /** Number of the standard, or 本系统 for a list of our own. */
  readonly standard: string;
  /** Day since which this edition is in force (ISO date). */
  readonly version: string;
  /** The numbers could not be checked against the standard's own text: offices may edit them. */
  readonly unverified?: true;
  readonly rows: readonly CodeRow[];
}

/** One row written short: code, name, then other words for it. */
export type ShortRow = readonly [code: string, name: string, ...aliases: string[]];

/** Rows of a one-level table. */
export function flatRows(rows: readonly ShortRow[]): CodeRow[] {
  return rows.map((row) => longRow(row));
}

/** Rows of a two-level table: each group is followed by its members. */
export function groupedRows(groups: readonly { readonly group: ShortRow; readonly members: readonly ShortRow[] }[]): CodeRow[] {
  return groups.flatMap(({ group, members }) => [longRow(group), ...members.map((row) => longRow(row, group[0]))]);
}

function longRow([code, name, ...aliases]: ShortRow, parent?: string): CodeRow {
  return { code, name, ...(parent === undefined ? {} : { parent }), ...(aliases.length === 0 ? {} : { aliases }) };
}
