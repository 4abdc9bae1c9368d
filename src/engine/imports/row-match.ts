// The record that a row tells of once more, and what the row says otherwise of it.
import { codeName, disputeStates, mediationTypes } from '#shared/codes/index.ts';
import type { RowChoice } from '#shared/contract/imports.ts';
import type { ReadDb } from '../database/register.ts';
import { getGridName, getVillageName } from '../grids/grids.store.ts';
import { findOrganisation } from '../organisations/organisations.store.ts';
import { findRecord } from '../records/record-book.ts';
import type { MadeRecord, Making } from '../register/sheet-register.ts';
import { registerOfSheet } from '../registers/index.ts';
import type { EvaluatedCell, EvaluatedRow, FieldValue } from '../sheet-rows/evaluated-row.ts';
import { fieldNamed } from './headings.ts';
import type { StoredRow } from './imports.store.ts';
import { saysNothing } from './read-cell.ts';

/** Record fields that stand in columns of another name. */
const fieldOfColumn: Readonly<Record<string, string>> = {
  village: 'villageCode',
  grid: 'gridId',
  gridCode: 'gridId',
  parent: 'parentId',
  parentCode: 'parentGridId',
};

type Told = Readonly<Record<string, unknown>>;

/** `fields`: the record with the changes written into it. */
export interface Restated extends MadeRecord<object> {
  readonly rev: number;
  /** Cells that say something else, with what the register holds, as a clerk reads it. */
  readonly changes: readonly { readonly cell: EvaluatedCell; readonly known: string }[];
  readonly before: object;
}

type RowValues = Pick<EvaluatedRow, 'kind' | 'values' | 'cells'> | Pick<StoredRow, 'kind' | 'values' | 'cells'>;

/** Empty cells say nothing: what the register knows stays. Undefined when the record is gone. */
export function restate(db: ReadDb, { kind: name, values, cells }: RowValues, recordId: string, making: Making): Restated | undefined {
  const { kind, sheet } = registerOfSheet(name);
  const found = findRecord(db, kind, recordId);
  if (found === undefined || found.header.deletedAt !== null) return undefined;
  const { fields: made, columns: columnsOf } = sheet.recordOf(values, making);
  const [known, says] = [found.fields, made].map((fields): Told => ({ ...(fields as Told), ...sheet.toldOf?.(fields) }));
  if (known === undefined || says === undefined) return undefined;
  const changes = cells.flatMap((cell) => {
    if (cell.level === 'fault' || cell.value === null || saysNothing(cell.shown)) return [];
    const field = cell.field in says ? cell.field : (fieldOfColumn[cell.field] ?? cell.field);
    const [had, has] = [known[field] ?? '', says[field] ?? ''];
    return has === '' || had === has || typeof has === 'object'
      ? []
      : [{ cell, field, known: shownFact(db, cell.field, had as FieldValue, name) }];
  });
  const merged = {
    ...found.fields,
    ...Object.fromEntries(changes.flatMap(({ field }) => (field in made ? [[field, (made as Told)[field]]] : []))),
  };
  const columns = new Set(changes.map(({ cell }) => cell.field));
  const fields = sheet.restated?.(merged, { before: found.fields, made, columns }) ?? merged;
  return { rev: found.header.rev, changes, fields, before: found.fields, columns: columnsOf };
}

/** What may be chosen for a row that was not taken. */
export function choicesFor(db: ReadDb, row: Pick<StoredRow, 'kind' | 'verdict' | 'fate' | 'twinId' | 'choice'>): RowChoice[] {
  if (row.fate === 'taken') return [];
  if (row.twinId === null || (row.verdict === 'faulty' && row.choice === null)) return ['leave'];
  const { sheet } = registerOfSheet(row.kind);
  const isUpdatable = (row.verdict === 'changed' || row.choice !== null) && sheet.isBuiltOn?.(db, row.twinId) !== true;
  // Where rows are told apart by a number of their own (a grid's code, a citizen's id, an organisation's name) there is no other record.
  return [...(isUpdatable ? ['update' as const] : []), ...(sheet.likenessOf === undefined ? [] : ['another' as const]), 'leave'];
}

function shownFact(db: ReadDb, column: string, value: FieldValue, kind: EvaluatedRow['kind']): string {
  if (value === null || value === '') return '（空）';
  const text = String(value);
  const reading = fieldNamed(kind, column)?.reading;
  switch (reading?.as) {
    case 'village':
      return getVillageName(db, text);
    case 'grid':
      return getGridName(db, text)?.name ?? text;
    case 'gridCode':
      return column === 'code' ? text : (getGridName(db, text)?.code ?? text);
    case 'mediationType':
      return codeName(mediationTypes, text) ?? text;
    case 'state':
      return codeName(disputeStates, text) ?? text;
    case 'code':
      return codeName(reading.table, text) ?? text;
    case 'money':
      return `${String(Number(value) / 100)} 元`;
    case 'fullTime':
      return value === true ? '专职' : '兼职';
    default:
      return (column === 'parent' ? findOrganisation(db, text)?.name : undefined) ?? text.slice(0, 40);
  }
}
