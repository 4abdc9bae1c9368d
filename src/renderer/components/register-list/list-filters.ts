// Filter chips: from what a person chose to the contract's Filter and to the words on the chip.
import { codePath, rowsOf, type CodeTable } from '#shared/codes/index.ts';
import type { Filter } from '#shared/contract/list.ts';
import { fenOfTyped, yuanText } from '../../values/amount.ts';
import type { ColumnFilterKind } from './list-columns.ts';

/** What the editor under a column's heading holds while it is open. */
export interface FilterDraft {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly chosen: readonly string[];
  readonly emptyOnly: boolean;
}

export const emptyDraft: FilterDraft = { text: '', from: '', to: '', chosen: [], emptyOnly: false };

/** The contract's filter; null when nothing was chosen. Groups of a code table stand for themselves and all their rows. */
export function filterOfDraft(column: string, kind: ColumnFilterKind, draft: FilterDraft): Filter | null {
  if (draft.emptyOnly) return { column, operator: 'empty', value: true };
  switch (kind.kind) {
    case 'text':
      return draft.text.trim() === '' ? null : { column, operator: 'contains', value: draft.text.trim() };
    case 'dates':
      return between(column, draft.from === '' ? null : draft.from, draft.to === '' ? null : draft.to);
    case 'numbers':
      return between(column, wholeNumber(draft.from), wholeNumber(draft.to));
    case 'amounts':
      return between(column, fenOf(draft.from), fenOf(draft.to));
    case 'codes':
      return draft.chosen.length === 0 ? null : { column, operator: 'in', value: withRowsOfGroups(kind.table, draft.chosen) };
    case 'villages':
      return draft.chosen.length === 0 ? null : { column, operator: 'in', value: [...draft.chosen] };
  }
}

/** The editor's content for a filter that is already set. */
export function draftOfFilter(kind: ColumnFilterKind, filter: Filter | undefined): FilterDraft {
  if (!filter) return emptyDraft;
  switch (filter.operator) {
    case 'empty':
      return { ...emptyDraft, emptyOnly: filter.value };
    case 'contains':
      return { ...emptyDraft, text: filter.value };
    case 'equals':
      return kind.kind === 'text' ? { ...emptyDraft, text: String(filter.value) } : { ...emptyDraft, chosen: [String(filter.value)] };
    case 'in':
      return {
        ...emptyDraft,
        chosen: kind.kind === 'codes' ? groupsOfRows(kind.table, filter.value.map(String)) : filter.value.map(String),
      };
    case 'between':
      return { ...emptyDraft, from: endText(kind, filter.value[0]), to: endText(kind, filter.value[1]) };
  }
}

/** One filter a column: the new one takes the old one's place; null removes it. */
export function withFilter(filters: readonly Filter[], column: string, filter: Filter | null): Filter[] {
  const others = filters.filter((candidate) => candidate.column !== column);
  return filter === null ? others : [...others, filter];
}

/** 受理日期 2026-07-01 至 2026-07-31; 类别 邻里纠纷; 村（社区） 枫桥村. */
export function chipText(label: string, kind: ColumnFilterKind, filter: Filter, nameOfVillage: (code: string) => string): string {
  switch (filter.operator) {
    case 'empty':
      return `${label} ${filter.value ? '未填' : '已填'}`;
    case 'contains':
      return `${label} 含“${filter.value}”`;
    case 'equals':
      return `${label} ${namesOf(kind, [String(filter.value)], nameOfVillage)}`;
    case 'in':
      return `${label} ${namesOf(kind, filter.value.map(String), nameOfVillage)}`;
    case 'between':
      return `${label} ${rangeText(endText(kind, filter.value[0]), endText(kind, filter.value[1]))}`;
  }
}

const namedAtOnce = 3;

function namesOf(kind: ColumnFilterKind, values: readonly string[], nameOfVillage: (code: string) => string): string {
  const names =
    kind.kind === 'codes'
      ? groupsOfRows(kind.table, values).map((code) => codePath(kind.table, code) ?? code)
      : values.map((value) => (kind.kind === 'villages' ? nameOfVillage(value) : value));
  return names.length <= namedAtOnce ? names.join('、') : `${names.slice(0, namedAtOnce).join('、')} 等 ${String(names.length)} 项`;
}

function rangeText(from: string, to: string): string {
  if (from === '') return isDate(to) ? `${to} 及以前` : `至多 ${to}`;
  if (to === '') return isDate(from) ? `${from} 起` : `至少 ${from}`;
  return from === to ? from : `${from} 至 ${to}`;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function endText(kind: ColumnFilterKind, end: string | number | null): string {
  if (end === null) return '';
  return kind.kind === 'amounts' && typeof end === 'number' ? yuanText(end) : String(end);
}

function between(column: string, from: string | number | null, to: string | number | null): Filter | null {
  return from === null && to === null ? null : { column, operator: 'between', value: [from, to] };
}

/** Fen of an end of a range as the editor writes it; null: no end. */
export function fenOf(text: string): number | null {
  const read = text.trim() === '' ? undefined : fenOfTyped(text);
  return read?.ok === true ? read.value : null;
}

function wholeNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null;
}

function withRowsOfGroups(table: CodeTable, chosen: readonly string[]): string[] {
  return [
    ...new Set(
      chosen.flatMap((code) => [
        code,
        ...rowsOf(table)
          .filter((row) => row.parent === code)
          .map((row) => row.code),
      ]),
    ),
  ];
}

/** The other way round: rows whose group is chosen too need no mention. */
function groupsOfRows(table: CodeTable, codes: readonly string[]): string[] {
  return codes.filter((code) => {
    const parent = rowsOf(table).find((row) => row.code === code)?.parent;
    return parent === undefined || !codes.includes(parent);
  });
}
