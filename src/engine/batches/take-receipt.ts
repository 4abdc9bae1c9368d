// Takes the county's receipt in: only if the county signed it, for this batch, line for line.
import { Receipt } from '#shared/contract/batch-file.ts';
import type { Batch } from '#shared/contract/batches.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { EngineContext } from '../context.ts';
import type { Actor } from '../actor.ts';
import type { ReadDb } from '../database/register.ts';
import { fetchFile } from '../files/files.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { openBatch } from './bag/open-batch.ts';
import { verifyReceipt } from './bag/receipt.ts';
import { findReceipt, listSent, saveReceipt, type LineProblem } from './batches.store.ts';
import type { Connection } from './connection.store.ts';
import { valueAt } from './differences.ts';
import { saveAnswer } from './pending.store.ts';
import { RecordData } from './record-data.ts';
import type { SharedFields } from '../register/shared-kind.ts';

/**
 * Stores the receipt and what it says of each record, in one transaction. The same receipt again changes nothing.
 * @throws batches.receipt-invalid (details.reason)
 */
export async function takeReceipt(
  context: EngineContext,
  batch: Batch,
  connection: Connection,
  answer: unknown,
  actor: Actor,
): Promise<void> {
  const { register, clock } = context;
  const receipt = readReceipt(register.read, batch, connection, answer);
  const known = findReceipt(register.read, batch.id);
  if (known !== undefined && known.receiptNumber === receipt.receiptNumber && known.signature.value === receipt.signature.value) return;
  const sent = await readConflicting(register.read, batch, receipt);
  const at = instantOf(clock.now());
  await register.writeWhenFree((db) => {
    const problemsOf = (index: number): LineProblem[] => {
      const line = receipt.lines[index];
      const fields = sent.get(index);
      return (line?.problems ?? []).map((problem) =>
        fields === undefined ? problem : { ...problem, ours: valueAt(fields, problem.path) },
      );
    };
    saveReceipt(db, receipt, problemsOf, at);
    for (const { entity, id, rev, verdict } of receipt.lines) saveAnswer(db, { entity, recordId: id, rev, verdict, batchId: batch.id });
    writeAuditLine(db, {
      at,
      actor,
      action: 'receipt',
      entity: 'batch',
      recordId: batch.id,
      changes: [
        { field: 'receiptNumber', from: known?.receiptNumber ?? null, to: receipt.receiptNumber },
        { field: 'counts', from: null, to: receipt.counts },
      ],
    });
  });
}

/** @throws batches.receipt-invalid */
function readReceipt(db: ReadDb, batch: Batch, connection: Connection, answer: unknown): Receipt {
  const invalid = (reason: string): Error => userError('batches.receipt-invalid', { reason });
  const shaped = Receipt.safeParse(answer);
  if (!shaped.success) throw invalid('shape');
  const receipt = shaped.data;
  if (!verifyReceipt(receipt, connection.countyPublicKey)) throw invalid('signature');
  if (
    receipt.batchId !== batch.id ||
    receipt.manifestHash !== batch.manifestHash ||
    receipt.sequence !== batch.sequence ||
    receipt.countyCode !== connection.countyCode
  )
    throw invalid('other-batch');
  if (receipt.officeCode !== getOffice(db).divisionCode) throw invalid('other-office');
  const sent = listSent(db, batch.id);
  const answersEach =
    receipt.lines.length === sent.length &&
    sent.every((line, index) => {
      const answered = receipt.lines[index];
      return answered?.entity === line.entity && answered.id === line.recordId && answered.rev === line.rev;
    });
  if (!answersEach) throw invalid('lines');
  return receipt;
}

/** Beside the county's value a conflict shows ours as it was sent, not as it stands today: it is read back from the batch. */
async function readConflicting(db: ReadDb, batch: Batch, receipt: Receipt): Promise<ReadonlyMap<number, SharedFields>> {
  const fields = new Map<number, SharedFields>();
  if (receipt.counts.conflict === 0) return fields;
  const opened = await openBatch(fetchFile(db, batch.fileId).bytes);
  let index = 0;
  for (const line of opened.lines()) {
    if (receipt.lines[index]?.verdict === 'conflict') fields.set(index, RecordData.parse(line.data).fields);
    index += 1;
  }
  return fields;
}
