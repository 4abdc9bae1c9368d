// Whether the register that was opened still holds all that it was last known to hold.
import type Database from 'better-sqlite3';
import { userError } from '#shared/errors.ts';
import type { HeadNote } from './register-head.ts';

/** Where the audit chain was seen to end; 0 and '' before its first line. */
export type KnownEnd = Pick<HeadNote, 'auditSeq' | 'auditHash' | 'at'>;

type Witness = 'head' | 'copy' | 'other-key';

interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** Whether the chain reaches where it was last seen, and is the same there. */
export function chainHolds(connection: Database.Database, known: KnownEnd): boolean {
  return known.auditSeq === 0 || lineHash(connection, known.auditSeq) === known.auditHash;
}

/**
 * @param head what was noted after the last commit
 * @param isCut a log of this register is gone or was cut
 * @throws register.behind, `witness` head: `reason` as in {@link refuseShorter}, log (only what leaves no audit line, such as drafts) or
 *   unknown (nobody noted the last state)
 */
export function refuseLoss(connection: Database.Database, head: HeadNote | 'missing' | 'damaged', isCut: boolean): void {
  if (typeof head === 'string') throw behind(connection, 'unknown', null, 'head');
  refuseShorter(connection, head, 'head');
  if (isCut) throw behind(connection, 'log', head, 'head');
}

/**
 * @param witness who knows of this end: the note of the last commit, a copy, or one that only another key opens
 * @throws register.behind: `reason` shorter (`lostChanges` audit lines are gone) or other (another history than the known one);
 *   `knownUntil` and `foundUntil` are instants, or null
 */
export function refuseShorter(connection: Database.Database, known: KnownEnd, witness: Witness): void {
  const missing = known.auditSeq - (chainEnd(connection)?.seq ?? 0);
  if (missing > 0) throw behind(connection, 'shorter', known, witness, missing);
  if (!chainHolds(connection, known)) throw behind(connection, 'other', known, witness);
}

function behind(
  connection: Database.Database,
  reason: 'shorter' | 'other' | 'log' | 'unknown',
  known: KnownEnd | null,
  witness: Witness,
  lostChanges = 0,
): Error {
  return userError('register.behind', {
    reason,
    witness,
    lostChanges,
    knownUntil: known === null || known.at === '' ? null : known.at,
    foundUntil: lastInstant(connection),
  });
}

/** Of a register or copy that was opened for it. */
export function knownEndOf(connection: Database.Database): KnownEnd {
  const end = chainEnd(connection);
  return { auditSeq: end?.seq ?? 0, auditHash: end?.hash ?? '', at: lastInstant(connection) ?? '' };
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
