// Transfers that follow their dispute into another one when the two are made one, and back. A dispute goes along with its letters
// (moved-by-transfer.ts): one that joins a dispute takes it along as long as the letter is out.
import type { TransferFields } from '#shared/contract/transfers.ts';
import { isAway } from '#shared/rules/transfer-record.ts';
import { changeRecord, getRecord, type ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import type { LettersOut } from '../disputes/merges.store.ts';
import { comeBackAnswered, comeBackWithout, goAlong } from './moved-by-transfer.ts';
import { listTransferIds, transferKind } from './transfers.store.ts';

interface Joining {
  readonly by: ChangeBy;
  readonly today: string;
  readonly survivorId: string;
  readonly mergedId: string;
}

/** Answers the ids of the transfers that now belong to the survivor. */
export function moveTransfers(db: WriteDb, { by, mergedId, survivorId }: Joining): string[] {
  const ids = listTransferIds(db, mergedId);
  for (const id of ids) point(db, by, id, survivorId);
  return ids;
}

/** Those that still belong to the survivor go back. */
export function returnTransfers(db: WriteDb, { by, mergedId, survivorId }: Joining, ids: readonly string[]): void {
  for (const id of ids) if (getRecord(db, transferKind, id).fields.disputeId === survivorId) point(db, by, id, mergedId);
}

/**
 * Of a merged dispute that is 已移送: the survivor goes along with the letters that are still out, if it is open.
 * @param ids the transfers that moved
 * @throws disputes.move-refused with what the survivor lacks for it
 */
export function takeSurvivorAlong(db: WriteDb, { by, today, survivorId }: Joining, ids: readonly string[]): LettersOut {
  const out = ids
    .map((id) => ({ id, ...getRecord(db, transferKind, id).fields }))
    .filter(isAway)
    .sort((one, other) => one.sentOn.localeCompare(other.sentOn));
  const latest = out.at(-1);
  return { ids: out.map(({ id }) => id), took: latest !== undefined && goAlong(db, by, today, survivorId, latest) };
}

/** The letters are back at the dispute that was merged: a survivor that only lay there for them goes back to its step before. */
export function giveSurvivorBack(db: WriteDb, { by, today, survivorId }: Joining, letters: LettersOut): void {
  if (letters.took) comeBackWithout(db, by, today, survivorId);
}

/** The dispute that came back lies where it lay, unless its letters were answered, refused or made void meanwhile. */
export function tellAnswers(db: WriteDb, { by, today, mergedId }: Joining, { ids }: LettersOut): void {
  if (ids.length === 0) return;
  const letters = ids
    .map((id) => getRecord(db, transferKind, id))
    .filter(({ header, fields }) => header.deletedAt === null && fields.disputeId === mergedId);
  comeBackAnswered(
    db,
    by,
    today,
    mergedId,
    letters.map(({ fields }) => fields),
  );
}

function point(db: WriteDb, by: ChangeBy, id: string, disputeId: string): void {
  const { header, fields } = getRecord<TransferFields>(db, transferKind, id);
  if (header.deletedAt === null) changeRecord(db, transferKind, by, { id, rev: header.rev, fields: { ...fields, disputeId } });
}
