// Imports a received batch: all lines judged, records taken, receipt signed, watermark moved, in one transaction that lets
// its progress be asked and itself be stopped; other calls wait for its end.
import type { ReceiptLine, RecordLine } from '#shared/contract/batch-file.ts';
import { countVerdicts } from '#shared/contract/batch-file.ts';
import { userError } from '#shared/errors.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { openBatch } from '../batches/bag/open-batch.ts';
import { signReceipt } from '../batches/bag/receipt.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { EngineContext } from '../context.ts';
import type { Actor } from '../actor.ts';
import type { ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { openSavepoint } from '../database/savepoint.ts';
import { fetchFile } from '../files/files.store.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { paced } from '../jobs/paced.ts';
import { getOffice, getOfficeKeys } from '../own-office/own-office.store.ts';
import { LineRefused, judgeLine } from './judge-line.ts';
import {
  findReceivedAt,
  forgetLines,
  getReceived,
  importsAutomatically,
  isCompared,
  markChecked,
  markCompared,
  markImported,
  saveLine,
  takeReceiptSerial,
  type JudgedLine,
  type ReceivedBatch,
} from './received.store.ts';
import { findOfficeByCode, moveWatermark, type ReportingOffice } from './reporting-offices.store.ts';

/** Who imports where the county lets batches in by themselves. */
export const automaticImport: Actor = { id: null, name: '自动导入' };

export interface ImportOptions {
  readonly actor: Actor;
  /** A person lets it in though an earlier one has not come. */
  readonly outOfOrder: boolean;
}

type BatchPlace = Pick<ReceivedBatch, 'sequence' | 'previousManifestHash'>;

/** `next`: follows what was imported last. `early`: something before it is missing. `taken`: its number is used. */
export function placeOf(office: ReportingOffice, batch: BatchPlace): 'next' | 'early' | 'taken' {
  if (batch.sequence <= office.lastSequence) return 'taken';
  return batch.sequence === office.lastSequence + 1 && batch.previousManifestHash === office.lastManifestHash ? 'next' : 'early';
}

/**
 * Importing again changes nothing and keeps the receipt. Stopped before its end it leaves nothing behind.
 * @throws record.not-found, county.out-of-order (details.missing: the number that has not come), jobs.cancelled, the codes of openBatch
 */
export async function importBatch(context: EngineContext, batchId: string, options: ImportOptions, job: RunningJob): Promise<void> {
  const { register } = context;
  const found = await register.whenFree(() => {
    const batch = getReceived(register.read, batchId);
    if (batch.state === 'imported') return null;
    checkOrder(batch, getReporting(register.read, batch), options.outOfOrder);
    return withFile(context, batch);
  });
  if (found === null) return;
  job.report(0, found.recordCount, '读取批次');
  const lines = await readLines(found);
  await job.breathe();
  const office = await register.writeAlone((db) => importLines({ context, db, job }, batchId, lines, options));
  await importFollowers(context, office, job);
}

/**
 * What an import would do now, written beside the batch; nothing of it stays in the registers.
 * @throws jobs.cancelled
 */
export async function previewBatch(context: EngineContext, batchId: string, job: RunningJob): Promise<void> {
  const { register } = context;
  const isDone = (batch: ReceivedBatch): boolean => batch.state === 'imported' || isCompared(register.read, batchId);
  const found = await register.whenFree(() => {
    const batch = getReceived(register.read, batchId);
    return isDone(batch) ? null : withFile(context, batch);
  });
  if (found === null) return;
  job.report(0, found.recordCount, '读取批次');
  const lines = await readLines(found);
  await register.writeAlone(async (db) => {
    const batch = getReceived(db, batchId);
    // Imported, or compared by another call, while this one was reading.
    if (!isDone(batch)) await compareLines({ context, db, job }, batch, lines);
  });
}

/** A long transaction, and the job that tells how far it is. */
export interface LongWork {
  readonly context: EngineContext;
  readonly db: WriteDb;
  readonly job: RunningJob;
}

/**
 * In the transaction of whoever calls: a batch is never seen without what it would change. It is the very import, taken back
 * at its end: what a person sees before is what happens after.
 */
export async function compareLines(work: LongWork, batch: ReceivedBatch, lines: readonly RecordLine[]): Promise<void> {
  const { db, context } = work;
  const part = openSavepoint(db);
  const judged = await judgeAll(work, '比对', batch, lines, { actor: automaticImport, at: instantOf(context.clock.now()) });
  part.takeBack();
  await saveLines(work, batch.batchId, judged);
  markCompared(db, batch.batchId);
}

/** After so many lines that the database refused, every line is taken with care. */
const mostTries = 4;

/**
 * Judges all lines. A savepoint for each would make the search index write itself out as often, which is ten times slower: so
 * lines are taken without one, and only when the database refuses a line all of it is taken back and done again with care there.
 */
async function judgeAll(
  { context: { clock }, db, job }: LongWork,
  step: string,
  batch: ReceivedBatch,
  lines: readonly RecordLine[],
  by: ChangeBy,
): Promise<JudgedLine[]> {
  const refusedLines = new Set<number>();
  for (let tries = 1; ; tries += 1) {
    const careful = tries > mostTries ? { has: () => true } : refusedLines;
    const judging = { db, by, batch, today: dateOf(clock.now()), careful, returned: new Set<string>() };
    const part = openSavepoint(db);
    try {
      const judged = await paced(job, step, lines, (line, index) => judgeLine(judging, line, index));
      part.keep();
      return judged;
    } catch (error) {
      if (!(error instanceof LineRefused)) throw error;
      part.takeBack();
      refusedLines.add(error.index);
    }
  }
}

/** Replaces the lines that an earlier check left. */
async function saveLines({ db, job }: LongWork, batchId: string, judged: readonly JudgedLine[]): Promise<void> {
  forgetLines(db, batchId);
  await paced(job, '记下每条结果', judged, (line, index) => {
    saveLine(db, batchId, line, index);
  });
}

interface BatchWithFile {
  readonly recordCount: number;
  readonly publicKey: string | null;
  readonly bytes: Uint8Array;
}

function withFile({ register: { read } }: EngineContext, batch: ReceivedBatch): BatchWithFile {
  return { recordCount: batch.recordCount, publicKey: getReporting(read, batch).publicKey, bytes: fetchFile(read, batch.fileId).bytes };
}

async function readLines({ bytes, publicKey }: BatchWithFile): Promise<RecordLine[]> {
  const opened = await openBatch(bytes, { publicKey: publicKey ?? undefined });
  return [...opened.lines()];
}

function getReporting(db: Parameters<typeof findOfficeByCode>[0], batch: ReceivedBatch): ReportingOffice {
  const office = findOfficeByCode(db, batch.officeCode);
  if (office === undefined) throw new Error(`Batch ${batch.batchId} is of no reporting office`);
  return office;
}

function checkOrder(batch: ReceivedBatch, office: ReportingOffice, outOfOrder: boolean): void {
  if (placeOf(office, batch) === 'early' && !outOfOrder) throw userError('county.out-of-order', { missing: office.lastSequence + 1 });
}

async function importLines(
  work: LongWork,
  batchId: string,
  lines: readonly RecordLine[],
  { actor, outOfOrder }: ImportOptions,
): Promise<ReportingOffice> {
  const { db, context } = work;
  const batch = getReceived(db, batchId);
  const office = getReporting(db, batch);
  // Another call imported it while this one was reading.
  if (batch.state === 'imported') return office;
  checkOrder(batch, office, outOfOrder);
  const early = placeOf(office, batch) === 'early';
  const at = instantOf(context.clock.now());
  const judged = await judgeAll(work, '写入台账', batch, lines, { actor, at });
  await saveLines(work, batchId, judged);
  const receipt = makeReceipt(db, batch, judged, at);
  markImported(db, batchId, {
    at,
    by: actor.name,
    receiptNumber: receipt.receiptNumber,
    receipt: JSON.stringify(receipt),
    letInEarly: early,
  });
  writeAuditLine(db, {
    at,
    actor,
    action: early ? 'importEarly' : 'import',
    entity: 'receivedBatch',
    recordId: batchId,
    changes: [
      { field: 'sequence', from: null, to: batch.sequence },
      { field: 'receiptNumber', from: null, to: receipt.receiptNumber },
      { field: 'counts', from: null, to: receipt.counts },
    ],
  });
  return advance(db, office);
}

function makeReceipt(db: WriteDb, batch: ReceivedBatch, judged: readonly JudgedLine[], at: string): ReturnType<typeof signReceipt> {
  const office = getOffice(db);
  const lines: ReceiptLine[] = judged.map(({ line, verdict, problems }, index) => ({
    index,
    entity: line.entity,
    id: line.id,
    rev: line.rev,
    verdict,
    problems: problems.slice(0, 100),
  }));
  const serial = String(takeReceiptSerial(db)).padStart(6, '0');
  return signReceipt(
    {
      receiptNumber: `${office.divisionCode.slice(0, 6)}-${dayOfInstant(at).slice(0, 4)}-${serial}`,
      batchId: batch.batchId,
      manifestHash: batch.manifestHash,
      officeCode: batch.officeCode,
      countyCode: office.divisionCode,
      countyName: office.name,
      sequence: batch.sequence,
      period: batch.period,
      receivedAt: batch.receivedAt,
      importedAt: at,
      counts: countVerdicts(lines),
      lines,
    },
    getOfficeKeys(db).privateKey,
  );
}

/** Moves the watermark over every imported batch that now follows without a gap; the next one waits no longer. */
function advance(db: WriteDb, office: ReportingOffice): ReportingOffice {
  let reached = office;
  for (;;) {
    const next = findReceivedAt(db, office.divisionCode, reached.lastSequence + 1);
    if (next?.state !== 'imported') {
      if (next !== undefined && placeOf(reached, next) === 'next') markChecked(db, next.batchId);
      break;
    }
    reached = { ...reached, lastSequence: next.sequence, lastManifestHash: next.manifestHash };
  }
  if (reached !== office) moveWatermark(db, office.divisionCode, reached.lastSequence, reached.lastManifestHash ?? '');
  return reached;
}

/**
 * A batch that waited for this one is compared anew, and goes in by itself where the county lets that happen. What a person
 * stops is the batch that they let in: it is in by now, so this work goes on.
 */
async function importFollowers(context: EngineContext, office: ReportingOffice, job: RunningJob): Promise<void> {
  const { register, jobs } = context;
  const next = await register.whenFree(() => {
    const batch = findReceivedAt(register.read, office.divisionCode, office.lastSequence + 1);
    return batch?.state === 'checked' ? { id: batch.batchId, byItself: importsAutomatically(register.read) } : null;
  });
  if (next === null) return;
  await jobs.run(undefined, (own) => {
    const watched: RunningJob = { ...own, report: (done, total, step) => job.report(done, total, `随后的一批：${step}`) };
    return next.byItself
      ? importBatch(context, next.id, { actor: automaticImport, outOfOrder: false }, watched)
      : previewBatch(context, next.id, watched);
  });
}
