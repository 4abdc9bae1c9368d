// A table as people read it: Chinese headings, codes, places and people by their names, money in yuan, what identifies a row last. As it was
// stored it stands in the JSON file.
import { minuteOfInstant } from '#shared/rules/office-time.ts';
import { actionWord } from '#shared/words/actions.ts';
import { entityWord } from '#shared/words/entities.ts';
import { changedLabel, storedLabel, storedPartLabel, storedWord } from '#shared/words/stored-fields.ts';
import { codeText, ownerIn } from '#shared/words/value-tables.ts';
import type { StoredRow } from './readable-rows.store.ts';

/** Names by the id (of a village: the code) that other rows know them by. */
export type Names = ReadonlyMap<string, string>;

interface ReadableColumn {
  readonly heading: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly cellOf: (row: StoredRow) => string | number | null;
}

/** Sentences and lists stand in these. */
const wide =
  /^(?:story|facts|clauses|record|changes|summary|remark|resolution|matter|manner_and_time|description|exclusions|danger|worker_names|title|party_names|place|address)$/;
const longestCell = 32_000;
const identity = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
/** Of little use to a reader: behind everything else. */
const lastColumns = [
  'position',
  'seq',
  'id',
  'owner_code',
  'rev',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'deleted_at',
  'delete_reason',
  'sort_name',
  'sha256',
  'previous_hash',
  'hash',
];
/** Two records may have the same title: rows that belong to them also tell which one. */
const joining = /^(?:dispute|case)_id$/;

export function readableColumns(table: string, columns: readonly string[], names: Names): ReadableColumn[] {
  const placeOf = (column: string): number => lastColumns.indexOf(column);
  const ordered = [...columns].sort((one, other) => placeOf(one) - placeOf(other));
  const shown = ordered.map((column): ReadableColumn => {
    const heading = storedLabel(table, fieldOf(column));
    return { heading, width: widthOf(column, heading), cellOf: (row) => cellOf(table, column, row, names) };
  });
  const joined = ordered
    .filter((column) => joining.test(column))
    .map((column): ReadableColumn => ({
      heading: `${storedLabel(table, fieldOf(column))}的记录号`,
      width: 38,
      cellOf: (row) => textOf(row[column]),
    }));
  return [...shown, ...joined];
}

function widthOf(column: string, heading: string): number {
  if (wide.test(column)) return 40;
  if (/hash$|^sha256$/.test(column)) return 70;
  return /(?:^|_)id$/.test(column) ? 38 : Math.max(18, heading.length * 2 + 3);
}

/** `accepted_on` as screens and words call it: `acceptedOn`. */
function fieldOf(column: string): string {
  return column.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function cellOf(table: string, column: string, row: StoredRow, names: Names): string | number | null {
  const value = row[column];
  const field = fieldOf(column);
  if (table === 'audit_lines' && column === 'action') return actionWord(textOf(value));
  if (table === 'audit_lines' && column === 'entity') return entityWord(textOf(value));
  if (table === 'audit_lines' && column === 'changes')
    return changesText(textOf(row['entity']), textOf(value), names).slice(0, longestCell);
  if (typeof value === 'number' && column.endsWith('_fen')) return value / 100;
  if (typeof value !== 'string' && typeof value !== 'number') return typeof value === 'bigint' ? value.toString() : null;
  const word = storedWord(table, field, String(value));
  if (word !== undefined || typeof value === 'number') return word ?? value;
  return stringText(column === 'id' ? '' : field, value, names).slice(0, longestCell);
}

/** @param field '' for what identifies its own row */
function stringText(field: string, value: string, names: Names): string {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return minuteOfInstant(value);
  const kept = /^[[{]/.test(value) ? parsed(value) : undefined;
  if (kept !== undefined) return keptText(field, kept, names);
  return field === 'villageCode' || (field !== '' && identity.test(value)) ? (names.get(value) ?? value) : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Words that begin with a bracket.
    return undefined;
  }
}

/** Lists and parts that a column keeps as JSON: each part on a line, its fields by their names. */
function keptText(field: string, value: unknown, names: Names): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return stringText(field, value, names);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .map((part) => keptText(field, part, names))
      .filter((text) => text !== '')
      .join(value.some((part) => typeof part === 'object') ? '\n' : '、');
  const parts = Object.entries(value)
    .filter(([part]) => part !== 'id')
    .map(([part, content]) => {
      const text = typeof content === 'string' ? codeText(ownerIn('', `${field}.${part}`).owner, part, content) : undefined;
      return [storedPartLabel(field, part), text ?? keptText(part, content, names)] as const;
    });
  return parts
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}：${text}`)
    .join('；');
}

function changesText(entity: string, text: string, names: Names): string {
  const changes = parsed(text);
  if (!Array.isArray(changes)) return text;
  return (changes as { field: string; from: unknown; to: unknown }[])
    .flatMap(({ field, from, to }) => {
      const { owner, field: last } = ownerIn(entity, field);
      const [before, after] = [from, to].map((value) => {
        if (typeof value === 'number' && last.endsWith('Fen')) return `${String(value / 100)} 元`;
        return (typeof value === 'string' ? codeText(owner, last, value) : undefined) ?? keptText(last, value, names);
      });
      // What was left blank in a new record.
      if (before === '' && after === '') return [];
      return `${changedLabel(entity, field)}：${before === '' ? '' : `${before ?? ''} → `}${after === '' ? '（空）' : (after ?? '')}`;
    })
    .join('\n');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
