import { afterEach, beforeEach, expect, it } from 'vitest';
import { maximumAttachmentBytes } from '#shared/file-limits.ts';
import { attachedEntities } from '#shared/registers/index.ts';
import { exampleDispute, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { insertAttachment } from './attachments.store.ts';

let office: ExampleOffice;
let place: { readonly entity: 'dispute'; readonly recordId: string };
beforeEach(async () => {
  office = await openExampleOffice();
  place = { entity: 'dispute', recordId: (await office.api.disputes.create({ fields: exampleDispute() })).id };
});
afterEach(() => office.close());

const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.7 ${text}`);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

async function attach(name: string, bytes: Uint8Array, to = place) {
  const { fileId } = await office.api.files.keep({ name, bytes });
  return (await office.api.attachments.add({ ...to, fileId, title: name, kind: '1' })).rows;
}
const fileCount = () => office.engine.context.register.read.get<{ n: number }>('SELECT count(*) AS n FROM files')?.n;

it('a scan and a photo stand beside the dispute, in the order that a person gives them', async () => {
  await attach('借条.pdf', pdf('a'));
  const rows = await attach('现场.png', png);
  expect(rows.map((row) => [row.title, row.mediaType, row.addedBy])).toEqual([
    ['借条.pdf', 'application/pdf', '王敏'],
    ['现场.png', 'image/png', '王敏'],
  ]);
  const turned = await office.api.attachments.reorder({ ...place, ids: rows.map((row) => row.id).reverse() });
  expect(turned.rows.map((row) => row.title)).toEqual(['现场.png', '借条.pdf']);
  expect((await refusal(office.api.attachments.reorder({ ...place, ids: [rows[0]?.id ?? ''] }))).code).toBe('record.invalid');
  expect((await office.api.attachments.change({ id: rows[1]?.id ?? '', title: '路口照片', kind: '2', turn: 90 })).rows[0]).toMatchObject({
    title: '路口照片',
    kind: '2',
    turn: 90,
  });
});

it('every register whose records take attachments is let in by the table', async () => {
  const { fileId } = await office.api.files.keep({ name: '借条.pdf', bytes: pdf('a') });
  office.engine.context.register.write((db) => {
    for (const entity of attachedEntities) {
      const attachment = { id: entity, fileId, title: '借条', kind: '1', at: '2026-07-28T09:00:00.000+08:00', by: '王敏' };
      insertAttachment(db, { entity, recordId: 'r' }, attachment);
    }
  });
  expect(office.engine.context.register.read.all('SELECT entity FROM attachments')).toHaveLength(attachedEntities.length);
});

it('the same bytes are kept once, however often they are attached', async () => {
  const [first] = await attach('借条.pdf', pdf('a'));
  const files = fileCount();
  expect((await refusal(attach('又一份.pdf', pdf('a')))).code).toBe('attachments.same-file');
  const other = { entity: 'dispute' as const, recordId: (await office.api.disputes.create({ fields: exampleDispute() })).id };
  const [again] = await attach('借条.pdf', pdf('a'), other);
  expect(again?.fileId).toBe(first?.fileId);
  // The refused one waits among the files to be forgotten; the second dispute added none.
  expect(fileCount()).toBe((files ?? 0) + 1);
});

it('what is not PDF, JPG or PNG by its bytes, and what is too large, is refused and leaves nothing', async () => {
  expect((await refusal(attach('照片.jpg', new TextEncoder().encode('MZ not a photo')))).code).toBe('attachments.wrong-type');
  const large = new Uint8Array(maximumAttachmentBytes + 1);
  large.set(pdf(''));
  expect((await refusal(attach('大.pdf', large))).code).toBe('attachments.too-large');
  expect((await office.api.attachments.list(place)).rows).toEqual([]);
  expect((await refusal(office.api.attachments.add({ ...place, fileId: place.recordId, title: '无', kind: '1' }))).code).toBe(
    'files.not-found',
  );
});

it('an attachment goes with a reason, and the history of the dispute tells of it', async () => {
  const [row] = await attach('借条.pdf', pdf('a'));
  await office.api.attachments.remove({ id: row?.id ?? '', reason: '加错了' });
  expect((await office.api.attachments.list(place)).rows).toEqual([]);
  const history = (await office.api.audit.history({ entity: 'dispute', recordId: place.recordId })).rows;
  expect(history.map((line) => [line.action, line.reason])).toEqual([
    ['detach', '加错了'],
    ['attach', null],
    ['create', null],
  ]);
  // Attached once more it is there again: the bytes had stayed.
  expect(await attach('借条.pdf', pdf('a'))).toHaveLength(1);
  expect((await office.api.audit.verify({})).intact).toBe(true);
});

it('nothing is attached to a record that is deleted or unknown', async () => {
  await office.api.disputes.remove({ id: place.recordId, rev: 1, reason: '误' });
  expect((await refusal(attach('借条.pdf', pdf('a')))).code).toBe('record.deleted');
  expect((await refusal(attach('借条.pdf', pdf('a'), { entity: 'dispute', recordId: office.engine.context.newId() }))).code).toBe(
    'record.not-found',
  );
});

it('a file that was attached is not forgotten with those kept for a while', async () => {
  const [row] = await attach('借条.pdf', pdf('a'));
  expect(office.engine.context.register.read.get('SELECT kept_until FROM files WHERE id = ?', row?.fileId ?? '')).toEqual({
    kept_until: null,
  });
});
