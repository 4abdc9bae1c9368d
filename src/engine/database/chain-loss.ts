// Whether the register that was opened still holds all that it was last known to hold.
import type Database from 'better-sqlite3';
import { userError } from '#shared/errors.ts';
import type { HeadNote } from './register-head.ts';

interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** Whether the chain reaches where it was last seen, and is the same there. */
export function chainHolds(connection: Database.Database, head: HeadNote): boolean {
  return head.auditSeq === 0 || lineHash(connection, head.auditSeq) === head.auditHash;
}

/**
 * @param isCut a log of this register is gone or was cut
 * @throws register.behind: `reason` shorter (`lostChanges` audit lines are gone), other (another history than the last known one), log
 *   (only what leaves no audit line, such as drafts), unknown (nobody noted the last state); `knownUntil` and `foundUntil` are instants, or null
 */
export function refuseLoss(connection: Database.Database, head: HeadNote | 'missing' | 'damaged', isCut: boolean): void {
  const end = chainEnd(connection);
  const foundUntil = lastInstant(connection);
  if (typeof head === 'string') throw userError('register.behind', { reason: 'unknown', lostChanges: 0, knownUntil: null, foundUntil });
  const behind = (reason: string, lostChanges: number): Error =>
    userError('register.behind', { reason, lostChanges, knownUntil: head.at, foundUntil });
  if ((end?.seq ?? 0) < head.auditSeq) throw behind('shorter', head.auditSeq - (end?.seq ?? 0));
  if (!chainHolds(connection, head)) throw behind('other', 0);
  if (isCut) throw behind('log', 0);
}

function hasChain(connection: Database.Database): boolean {
  return connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'audit_head'").get() !== undefined;
}

function chainEnd(connection: Database.Database): ChainEnd | undefined {
  return hasChain(connection) ? (connection.prepare('SELECT seq, hash FROM audit_head').get() as ChainEnd | undefined) : undefined;
}

function lineHash(connection: Database.Database, seq: number): string | undefined {
  if (!hasChain(connection)) return undefined;
  return (connection.prepare('SELECT hash FROM audit_lines WHERE seq = ?').get(seq) as { hash: string } | undefined)?.hash;
}

/** When the last line of the chain was written; null before the first. */
export function lastInstant(connection: Database.Database): string | null {
  if (!hasChain(connection)) return null;
  return (connection.prepare('SELECT at FROM audit_lines ORDER BY seq DESC LIMIT 1').get() as { at: string } | undefined)?.at ?? null;
}
