import type { SheetKind } from '#shared/contract/imports.ts';
import type { SkippedRow } from './sheet-rows.ts';

/** Which columns hold which fields, as a person consented to. A DetectedSheet with a kind is one. */
export interface SheetMapping {
  readonly kind: SheetKind;
  readonly columns: readonly { readonly index: number; readonly heading: string; readonly field: string | null }[];
  /** Excel's numbers of the rows of headings, from the top down. */
  readonly headerRows: readonly number[];
  readonly dataRows: readonly number[];
  readonly skippedRows: readonly SkippedRow[];
  readonly titleYear: number | null;
}
