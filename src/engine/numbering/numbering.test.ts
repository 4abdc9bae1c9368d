import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { movableClock, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';
import { giveNumber } from './give-number.ts';

/** A PC of its own: an office with the usual clock is a copy of one that was set up once, its keys and all. */
const openOtherPc = (): Promise<ExampleOffice> => openExampleOffice({ clock: movableClock() });

let office: ExampleOffice;
let other: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
  other = await openOtherPc();
});
afterEach(() => {
  office.close();
  other.close();
});

const asked = { series: '枫人调字', year: 2026 };
const states = async (at: ExampleOffice) =>
  (await at.api.numbering.numbers(asked)).rows.map(({ serial, state, reason }) => [serial, state, reason]);

/** A paper becomes final. */
function number(at: ExampleOffice): string {
  const { register, newId } = at.engine.context;
  return register.write((db) =>
    giveNumber(db, { ownerCode: '320599100000', ...asked, recordId: newId(), at: '2026-07-28T09:00:00.000+08:00', by: '王敏' }),
  );
}

/** A file carried from one PC to the other on a stick. */
async function carry(fileId: string, from: ExampleOffice, to: ExampleOffice): Promise<string> {
  const { name, bytes } = await from.api.files.fetch({ fileId });
  return (await to.api.files.keep({ name, bytes: new Uint8Array(bytes) })).fileId;
}

async function lend(count: number): Promise<{ loanId: string; fileId: string }> {
  const { id: loanId } = await office.api.numbering.lend({ kind: 'case', year: 2026, count, partner: '二号机' });
  const { fileId } = await office.api.numbering.loanFile({ loanId });
  return { loanId, fileId: await carry(fileId, office, other) };
}

describe('a block of numbers', () => {
  it('goes to a second PC, is used there, and comes back: used, void, and the rest for the next papers', async () => {
    expect(number(office)).toBe('（2026）枫人调字第1号');
    const { loanId, fileId } = await lend(4);
    expect(number(office)).toBe('（2026）枫人调字第6号');
    await other.api.numbering.borrow({ fileId });
    expect([number(other), number(other)]).toEqual(['（2026）枫人调字第2号', '（2026）枫人调字第3号']);
    await other.api.numbering.voidNumber({ ...asked, serial: 4, reason: '打印机卡纸' });
    await other.api.numbering.giveBack({ loanId });
    expect(() => number(other)).toThrow('numbering.block-used-up');
    const back = await carry((await other.api.numbering.loanFile({ loanId })).fileId, other, office);
    expect(await office.api.numbering.takeBack({ fileId: back })).toMatchObject({ state: 'back', used: 2, void: 1, unused: 1 });
    expect(await states(office)).toEqual([
      [1, 'used', null],
      [2, 'used', null],
      [3, 'used', null],
      [4, 'void', '打印机卡纸'],
      [5, 'free', null],
      [6, 'used', null],
    ]);
    expect(number(office)).toBe('（2026）枫人调字第5号');
    expect((await office.api.numbering.series({})).rows).toMatchObject([{ last: 6, unexplained: 0, borrowing: false }]);
    expect((await refusal(office.api.numbering.takeBack({ fileId: back }))).code).toBe('numbering.loan-ended');
  });

  it('that is lost is written off; what was used of it is believed when it turns up after all', async () => {
    const { loanId, fileId } = await lend(2);
    await other.api.numbering.borrow({ fileId });
    number(other);
    await office.api.numbering.writeOff({ loanId, reason: '电脑丢失' });
    expect(await states(office)).toEqual([
      [1, 'void', '电脑丢失'],
      [2, 'void', '电脑丢失'],
    ]);
    await other.api.numbering.giveBack({ loanId });
    await office.api.numbering.takeBack({ fileId: await carry((await other.api.numbering.loanFile({ loanId })).fileId, other, office) });
    expect(await states(office)).toEqual([
      [1, 'used', null],
      [2, 'void', '电脑丢失'],
    ]);
  });

  it('is taken in by no PC that gives numbers itself, not twice, and not by the one that lent it', async () => {
    const { fileId } = await lend(2);
    const here = await carry(fileId, other, office);
    expect((await refusal(office.api.numbering.borrow({ fileId: here }))).code).toBe('numbering.own-loan');
    await other.api.numbering.borrow({ fileId });
    expect((await refusal(other.api.numbering.borrow({ fileId }))).code).toBe('numbering.loan-known');
    expect((await refusal(other.api.numbering.lend({ kind: 'case', year: 2026, count: 1, partner: '三号机' }))).code).toBe(
      'numbering.borrowing',
    );
    number(other);
    const third = await openOtherPc();
    number(third);
    expect(await refusal(third.api.numbering.borrow({ fileId: await carry(fileId, other, third) }))).toMatchObject({
      code: 'numbering.own-series',
      year: 2026,
    });
    third.close();
  });

  it('is refused when its file was changed, by one letter or in what it says', async () => {
    const { fileId } = await lend(2);
    const text = new TextDecoder().decode((await other.api.files.fetch({ fileId })).bytes);
    for (const changed of [text.replace('"last":2', '"last":9'), text.slice(0, -20), '{}', text.replace('二号机', '三号机')]) {
      const kept = await other.api.files.keep({ name: '借出号段.json', bytes: new TextEncoder().encode(changed) });
      expect((await refusal(other.api.numbering.borrow({ fileId: kept.fileId }))).code).toBe('numbering.file-damaged');
    }
    expect(await states(other)).toEqual([]);
  });
});

describe('the numbers of older papers', () => {
  const history = (from: number, to: number) =>
    office.api.numbering.takeHistory({ kind: 'case', year: 2026, from, to, note: '纸质登记簿' });

  it('are never given again; what lies between them waits for its explanation', async () => {
    await history(1, 3);
    await history(6, 6);
    expect(number(office)).toBe('（2026）枫人调字第7号');
    expect((await office.api.numbering.series({})).rows).toMatchObject([
      { last: 7, unexplained: 2, counts: { history: 4, unknown: 2, used: 1 } },
    ]);
    await office.api.numbering.explain({ ...asked, serial: 4, reason: '登记簿缺页' });
    await history(5, 5);
    expect((await office.api.numbering.series({})).rows).toMatchObject([{ unexplained: 0 }]);
    expect(await states(office)).toEqual([
      [1, 'history', '纸质登记簿'],
      [2, 'history', '纸质登记簿'],
      [3, 'history', '纸质登记簿'],
      [4, 'unknown', '登记簿缺页'],
      [5, 'history', '纸质登记簿'],
      [6, 'history', '纸质登记簿'],
      [7, 'used', null],
    ]);
  });

  it('are refused whole when one of them is taken, and when they lie absurdly far ahead', async () => {
    number(office);
    expect(await refusal(history(1, 3))).toMatchObject({ code: 'numbering.clash', number: '（2026）枫人调字第1号', state: 'used' });
    expect((await refusal(history(20_261, 20_261))).code).toBe('numbering.too-far');
    expect(await states(office)).toEqual([[1, 'used', null]]);
  });
});

it('the inspector gets a workbook with every serial and what became of it', async () => {
  number(office);
  await lend(1);
  const { fileId, fileName } = await office.api.numbering.workbook(asked);
  expect(fileName).toBe('编号台账（2026）枫人调字.xlsx');
  const book = new exceljs.Workbook();
  await book.xlsx.load((await office.api.files.fetch({ fileId })).bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  const lines = [4, 5].map((row) => [2, 3, 5].map((column) => book.getWorksheet('编号台账')?.getRow(row).getCell(column).text));
  expect(lines).toEqual([
    ['（2026）枫人调字第1号', '已用', '本机文书'],
    ['（2026）枫人调字第2号', '借出', '借给二号机，未归还'],
  ]);
});
