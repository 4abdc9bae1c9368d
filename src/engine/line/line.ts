// The county's receiving end, called by its host on behalf of a township's program. Every call proves itself by the token.
import type { Handlers } from '#shared/contract/call.ts';
import { maximumBatchBytes, lineVersion, type AnswerState, type line } from '#shared/contract/line.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import { countTry, findOfficeByCode, findOfficeByToken, joinOffice, type ReportingOffice } from '../county/reporting-offices.store.ts';
import { findReceived, findReceiptOf, importsAutomatically } from '../county/received.store.ts';
import { hashInviteCode, hashToken, inviteCodeDays, makeToken, sameHash } from '../county/secrets.ts';
import { agesOf, dayMs, isWithin } from '../elapsed.ts';
import { getOffice, getOfficeKeys } from '../own-office/own-office.store.ts';
import { receiveBatch, importByItself } from './receive-batch.ts';
import {
  deleteStaleUploads,
  deleteUpload,
  findRefused,
  findUpload,
  findUploadOfBatch,
  insertPiece,
  insertUpload,
  type KeptUpload,
} from './uploads.store.ts';

/** Wrong codes that one invitation bears before it is spent. */
const mostCodeTries = 10;
/** An upload that nobody took up again for so long is forgotten. */
const uploadDays = 14;

export function createLine(context: EngineContext): Handlers<typeof line, CallContext> {
  const { register, clock } = context;
  const working = createWorking();

  /** @throws line.unknown-office */
  function callerOf(db: ReadDb, token: string): ReportingOffice {
    const office = findOfficeByToken(db, hashToken(token));
    if (office === undefined) throw userError('line.unknown-office');
    return office;
  }

  /** Another office's upload is as unknown as one that never was. */
  function ownUpload(db: ReadDb, token: string, uploadId: string): KeptUpload {
    const upload = findUpload(db, uploadId);
    if (upload?.officeCode !== callerOf(db, token).divisionCode) throw userError('line.unknown-upload');
    return upload;
  }

  /** What a crash left between two steps is taken up again when the township asks. */
  function answerOf(office: ReportingOffice, batchId: string, manifestHash: string): AnswerState {
    const db = register.read;
    const received = findReceived(db, batchId);
    if (received?.officeCode === office.divisionCode) {
      if (received.manifestHash !== manifestHash) return { state: 'otherContent', manifestHash: received.manifestHash };
      if (received.state === 'imported') return { state: 'answered', receipt: findReceiptOf(db, batchId) };
      if (received.state === 'waiting') return { state: 'working', step: 'waitingForEarlier' };
      if (!importsAutomatically(db)) return { state: 'working', step: 'waitingForPerson' };
      working.start(batchId, () => importByItself(context, batchId));
      return { state: 'working', step: 'checking' };
    }
    const upload = findUploadOfBatch(db, office.divisionCode, batchId);
    if (upload !== undefined) {
      if (upload.offset < upload.byteCount) return { state: 'working', step: 'receiving' };
      working.start(batchId, () => receiveBatch(context, upload));
      return { state: 'working', step: 'checking' };
    }
    const refused = findRefused(db, office.divisionCode, batchId);
    return refused?.manifestHash === manifestHash ? { state: 'damaged', code: refused.code, file: refused.file } : { state: 'unknown' };
  }

  return {
    join({ version, divisionCode, code, publicKey, officeName }) {
      if (version !== lineVersion) throw userError('line.version', { theirs: version, ours: lineVersion });
      const now = instantOf(clock.now());
      const token = makeToken();
      const { county, joined } = register.write((db) => {
        const own = getOffice(db);
        if (own.desk !== 'county') throw userError('line.not-a-county');
        const office = findOfficeByCode(db, divisionCode);
        const open =
          office?.codeHash != null &&
          office.codeValidUntil !== null &&
          isWithin(office.codeValidUntil, inviteCodeDays * dayMs, clock) &&
          office.codeTries < mostCodeTries;
        const right = open && sameHash(office.codeHash, hashInviteCode(code));
        const isFree = office?.codeUsedBy == null || office.codeUsedBy === publicKey;
        if (!right || !isFree) {
          countTry(db, divisionCode);
          return { county: own, joined: false };
        }
        joinOffice(db, divisionCode, publicKey, hashToken(token), now);
        writeAuditLine(db, {
          at: now,
          actor: { id: null, name: officeName },
          action: 'join',
          entity: 'reportingOffice',
          recordId: divisionCode,
          changes: [{ field: 'publicKey', from: office.publicKey, to: publicKey }],
        });
        return { county: own, joined: true };
      });
      // The count of tries must stay: the refusal comes after the transaction.
      if (!joined) throw userError('line.code-wrong');
      return { countyCode: county.divisionCode, countyName: county.name, publicKey: getOfficeKeys(register.read).publicKey, token };
    },
    watermark({ token }) {
      const { lastSequence, lastManifestHash } = callerOf(register.read, token);
      return { sequence: lastSequence, manifestHash: lastManifestHash };
    },
    answer: ({ token, batchId, manifestHash }) => answerOf(callerOf(register.read, token), batchId, manifestHash),
    startUpload({ token, uploadId, byteCount, metadata }) {
      if (byteCount > maximumBatchBytes) throw userError('line.too-large', { most: maximumBatchBytes });
      register.write((db) => {
        const { divisionCode } = callerOf(db, token);
        const received = findReceived(db, metadata.batchId);
        if (received !== undefined)
          throw userError(
            received.manifestHash === metadata.manifestHash && received.officeCode === divisionCode
              ? 'line.already-received'
              : 'line.other-content',
          );
        const ages = agesOf(db, clock);
        deleteStaleUploads(db, divisionCode, metadata.batchId, (createdAt) => ages.surelyOlder(createdAt, uploadDays));
        insertUpload(db, { id: uploadId, officeCode: divisionCode, byteCount, metadata, createdAt: instantOf(clock.now()) });
      });
      return {};
    },
    appendUpload: ({ token, uploadId, offset, bytes }) =>
      register.write((db) => {
        const upload = ownUpload(db, token, uploadId);
        if (upload.offset !== offset || offset + bytes.byteLength > upload.byteCount)
          throw userError('line.offset', { offset: upload.offset });
        if (bytes.byteLength > 0) insertPiece(db, uploadId, offset, bytes);
        return { offset: offset + bytes.byteLength };
      }),
    upload({ token, uploadId }) {
      const { offset, byteCount, metadata, createdAt } = ownUpload(register.read, token, uploadId);
      return { offset, byteCount, metadata, createdAt };
    },
    async finishUpload({ token, uploadId }) {
      const upload = ownUpload(register.read, token, uploadId);
      if (upload.offset < upload.byteCount) throw userError('line.offset', { offset: upload.offset });
      working.start(upload.metadata.batchId, () => receiveBatch(context, upload));
      await working.end(upload.metadata.batchId);
      return {};
    },
    removeUpload({ token, uploadId }) {
      register.write((db) => {
        const upload = findUpload(db, uploadId);
        if (upload !== undefined && upload.officeCode === callerOf(db, token).divisionCode) deleteUpload(db, uploadId);
      });
      return {};
    },
  };
}

interface Working {
  /** Starts the work on a batch unless it is going on. Throws what the work before it failed with: whoever asks hears of it. */
  start(batchId: string, work: () => Promise<void>): void;
  /** Ends, or fails, with the work that is going on. */
  end(batchId: string): Promise<void>;
}

function createWorking(): Working {
  const running = new Map<string, Promise<void>>();
  const failures = new Map<string, Error>();
  return {
    start(batchId, work) {
      if (running.has(batchId)) return;
      const failure = failures.get(batchId);
      if (failure !== undefined) {
        failures.delete(batchId);
        throw failure;
      }
      const done = work()
        .catch((error: unknown) => {
          failures.set(batchId, error instanceof Error ? error : new Error(String(error)));
        })
        .finally(() => running.delete(batchId));
      running.set(batchId, done);
    },
    async end(batchId) {
      await running.get(batchId);
      const failure = failures.get(batchId);
      failures.delete(batchId);
      if (failure !== undefined) throw failure;
    },
  };
}
