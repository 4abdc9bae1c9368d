import exceljs from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { paperKinds } from '#shared/codes/paper-kinds.ts';
import { PaperKind } from '#shared/contract/papers.ts';
import { namedColumn } from '#shared/rules/named-counts/named-count.ts';
import { drawUpExampleCase } from '../example-case.test-support.ts';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { paperForms } from '../papers/paper-forms.ts';
import { getPaperDefinition } from '../papers/paper-definitions.ts';

let office: ExampleOffice;
let caseId: string;
beforeEach(async () => {
  office = await openExampleOffice();
  caseId = await drawUpExampleCase(office, { final: true });
});
afterEach(() => office.close());

const print = (paper: PaperKind, copies: number, reason = '', partId: string | null = null) =>
  office.api.papers.recordPrint({ paper, recordId: caseId, partId, fileId: null, copies, reason });
const agreementPrints = { filters: [{ column: 'paper', operator: 'in' as const, value: ['mediationAgreement'] }] };

it('every print of every case stands in one ledger, the newest first, each with its case, copies, person, reason and code', async () => {
  const session = (await office.api.mediation.get({ id: caseId })).sessions[0]?.id ?? '';
  await print('sessionRecord', 1, '', session);
  await print('mediationAgreement', 3);
  office.clock.set('2026-07-29T01:00:00+08:00');
  await office.signIn('wangmin', 'fengqiao-2026');
  await print('mediationAgreement', 1, '当事人遗失一份');
  const { rows } = await office.api.prints.list({});
  expect(rows.map(({ paper, copies, copyCount, standing, by, reason }) => [paper, copies, copyCount, standing, by, reason])).toEqual([
    ['mediationAgreement', '4', 1, 'final', '王敏', '当事人遗失一份'],
    ['mediationAgreement', '1-3', 3, 'final', '王敏', ''],
    ['sessionRecord', '1', 1, 'draft', '王敏', ''],
  ]);
  expect(rows[0]).toMatchObject({ caseId, partId: null, caseNumber: '（2026）枫人调字第1号', caseTitle: '褚敏斌与葛伟超之间合同纠纷' });
  // Each print of a paper carries the same code, another paper another one.
  expect(new Set(rows.map(({ code }) => code)).size).toBe(2);
  const count = async (selection: object): Promise<number> => (await office.api.prints.count({ ...selection })).count;
  expect(await count(agreementPrints)).toBe(2);
  expect(await count({ filters: [{ column: 'at', operator: 'between', value: ['2026-07-29', '2026-07-29'] }] })).toBe(1);
  expect(await count({ filters: [{ column: 'by', operator: 'contains', value: '王敏' }] })).toBe(3);
  expect(await count({ search: '合同纠纷 协议书' })).toBe(2);
  expect(await office.api.prints.groups({ by: 'paper' })).toEqual({
    groups: [
      { value: 'mediationAgreement', count: 2 },
      { value: 'sessionRecord', count: 1 },
    ],
  });
  expect(await office.api.prints.get({ id: rows[0]?.id ?? '' })).toEqual(rows[0]);
});

it('a print that came to nothing is void for a reason: its line stays, its copies count no more and are given again', async () => {
  const first = await print('mediationAgreement', 3);
  expect((await office.api.signing.get({ caseId })).stage).toBe('printed');
  expect(await office.api.prints.void({ id: first.id, reason: '打印窗口里取消了' })).toMatchObject({
    copies: '1-3',
    standing: 'void',
    voidReason: '打印窗口里取消了',
  });
  expect(await office.api.signing.get({ caseId })).toMatchObject({ stage: 'final', copiesPrinted: 0 });
  expect((await office.api.desk.today({})).tasks.filter(({ kind }) => kind === 'agreementUnsigned')).toEqual([]);
  expect(await refusal(office.api.prints.void({ id: first.id, reason: '再次' }))).toMatchObject({ code: 'prints.void' });
  // No reason for a reprint: none was printed.
  expect(await print('mediationAgreement', 3)).toMatchObject({ copyFrom: 1, copyTo: 3, voidReason: null });
  const again = await print('mediationAgreement', 1, '当事人遗失一份');
  await office.api.prints.void({ id: again.id, reason: '卡纸' });
  expect(await print('mediationAgreement', 1, '当事人遗失一份')).toMatchObject({ copyFrom: 4, copyTo: 4 });
  expect((await office.api.prints.list({})).rows.map(({ copies, standing }) => [copies, standing])).toEqual([
    ['4', 'final'],
    ['4', 'void'],
    ['1-3', 'final'],
    ['1-3', 'void'],
  ]);
  expect((await office.api.signing.get({ caseId })).copiesPrinted).toBe(4);
  const line = (await office.api.audit.history({ entity: 'mediationCase', recordId: caseId })).rows.find(
    ({ action }) => action === 'prints.void',
  );
  expect(line).toMatchObject({
    reason: '卡纸',
    changes: [
      { field: 'paper', from: '人民调解协议书', to: null },
      { field: 'copies', from: '4', to: null },
    ],
  });
});

it("is counted by the office's day and month, also in the eight hours in which UTC has another", async () => {
  const named = async (id: string): Promise<number> =>
    (await office.api.prints.count({ filters: [{ column: namedColumn, operator: 'equals', value: id }] })).count;
  const printAt = async (instant: string): Promise<void> => {
    office.clock.set(instant);
    await office.signIn('wangmin', 'fengqiao-2026');
    await print('mediationAgreement', 1, '当事人遗失一份');
  };
  await print('mediationAgreement', 1);
  // In UTC: 31 July, 15:59 and 16:00 o'clock; at noon UTC says August too.
  await printAt('2026-07-31T23:59:59.999+08:00');
  expect([await named('today'), await named('thisMonth')]).toEqual([1, 2]);
  await printAt('2026-08-01T00:00:00.000+08:00');
  expect([await named('today'), await named('thisMonth')]).toEqual([1, 1]);
  await printAt('2026-08-01T12:00:00.000+08:00');
  expect([await named('today'), await named('thisMonth')]).toEqual([2, 2]);
  expect((await office.api.prints.groups({ by: 'month' })).groups).toEqual([
    { value: '2026-08', count: 2 },
    { value: '2026-07', count: 2 },
  ]);
});

it('goes to Excel as other lists do', async () => {
  await print('mediationAgreement', 3);
  const columns = [
    { field: 'at', label: '打印时间', width: 140, show: 'text' as const },
    { field: 'paper', label: '文书', width: 140, show: { words: { mediationAgreement: '人民调解协议书' } } },
    { field: 'copies', label: '第几份', width: 80, show: 'text' as const },
  ];
  const made = await office.api.lists.toWorkbook({
    list: 'prints',
    selection: { filters: [], search: '' },
    columns,
    title: '打印登记',
    masked: true,
  });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(
    (await office.api.files.fetch({ fileId: made.fileId })).bytes as unknown as Parameters<typeof workbook.xlsx.load>[0],
  );
  const row = workbook.worksheets[0]?.getRow(4);
  expect([2, 3, 4].map((cell) => row?.getCell(cell).text)).toEqual(['2026-07-28 09:00', '人民调解协议书', '1-3']);
});

it('the code on a page finds its paper; a wrong sign is told, a paper that was never printed here too', async () => {
  const session = (await office.api.mediation.get({ id: caseId })).sessions[0]?.id ?? '';
  await print('sessionRecord', 1, '', session);
  const code = (await office.api.prints.list({})).rows[0]?.code ?? '';
  const found = (await office.api.search.everywhere({ words: code.toLowerCase().replace('-', '') })).code;
  expect(found).toEqual({
    state: 'found',
    papers: [
      {
        paper: 'sessionRecord',
        recordId: caseId,
        partId: session,
        title: `人民调解记录　${code}`,
        detail: '褚敏斌与葛伟超之间合同纠纷　（2026）枫人调字第1号',
      },
    ],
  });
  const wrong = code.slice(0, 4) + (code[4] === '7' ? '8' : '7') + code.slice(5);
  expect((await office.api.search.everywhere({ words: wrong })).code).toEqual({ state: 'wrong', papers: [] });
  // The agreement was never printed: its page says a code that nothing here carries.
  const [page] = /[2-9A-HJKMNP-Z]{5}\\2d [2-9A-HJKMNP-Z]{5}/.exec(
    (await office.api.papers.html({ paper: 'mediationAgreement', recordId: caseId })).html,
  ) ?? [''];
  expect((await office.api.search.everywhere({ words: page.replace('\\2d ', '-') })).code).toEqual({ state: 'unknown', papers: [] });
  expect((await office.api.search.everywhere({ words: '褚敏斌' })).code).toBeNull();
});

it('names every kind of paper as its form does', () => {
  const titles = PaperKind.options.map((kind) => [
    kind,
    getPaperDefinition(paperForms[kind].definitionId, '2026-07-28').title.replaceAll('　', ''),
  ]);
  const named = paperKinds.rows.map(({ code, name }) => [code, name.replace('（有单位）', '')]);
  expect(named).toEqual(titles);
});
