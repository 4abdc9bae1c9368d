// The list of migrations is the only truth of the schema. Each runs in its own transaction with its version number.
import type Database from 'better-sqlite3';
import { userError } from '#shared/errors.ts';
import type { TellOpening } from '#engine/opening.ts';
import { office } from './0300-office.ts';
import { keeping } from './0310-keeping.ts';
import { placesAndPeople } from './0320-places-and-people.ts';
import { disputes } from './0330-disputes.ts';
import { mediation } from './0340-mediation.ts';
import { papers } from './0350-papers.ts';
import { exchange } from './0360-exchange.ts';
import { tallies } from './0370-tallies.ts';
import { oneSpelling } from './0380-one-spelling.ts';
import { smallImportRows } from './0390-small-import-rows.ts';
import { importChoices } from './0400-import-choices.ts';
import { importStacks } from './0410-import-stacks.ts';
import type { Migration } from './migration.ts';

/** The first eight are one baseline: what was written step by step before anybody had a register, laid together by topic. */
export const migrations: readonly Migration[] = [
  office,
  keeping,
  placesAndPeople,
  disputes,
  mediation,
  papers,
  exchange,
  tallies,
  oneSpelling,
  smallImportRows,
  importChoices,
  importStacks,
];

/** The baseline's last step. A register below it was never brought through its first start: nothing was ever entered. */
export const baselineVersion = tallies.version;

export function schemaVersion(connection: Database.Database): number {
  return connection.pragma('user_version', { simple: true }) as number;
}

export function pendingMigrations(version: number): readonly Migration[] {
  return migrations.filter((migration) => migration.version > version);
}

/**
 * A schema that no step of ours left (there are some of before the baseline) is as strange as another program's file: no step fits it.
 * @throws register.newer, register.not-ours
 */
export function refuseUnknownSchema(connection: Database.Database): void {
  const version = schemaVersion(connection);
  if (version > newestVersion()) throw userError('register.newer', { fileVersion: version, programVersion: newestVersion() });
  if (version !== 0 && !migrations.some((migration) => migration.version === version)) throw userError('register.not-ours');
}

/** The schema that this program writes. */
export function newestVersion(): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings a register to the program's schema.
 * @throws register.newer when the file was written by a newer program: it is never downgraded; register.not-ours
 */
export function migrate(connection: Database.Database, upTo = Number.MAX_SAFE_INTEGER, tell: TellOpening = () => undefined): void {
  refuseUnknownSchema(connection);
  const newest = newestVersion();
  const version = schemaVersion(connection);
  const pending = pendingMigrations(version);
  for (const [index, migration] of pending.entries()) {
    if (migration.version > upTo) return;
    // A register that is only just made is no upgrade.
    if (version > 0) tell({ step: 'migrating', number: index + 1, total: pending.length });
    runMigration(connection, migration);
  }
  if (version !== newest) connection.pragma('optimize');
}

/** One step and its number, wholly or not at all. */
export function runMigration(connection: Database.Database, migration: Migration): void {
  const rebuilds = migration.rebuildsReferredTable === true;
  // A pragma of the connection, not of the file: a kill in between leaves nothing behind. Inside a transaction it would be ignored.
  if (rebuilds) connection.pragma('foreign_keys = OFF');
  try {
    connection
      .transaction(() => {
        connection.exec(migration.sql);
        if (rebuilds && (connection.pragma('foreign_key_check') as unknown[]).length > 0)
          throw new Error(`migration ${migration.version} breaks references`);
        connection.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  } finally {
    if (rebuilds) connection.pragma('foreign_keys = ON');
  }
}
