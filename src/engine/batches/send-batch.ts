// Sends a batch and fetches its receipt. Whatever breaks on the way, sending again goes on from there and ends the same.
import { setTimeout as wait } from 'node:timers/promises';
import { refusalText } from '#shared/rules/receipt-words.ts';
import type { Batch } from '#shared/contract/batches.ts';
import type { AnswerState } from '#shared/contract/line.ts';
import { UserError, assertNever, userError } from '#shared/errors.ts';
import { instantOf } from '../clock.ts';
import type { EngineContext } from '../context.ts';
import type { Actor } from '../actor.ts';
import { fetchFile } from '../files/files.store.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import { findUploadUrl, getBatch, listUnanswered, moveBatch, noteSentBytes, noteTry, noteUploadUrl } from './batches.store.ts';
import { getConnection } from './connection.store.ts';
import { createCountyClient } from './county-client.ts';
import type { Sending } from './sending.ts';
import { compareWatermark } from './watermark.ts';
import { takeReceipt } from './take-receipt.ts';
import { uploadBatch } from './upload.ts';

/** How long a send waits for a county that is still checking; after it the batch stays 'delivered' and the next send asks again. */
const checkingPatienceMs = 30_000;

/**
 * Sends one batch, after those before it that the county still lacks: it takes them in order.
 * @throws record.not-found, batches.not-connected, batches.county-unreachable, batches.county-refused (details.code, text),
 *   batches.other-content, batches.receipt-invalid, jobs.cancelled
 */
export async function sendBatch(context: EngineContext, id: string, actor: Actor, job: RunningJob): Promise<Batch> {
  const { register } = context;
  const { sequence } = getBatch(register.read, id);
  const connection = getConnection(register.read);
  const sending: Sending = { context, connection, client: createCountyClient(connection, job.signal), actor, job };
  await noting(sending, id, async () => {
    job.report(0, null, '与县级核对');
    const watermark = await sending.client.watermark();
    await compareWatermark(sending, watermark, getBatch(register.read, id));
    const earlier = listUnanswered(register.read).filter((batch) => batch.sequence < sequence);
    for (const batch of earlier) await noting(sending, batch.id, () => deliver(sending, batch));
    await deliver(sending, getBatch(register.read, id));
  });
  return getBatch(register.read, id);
}

/** The try and what came of it stand on the batch, whichever way it ends. */
async function noting({ context: { register, clock }, job }: Sending, id: string, work: () => Promise<void>): Promise<void> {
  const at = instantOf(clock.now());
  try {
    await work();
    await register.writeWhenFree((db) => noteTry(db, id, at, null));
  } catch (error) {
    await register.writeWhenFree((db) =>
      noteTry(db, id, at, job.signal.aborted ? 'jobs.cancelled' : error instanceof UserError ? error.code : 'internal'),
    );
    throw error;
  }
}

async function deliver(sending: Sending, batch: Batch): Promise<void> {
  const {
    context: { register },
    client,
    job,
  } = sending;
  if (batch.state === 'refused') throw refused(batch.lastError ?? '');
  const known = await client.answer(batch.id, batch.manifestHash);
  const isThere = known.state === 'answered' || known.state === 'otherContent' || (known.state === 'working' && known.step !== 'receiving');
  if (!isThere) {
    await upload(sending, batch);
    await register.writeWhenFree((db) => moveBatch(db, batch.id, 'delivered'));
  }
  job.report(batch.byteCount, batch.byteCount, '等待县级核对');
  const answer = isThere && known.state !== 'working' ? known : await askUntilSettled(sending, batch);
  await settle(sending, batch, answer);
}

async function upload(sending: Sending, batch: Batch): Promise<void> {
  const {
    context: { register },
    connection,
    job,
  } = sending;
  const { bytes } = fetchFile(register.read, batch.fileId);
  await register.writeWhenFree((db) => moveBatch(db, batch.id, 'sending'));
  const step = `报送第 ${batch.sequence} 批`;
  // The tus client does not wait for what it tells; we do, before the upload counts as ended.
  const notes: Promise<unknown>[] = [];
  job.report(batch.sentBytes, batch.byteCount, step);
  try {
    await uploadBatch({
      address: connection.address,
      token: connection.token,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      metadata: { batchId: batch.id, manifestHash: batch.manifestHash, sequence: String(batch.sequence), period: batch.period },
      url: findUploadUrl(register.read, batch.id),
      signal: job.signal,
      onUrl: (url) => void notes.push(register.writeWhenFree((db) => noteUploadUrl(db, batch.id, url))),
      onProgress(sentBytes) {
        notes.push(register.writeWhenFree((db) => noteSentBytes(db, batch.id, sentBytes)));
        job.report(sentBytes, batch.byteCount, step);
      },
    });
  } catch (error) {
    // It arrived in the meantime: what the county says of it is the answer.
    if (error instanceof UserError && (error.details['code'] === 'line.already-received' || error.details['code'] === 'line.other-content'))
      return;
    throw error;
  } finally {
    await Promise.all(notes);
  }
}

/** Asks until the county has checked it or says that it waits for somebody. */
async function askUntilSettled({ context, client, job }: Sending, batch: Batch): Promise<AnswerState> {
  const until = context.clock.uptimeMs() + checkingPatienceMs;
  for (let pause = 100; ; pause = Math.min(pause * 1.5, 1500)) {
    const answer = await client.answer(batch.id, batch.manifestHash);
    if (
      answer.state !== 'working' ||
      answer.step === 'waitingForPerson' ||
      answer.step === 'waitingForEarlier' ||
      context.clock.uptimeMs() > until
    )
      return answer;
    await wait(pause, undefined, { signal: job.signal });
  }
}

async function settle({ context, connection, actor }: Sending, batch: Batch, answer: AnswerState): Promise<void> {
  const { register } = context;
  switch (answer.state) {
    case 'answered':
      return takeReceipt(context, batch, connection, answer.receipt, actor);
    case 'working':
      await register.writeWhenFree((db) => moveBatch(db, batch.id, 'delivered'));
      return;
    case 'unknown':
      // The county lost it between upload and answer: the next send begins anew.
      await register.writeWhenFree((db) => {
        moveBatch(db, batch.id, 'built');
        noteUploadUrl(db, batch.id, null);
      });
      throw userError('batches.county-refused', { code: 'unknown', text: ['县级没有收到这一批，请再报送一次'] });
    case 'otherContent':
      await register.writeWhenFree((db) => moveBatch(db, batch.id, 'refused'));
      throw userError('batches.other-content', { sequence: batch.sequence });
    case 'damaged':
      await register.writeWhenFree((db) => moveBatch(db, batch.id, 'refused'));
      throw refused(answer.code);
    default:
      assertNever(answer);
  }
}

function refused(code: string): UserError {
  return userError('batches.county-refused', { code, text: [refusalText(code)] });
}
