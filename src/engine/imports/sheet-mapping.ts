// A sheet of a workbook with its kind and its columns: as they were detected, remembered, and as a person wished them.
import type { SheetKind } from '#shared/contract/imports.ts';
import { userError } from '#shared/errors.ts';
import { detectSheet } from './detecting.ts';
import { fieldsOf } from './headings.ts';
import type { StoredSheet } from './imports.store.ts';
import type { RawWorkbook } from '../sheets/workbook.ts';

type Columns = StoredSheet['columns'];
type Detected = Pick<ReturnType<typeof detectSheet>, 'kind' | 'headerRows' | 'totalsRow' | 'dataRows' | 'fingerprint'>;

export function asSheet(name: string, detected: Detected, columns: Columns, use: boolean): StoredSheet {
  return {
    name,
    use,
    kind: detected.kind,
    headerRows: [...detected.headerRows],
    totalsRow: detected.totalsRow,
    rowCount: detected.dataRows.length,
    columns,
    missing: detected.kind === null ? [] : missingFields(detected.kind, columns),
    fingerprint: detected.fingerprint,
  };
}

function missingFields(kind: SheetKind, columns: Columns): string[] {
  return fieldsOf(kind).flatMap(({ field, label, required }) =>
    required === true && !columns.some((column) => column.field === field) ? [label] : [],
  );
}

interface SheetWish {
  readonly use: boolean;
  readonly kind: SheetKind | null;
  readonly columns: readonly { readonly index: number; readonly field: string | null }[];
}

/** @throws imports.field-twice */
export function mapSheet(sheet: StoredSheet, workbook: RawWorkbook, index: number, wish: SheetWish | undefined): StoredSheet {
  const raw = workbook.sheets[index];
  if (wish === undefined || raw === undefined) return sheet;
  // Another kind may see another header; its own proposal for the columns is then taken where the person made none.
  const detected = detectSheet(raw, { kind: wish.kind ?? undefined, fileName: workbook.fileName });
  const sameKind = wish.kind === sheet.kind;
  const columns = detected.columns.map((column) => {
    const wished = wish.columns.find((candidate) => candidate.index === column.index);
    return { ...column, samples: [...column.samples], field: sameKind && wished !== undefined ? wished.field : column.field };
  });
  const given = new Set<string>();
  for (const { field, heading } of columns) {
    if (field === null) continue;
    if (given.has(field)) throw userError('imports.field-twice', { sheet: sheet.name, field, label: heading });
    given.add(field);
  }
  return asSheet(sheet.name, { ...detected, kind: wish.kind }, columns, wish.use && wish.kind !== null);
}
