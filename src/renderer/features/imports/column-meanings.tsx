import type { MemoryColumn } from '#shared/contract/import-memory.ts';
import type { SheetKind } from '#shared/contract/imports.ts';
import { api } from '../../api/api.ts';
import { useAnswer } from '../../api/use-answer.ts';

/** 受理时间 → 受理日期、备注 → 不导入. */
export function ColumnMeanings({ kind, columns }: { readonly kind: SheetKind; readonly columns: readonly MemoryColumn[] | null }) {
  // Until the labels are there the headings stand alone.
  const { value } = useAnswer(`fields of ${kind}`, () => api.imports.fields({ kind }));
  if (columns === null) return <span className="import-quiet">旧版程序记住的，没有留下列的名称；再用一次就会补上</span>;
  const labelOf = (field: string) => value?.rows.find((row) => row.field === field)?.label ?? '';
  return columns
    .filter(({ field, leftOut }) => field !== null || leftOut)
    .map(({ heading, field }) => `${heading} → ${field === null ? '不导入' : labelOf(field)}`)
    .join('；');
}
