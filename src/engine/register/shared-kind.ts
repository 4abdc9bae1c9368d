// A register as batches, the county and undo see it: without its own type, what it holds being told by its own RecordKind.
import type { z } from 'zod';
import type { RecordHeader } from '#shared/contract/fields.ts';
import type { SentEntity } from '#shared/registers/index.ts';
import { referencesIn, type Reference } from '#shared/registers/references.ts';
import type { RegisterDescriptor } from '#shared/registers/descriptor.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { findRecord, takeRecord, type ChangeBy, type RecordKind } from '../records/record-book.ts';

export type SharedFields = Readonly<Record<string, unknown>>;

export interface SharedRecord {
  readonly header: RecordHeader;
  readonly fields: SharedFields;
}

export interface SharedKind {
  readonly entity: SentEntity;
  /** The record's name in Chinese. */
  readonly name: string;
  readonly table: string;
  find(db: ReadDb, id: string): SharedRecord | undefined;
  titleOf(fields: SharedFields): string;
  /** The fields of a record that came from elsewhere, or the first fault in their shape. */
  read(
    fields: unknown,
  ): { readonly ok: true; readonly fields: SharedFields } | { readonly ok: false; readonly path: string; readonly rule: string };
  problemsOf(db: ReadDb, fields: SharedFields, today: string): readonly RecordProblem[];
  referencesOf(fields: SharedFields): readonly Reference[];
  /** Field paths of what it lacks to be complete (shared/rules/reported-items.ts). */
  missingOf(fields: SharedFields): readonly string[];
  /** What other records name this one by. */
  keyOf(record: SharedRecord): string;
  /** Takes the record over as it stands at its owner. */
  take(db: WriteDb, by: ChangeBy, record: SharedRecord, reason: string): void;
}

export interface Sharing<Fields extends object> {
  /** May give defaults to what older programs did not send. */
  readonly shape: z.ZodType<Fields>;
  readonly missing?: (fields: Fields) => readonly string[];
  /** Absent: its id. */
  readonly keyOf?: (fields: Fields) => string;
}

/** Here alone a register's own type is put away; what `read` and `find` gave is what the other functions get back. */
export function shareKind<Fields extends object>(
  descriptor: RegisterDescriptor & { readonly entity: SentEntity },
  kind: RecordKind<Fields>,
  { shape, missing, keyOf }: Sharing<Fields>,
): SharedKind {
  const own = (fields: SharedFields): Fields => fields as unknown as Fields;
  const shared = (fields: Fields): SharedFields => fields as unknown as SharedFields;
  return {
    entity: descriptor.entity,
    name: descriptor.word,
    table: kind.table.table,
    find(db, id) {
      const record = findRecord(db, kind, id);
      return record === undefined ? undefined : { header: record.header, fields: shared(record.fields) };
    },
    titleOf: (fields) => kind.titleOf(own(fields)),
    read(fields) {
      const result = shape.safeParse(fields);
      if (result.success) return { ok: true, fields: shared(result.data) };
      const [issue] = result.error.issues;
      return { ok: false, path: issue?.path.join('.') ?? '', rule: issue?.code ?? 'shape' };
    },
    problemsOf: (db, fields, today) => kind.problemsOf(db, own(fields), today),
    referencesOf: (fields) => referencesIn(descriptor.fields, fields),
    missingOf: (fields) => missing?.(own(fields)) ?? [],
    keyOf: ({ header, fields }) => keyOf?.(own(fields)) ?? header.id,
    take: (db, by, { header, fields }, reason) => takeRecord(db, kind, by, { header, fields: own(fields) }, reason),
  };
}
