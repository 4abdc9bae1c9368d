// A sheet of a workbook with its kind and its columns: as they were detected, remembered, and as a person wished them.
import { createHash } from 'node:crypto';
import type { HeaderPlace, ImportColumn, SheetKind } from '#shared/contract/imports.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import type { RawSheet, RawWorkbook } from '../sheets/workbook.ts';
import { detectSheet, type DetectedSheet } from './detecting.ts';
import { fieldsOf, matchHeading } from './headings.ts';
import { findMapping, rememberMapping } from './import-mappings.store.ts';
import type { StoredSheet } from './imports.store.ts';

/** What the program makes of a sheet that nobody has looked at yet. */
export function proposeSheet(db: ReadDb, raw: RawSheet, fileName: string): StoredSheet {
  const detected = detectSheet(raw, { fileName });
  const kind = rememberedKind(db, detected) ?? detected.kind;
  return asSheet({ ...detected, kind }, proposedColumns(db, detected, kind), {
    use: detected.kind !== null && !detected.hidden,
    header: null,
  });
}

export interface SheetWish {
  readonly use: boolean;
  readonly kind: SheetKind | null;
  readonly header?: HeaderPlace | null | undefined;
  readonly columns: readonly { readonly index: number; readonly field: string | null; readonly leftOut: boolean }[];
}

/** @throws imports.field-twice */
export function mapSheet(db: ReadDb, sheet: StoredSheet, workbook: RawWorkbook, index: number, wish: SheetWish | undefined): StoredSheet {
  const raw = workbook.sheets[index];
  if (wish === undefined || raw === undefined) return sheet;
  const header = wish.header === undefined ? sheet.namedHeader : wish.header;
  const detected = detectSheet(raw, { kind: wish.kind ?? undefined, header, fileName: workbook.fileName });
  // Without a kind, only rows that a person named as the header may tell one.
  const kind = wish.kind ?? (header === null ? null : (rememberedKind(db, detected) ?? detected.kind));
  // Another kind may see another header, another header has other headings: what is proposed then counts, not what was wished before.
  const same = wish.kind === sheet.kind && isSamePlace(header, sheet.namedHeader);
  const columns = proposedColumns(db, detected, kind).map((column) => {
    const wished = same ? wish.columns.find((candidate) => candidate.index === column.index) : undefined;
    return wished === undefined ? column : { ...column, field: wished.field, leftOut: wished.field === null && wished.leftOut };
  });
  refuseFieldTwice(sheet.name, columns);
  return asSheet({ ...detected, kind }, columns, { use: wish.use && kind !== null, header });
}

/** Keeps what a person agreed to: for the whole header, and for each heading that the program did not understand by itself. */
export function rememberSheet(db: WriteDb, { use, kind, fingerprint, headerRows, columns }: StoredSheet, at: string): void {
  if (!use || kind === null || fingerprint === '') return;
  const whole = { kind, columns: columns.map(({ index, field, leftOut }) => ({ index, field, leftOut })) };
  rememberMapping(
    db,
    fingerprint,
    whole,
    columns.map(({ heading }) => heading),
    at,
  );
  for (const { index, heading, field, leftOut } of columns) {
    const isAnswer = (field !== null || leftOut) && heading !== '' && matchHeading(kind, pathOf(heading, headerRows)) === undefined;
    if (isAnswer) rememberMapping(db, headingKey(kind, heading), { kind, columns: [{ index, field, leftOut }] }, [heading], at);
  }
}

function rememberedKind(db: ReadDb, detected: DetectedSheet): SheetKind | undefined {
  return detected.fingerprint === '' ? undefined : findMapping(db, detected.fingerprint)?.kind;
}

function proposedColumns(db: ReadDb, detected: DetectedSheet, kind: SheetKind | null): ImportColumn[] {
  const columns = detected.columns.map((column) => ({ ...column, samples: [...column.samples], leftOut: false }));
  if (kind === null) return columns;
  const whole = findMapping(db, detected.fingerprint);
  if (whole?.kind === kind)
    return columns.map((column) => {
      const known = whole.columns.find(({ index }) => index === column.index);
      return { ...column, field: known?.field ?? null, leftOut: known?.field === null && known.leftOut === true };
    });
  const taken = new Set(columns.map(({ field }) => field));
  return columns.map((column) => {
    if (column.field !== null || column.heading === '' || matchHeading(kind, pathOf(column.heading, detected.headerRows)) !== undefined)
      return column;
    const [answer] = findMapping(db, headingKey(kind, column.heading))?.columns ?? [];
    if (answer === undefined || (answer.field !== null && taken.has(answer.field))) return column;
    taken.add(answer.field);
    return { ...column, field: answer.field, leftOut: answer.leftOut === true };
  });
}

/** In a header of one row a / was written there, as in 责任单位/责任人. */
function pathOf(heading: string, headerRows: readonly number[]): string[] {
  return headerRows.length === 1 ? [heading] : heading.split('/');
}

/** Beside the fingerprints of whole headers: what one heading means in sheets of a kind. */
function headingKey(kind: SheetKind, heading: string): string {
  return `heading ${createHash('sha256')
    .update(JSON.stringify([kind, heading]))
    .digest('hex')
    .slice(0, 32)}`;
}

function asSheet(
  detected: Omit<DetectedSheet, 'columns'>,
  columns: ImportColumn[],
  { use, header }: { readonly use: boolean; readonly header: HeaderPlace | null },
): StoredSheet {
  return {
    name: detected.sheet,
    use,
    kind: detected.kind,
    headerRows: [...detected.headerRows],
    namedHeader: header,
    totalsRow: detected.totalsRow,
    rowCount: detected.dataRows.length,
    columns,
    missing: detected.kind === null ? [] : missingFields(detected.kind, columns),
    answers: [],
    fingerprint: detected.fingerprint,
  };
}

function missingFields(kind: SheetKind, columns: readonly ImportColumn[]): string[] {
  return fieldsOf(kind).flatMap(({ field, label, required }) =>
    required === true && !columns.some((column) => column.field === field) ? [label] : [],
  );
}

function refuseFieldTwice(sheet: string, columns: readonly ImportColumn[]): void {
  const given = new Set<string>();
  for (const { field, heading } of columns) {
    if (field === null) continue;
    if (given.has(field)) throw userError('imports.field-twice', { sheet, field, label: heading });
    given.add(field);
  }
}

function isSamePlace(one: HeaderPlace | null, other: HeaderPlace | null): boolean {
  return one?.top === other?.top && one?.bottom === other?.bottom;
}
