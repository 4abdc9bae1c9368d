// A batch has arrived to its last byte: is it whole, is it the sender's, has it been here before, what would it change?
import { batchEntities } from '#shared/contract/batch-file.ts';
import { UserError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { openBatch, type OpenedBatch } from '../batches/bag/open-batch.ts';
import { instantOf } from '../clock.ts';
import type { EngineContext } from '../context.ts';
import type { WriteDb } from '../database/register.ts';
import { automaticImport, compareLines, importBatch, placeOf } from '../county/import-batch.ts';
import { findReceived, findReceivedAt, getReceived, importsAutomatically, insertReceived } from '../county/received.store.ts';
import { findOfficeByCode } from '../county/reporting-offices.store.ts';
import { keepFile } from '../files/files.store.ts';
import { deleteUpload, findUpload, insertRefused, joinPieces, type KeptUpload } from './uploads.store.ts';

/** Checks a whole upload and keeps it as a received batch or as a refusal; then compares it with the registers or imports it. */
export async function receiveBatch(context: EngineContext, upload: KeptUpload): Promise<void> {
  const { register } = context;
  const office = findOfficeByCode(register.read, upload.officeCode);
  if (office?.publicKey == null) throw new Error('An upload without an office that has joined');
  const bytes = joinPieces(register.read, upload);
  let opened: OpenedBatch;
  try {
    opened = await openBatch(bytes, { publicKey: office.publicKey });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { file } = error.details;
    await refuse(context, upload, error.code, typeof file === 'string' ? file : null);
    return;
  }
  const fault = faultOf(upload, opened);
  if (fault !== null) {
    await refuse(context, upload, fault, null);
    return;
  }
  if (await keep(context, upload, office.divisionCode, opened, bytes)) await importByItself(context, opened.header.batchId);
}

/** What announced the upload must be what arrived. */
function faultOf(upload: KeptUpload, { header, manifestHash }: OpenedBatch): string | null {
  if (header.officeCode !== upload.officeCode) return 'line.wrong-office';
  const announced = upload.metadata;
  const same =
    header.batchId === announced.batchId &&
    manifestHash === announced.manifestHash &&
    header.sequence === Number(announced.sequence) &&
    header.period === announced.period;
  return same ? null : 'line.other-metadata';
}

async function refuse({ register, clock }: EngineContext, upload: KeptUpload, code: string, file: string | null): Promise<void> {
  await register.writeWhenFree((db) => noteRefusal(db, upload, { code, file, at: instantOf(clock.now()) }));
}

function noteRefusal(
  db: WriteDb,
  upload: KeptUpload,
  refusal: { readonly code: string; readonly file: string | null; readonly at: string },
): void {
  insertRefused(db, upload, refusal);
  deleteUpload(db, upload.id);
  writeAuditLine(db, {
    at: refusal.at,
    actor: { id: null, name: upload.officeCode },
    action: 'refuseUpload',
    entity: 'receivedBatch',
    recordId: upload.metadata.batchId,
    reason: refusal.code,
  });
}

/** Keeps the batch with what it would change, ready for a person; true when it may go in by itself. */
function keep(context: EngineContext, upload: KeptUpload, officeCode: string, opened: OpenedBatch, bytes: Uint8Array): Promise<boolean> {
  const { header, manifestHash } = opened;
  const { register, clock, newId, jobs } = context;
  return jobs.run(undefined, (job) =>
    register.writeAlone(async (db) => {
      // Two tries of one batch may end side by side: the second finds the first.
      if (findUpload(db, upload.id) === undefined) return false;
      const office = findOfficeByCode(db, officeCode);
      if (office === undefined) return false;
      const at = instantOf(clock.now());
      const before = findReceived(db, header.batchId);
      if (before !== undefined) {
        if (before.manifestHash === manifestHash) deleteUpload(db, upload.id);
        else noteRefusal(db, upload, { code: 'line.other-content', file: null, at });
        return false;
      }
      const place = placeOf(office, header);
      if (place === 'taken' || findReceivedAt(db, officeCode, header.sequence) !== undefined) {
        noteRefusal(db, upload, { code: 'line.sequence-taken', file: null, at });
        return false;
      }
      const fileId = newId();
      const recordCount = batchEntities.reduce((sum, entity) => sum + (header.recordCounts[entity] ?? 0), 0);
      keepFile(db, {
        id: fileId,
        name: `${officeCode}-${header.sequence}.zip`,
        mediaType: 'application/zip',
        bytes,
        at,
        by: officeCode,
        keptUntil: null,
      });
      insertReceived(db, {
        batchId: header.batchId,
        officeCode,
        sequence: header.sequence,
        period: header.period,
        manifestHash,
        previousManifestHash: header.previousManifestHash,
        state: place === 'next' ? 'checked' : 'waiting',
        fileId,
        byteCount: bytes.byteLength,
        recordCount,
        receivedAt: at,
      });
      deleteUpload(db, upload.id);
      writeAuditLine(db, {
        at,
        actor: { id: null, name: office.name },
        action: 'receive',
        entity: 'receivedBatch',
        recordId: header.batchId,
        changes: [
          { field: 'sequence', from: null, to: header.sequence },
          { field: 'manifestHash', from: null, to: manifestHash },
        ],
      });
      if (place === 'next' && importsAutomatically(db)) return true;
      await compareLines({ context, db, job }, getReceived(db, header.batchId), [...opened.lines()]);
      return false;
    }),
  );
}

/** Where the county lets batches in without a person; also after a crash between keeping and importing. */
export async function importByItself(context: EngineContext, batchId: string): Promise<void> {
  await context.jobs.run(undefined, (job) => importBatch(context, batchId, { actor: automaticImport, outOfOrder: false }, job));
}
