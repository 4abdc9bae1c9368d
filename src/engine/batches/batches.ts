import type { batches, CountyConnection } from '#shared/contract/batches.ts';
import type { Handlers } from '#shared/contract/call.ts';
import { lineVersion } from '#shared/contract/line.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { getOffice, getOfficeKeys } from '../own-office/own-office.store.ts';
import { keyFingerprint } from '../signatures/signing-keys.ts';
import { verifyReceipt } from './bag/receipt.ts';
import { findReceipt, getBatch, listBatches, listLines, listReturned } from './batches.store.ts';
import { buildBatch } from './build-batch.ts';
import { findConnection, getConnection, saveConnection } from './connection.store.ts';
import { readCountyAddress } from './county-address.ts';
import { joinCounty } from './county-client.ts';
import { countPending } from './pending.store.ts';
import { sendBatch } from './send-batch.ts';
import { listLacking, listWaiting } from './waiting.ts';

export function createBatches(context: EngineContext): Handlers<typeof batches, CallContext> {
  const { register, clock, jobs } = context;
  const inTurn = createTurns();

  function shownConnection(): CountyConnection | null {
    const connection = findConnection(register.read);
    if (connection === undefined) return null;
    const { address, countyName, countyPublicKey, connectedAt, countyRestoredAt } = connection;
    return {
      address,
      countyName,
      countyKeyFingerprint: keyFingerprint(countyPublicKey),
      officeKeyFingerprint: keyFingerprint(getOfficeKeys(register.read).publicKey),
      connectedAt,
      countyRestoredAt,
    };
  }

  return {
    connection: () => ({ connection: shownConnection() }),
    async connect({ address: written, code }, { actor }) {
      const office = getOffice(register.read);
      if (office.desk !== 'township') throw userError('batches.not-a-township');
      const address = readCountyAddress(written);
      const joined = await joinCounty(address, {
        version: lineVersion,
        divisionCode: office.divisionCode,
        officeName: office.name,
        code,
        publicKey: getOfficeKeys(register.read).publicKey,
      });
      const at = instantOf(clock.now());
      await register.writeWhenFree((db) => {
        const before = findConnection(db);
        saveConnection(db, {
          address,
          countyCode: joined.countyCode,
          countyName: joined.countyName,
          countyPublicKey: joined.publicKey,
          token: joined.token,
          connectedAt: at,
        });
        writeAuditLine(db, {
          at,
          actor,
          action: 'connect',
          entity: 'countyConnection',
          recordId: null,
          changes: [
            { field: 'address', from: before?.address ?? null, to: address },
            { field: 'countyPublicKey', from: before?.countyPublicKey ?? null, to: joined.publicKey },
          ],
        });
      });
      const connection = shownConnection();
      if (connection === null) throw userError('batches.not-connected');
      return connection;
    },
    pending: () => countPending(register.read),
    waiting: ({ offset, limit }) => listWaiting(register.read, offset, limit),
    lacking: ({ limit, jobId }) => jobs.run(jobId, (job) => listLacking(register.read, limit, job)),
    build: ({ month, jobId }, { actor }) => inTurn(() => jobs.run(jobId, (job) => buildBatch(context, month, actor, job))),
    send: ({ id, jobId }, { actor }) => inTurn(() => jobs.run(jobId, (job) => sendBatch(context, id, actor, job))),
    list: ({ limit }) => ({ rows: listBatches(register.read, limit) }),
    get: ({ id }) => getBatch(register.read, id),
    lines({ id, verdicts, offset, limit }) {
      getBatch(register.read, id);
      return listLines(register.read, id, verdicts, offset, limit);
    },
    receipt({ id }) {
      const receipt = findReceipt(register.read, id);
      if (receipt === undefined) throw userError('batches.no-receipt');
      const { receiptNumber, countyName, receivedAt, importedAt, manifestHash, counts } = receipt;
      return {
        receiptNumber,
        countyName,
        receivedAt,
        importedAt,
        manifestHash,
        counts: { ...counts },
        signatureValid: verifyReceipt(receipt, getConnection(register.read).countyPublicKey),
      };
    },
    refused: () => ({ rows: listReturned(register.read) }),
  };
}

/** One batch is built or sent at a time; a second press waits for the first and finds its work done. */
function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
