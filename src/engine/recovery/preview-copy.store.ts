// What a copy holds beside the present register, and what would be missing after restoring it.
import type { Connection } from '../database/connect.ts';
import type { CopyPreview, RegisterSummary } from '#shared/contract/recovery.ts';
import { contentOf } from '../database/copy-register.ts';

const shownChanges = 20;

interface ChainPoint {
  readonly seq: number;
  readonly hash: string;
}

/** Figures of a register that is read. */
export function summaryOf(connection: Connection): RegisterSummary {
  const content = contentOf(connection);
  const last =
    content.auditSeq === 0
      ? undefined
      : (connection.prepare('SELECT at FROM audit_lines ORDER BY seq DESC LIMIT 1').get() as { at: string } | undefined);
  const office = connection.prepare('SELECT name FROM offices LIMIT 1').get() as { name: string } | undefined;
  return { officeName: office?.name ?? '', records: { ...content.records }, changes: content.auditSeq, lastChangeAt: last?.at ?? null };
}

export function chainEndOf(connection: Connection): ChainPoint {
  const { auditSeq, auditHash } = contentOf(connection);
  return { seq: auditSeq, hash: auditHash };
}

/** Lines of the present register that a copy does not have; null where the copy is of another history. */
export function linesBehind(present: Connection, copyEnd: ChainPoint): Pick<CopyPreview, 'changesLost' | 'newestLost'> {
  const same =
    copyEnd.seq === 0 ||
    (present.prepare('SELECT hash FROM audit_lines WHERE seq = ?').get(copyEnd.seq) as { hash: string } | undefined)?.hash === copyEnd.hash;
  if (!same) return { changesLost: null, newestLost: [] };
  const lost = present.prepare('SELECT count(*) AS count FROM audit_lines WHERE seq > ?').get(copyEnd.seq) as { count: number };
  const newest = present
    .prepare('SELECT at, account_name AS accountName, action, entity FROM audit_lines WHERE seq > ? ORDER BY seq DESC LIMIT ?')
    .all(copyEnd.seq, shownChanges);
  return { changesLost: lost.count, newestLost: newest as CopyPreview['newestLost'] };
}
