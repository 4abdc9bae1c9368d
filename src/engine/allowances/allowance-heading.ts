/** What stands over a month's list, in the workbook and on paper. */
export interface AllowanceHeading {
  readonly month: string;
  readonly unit: string;
  readonly committee: string;
  readonly madeOn: string;
  readonly madeBy: string;
  /** Null: not filed yet. */
  readonly edition: number | null;
  /** Of a correction. */
  readonly reason: string;
}

/** 草稿, 申报, 第 1 次更正: a filed list is never changed, only corrected. */
export function editionWords(edition: number | null): string {
  if (edition === null) return '草稿';
  return edition === 1 ? '申报' : `第 ${String(edition - 1)} 次更正`;
}
