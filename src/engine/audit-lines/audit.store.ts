// Audit lines: written in the transaction of the change they tell of, each holding the hash of the one before.
import type { AuditLine, Change } from '#shared/contract/audit.ts';
import type { Actor } from '../actor.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { checkChain, firstHash, hashOf, type ChainFinding, type ChainHead, type StoredLine } from './chain.ts';

export interface AuditEntry {
  readonly at: string;
  readonly actor: Actor;
  readonly action: string;
  readonly entity: string;
  readonly recordId: string | null;
  readonly changes?: readonly Change[];
  readonly reason?: string | null;
}

export function writeAuditLine(db: WriteDb, entry: AuditEntry): void {
  // After the head, not after the last line: where lines were cut off the gap must stay to be seen.
  const last = findHead(db);
  const line: Omit<StoredLine, 'hash'> = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    account_id: entry.actor.id,
    account_name: entry.actor.name,
    action: entry.action,
    entity: entry.entity,
    record_id: entry.recordId,
    changes: JSON.stringify(entry.changes ?? []),
    reason: entry.reason ?? null,
    previous_hash: last?.hash ?? firstHash,
  };
  db.run(
    'INSERT INTO audit_lines (seq, at, account_id, account_name, action, entity, record_id, changes, reason, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    line.seq,
    line.at,
    line.account_id,
    line.account_name,
    line.action,
    line.entity,
    line.record_id,
    line.changes,
    line.reason,
    line.previous_hash,
    hashOf(line),
  );
}

/** Lines of one record, newest first. */
export function historyOf(db: ReadDb, entity: string, recordId: string): Omit<AuditLine, 'undo'>[] {
  const rows = db.all<StoredLine>('SELECT * FROM audit_lines WHERE record_id = ? AND entity = ? ORDER BY seq DESC', recordId, entity);
  return rows.map(shownLine);
}

export function findAuditLine(db: ReadDb, seq: number): Omit<AuditLine, 'undo'> | undefined {
  const row = db.get<StoredLine>('SELECT * FROM audit_lines WHERE seq = ?', seq);
  return row === undefined ? undefined : shownLine(row);
}

function shownLine(row: StoredLine): Omit<AuditLine, 'undo'> {
  return {
    seq: row.seq,
    at: row.at,
    accountName: row.account_name,
    action: row.action,
    entity: row.entity,
    recordId: row.record_id,
    changes: JSON.parse(row.changes) as Change[],
    reason: row.reason,
  };
}

/** Whether a record was created, or came back, at an instant: so stands one that nobody has changed since. */
export function wasAddedAt(db: ReadDb, entity: string, recordId: string, at: string): boolean {
  return (
    db.get(
      "SELECT 1 FROM audit_lines WHERE record_id = ? AND entity = ? AND at = ? AND action IN ('create', 'restore')",
      recordId,
      entity,
      at,
    ) !== undefined
  );
}

/** Walks the chain from the first line; stops at the first line that does not follow from the one before. */
export function verifyChain(db: ReadDb): ChainFinding {
  return checkChain(db.iterate<StoredLine>('SELECT * FROM audit_lines ORDER BY seq'), findHead(db) ?? null);
}

function findHead(db: ReadDb): ChainHead | undefined {
  return db.get<ChainHead>('SELECT seq, hash FROM audit_head');
}

export function findLineHash(db: ReadDb, seq: number): string | undefined {
  return db.get<{ hash: string }>('SELECT hash FROM audit_lines WHERE seq = ?', seq)?.hash;
}

/** Where the lines end, and what the clock said then. */
export function findLastLine(db: ReadDb): { seq: number; at: string } | undefined {
  return db.get<{ seq: number; at: string }>('SELECT seq, at FROM audit_lines ORDER BY seq DESC LIMIT 1');
}

/** Copies that took the register's place: when, and where their chain ended. */
export function listRestores(db: ReadDb): { at: string; copySeq: number }[] {
  const rows = db.all<{ at: string; changes: string }>(
    "SELECT at, changes FROM audit_lines WHERE entity = 'register' AND action IN ('restoreRegister', 'acceptLoss')",
  );
  return rows.map(({ at, changes }) => ({
    at,
    copySeq: Number((JSON.parse(changes) as Change[]).find(({ field }) => field === 'auditSeq')?.to ?? 0),
  }));
}

/** Where the chain ends now; null before its first line. */
export function chainHeadOf(db: ReadDb): ChainHead | null {
  return findHead(db) ?? null;
}
