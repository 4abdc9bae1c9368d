// The list of migrations is the only truth of the schema. Each runs in its own transaction with its version number.
import type Database from 'better-sqlite3';
import { userError } from '#shared/errors.ts';
import type { TellOpening } from '#engine/opening.ts';
import { foundation } from './0010-foundation.ts';
import { registers } from './0020-registers.ts';
import { mediation } from './0030-mediation.ts';
import { imports } from './0040-imports.ts';
import { batches } from './0050-batches.ts';
import { county } from './0060-county.ts';
import { counting } from './0070-counting.ts';
import { twins } from './0080-twins.ts';
import { disputeStates } from './0090-dispute-states.ts';
import { officeSettings } from './0091-office-settings.ts';
import { disputeHops } from './0092-dispute-hops.ts';
import { supervision } from './0093-supervision.ts';
import { disputePeople } from './0100-dispute-people.ts';
import { attachments } from './0101-attachments.ts';
import { transfers } from './0102-transfers.ts';
import { codeEdits } from './0103-code-edits.ts';
import { organisations } from './0110-organisations.ts';
import { posts } from './0111-posts.ts';
import { gridChanges } from './0120-grid-changes.ts';
import { finding } from './0130-finding.ts';
import { savedViews } from './0131-saved-views.ts';
import { drafts } from './0140-drafts.ts';
import { doubles } from './0141-doubles.ts';
import { merges } from './0142-merges.ts';
import { bulkEdits } from './0150-bulk-edits.ts';
import { auditHead } from './0151-audit-head.ts';
import { bulkMoves } from './0158-bulk-moves.ts';
import { organisationImports } from './0159-organisation-imports.ts';
import { caseLife } from './0160-case-life.ts';
import { casePapers } from './0161-case-papers.ts';
import { numbering } from './0171-numbering.ts';
import { agreementCheckAnswers } from './0180-agreement-check-answers.ts';
import { phrases } from './0181-phrases.ts';
import { allowances } from './0182-allowances.ts';
import { disputeTallies } from './0190-dispute-tallies.ts';
import { pendingTallies } from './0191-pending-tallies.ts';
import { quickDesk } from './0192-quick-desk.ts';
import { hopReceivers } from './0200-hop-receivers.ts';
import { signing } from './0210-signing.ts';
import { printLedger } from './0211-print-ledger.ts';
import { dossiers } from './0230-dossiers.ts';
import { scannedPages } from './0235-scanned-pages.ts';
import { dossierHandovers } from './0236-dossier-handovers.ts';
import { voidPrints } from './0237-void-prints.ts';
import { disputeLimits } from './0245-dispute-limits.ts';
import { receivedMissing } from './0246-received-missing.ts';
import { typedDivisions } from './0250-typed-divisions.ts';
import { recoveryCode } from './0255-recovery-code.ts';
import { clockDays } from './0260-clock-days.ts';
import { copies } from './0261-copies.ts';
import { pendingRecords } from './0270-pending-records.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  foundation,
  registers,
  mediation,
  imports,
  batches,
  county,
  counting,
  twins,
  disputeStates,
  officeSettings,
  disputeHops,
  supervision,
  disputePeople,
  attachments,
  transfers,
  codeEdits,
  organisations,
  posts,
  gridChanges,
  finding,
  savedViews,
  drafts,
  doubles,
  merges,
  bulkEdits,
  auditHead,
  bulkMoves,
  organisationImports,
  caseLife,
  casePapers,
  numbering,
  agreementCheckAnswers,
  phrases,
  allowances,
  disputeTallies,
  pendingTallies,
  quickDesk,
  hopReceivers,
  signing,
  printLedger,
  dossiers,
  scannedPages,
  dossierHandovers,
  voidPrints,
  disputeLimits,
  receivedMissing,
  typedDivisions,
  recoveryCode,
  clockDays,
  copies,
  pendingRecords,
];

export function schemaVersion(connection: Database.Database): number {
  return connection.pragma('user_version', { simple: true }) as number;
}

export function pendingMigrations(version: number): readonly Migration[] {
  return migrations.filter((migration) => migration.version > version);
}

/** @throws register.newer */
export function refuseNewer(connection: Database.Database): void {
  const version = schemaVersion(connection);
  if (version > newestVersion()) throw userError('register.newer', { fileVersion: version, programVersion: newestVersion() });
}

/** The schema that this program writes. */
export function newestVersion(): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings a register to the program's schema.
 * @throws register.newer when the file was written by a newer program: it is never downgraded.
 */
export function migrate(connection: Database.Database, upTo = Number.MAX_SAFE_INTEGER, tell: TellOpening = () => undefined): void {
  refuseNewer(connection);
  const newest = newestVersion();
  const version = schemaVersion(connection);
  const pending = pendingMigrations(version);
  for (const [index, migration] of pending.entries()) {
    if (migration.version > upTo) return;
    // A register that is only just made is no upgrade.
    if (version > 0) tell({ step: 'migrating', number: index + 1, total: pending.length });
    run(connection, migration);
  }
  if (version !== newest) connection.pragma('optimize');
}

function run(connection: Database.Database, migration: Migration): void {
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
