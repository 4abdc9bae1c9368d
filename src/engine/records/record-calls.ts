// The five calls that every register answers alike: create, change, delete, take the delete back, all through the record book.
import type { RecordHeader } from '#shared/contract/fields.ts';
import { recordInvalid } from '#shared/rules/record-problem.ts';
import { dateOf, instantOf, type Clock } from '../clock.ts';
import type { Actor } from '../actor.ts';
import {
  addRecord,
  changeRecord,
  findRecord,
  getRecord,
  removeRecord,
  restoreRecord,
  type ChangeBy,
  type RecordKind,
} from './record-book.ts';
import type { ReadDb, Register, WriteDb } from '../database/register.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import type { Keepers, SpecialChange } from './record-keeper.ts';

/** Whoever calls. */
interface Acting {
  readonly actor: Actor;
}

/** What these calls work with. */
interface RecordCallParts {
  readonly register: Register;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly keepers: Keepers;
}

export interface RecordCalls<Fields extends object, Shown> {
  get(input: { id: string }): Shown;
  create(input: { fields: Fields }, call: Acting): Shown;
  update(input: { id: string; rev: number; fields: Fields }, call: Acting): Shown;
  remove(input: { id: string; rev: number; reason: string }, call: Acting): Shown;
  restore(input: { id: string; rev: number }, call: Acting): Shown;
}

interface Hooks<Fields extends object, Shown> {
  /** The record as callers see it, with the names that other registers give. */
  show(db: ReadDb, header: RecordHeader, fields: Fields): Shown;
  /** What the database's own constraints would refuse with less kindness, e.g. a code that is taken. */
  beforeSave?(db: ReadDb, fields: Fields, id: string | null): void;
  beforeRemove?(db: WriteDb, id: string): void;
  /** What forbids taking a delete back by itself. */
  beforeRestore?(db: ReadDb, id: string): void;
  /** What follows in other registers, in the same transaction. */
  afterChange?(db: WriteDb, by: ChangeBy, change: RecordChange<Fields>): void;
}

/** A record before and after a change; null where it did not stand: not registered yet, or deleted. */
export interface RecordChange<Fields extends object> {
  readonly id: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
  /** Of a deletion. */
  readonly reason: string;
}

export function createRecordCalls<Fields extends object, Shown>(
  { register, clock, newId, keepers }: RecordCallParts,
  kind: RecordKind<Fields>,
  hooks: Hooks<Fields, Shown>,
): RecordCalls<Fields, Shown> {
  const by = (call: Acting): ChangeBy => ({ actor: call.actor, at: instantOf(clock.now()) });
  const shown = (db: ReadDb, id: string): Shown => {
    const { header, fields } = getRecord(db, kind, id);
    return hooks.show(db, header, fields);
  };
  const check = (db: ReadDb, fields: Fields, id: string | null): void => {
    const problems = kind.problemsOf(db, fields, dateOf(clock.now()));
    if (problems.length > 0) throw recordInvalid(problems);
    hooks.beforeSave?.(db, fields, id);
  };
  /** Does the work and tells the hook what it changed. */
  const followed = (db: WriteDb, change: ChangeBy, id: string, reason: string, work: () => void): void => {
    if (hooks.afterChange === undefined) {
      work();
      return;
    }
    const standing = (): Fields | null => {
      const record = findRecord(db, kind, id);
      return record === undefined || record.header.deletedAt !== null ? null : record.fields;
    };
    const before = standing();
    work();
    hooks.afterChange(db, change, { id, before, after: standing(), reason });
  };
  const add = (db: WriteDb, change: ChangeBy, id: string, fields: Fields): void => {
    followed(db, change, id, '', () => {
      addRecord(db, kind, change, { id, ownerCode: getOffice(db).divisionCode, fields });
    });
  };
  const update = (
    db: WriteDb,
    change: ChangeBy,
    { id, rev, fields }: { id: string; rev: number; fields: Fields },
    why?: SpecialChange,
  ): void => {
    check(db, fields, id);
    followed(db, change, id, '', () => {
      changeRecord(db, kind, change, { id, rev, fields, ...why });
    });
  };
  const remove = (db: WriteDb, change: ChangeBy, removal: { id: string; rev: number; reason: string }): void => {
    hooks.beforeRemove?.(db, removal.id);
    followed(db, change, removal.id, removal.reason, () => {
      removeRecord(db, kind, change, removal);
    });
  };
  const restore = (db: WriteDb, change: ChangeBy, target: { id: string; rev: number }): void => {
    hooks.beforeRestore?.(db, target.id);
    hooks.beforeSave?.(db, getRecord(db, kind, target.id).fields, target.id);
    followed(db, change, target.id, '', () => {
      restoreRecord(db, kind, change, target);
    });
  };
  keepers.set(kind.entity, {
    find: (db, id) => findRecord(db, kind, id),
    titleOf: (fields) => kind.titleOf(fields as Fields),
    check: (db, fields, id) => {
      check(db, fields as Fields, id);
    },
    change(db, change, { id, rev, fields }, why) {
      update(db, change, { id, rev, fields: fields as Fields }, why);
    },
    remove,
    restore,
  });
  return {
    get: ({ id }) => shown(register.read, id),
    create: ({ fields }, call) =>
      register.write((db) => {
        check(db, fields, null);
        const id = newId();
        add(db, by(call), id, fields);
        return shown(db, id);
      }),
    update: (change, call) =>
      register.write((db) => {
        update(db, by(call), change);
        return shown(db, change.id);
      }),
    remove: (removal, call) =>
      register.write((db) => {
        remove(db, by(call), removal);
        return shown(db, removal.id);
      }),
    restore: (target, call) =>
      register.write((db) => {
        restore(db, by(call), target);
        return shown(db, target.id);
      }),
  };
}
