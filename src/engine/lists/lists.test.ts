import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportColumn, ViewContent } from '#shared/contract/lists.ts';
import {
  exampleDispute,
  exampleGrid,
  exampleParty,
  openExampleOffice,
  refusal,
  type ExampleOffice,
} from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const columns: ExportColumn[] = [
  { field: 'acceptedOn', label: '受理日期', width: 100, show: 'date' },
  { field: 'title', label: '事件名称', width: 180, show: 'text' },
  { field: 'gridName', label: '网格', width: 90, show: 'text' },
  { field: 'partyNames', label: '当事人', width: 124, show: 'text' },
  { field: 'state', label: '状态', width: 92, show: { words: { accepted: '已受理' } } },
  { field: 'amountFen', label: '金额（元）', width: 102, show: 'amount' },
  { field: 'peopleCount', label: '人数', width: 68, show: 'number' },
];
const nothing = { filters: [], search: '' };
const request = { list: 'disputes' as const, selection: nothing, columns, title: '枫桥村纠纷: 未结', masked: true };

async function sheetOf(fileId: string) {
  const { bytes } = await office.api.files.fetch({ fileId });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function register(): Promise<void> {
  const grid = await office.api.grids.create({ fields: exampleGrid() });
  await office.api.disputes.create({ fields: exampleDispute({ gridId: grid.id, acceptedOn: '2026-07-02', amountFen: 123_456 }) });
  await office.api.disputes.create({
    fields: exampleDispute({
      acceptedOn: '2026-07-01',
      amountFen: 0,
      peopleCount: null,
      title: '=HYPERLINK("http://example.invalid")褚敏斌_x0041_',
      parties: [exampleParty()],
    }),
  });
}

describe('a list as a workbook', () => {
  it('has the rows, order and columns that were asked for, as dates, numbers and words', async () => {
    await register();
    const made = await office.api.lists.toWorkbook({
      ...request,
      sort: [{ column: 'acceptedOn', direction: 'asc' }],
      masked: false,
      reason: '归档',
    });
    expect(made).toMatchObject({ fileName: '枫桥村纠纷 未结20260728.xlsx', rowCount: 2 });
    const sheet = await sheetOf(made.fileId);
    const cells = (row: number) => Array.from({ length: 8 }, (_, index) => sheet.getRow(row).getCell(index + 1).value);
    expect(sheet.getCell('A1').value).toBe('枫桥村纠纷: 未结');
    expect(sheet.getCell('A2').value).toBe('单位：枫桥示范镇综治办');
    expect(cells(3)).toEqual(['序号', ...columns.map((column) => column.label)]);
    expect(cells(4)).toEqual([
      1,
      new Date('2026-07-01T00:00:00Z'),
      '=HYPERLINK("http://example.invalid")褚敏斌_x0041_',
      null,
      '褚敏斌',
      '已受理',
      null,
      null,
    ]);
    expect(cells(5)).toEqual([
      2,
      new Date('2026-07-02T00:00:00Z'),
      '褚敏斌与葛伟超合同纠纷',
      '第一网格',
      '褚敏斌、葛伟超',
      '已受理',
      1234.56,
      2,
    ]);
    expect(sheet.getCell('C4').type).toBe(exceljs.ValueType.String);
    expect(sheet.getCell('C4').formula).toBeFalsy();
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, printTitlesRow: '1:3' });
    expect(sheet.rowCount).toBe(5);
  });

  it('is masked in its names and in the texts that repeat them', async () => {
    await register();
    const made = await office.api.lists.toWorkbook({ ...request, sort: [{ column: 'acceptedOn', direction: 'desc' }] });
    expect(made.fileName).toBe('枫桥村纠纷 未结20260728（脱敏）.xlsx');
    const sheet = await sheetOf(made.fileId);
    expect([sheet.getCell('C4').value, sheet.getCell('E4').value]).toEqual(['褚*与葛*合同纠纷', '褚*、葛*']);
    const staff = await office.api.lists.toWorkbook({
      ...request,
      list: 'grids',
      columns: [
        { field: 'chiefName', label: '网格长', width: 90, show: 'text' },
        { field: 'chiefMobile', label: '手机', width: 100, show: 'text' },
      ],
    });
    const grids = await sheetOf(staff.fileId);
    expect([grids.getCell('B4').value, grids.getCell('C4').value]).toEqual([
      expect.stringMatching(/^.\*$/),
      expect.stringMatching(/^\d{3}\*{4}\d{4}$/),
    ]);
  });

  it('in full needs a reason, and the audit line says who took how much out, and why', async () => {
    await register();
    expect((await refusal(office.api.lists.toWorkbook({ ...request, masked: false, reason: ' ' }))).code).toBe('lists.reason-missing');
    await office.api.lists.toWorkbook({ ...request, masked: false, reason: '县综治中心调阅' });
    const { read } = office.engine.context.register;
    const lines = read.all<{ account_name: string; action: string; changes: string; reason: string }>(
      "SELECT account_name, action, changes, reason FROM audit_lines WHERE entity = 'list'",
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ account_name: '王敏', action: 'lists.export', reason: '县综治中心调阅' });
    expect(lines[0]?.changes).toContain('"field":"rowCount","from":null,"to":2');
    expect(lines[0]?.changes).not.toContain('褚');
    expect((await office.api.audit.verify({})).intact).toBe(true);
  });

  it('holds the rows that were ticked and no others, deleted ones where the list shows those', async () => {
    await register();
    const { rows } = await office.api.disputes.list({ sort: [{ column: 'acceptedOn', direction: 'asc' }] });
    const ids = rows.slice(0, 1).map(({ id }) => id);
    const ticked = [{ column: 'id', operator: 'in' as const, value: ids }];
    const made = await office.api.lists.toWorkbook({ ...request, selection: { filters: ticked, search: '' } });
    expect([made.rowCount, (await sheetOf(made.fileId)).getCell('E4').value]).toEqual([1, '褚*']);
    expect((await office.api.disputes.count({ filters: ticked })).count).toBe(1);
    const plan = office.engine.context.register.read.all<{ detail: string }>(
      'EXPLAIN QUERY PLAN SELECT r.seq FROM disputes AS r WHERE r.deleted_at IS NULL AND r.id IN (?, ?) ORDER BY r.accepted_on DESC, r.seq DESC',
      'a',
      'b',
    );
    expect(plan.map((step) => step.detail).join()).toContain('(id=?');
    await office.api.disputes.remove({ id: ids[0] ?? '', rev: 1, reason: '误' });
    expect((await office.api.disputes.count({ filters: ticked })).count).toBe(0);
    expect((await office.api.disputes.count({ filters: [...ticked, { column: 'deleted', operator: 'equals', value: 1 }] })).count).toBe(1);
  });

  it('holds the filtered rows only, stops when asked to, and leaves nothing behind then', async () => {
    await register();
    const filters = [{ column: 'amountFen', operator: 'between' as const, value: [1, null] as [number, null] }];
    expect((await office.api.lists.toWorkbook({ ...request, selection: { filters, search: '' } })).rowCount).toBe(1);
    expect((await office.api.lists.toWorkbook({ ...request, selection: { filters: [], search: '葛伟超' } })).rowCount).toBe(1);
    const files = () => office.engine.context.register.read.get<{ count: number }>('SELECT count(*) AS count FROM files')?.count;
    const before = files();
    const jobId = office.engine.context.newId();
    const stopped = refusal(office.api.lists.toWorkbook({ ...request, jobId }));
    await office.api.jobs.cancel({ jobId });
    expect((await stopped).code).toBe('jobs.cancelled');
    expect(files()).toBe(before);
  });
});

describe('a view', () => {
  const content: ViewContent = {
    filters: [{ column: 'state', operator: 'in', value: ['handling'] }],
    search: '押金',
    sort: [{ column: 'dueOn', direction: 'asc' }],
    columns: [{ id: 'title', width: 200, hide: false, sort: null }],
    groupBy: 'village',
  };
  const names = async () =>
    (await office.api.lists.views({ list: 'disputes' })).views.map((view) => [view.name, view.mine, view.opensFirst]);

  it('comes back as it was kept; the same name replaces it; one opens first', async () => {
    await office.api.lists.keepView({ list: 'disputes', name: '枫桥村未结', content, shared: false, opensFirst: true });
    await office.api.lists.keepView({
      list: 'disputes',
      name: '枫桥村未结',
      content: { ...content, search: '' },
      shared: false,
      opensFirst: true,
    });
    await office.api.lists.keepView({ list: 'grids', name: '没有网格长', content, shared: false, opensFirst: false });
    const { views } = await office.api.lists.views({ list: 'disputes' });
    expect(views).toEqual([
      {
        id: views[0]?.id,
        name: '枫桥村未结',
        content: { ...content, search: '' },
        shared: false,
        mine: true,
        makerName: '王敏',
        opensFirst: true,
      },
    ]);
    await office.api.lists.openFirst({ list: 'disputes', id: null });
    expect(await names()).toEqual([['枫桥村未结', true, false]]);
  });

  it('of another shape than the list has today is left out; the others stay', async () => {
    const old = await office.api.lists.keepView({ list: 'disputes', name: '旧的', content, shared: false, opensFirst: true });
    await office.api.lists.keepView({ list: 'disputes', name: '枫桥村未结', content, shared: false, opensFirst: false });
    office.engine.context.register.write((db) => {
      db.run('UPDATE saved_views SET content = ? WHERE id = ?', JSON.stringify({ columns: ['title'] }), old.id);
    });
    expect(await names()).toEqual([['枫桥村未结', true, false]]);
    await office.api.lists.keepView({ list: 'disputes', name: '旧的', content, shared: false, opensFirst: false });
    expect(await names()).toEqual([
      ['旧的', true, true],
      ['枫桥村未结', true, false],
    ]);
  });

  it("of one account is nobody else's; a shared one is seen by all, opened first by whom it suits, and removed by its maker or an administrator", async () => {
    const own = await office.api.lists.keepView({ list: 'disputes', name: '自己看', content, shared: false, opensFirst: false });
    const office2 = await office.api.lists.keepView({ list: 'disputes', name: '全办未结', content, shared: true, opensFirst: true });
    await office.api.accounts.create({ userName: 'lina', name: '李娜', password: 'fengqiao-2026', role: 'clerk' });
    await office.signIn('lina', 'fengqiao-2026');
    expect(await names()).toEqual([['全办未结', false, false]]);
    await office.api.lists.openFirst({ list: 'disputes', id: office2.id });
    expect(await names()).toEqual([['全办未结', false, true]]);
    expect((await refusal(office.api.lists.removeView({ id: office2.id }))).code).toBe('accounts.not-allowed');
    expect((await refusal(office.api.lists.removeView({ id: own.id }))).code).toBe('lists.view-gone');
    expect((await refusal(office.api.lists.openFirst({ list: 'disputes', id: own.id }))).code).toBe('lists.view-gone');
    const lina = await office.api.lists.keepView({ list: 'disputes', name: '李娜的', content, shared: true, opensFirst: false });
    await office.signIn('wangmin', 'fengqiao-2026');
    await office.api.lists.removeView({ id: lina.id });
    await office.api.lists.removeView({ id: office2.id });
    expect(await names()).toEqual([['自己看', true, false]]);
  });
});
