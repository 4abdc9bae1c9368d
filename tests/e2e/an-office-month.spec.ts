// An office's month, from an empty data folder to the county's receipt: every part real, the county a process of its own.
import { join } from 'node:path';
import { expect, test, type Office } from './fixtures.ts';
import { root } from './host.ts';
import { callEngine } from './pages/call.ts';
import { buildBatch, connectToCounty, sendBatch } from './pages/batches.ts';
import { importBatch, inviteTownship, openNewestBatch } from './pages/county.ts';
import { openCase, registerDispute } from './pages/disputes.ts';
import { countyOffice, setUp, township } from './pages/first-run.ts';
import { bringIn, commit, mendCell, rowCounts } from './pages/imports.ts';
import { acceptCase, drawUpAgreement, finalise, giveNotice, recordSession } from './pages/mediation.ts';
import { expectCount, rowsWith, searchList } from './pages/register-list.ts';
import { makeLedger } from './pages/reports.ts';
import { openRegister } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';
import { readPdf, readWorkbook } from './read-back.ts';

const sample = (name: string): string => join(root, 'tests/fixtures/samples', name);

const applicant = { name: '单雄信', idNumber: '320599198003151219', phone: '13912340001', address: '枫桥示范镇枫桥村1号' };
const respondent = { name: '仇小娟', idNumber: '320599198507222420', phone: '13912340002', address: '枫桥示范镇枫桥村2号' };

const dispute = {
  title: '单雄信与仇小娟排水纠纷',
  acceptedOn: '2026-07-20',
  village: '枫桥村',
  type: '邻里纠纷',
  amountYuan: '3500',
  story: '仇小娟家翻建房屋后屋檐水流入单雄信家院内，墙面受潮。',
  resolver: '张涛',
  parties: [applicant, respondent],
};

const agreement = {
  clauses: ['仇小娟于约定日期前在屋檐加装落水管，雨水排入村道边沟。', '仇小娟补偿单雄信墙面修补费三千五百元，一次付清。'],
  mannerAndTime: '补偿款以转账方式付清，落水管由双方共同查看。',
  agreedOn: '2026-07-22',
  performance: { amountYuan: '3500', dueOn: '2026-07-31', description: '墙面修补费', way: '转账至收款人账户' },
};

test('an office does its month', async ({ office, county }) => {
  const { page } = office;

  await test.step('first run and sign-in', async () => {
    await setUp(page, township);
    await signIn(page, township.administrator);
  });

  await test.step('the village tables come in: grids, staff, then the July ledger', async () => {
    await bringIn(page, sample('网格基本情况表.xlsx'));
    expect(await commit(page)).toBe('共 21 行：已导入 21 行，没有搁置的行。');
    await bringIn(page, sample('网格员花名册.xlsx'));
    expect(await commit(page)).toBe('共 21 行：已导入 20 行，搁置 1 行。');
    await bringIn(page, sample('7月矛盾纠纷台账.xlsx'));
    expect(await rowCounts(page)).toMatchObject({ 需要处理: 27, 有错误: 13, 待确认: 14, 可导入: 93, 全部: 120 });
    await mendCell(page, 'G40', '13812345678');
    await expect.poll(() => rowCounts(page)).toMatchObject({ 有错误: 12, 可导入: 94 });
    expect(await commit(page)).toBe('共 120 行：已导入 94 行，搁置 26 行。');
  });

  await test.step('the registers show what came in', async () => {
    await openRegister(page, '网格');
    await expectCount(page, '21 个网格');
    await openRegister(page, '人员与组织');
    await expectCount(page, '20 人');
    await openRegister(page, '矛盾纠纷');
    await expectCount(page, '94 件');
    await searchList(page, '方龙晓');
    await expectCount(page, '1 件');
    await searchList(page, '');
    await expectCount(page, '94 件');
  });

  await test.step('a dispute is registered by hand and mediated', async () => {
    await registerDispute(page, dispute);
    await openCase(page);
    await acceptCase(page, '2026-07-21');
    await giveNotice(page, '2026-07-21', '09:10');
    await recordSession(page, {
      date: '2026-07-22',
      time: '14:30',
      place: '枫桥村调解室',
      record: '双方到场，看了现场，同意加装落水管并补偿修补费。',
    });
    await drawUpAgreement(page, agreement);
  });

  await test.step('the agreement is printed and read back from its PDF', async () => {
    const number = await finalise(page);
    expect(number).toContain('2026');
    await page.getByRole('button', { name: '打印协议书' }).click();
    await expect(page.getByLabel('打印预览').locator('canvas').first()).toBeVisible({ timeout: 90_000 });
    const pdf = await readPdf(await office.save(() => page.getByRole('button', { name: '另存 PDF' }).click()));
    for (const text of [
      '人民调解协议书',
      number,
      applicant.name,
      applicant.phone,
      respondent.name,
      ...agreement.clauses,
      agreement.mannerAndTime,
      dispute.story,
    ]) {
      expect(pdf.text).toContain(text.replaceAll(/\s/g, ''));
    }
    expect(pdf.pageSize).toContain('A4');
    expect(pdf.pages).toBe(2);
  });

  await test.step("July's ledger goes out to Excel", async () => {
    const file = await makeLedger(office, '2026-07');
    const { sheet, rows } = await readWorkbook(file);
    expect(rows[0]?.join('')).toContain('矛盾纠纷排查化解台账');
    expect(rows.flat()).toContain('受理时间');
    expect(rows.filter((row) => row.includes(applicant.name) && row.includes(respondent.name))).toHaveLength(1);
    expect(rows.filter((row) => /^\d+$/.test(row[0] ?? ''))).toHaveLength(95);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1 });
    expect(sheet.pageSetup.printTitlesRow).not.toBeUndefined();
  });

  await test.step('the county is set up and invites the township', async () => {
    await setUp(county.page, countyOffice);
    await signIn(county.page, countyOffice.administrator);
    const { address, code } = await inviteTownship(county.page, '枫桥示范镇');
    await connectToCounty(page, address, code);
  });

  await test.step('the batch is built, sent, opened and imported', async () => {
    await buildBatch(page, '2026-07');
    await sendBatch(page);
    await expect(page.getByText('已送达，等待县级导入并签发回执')).toBeVisible({ timeout: 30_000 });
    await openNewestBatch(county.page);
    await expect(county.page.getByRole('region', { name: '本批记录' }).getByText(dispute.title)).toHaveCount(0);
    await importBatch(county.page);
  });

  await test.step('the township sees the receipt line by line', async () => {
    await fetchReceipt(office);
    await page.getByRole('link', { name: '第 1 批' }).click();
    await page.getByText(/^已接收 \d+$/).click();
    await expect(page.getByRole('row').filter({ hasText: '已接收' }).first()).toBeVisible();
    await page.getByRole('button', { name: '查看回执' }).click();
    await expect(page.getByRole('article', { name: '回执' }).getByText('数据报送回执')).toBeVisible();
    await expect(page.getByText('签名已核对无误')).toBeVisible();
  });

  await test.step('sending the batch again brings the same receipt and no second record', async () => {
    await page.goBack();
    const [, id = ''] = /batches\/([0-9a-f-]+)/.exec(page.url()) ?? [];
    const first = await callEngine(page, 'batches.receipt', { id });
    await callEngine(page, 'batches.send', { id });
    expect(await callEngine(page, 'batches.receipt', { id })).toEqual(first);
    await openRegister(county.page, '收件箱');
    await expect(county.page.getByRole('region', { name: '收到的批次' }).getByRole('link')).toHaveCount(1);
  });

  await test.step("the county sees the township's rows among its own", async () => {
    await openRegister(county.page, '矛盾纠纷');
    await expectCount(county.page, '95 件');
    await searchList(county.page, applicant.name);
    await expect(rowsWith(county.page, dispute.title)).toHaveCount(1);
  });
});

async function fetchReceipt({ page }: Office): Promise<void> {
  await openRegister(page, '报送');
  // The screen asks for it by itself, when it opens and again while it is open.
  await expect(page.getByText(/已回执：\d+ 条全部接收/)).toBeVisible({ timeout: 30_000 });
}
