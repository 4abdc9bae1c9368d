// The mapping that a person consents to, as it is edited on screen, and what it still lacks.
import type { Import, ImportColumn, ImportField, ImportSheet, SheetKind } from '#shared/contract/imports.ts';
import { isUnanswered, unansweredColumns } from '#shared/rules/import-columns.ts';

export type MappedColumn = Pick<ImportColumn, 'index' | 'letter' | 'heading' | 'field' | 'filled' | 'leftOut'>;

export interface MappedSheet {
  readonly name: string;
  readonly use: boolean;
  readonly kind: SheetKind | null;
  readonly columns: readonly MappedColumn[];
}

export type FieldsByKind = Readonly<Record<string, readonly ImportField[]>>;

export function mappingOf(sheets: Import['sheets']): MappedSheet[] {
  return sheets.map(({ name, use, kind, columns }) => ({ name, use, kind, columns }));
}

/** What the engine is told of a sheet that a person agreed to. */
export function wishOf({ name, use, kind, columns }: MappedSheet) {
  return { name, use, kind, columns: columns.map(({ index, field, leftOut }) => ({ index, field, leftOut })) };
}

/** One field comes from one column: the column that had it before lets go and waits for an answer. No field: the column is left out. */
export function withField(sheet: MappedSheet, index: number, field: string | null): MappedSheet {
  return {
    ...sheet,
    columns: sheet.columns.map((column) => {
      if (column.index === index) return { ...column, field, leftOut: field === null };
      return field !== null && column.field === field ? { ...column, field: null } : column;
    }),
  };
}

/** Required fields that no column gives, by their labels. */
export function missingLabels(sheet: MappedSheet, fields: FieldsByKind): string[] {
  if (!sheet.use || sheet.kind === null) return [];
  const given = new Set(sheet.columns.map(({ field }) => field));
  return (fields[sheet.kind] ?? []).filter(({ field, required }) => required && !given.has(field)).map(({ label }) => label);
}

/** Why the rows can't be checked yet, in words; null when they can. */
export function mappingGap(sheets: readonly MappedSheet[], fields: FieldsByKind): string | null {
  const used = sheets.filter(({ use }) => use);
  if (used.length === 0) return '请至少选用一张工作表';
  const unnamed = used.find(({ kind }) => kind === null);
  if (unnamed) return `请说明工作表“${unnamed.name}”里是什么记录`;
  for (const sheet of used) {
    const missing = missingLabels(sheet, fields);
    if (missing.length > 0) return `工作表“${sheet.name}”还缺必填项目：${missing.join('、')}`;
  }
  return unansweredWords(sheets);
}

const mostNamed = 3;

/** 还有 2 列没有答复：列 F“案由”、列 H; null when every column that holds something was answered. */
export function unansweredWords(sheets: readonly MappedSheet[]): string | null {
  const open = unansweredColumns(sheets);
  if (open.length === 0) return null;
  const several = new Set(open.map(({ sheet }) => sheet)).size > 1;
  const named = open.slice(0, mostNamed).map(({ sheet, column: { letter, heading } }) => {
    const column = `列 ${letter}${heading === '' ? '' : `“${heading}”`}`;
    return several ? `${sheet} ${column}` : column;
  });
  return `还有 ${String(open.length)} 列没有答复：${named.join('、')}${open.length > mostNamed ? ' 等' : ''}`;
}

/** Columns that the engine asked about, answered on screen since or not: they stay where they were asked. */
export function askedColumns({ columns }: ImportSheet): ReadonlySet<number> {
  return new Set(columns.filter(isUnanswered).map(({ index }) => index));
}

/** 表头在第 3、4 行 */
export function headerWords(sheet: Pick<ImportSheet, 'headerRows' | 'totalsRow' | 'rowCount'>): string {
  const header = sheet.headerRows.length === 0 ? '没有找到表头' : `表头在第 ${sheet.headerRows.join('、')} 行`;
  const totals = sheet.totalsRow === null ? '' : `，第 ${String(sheet.totalsRow)} 行是合计，不导入`;
  return `${header}，数据 ${sheet.rowCount.toLocaleString('zh-CN')} 行${totals}`;
}
