// A column that holds data and that no field takes is never dropped in silence: a person says which field it is, or that it stays behind.

export interface AnswerableColumn {
  readonly field: string | null;
  /** Data rows in which the column holds something. */
  readonly filled: number;
  /** A person said that the column is not imported. */
  readonly leftOut: boolean;
}

export function isUnanswered({ field, filled, leftOut }: AnswerableColumn): boolean {
  return field === null && filled > 0 && !leftOut;
}

/** The columns of the used sheets that still wait for their answer, sheet by sheet. */
export function unansweredColumns<Column extends AnswerableColumn>(
  sheets: readonly { readonly name: string; readonly use: boolean; readonly columns: readonly Column[] }[],
): { readonly sheet: string; readonly column: Column }[] {
  return sheets
    .filter(({ use }) => use)
    .flatMap(({ name, columns }) => columns.filter(isUnanswered).map((column) => ({ sheet: name, column })));
}
