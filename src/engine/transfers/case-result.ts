// A case that came by a letter ends it: the result is noted once, in the case. Feedback to the sender stays the clerk's.
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { changeRecord, findRecord, type ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { transferKind } from './transfers.store.ts';

/** Code table transfer-results: 调解成功, 调解不成功, 当事人撤回. */
const resultCodes = { agreed: '1', failed: '2', withdrawn: '3' } as const;

/** Leaves alone a transfer that has its result, or that is gone. */
export function noteCaseResult(db: WriteDb, by: ChangeBy, transferId: string | null, result: keyof typeof resultCodes, on: string): void {
  const transfer = transferId === null ? undefined : findRecord(db, transferKind, transferId);
  if (transfer === undefined || transfer.header.deletedAt !== null) return;
  const { header, fields } = transfer;
  if (fields.direction !== 'in' || fields.result !== null || on < fields.sentOn || on > dayOfInstant(by.at)) return;
  changeRecord(db, transferKind, by, { id: header.id, rev: header.rev, fields: { ...fields, result: resultCodes[result], resultOn: on } });
}
