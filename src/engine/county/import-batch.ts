// Imports a received batch: all lines judged, records taken, receipt signed, watermark moved, in one transaction.
import type { ReceiptLine, RecordLine } from '#shared/contract/batch-file.ts';
import { countVerdicts } from '#shared/contract/batch-file.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit/audit.store.ts';
import { openBatch } from '../batches/bag/open-batch.ts';
import { signReceipt } from '../batches/bag/receipt.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { Actor, EngineContext } from '../context.ts';
import type { WriteDb } from '../database/register.ts';
import { fetchFile } from '../files/files.store.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { getOffice, getOfficeKeys } from '../offices/offices.store.ts';
import { LineRefused, judgeLine } from './judge-line.ts';
import { findReceivedAt, getReceived, importsAutomatically, isCompared, markChecked, markCompared, markImported, saveLines, takeReceiptSerial, type JudgedLine, type ReceivedBatch } from './received.store.ts';
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
 * Importing again changes nothing and keeps the receipt.
 * @throws record.not-found, county.out-of-order (details.missing: the number that has not come), jobs.cancelled, the codes of openBatch
 */
export async function importBatch(context: EngineContext, batchId: string, { actor, outOfOrder }: ImportOptions, job: RunningJob): Promise<void> {
  const { register } = context;
  const found = getReceived(register.read, batchId);
  if (found.state === 'imported') return;
  checkOrder(found, getReporting(register.read, found), outOfOrder);
  job.report(0, found.recordCount, '读取批次');
  const lines = await readLines(context, found);
  job.report(0, found.recordCount, '导入');
  await job.breathe();
  const office = register.write((db) => importLines(context, db, batchId, lines, { actor, outOfOrder }));
  await importFollowers(context, office, job);
}

/** What an import would do now, written beside the batch; nothing of it stays in the registers. */
export async function previewBatch(context: EngineContext, batchId: string): Promise<void> {
  const found = getReceived(context.register.read, batchId);
  if (isCompared(context.register.read, batchId)) return;
  const lines = await readLines(context, found);
  context.register.write((db) => {
    const batch = getReceived(db, batchId);
    // Imported, or compared by another call, while this one was reading.
    if (batch.state !== 'imported' && !isCompared(db, batchId)) compareLines(context, db, batch, lines);
  });
}

/** In the transaction of whoever calls: a batch is never seen without what it would change. */
export function compareLines(context: EngineContext, db: WriteDb, batch: ReceivedBatch, lines: readonly RecordLine[]): void {
  saveLines(db, batch.batchId, judgeOnly(context, db, batch, lines));
  markCompared(db, batch.batchId);
}

class JudgedOnly extends Error {
  readonly lines: readonly JudgedLine[];

  constructor(lines: readonly JudgedLine[]) {
    super('judged, not imported');
    this.lines = lines;
  }
}

/** The very import, taken back at its end: what a person sees before is what happens after. */
function judgeOnly(context: EngineContext, db: WriteDb, batch: ReceivedBatch, lines: readonly RecordLine[]): readonly JudgedLine[] {
  try {
    context.register.write(() => {
      throw new JudgedOnly(judgeAll(context, db, batch, lines, automaticImport, instantOf(context.clock.now())));
    });
  } catch (error) {
    if (error instanceof JudgedOnly) return error.lines;
    throw error;
  }
  throw new Error('A judgement must be taken back');
}

/** After so many lines that the database refused, every line is taken with care. */
const mostTries = 4;

/**
 * Judges all lines. A savepoint for each would make the search index write itself out as often, which is ten times slower: so
 * lines are taken without one, and only when the database refuses a line all of it is taken back and done again with care there.
 */
function judgeAll({ register, clock }: EngineContext, db: WriteDb, batch: ReceivedBatch, lines: readonly RecordLine[], actor: Actor, at: string): JudgedLine[] {
  const refusedLines = new Set<number>();
  for (let tries = 1; ; tries += 1) {
    const careful = tries > mostTries ? { has: () => true } : refusedLines;
    try {
      return register.write(() => {
        const judging = { register, db, by: { actor, at }, batch, today: dateOf(clock.now()), careful, returned: new Set<string>() };
        return lines.map((line, index) => judgeLine(judging, line, index));
      });
    } catch (error) {
      if (!(error instanceof LineRefused)) throw error;
      refusedLines.add(error.index);
    }
  }
}

async function readLines(context: EngineContext, batch: ReceivedBatch): Promise<RecordLine[]> {
  const { publicKey } = getReporting(context.register.read, batch);
  const opened = await openBatch(fetchFile(context.register.read, batch.fileId).bytes, { publicKey: publicKey ?? undefined });
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

function importLines(context: EngineContext, db: WriteDb, batchId: string, lines: readonly RecordLine[], { actor, outOfOrder }: ImportOptions): ReportingOffice {
  const batch = getReceived(db, batchId);
  const office = getReporting(db, batch);
  // Another call imported it while this one was reading.
  if (batch.state === 'imported') return office;
  checkOrder(batch, office, outOfOrder);
  const early = placeOf(office, batch) === 'early';
  const at = instantOf(context.clock.now());
  const judged = judgeAll(context, db, batch, lines, actor, at);
  const receipt = makeReceipt(db, batch, judged, at);
  saveLines(db, batchId, judged);
  markImported(db, batchId, { at, by: actor.name, receiptNumber: receipt.receiptNumber, receipt: JSON.stringify(receipt), letInEarly: early });
  writeAuditLine(db, {
    at, actor, action: early ? 'importEarly' : 'import', entity: 'receivedBatch', recordId: batchId,
    changes: [{ field: 'sequence', from: null, to: batch.sequence }, { field: 'receiptNumber', from: null, to: receipt.receiptNumber }, { field: 'counts', from: null, to: receipt.counts }],
  });
  return advance(db, office);
}

function makeReceipt(db: WriteDb, batch: ReceivedBatch, judged: readonly JudgedLine[], at: string): ReturnType<typeof signReceipt> {
  const office = getOffice(db);
  const lines: ReceiptLine[] = judged.map(({ line, verdict, problems }, index) => ({ index, entity: line.entity, id: line.id, rev: line.rev, verdict, problems: problems.slice(0, 100) }));
  const serial = String(takeReceiptSerial(db)).padStart(6, '0');
  return signReceipt({
    receiptNumber: `${office.divisionCode.slice(0, 6)}-${at.slice(0, 4)}-${serial}`,
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
  }, getOfficeKeys(db).privateKey);
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

/** A batch that waited for this one is compared anew, and goes in by itself where the county lets that happen. */
async function importFollowers(context: EngineContext, office: ReportingOffice, job: RunningJob): Promise<void> {
  const { register } = context;
  const next = findReceivedAt(register.read, office.divisionCode, office.lastSequence + 1);
  if (next?.state !== 'checked') return;
  if (importsAutomatically(register.read)) await importBatch(context, next.batchId, { actor: automaticImport, outOfOrder: false }, job);
  else await previewBatch(context, next.batchId);
}
