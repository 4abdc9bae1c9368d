// The process that is killed: opens a register and works on it without end, telling each answer that it got on a line of its own.
// Usage: node office-process.ts WORK FOLDER SEED [WORKBOOK [ORDER]]
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { readFileSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { openRegister } from '#engine/open-register/open.ts';
import { systemClock } from '#engine/clock.ts';
import { clientOf, exampleDispute, exampleParty } from '#engine/example-office.test-support.ts';
import { createEngine } from '#engine/engine.ts';
import { startEngine } from '#engine/remote.ts';
import { UserError } from '#shared/errors.ts';
import { v7 } from 'uuid';
import { changeKeys, type KeyChangeOrder } from './change-keys.ts';
import { editAtRandom } from './random-edits.ts';
import { drillKey, drillPassword, root } from './drill-folder.ts';
import type { Told, Work } from './told.ts';

const [work = 'edits', folder = '', seed = '1', workbook = '', order = '{}'] = process.argv.slice(2);

function tell(told: Told): void {
  writeSync(1, `${JSON.stringify(told)}\n`);
}

async function signedIn() {
  const engine = await createEngine({
    dataFolder: folder,
    key: drillKey,
    resourceFolder: join(root, 'resources'),
    programVersion: '0.0.0-drill',
    ports: { printPdf: null },
  });
  let token: string | null = null;
  const api = clientOf(engine, () => token);
  token = (await api.accounts.signIn({ userName: 'drill', password: drillPassword })).token;
  flushCompileCache();
  return api;
}

function newDispute(): DisputeFields {
  const today = new Date().toISOString().slice(0, 10);
  return exampleDispute({
    acceptedOn: today,
    parties: [exampleParty({ id: v7() }), exampleParty({ id: v7(), side: 'respondent', name: '葛伟超', idNumber: '', sex: null })],
    story: '雨天排水。'.repeat(60),
  });
}

const works: Readonly<Record<Work, () => Promise<void>>> = {
  async edits() {
    const api = await signedIn();
    tell({ type: 'started' });
    for (let number = Number(seed); ; number += 1) {
      const dispute = await api.disputes.create({ fields: newDispute() });
      tell({ type: 'dispute', id: dispute.id, rev: 1 });
      const changed = await api.disputes.update({
        id: dispute.id,
        rev: 1,
        fields: { ...newDispute(), parties: dispute.parties, remark: `第${String(number)}次` },
      });
      tell({ type: 'dispute', id: dispute.id, rev: changed.rev });
      const fields = {
        acceptedOn: dispute.acceptedOn,
        source: '1',
        difficulty: '1',
        mediationType: '4',
        summary: '',
        mediators: [{ staffId: null, name: '张涛' }],
        recorder: '',
      };
      const opened = await api.mediation.openCase({ disputeId: dispute.id, fields });
      const ended = await api.mediation.endCase({ id: opened.id, rev: opened.rev, reason: '分歧较大', routesToldOn: dispute.acceptedOn });
      tell({ type: 'case', id: ended.id, number: ended.caseNumber });
    }
  },
  async random() {
    const api = await signedIn();
    tell({ type: 'started' });
    await editAtRandom(api, Number(seed), newDispute, tell);
  },
  async import() {
    const api = await signedIn();
    const bytes = new Uint8Array(readFileSync(workbook));
    tell({ type: 'started' });
    const { fileId } = await api.files.keep({ name: 'ledger.xlsx', bytes });
    tell({ type: 'file', id: fileId });
    const opened = await api.imports.open({ fileId });
    const taken = await api.imports.commit({ id: opened.id, planHash: opened.planHash ?? '', doubtful: 'take' });
    tell({ type: 'import', id: taken.id, taken: taken.counts.taken });
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
  async batch() {
    const api = await signedIn();
    tell({ type: 'started' });
    const batch = await api.batches.build({ month: '2026-07' });
    tell({ type: 'batch', id: batch.id, manifestHash: batch.manifestHash });
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
  async migration() {
    tell({ type: 'started' });
    await openRegister(folder, drillKey, systemClock);
    tell({ type: 'migrated' });
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
  async demo() {
    const engine = await createEngine({
      dataFolder: folder,
      key: drillKey,
      resourceFolder: join(root, 'resources'),
      programVersion: '0.0.0-drill',
      ports: { printPdf: null },
    });
    tell({ type: 'started' });
    await clientOf(engine, () => null).offices.startDemo({ jobId: v7() });
    tell({ type: 'demo' });
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
  async keys() {
    await changeKeys(JSON.parse(order) as KeyChangeOrder, newDispute, tell);
  },
  /** Writes until the disk refuses; then reads on, which it still must. */
  async fillDisk() {
    const api = await signedIn();
    for (;;) {
      try {
        const dispute = await api.disputes.create({ fields: newDispute() });
        tell({ type: 'dispute', id: dispute.id, rev: 1 });
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        tell({ type: 'refused', code: error.code, stillReads: (await api.disputes.count({})).count });
        return;
      }
    }
  },
  /** Takes the folder and keeps it until it is killed. */
  async hold() {
    try {
      await startEngine({
        thread: new URL('../../src/engine/thread.ts', import.meta.url),
        dataFolder: folder,
        key: () => drillKey,
        resourceFolder: join(root, 'resources'),
        programVersion: '0.0.0-drill',
        ports: { printPdf: null },
        onFailure(error) {
          throw error;
        },
        onBug: (name, _number, stack) => console.error(name, stack),
      });
      tell({ type: 'started' });
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      tell({ type: 'refused', code: error.code, stillReads: 0 });
    }
  },
};

if (!Object.hasOwn(works, work)) throw new Error(`Unknown work ${work}`);
await works[work as Work]();
