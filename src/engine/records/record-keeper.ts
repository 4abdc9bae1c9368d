// What a register does with one of its records inside a transaction, rules and all. Each module puts its own into the context when
// it is built, so that undoing and bulk editing go through the very same doors as the forms.
import type { Removal } from '#shared/contract/fields.ts';
import { userError } from '#shared/errors.ts';
import type { z } from 'zod';
import type { ChangeBy, StoredRecord } from './record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

/** Why a record is changed, where it is no plain edit: its own action name and reason in the audit line. */
export interface SpecialChange {
  readonly action: 'undo' | 'bulk' | 'undoBulk';
  readonly reason: string;
}

export interface RecordKeeper {
  find(db: ReadDb, id: string): StoredRecord<object> | undefined;
  titleOf(fields: object): string;
  /** @throws record.invalid and the module's own refusals: what saving these fields would be refused with */
  check(db: ReadDb, fields: object, id: string): void;
  /** @throws what `check` throws, record.not-found, record.changed, record.deleted */
  change(
    db: WriteDb,
    by: ChangeBy,
    change: { readonly id: string; readonly rev: number; readonly fields: object },
    why: SpecialChange,
  ): void;
  /** @throws record.not-found, record.changed and the module's own refusals */
  remove(db: WriteDb, by: ChangeBy, removal: z.output<typeof Removal>): void;
  /** @throws record.not-found, record.changed and the module's own refusals */
  restore(db: WriteDb, by: ChangeBy, target: { readonly id: string; readonly rev: number }): void;
}

export type Keepers = Map<string, RecordKeeper>;

/** @throws audit.not-undoable for what no register keeps */
export function keeperOf(keepers: Keepers, entity: string): RecordKeeper {
  const keeper = keepers.get(entity);
  if (keeper === undefined) throw userError('audit.not-undoable');
  return keeper;
}
