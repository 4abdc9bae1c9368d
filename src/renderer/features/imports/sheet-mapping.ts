// The mapping that a person consents to, as it is edited on screen, and what it still lacks.
import type { Import, ImportSheet, SheetKind } from '#shared/contract/imports.ts';

export interface MappedSheet {
  readonly name: string;
  readonly use: boolean;
  readonly kind: SheetKind | null;
  readonly columns: readonly { readonly index: number; readonly field: string | null }[];
}

export interface KindField {
  readonly field: string;
  readonly label: string;
  readonly required: boolean;
}

export type FieldsByKind = Readonly<Record<string, readonly KindField[]>>;

export function mappingOf(sheets: Import['sheets']): MappedSheet[] {
  return sheets.map(({ name, use, kind, columns }) => ({
    name,
    use,
    kind,
    columns: columns.map(({ index, field }) => ({ index, field })),
  }));
}

/** Another kind of sheet has other fields: columns keep what the new kind also knows. */
export function withKind(sheet: MappedSheet, kind: SheetKind | null, fields: FieldsByKind): MappedSheet {
  const known = new Set(kind === null ? [] : (fields[kind] ?? []).map(({ field }) => field));
  return {
    ...sheet,
    kind,
    use: kind === null ? false : sheet.use,
    columns: sheet.columns.map((column) => ({ ...column, field: column.field !== null && known.has(column.field) ? column.field : null })),
  };
}

/** One field comes from one column: the column that had it before lets go. */
export function withField(sheet: MappedSheet, index: number, field: string | null): MappedSheet {
  return {
    ...sheet,
    columns: sheet.columns.map((column) => {
      if (column.index === index) return { ...column, field };
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
  return null;
}

/** 表头在第 3、4 行 */
export function headerWords(sheet: Pick<ImportSheet, 'headerRows' | 'totalsRow' | 'rowCount'>): string {
  const header = sheet.headerRows.length === 0 ? '没有找到表头' : `表头在第 ${sheet.headerRows.join('、')} 行`;
  const totals = sheet.totalsRow === null ? '' : `，第 ${String(sheet.totalsRow)} 行是合计，不导入`;
  return `${header}，数据 ${sheet.rowCount.toLocaleString('zh-CN')} 行${totals}`;
}
