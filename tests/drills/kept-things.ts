// One thing, told by the process that was answered and read from the register after the kill: both sides draw it together alike.
import { createHash } from 'node:crypto';
import { DisputeFields, type Dispute } from '#shared/contract/disputes.ts';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { DisputeHop } from '#shared/contract/dispute-moves.ts';
import { TransferFields, type Transfer } from '#shared/contract/transfers.ts';
import { findRecord } from '#engine/records/record-book.ts';
import type { ReadDb } from '#engine/database/register.ts';
import { disputeKind } from '#engine/disputes/disputes.store.ts';
import { listHops } from '#engine/disputes/hops.store.ts';
import { transferKind } from '#engine/transfers/transfers.store.ts';
import type { Kept, KeptRegister } from './told.ts';

type Record = { readonly rev: number; readonly deletedAt: string | null };

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

function fieldsOf(shape: object, record: object): unknown[] {
  const values = record as Readonly<globalThis.Record<string, unknown>>;
  return Object.keys(shape).map((field) => values[field]);
}

/** Deletions are told in clear: what a failed drill prints should say what happened. */
function recordFacts(shape: object, record: Record & object): string {
  return `${record.deletedAt === null ? '' : 'deleted '}${digestOf(fieldsOf(shape, record))}`;
}

export function keptDispute(dispute: Dispute): Kept {
  return {
    type: 'kept',
    register: 'dispute',
    id: dispute.id,
    rev: dispute.rev,
    facts: `${dispute.state} ${recordFacts(DisputeFields.shape, dispute)}`,
  };
}

export function keptTransfer(transfer: Transfer): Kept {
  return { type: 'kept', register: 'transfer', id: transfer.id, rev: transfer.rev, facts: recordFacts(TransferFields.shape, transfer) };
}

/** Hops are never edited: they only become more. */
export function keptHops(disputeId: string, hops: readonly DisputeHop[]): Kept {
  return {
    type: 'kept',
    register: 'hops',
    id: disputeId,
    rev: hops.length,
    facts: digestOf(
      hops.map(({ position, move, from, to, on, toPerson, toOffice, note, reason }) => [
        position,
        move,
        from,
        to,
        on,
        toPerson,
        toOffice,
        note,
        reason,
      ]),
    ),
  };
}

export function keptAttachment(
  attachment: Pick<Attachment, 'id' | 'title' | 'kind' | 'turn' | 'sha256'>,
  recordId: string,
  removed = false,
): Kept {
  const { id, title, kind, turn, sha256 } = attachment;
  // One that was taken away still goes along with a merge that is undone, unseen by everybody: its place is nobody's answer.
  return {
    type: 'kept',
    register: 'attachment',
    id,
    rev: removed ? 1 : 0,
    facts: [removed ? 'removed' : recordId, title, kind, turn, sha256].join(' '),
  };
}

export function keptMerge(id: string, undone: boolean): Kept {
  return { type: 'kept', register: 'merge', id, rev: undone ? 1 : 0, facts: '' };
}

export function keptBulk(id: string, changed: number, undone: boolean): Kept {
  return { type: 'kept', register: 'bulk', id, rev: undone ? 1 : 0, facts: String(changed) };
}

export function keptDraft(key: string, content: { readonly number: number }): Kept {
  return { type: 'kept', register: 'draft', id: key, rev: content.number, facts: digestOf(content) };
}

const readers: Readonly<globalThis.Record<KeptRegister, (db: ReadDb, id: string) => Kept | undefined>> = {
  dispute(db, id) {
    const found = findRecord(db, disputeKind, id);
    return found && keptDispute({ ...found.header, ...found.fields } as Dispute);
  },
  transfer(db, id) {
    const found = findRecord(db, transferKind, id);
    return found && keptTransfer({ ...found.header, ...found.fields } as Transfer);
  },
  hops: (db, id) => keptHops(id, listHops(db, id)),
  attachment(db, id) {
    const row = db.get<
      Pick<Attachment, 'id' | 'title' | 'kind' | 'turn' | 'sha256'> & { readonly recordId: string; readonly removedAt: string | null }
    >(
      'SELECT a.id, a.title, a.kind, a.turn, f.sha256, a.record_id AS recordId, a.removed_at AS removedAt FROM attachments AS a JOIN files AS f ON f.id = a.file_id WHERE a.id = ?',
      id,
    );
    return row && keptAttachment(row, row.recordId, row.removedAt !== null);
  },
  merge(db, id) {
    const row = db.get<{ undoneAt: string | null }>('SELECT undone_at AS undoneAt FROM merges WHERE id = ?', id);
    return row && keptMerge(id, row.undoneAt !== null);
  },
  bulk(db, id) {
    const row = db.get<{ changed: number; undoneAt: string | null }>(
      'SELECT changed_count AS changed, undone_at AS undoneAt FROM bulk_edits WHERE id = ?',
      id,
    );
    return row && keptBulk(id, row.changed, row.undoneAt !== null);
  },
  draft(db, key) {
    const row = db.get<{ content: string }>('SELECT content FROM form_drafts WHERE form_key = ?', key);
    return row && keptDraft(key, JSON.parse(row.content) as { number: number });
  },
};

export function readKept(db: ReadDb, register: KeptRegister, id: string): Kept | undefined {
  return readers[register](db, id);
}
