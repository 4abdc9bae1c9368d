import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DossierSlot } from '#shared/rules/dossier-slots.ts';
import { exampleCaseParties, exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { scanPagesOf } from './scan-pages.ts';
import { lockedPdf, photo, scannedPdf } from './scanned-files.test-support.ts';

let office: ExampleOffice;
let caseId: string;
beforeEach(async () => {
  office = await openExampleOffice();
  const dispute = await office.api.disputes.create({ fields: exampleDispute({ parties: exampleCaseParties() }) });
  const fields = {
    acceptedOn: '2026-07-20',
    source: '1',
    difficulty: '1',
    mediationType: '4',
    summary: '',
    mediators: [{ staffId: null, name: '张涛' }],
    recorder: '李娜',
  };
  caseId = (await office.api.mediation.openCase({ disputeId: dispute.id, fields })).id;
});
afterEach(() => office.close());

async function add(name: string, bytes: Uint8Array, slot: DossierSlot = 'evidence') {
  const { fileId } = await office.api.files.keep({ name, bytes });
  return (await office.api.scans.add({ caseId, slot, fileId })).rows;
}
const pages = async () => (await office.api.scans.ofCase({ caseId })).rows;
const names = async () => (await pages()).map(({ slot, fileName, page }) => `${slot} ${fileName} ${String(page + 1)}`);
const bound = (slot: DossierSlot = 'evidence') => scanPagesOf(office.engine.context.register.read, caseId, slot);

describe('pages in a place of the dossier', () => {
  it('stand in the order in which they came, a photo turned upright, and their bytes are what came', async () => {
    const pdf = await scannedPdf(['one', 'two']);
    await add('借条.pdf', pdf);
    await add('收条.jpg', photo());
    expect(await names()).toEqual(['evidence 借条.pdf 1', 'evidence 借条.pdf 2', 'evidence 收条.jpg 1']);
    expect(bound().map(({ kind, page, turn, crop }) => [kind, page, turn, crop])).toEqual([
      ['pdf', 0, 0, null],
      ['pdf', 1, 0, null],
      ['jpeg', 0, 90, null],
    ]);
    const hash = (bytes: Uint8Array | undefined) =>
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex');
    expect(hash(bound()[1]?.bytes)).toBe(hash(pdf));
    const [one, two] = bound();
    expect(one?.bytes).toBe(two?.bytes);
  });

  it('are turned and cropped without their file changing', async () => {
    const [first] = await add('借条.pdf', await scannedPdf(['one', 'two']));
    const before = bound()[0]?.bytes;
    const crop = { left: 0.1, top: 0, right: 0.2, bottom: 0.25 };
    await office.api.scans.shape({ id: first?.id ?? '', turn: 270, crop });
    expect(bound().map(({ turn, crop: cut }) => [turn, cut])).toEqual([
      [270, crop],
      [0, null],
    ]);
    expect(bound()[0]?.bytes).toEqual(before);
    await office.api.scans.shape({ id: first?.id ?? '', turn: 0, crop: { left: 0, top: 0, right: 0, bottom: 0 } });
    expect(bound()[0]).toMatchObject({ turn: 0, crop: null });
    expect(
      await refusal(office.api.scans.shape({ id: first?.id ?? '', turn: 0, crop: { left: 0.5, top: 0, right: 0.48, bottom: 0 } })),
    ).toMatchObject({ code: 'record.invalid', codes: ['scans.nothing-left'] });
  });

  it('change their order and move to another place, only as they really are', async () => {
    await add('借条.pdf', await scannedPdf(['one', 'two']));
    await add('身份证.jpg', photo(), 'identity');
    const [identity, first, second] = (await pages()).map(({ id }) => id);
    const place = (slot: DossierSlot, ...ids: (string | undefined)[]) =>
      office.api.scans.arrange({ caseId, slot, ids: ids.map((id) => id ?? '') });
    await place('evidence', second, first);
    expect(await names()).toEqual(['identity 身份证.jpg 1', 'evidence 借条.pdf 2', 'evidence 借条.pdf 1']);
    await place('identity', second, identity);
    expect(await names()).toEqual(['identity 借条.pdf 2', 'identity 身份证.jpg 1', 'evidence 借条.pdf 1']);
    for (const wrong of [
      place('identity', identity),
      place('evidence', first, first),
      place('evidence', first, office.engine.context.newId()),
    ])
      expect((await refusal(wrong)).code).toBe('scans.changed-meanwhile');
    expect(await names()).toEqual(['identity 借条.pdf 2', 'identity 身份证.jpg 1', 'evidence 借条.pdf 1']);
  });

  it('are taken away and come back where they were', async () => {
    const rows = await add('借条.pdf', await scannedPdf(['one', 'two', 'three']));
    const ids = [rows[1]?.id ?? ''];
    const { removed } = await office.api.scans.remove({ caseId, ids });
    expect(removed.map(({ page }) => page)).toEqual([1]);
    expect(bound().map(({ page }) => page)).toEqual([0, 2]);
    expect((await refusal(office.api.scans.remove({ caseId, ids }))).code).toBe('scans.changed-meanwhile');
    expect((await refusal(office.api.scans.shape({ id: ids[0] ?? '', turn: 90, crop: null }))).code).toBe('record.not-found');
    await office.api.scans.restore({ caseId, ids });
    expect(bound().map(({ page }) => page)).toEqual([0, 1, 2]);
  });

  it('leave a line each in the history of the case, and the chain holds', async () => {
    const [row] = await add('借条.pdf', await scannedPdf(['one']));
    await office.api.scans.shape({ id: row?.id ?? '', turn: 90, crop: null });
    await office.api.scans.shape({ id: row?.id ?? '', turn: 90, crop: null });
    await office.api.scans.remove({ caseId, ids: [row?.id ?? ''] });
    const history = (await office.api.audit.history({ entity: 'mediationCase', recordId: caseId })).rows;
    expect(history.map(({ action, undo }) => [action, undo])).toEqual([
      ['scan.removePages', null],
      ['scan.shapePage', null],
      ['scan.addPages', null],
      ['create', 'remove'],
    ]);
    expect((await office.api.audit.verify({})).intact).toBe(true);
  });
});

describe('what is refused', () => {
  it('loses nothing that was there', async () => {
    await add('借条.pdf', await scannedPdf(['one']));
    expect((await refusal(add('锁.pdf', await lockedPdf()))).code).toBe('scans.pdf-locked');
    expect((await refusal(add('断.jpg', photo().slice(0, 600)))).code).toBe('scans.file-cut');
    expect((await refusal(add('空.pdf', new Uint8Array()))).code).toBe('files.empty');
    expect(await names()).toEqual(['evidence 借条.pdf 1']);
  });

  it('the same file twice in one place, not in two', async () => {
    await add('身份证.jpg', photo(), 'identity');
    expect((await refusal(add('又一份.jpg', photo(), 'identity'))).code).toBe('scans.same-file');
    const rows = await add('身份证.jpg', photo(), 'evidence');
    expect(new Set(rows.map(({ fileId }) => fileId)).size).toBe(1);
  });

  it('anything of a deleted case or of none', async () => {
    const { rev } = await office.api.mediation.get({ id: caseId });
    await office.api.mediation.remove({ id: caseId, rev, reason: '误' });
    expect((await refusal(add('借条.pdf', await scannedPdf(['one'])))).code).toBe('record.deleted');
    expect((await refusal(office.api.scans.ofCase({ caseId: office.engine.context.newId() }))).code).toBe('record.not-found');
  });
});
