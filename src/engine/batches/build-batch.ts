// Builds the month's batch: everything that the county has not yet accepted in its present revision.
import { BATCH_SCHEMA_VERSION, type BatchHeader, type RecordLine } from '#shared/contract/batch-file.ts';
import type { Batch } from '#shared/contract/batches.ts';
import { userError } from '#shared/errors.ts';
import { chainHeadOf, writeAuditLine } from '../audit-lines/audit.store.ts';
import { sealHead } from '../audit-lines/head-seal.ts';
import { instantOf } from '../clock.ts';
import type { EngineContext } from '../context.ts';
import type { Actor } from '../actor.ts';
import type { ReadDb, Register } from '../database/register.ts';
import { keepFile } from '../files/files.store.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { getOffice, getOfficeKeys } from '../own-office/own-office.store.ts';
import { packBatch } from './bag/pack-batch.ts';
import { findLastBatch, getBatch, insertBatch, listUnanswered, type NewLine } from './batches.store.ts';
import { getConnection } from './connection.store.ts';
import { makeListWorkbook } from './list-workbook.ts';
import { listPending } from './pending.store.ts';
import { toRecordLine } from './record-data.ts';
import { sharedKinds } from '../registers/index.ts';

const recordsEachBreath = 250;

/** @throws batches.not-connected, batches.earlier-unanswered (details.sequence), jobs.cancelled */
export async function buildBatch(context: EngineContext, month: string, actor: Actor, job: RunningJob): Promise<Batch> {
  const { register, clock, newId } = context;
  const place = placeInChain(register.read);
  const { lines, listed } = await collectRecords(register.read, job);
  const office = getOffice(register.read);
  const header: Omit<BatchHeader, 'recordCounts'> = {
    batchId: newId(),
    officeCode: office.divisionCode,
    officeName: office.name,
    ...place,
    schemaVersion: BATCH_SCHEMA_VERSION,
    programVersion: context.programVersion,
    period: month,
    madeAt: instantOf(clock.now()),
    madeBy: actor.name,
    ...sealedEnd(register),
  };
  job.report(lines.length, lines.length, '编制清单');
  const list = await makeListWorkbook(header, listed, job);
  job.report(lines.length, lines.length, '打包并签名');
  const packed = await packBatch({ header, lines, list, signingKey: getOfficeKeys(register.read).privateKey });
  await job.breathe();
  return register.writeWhenFree((db) => {
    const now = placeInChain(db);
    if (now.sequence !== place.sequence || now.previousManifestHash !== place.previousManifestHash)
      throw userError('batches.earlier-unanswered', { sequence: place.sequence });
    const fileId = newId();
    keepFile(db, {
      id: fileId,
      name: packed.fileName,
      mediaType: 'application/zip',
      bytes: packed.bytes,
      at: header.madeAt,
      by: actor.name,
      keptUntil: null,
    });
    insertBatch(
      db,
      {
        id: header.batchId,
        sequence: header.sequence,
        period: month,
        fileId,
        fileName: packed.fileName,
        byteCount: packed.bytes.byteLength,
        manifestHash: packed.manifestHash,
        previousManifestHash: header.previousManifestHash,
        recordCounts: packed.header.recordCounts,
        builtAt: header.madeAt,
        builtBy: actor.name,
      },
      listed,
    );
    writeAuditLine(db, {
      at: header.madeAt,
      actor,
      action: 'build',
      entity: 'batch',
      recordId: header.batchId,
      changes: [
        { field: 'sequence', from: null, to: header.sequence },
        { field: 'recordCount', from: null, to: lines.length },
        { field: 'manifestHash', from: null, to: packed.manifestHash },
      ],
    });
    return getBatch(db, header.batchId);
  });
}

function sealedEnd({ read, key }: Register): Pick<BatchHeader, 'auditHead'> {
  const head = chainHeadOf(read);
  return head === null ? {} : { auditHead: { seq: head.seq, hash: head.hash, seal: sealHead(key, head) } };
}

/**
 * The next number and what it follows. Numbers have no gap; a batch that was refused as a whole gives its number back; and
 * where the county knows later batches of ours than we do (this register was restored), the chain goes on from there.
 */
function placeInChain(db: ReadDb): Pick<BatchHeader, 'sequence' | 'previousManifestHash'> {
  const { known } = getConnection(db);
  const [unanswered] = listUnanswered(db);
  if (unanswered !== undefined) throw userError('batches.earlier-unanswered', { sequence: unanswered.sequence });
  const last = findLastBatch(db);
  if (known.sequence > (last?.sequence ?? 0)) return { sequence: known.sequence + 1, previousManifestHash: known.manifestHash };
  return { sequence: (last?.sequence ?? 0) + 1, previousManifestHash: last?.manifestHash ?? null };
}

/**
 * The list is taken at one moment. A record that is changed while the others are read stays out until the next batch: it may
 * name a grid that was made after the list.
 */
async function collectRecords(db: ReadDb, job: RunningJob): Promise<{ lines: RecordLine[]; listed: NewLine[] }> {
  const pending = sharedKinds.map((kind) => ({ kind, records: listPending(db, kind) }));
  const total = pending.reduce((sum, { records }) => sum + records.length, 0);
  const lines: RecordLine[] = [];
  const listed: NewLine[] = [];
  for (const { kind, records } of pending) {
    for (const [index, { id, rev, acceptedRev }] of records.entries()) {
      const record = kind.find(db, id);
      if (record?.header.rev === rev) {
        const line = toRecordLine(kind, record, acceptedRev);
        lines.push(line);
        listed.push({ entity: kind.entity, recordId: id, title: kind.titleOf(record.fields), operation: line.op, rev });
      }
      if (index % recordsEachBreath === recordsEachBreath - 1) {
        job.report(lines.length, total, `收集${kind.name}`);
        await job.breathe();
      }
    }
  }
  return { lines, listed };
}
