// Mediation cases, all through the screens: what the papers say is typed where it happens. One with three parties from its application
// to its bound dossier; one with a written agreement, printed, signed and given to the parties, in few screens.
import type { Page } from '@playwright/test';
import { photo, scannedPdf } from '#engine/scans/scanned-files.test-support.ts';
import { expect, test } from './fixtures.ts';
import { fill, pick } from './pages/controls.ts';
import { openCase, registerDispute } from './pages/disputes.ts';
import { township } from './pages/first-run.ts';
import {
  acceptCase,
  drawUpAgreement,
  finalise,
  giveNotice,
  issueCopy,
  printAgreement,
  printAgreementAgain,
  recordSession,
  saveStandsStill,
  tickSignatures,
  voidPrint,
} from './pages/mediation.ts';
import { expectCount, rowsWith } from './pages/register-list.ts';
import { openRegister } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';
import { readDossierPages } from '../papers/dossier-pages.ts';
import { readPages } from './read-back.ts';

const parties = [
  { name: '单雄信', idNumber: '320599198003151219', phone: '13912340001', address: '枫桥示范镇枫桥村1号' },
  { name: '仇小娟', idNumber: '320599198507222420', phone: '13912340002', address: '枫桥示范镇枫桥村2号' },
  { name: '褚敏斌', idNumber: '320599195801038938', phone: '13912340003', address: '枫桥示范镇枫桥村3号' },
];

const dispute = {
  title: '三家共用通道纠纷',
  acceptedOn: '2026-07-20',
  village: '枫桥村',
  type: '邻里纠纷',
  amountYuan: '0',
  story: '三家共用的通道上堆放柴草，通行受阻。',
  resolver: '张涛',
  parties,
};

test('a case goes from application to closing with three parties', async ({ emptyTownship: office }) => {
  const { page } = office;
  await signIn(page, township.administrator);
  await openRegister(page, '矛盾纠纷');
  await registerDispute(page, dispute);

  await test.step('application and acceptance, with the checklist of what must not be mediated', async () => {
    await openCase(page);
    await fill(page, '受理日期', '2026-07-21');
    await fill(page, '申请日期', '2026-07-20');
    await page.getByText('书面申请', { exact: true }).click();
    await page.getByRole('button', { name: '添加申请事项' }).click();
    await fill(page, '申请事项1', '请求清理通道');
    await page.getByText('人民法院已经受理或者解决').click();
    await page.getByRole('button', { name: '立案', exact: true }).click();
    await expect(page.getByText('有这种情形的一般不得调解，仍然受理的请写明理由')).toBeVisible();
    await page.getByText('人民法院已经受理或者解决').click();
    await page.getByRole('button', { name: '立案', exact: true }).click();
    await expect(page.getByRole('navigation', { name: '办理步骤' })).toBeVisible();
    for (const { name } of parties)
      await expect(page.getByRole('region', { name: '申请和受理' }).getByText(name, { exact: true })).toBeVisible();
  });

  await test.step('notice, investigation, evidence, session', async () => {
    await giveNotice(page, '2026-07-21', '09:10');
    const inquiry = page.getByRole('region', { name: '调查和证据' });
    await inquiry.getByRole('button', { name: '添加调查记录' }).click();
    await fill(inquiry, '调查时间（日期）', '2026-07-21');
    await fill(inquiry, '调查时间（时刻）', '15:00');
    await fill(inquiry, '调查地点', '枫桥村通道');
    await fill(inquiry, '被调查人', '郎春伟');
    await fill(inquiry, '调查记录', '通道宽两米，柴草占去一半。');
    await inquiry.getByRole('button', { name: '保存调查记录' }).click();
    await expect(inquiry.getByText('被调查人 郎春伟')).toBeVisible();
    await inquiry.getByRole('button', { name: '添加证据' }).click();
    await fill(inquiry, '证据名称', '现场照片');
    await fill(inquiry, '取得日期', '2026-07-21');
    await inquiry.getByRole('button', { name: '保存证据' }).click();
    await expect(inquiry.getByText('现场照片')).toBeVisible();
    await recordSession(page, { date: '2026-07-22', time: '14:30', place: '枫桥村调解室', record: '三方到场，同意当天清理。' });
  });

  await test.step('an oral agreement, performed on the spot, has its number and effect at once', async () => {
    const part = page.getByRole('region', { name: '调解协议' });
    await part.getByText('口头协议', { exact: true }).click();
    await part.getByRole('textbox', { name: '协议第一条' }).fill('仇小娟当天清理通道上的柴草。');
    await fill(part, '协议日期', '2026-07-22');
    await part.getByRole('button', { name: '添加履行事项' }).click();
    await fill(part, '第1项履行内容', '清理通道');
    await fill(part, '第1项履行期限', '2026-07-22');
    await fill(part, '第1项履行方式', '当场清理');
    await fill(part, '第1项履行地点', '枫桥村通道');
    await part.getByRole('button', { name: '保存协议草稿' }).click();
    await expect(page.getByText('口头协议涉及金额或不是当场履行')).toHaveCount(0);
    expect(await finalise(page)).toContain('人调字第1号');
    await expect(part.getByText('2026-07-22 生效')).toBeVisible();
  });

  await test.step('performance, return visit, closing', async () => {
    await page.getByRole('button', { name: '登记履行情况', exact: true }).click();
    const part = page.getByRole('region', { name: '履行和回访' });
    await fill(part, '核实日期', '2026-07-23');
    await part.getByRole('button', { name: '保存履行情况' }).click();
    await expect(page.locator('.case-head').getByText('已履行', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: '记录回访', exact: true }).click();
    await fill(part, '回访时间（日期）', '2026-07-25');
    await fill(part, '回访时间（时刻）', '10:00');
    await fill(part, '回访履行情况', '通道已清理，三家没有新的争议。');
    await pick(part, '是否满意', '满意');
    await part.getByRole('button', { name: '保存回访记录' }).click();
    await expect(part.getByText('回访人 张涛')).toBeVisible();
    await page.locator('.case-head').getByRole('button', { name: '结案', exact: true }).click();
    const closing = page.getByRole('region', { name: '结案和归档' });
    await fill(closing, '结案日期', '2026-07-26');
    await fill(closing, '结案意见', '协议已履行，同意结案。');
    await closing.getByRole('button', { name: '结案', exact: true }).click();
    await expect(page.locator('.case-head').getByText('已结案')).toBeVisible();
    await expect(page.locator('.case-head').getByRole('button', { name: '更多' })).toHaveCount(0);
    await fill(closing, '立卷日期', '2026-07-28');
    await pick(closing, '保管期限', '长期');
    await closing.getByRole('button', { name: '保存卷宗信息' }).click();
    await expect(closing.getByRole('button', { name: '保存卷宗信息' })).toHaveCount(0);
  });

  await test.step('the dossier: what is missing is red, and is scanned into its place', async () => {
    await page.locator('.case-head').getByRole('button', { name: '卷宗', exact: true }).click();
    const side = page.getByRole('complementary', { name: '卷宗' });
    await side.getByRole('button', { name: '缺少必须有的材料：当事人身份证明' }).click();
    const place = page.getByRole('region', { name: '扫描页：当事人身份证明' });
    await place.getByTestId('scan-files-identity').setInputFiles([
      { name: '身份证.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await scannedPdf(['one', 'two'])) },
      { name: '身份证.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo()) },
    ]);
    await expect(place.getByRole('listitem')).toHaveCount(3);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /关闭|Close/ })
      .click();
    await expect(side.getByRole('listitem').filter({ hasText: '当事人身份证明' }).getByText('扫描 3 页')).toBeVisible();
    await expect(side.getByText('缺少必须有的材料：当事人身份证明')).toHaveCount(0);
  });

  await test.step('its contents say the pages on which papers and scans stand, and it is bound', async () => {
    const side = page.getByRole('complementary', { name: '卷宗' });
    await side.getByRole('button', { name: '生成卷宗' }).click();
    await expect(page.getByLabel('打印预览').locator('canvas').first()).toBeVisible({ timeout: 120_000 });
    const pages = await readDossierPages(await office.save(() => side.getByRole('button', { name: '存 PDF' }).click()));
    const contents = pages[1]?.lines ?? [];
    for (const title of [
      '人民调解申请书',
      '当事人权利义务告知书',
      '人民调解调查记录',
      '人民调解证据材料',
      '人民调解记录',
      '人民调解口头协议登记表',
      '人民调解回访记录',
      '人民调解结案报告表',
    ]) {
      const [told] = contents.flatMap((line) => new RegExp(`^\\d+${title}(\\d+)(?:-\\d+)?$`, 'u').exec(line)?.[1] ?? []);
      expect(pages.find(({ number }) => number === Number(told))?.text, title).toContain(title);
    }
    const [from, to] = contents.flatMap((line) => /^\d+当事人身份证明(\d+)-(\d+)扫描件$/u.exec(line)?.slice(1).map(Number) ?? []);
    expect(to).toBe((from ?? 0) + 2);
    const textOf = (wanted: number) => pages.find(({ number }) => number === wanted)?.text;
    expect(textOf(from ?? 0)).toContain('one');
    expect(textOf((from ?? 0) + 1)).toContain('two');
    // The photo has no words: its page holds the number alone.
    expect(textOf(to ?? 0)).toBe(String(to));
    const red = await side.getByRole('list', { name: '检查不合格' }).getByRole('listitem').count();
    await side.getByRole('button', { name: '立卷', exact: true }).click();
    if (red > 0) {
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('证据另行归档');
      await dialog.getByRole('button', { name: '立卷', exact: true }).click();
    }
    await expect(side.getByRole('list', { name: '立卷记录' }).getByText('第 1 次')).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('the bound dossier is handed over, and the roll says so', async () => {
    await openRegister(page, '人民调解');
    await page.getByRole('button', { name: '卷宗移交' }).click();
    await expectCount(page, '1 卷');
    await page.getByRole('button', { name: '移交列出的全部' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('接收单位（人）').fill('枫桥示范镇档案室');
    await dialog.getByRole('button', { name: '移交', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '以后再打' }).click();
    await rowsWith(page, '单雄信与仇小娟、褚敏斌之间邻里纠纷').click();
    const [roll = ''] = await readPages(await office.save(() => page.getByRole('button', { name: '另存清册' }).click()));
    for (const words of ['人民调解卷宗移交清册', '枫桥示范镇档案室', '单雄信与仇小娟', '共移交卷宗1卷', '移交人'])
      expect(roll.replaceAll(/\s/gu, '')).toContain(words);
  });
});

const written = {
  clauses: ['仇小娟于2026年7月31日前向单雄信支付墙面修补费3500元（大写：叁仟伍佰元整）。'],
  mannerAndTime: '以转账方式付清。',
  agreedOn: '2026-07-22',
  performance: { amountYuan: '3500', dueOn: '2026-07-31', description: '墙面修补费', way: '转账至收款人账户' },
};

/** The screens that a person sees from now on, each once, by their address without ids. */
function watchScreens(page: Page): Set<string> {
  const seen = new Set<string>();
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame())
      seen.add((frame.url().split('#')[1] ?? '').replace(/\?.*$/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '一件'));
  });
  return seen;
}

test('a new clerk gets from a dispute to a printed agreement in at most 6 screens; the ticks make it effective', async ({
  emptyTownship: office,
}) => {
  const { page } = office;
  await signIn(page, township.administrator);
  const screens = watchScreens(page);

  await test.step('from the list of disputes to the printed agreement', async () => {
    await openRegister(page, '矛盾纠纷');
    await registerDispute(page, { ...dispute, title: '单雄信与仇小娟排水纠纷', amountYuan: '3500', parties: parties.slice(0, 2) });
    await openCase(page);
    await acceptCase(page, '2026-07-21');
    await giveNotice(page, '2026-07-21', '09:10');
    await recordSession(page, { date: '2026-07-22', time: '14:30', place: '枫桥村调解室', record: '双方到场，同意补偿修补费。' });
    await drawUpAgreement(page, written);
    await test.step('what is found stands below the button that saves, and never moves it', () => saveStandsStill(page));
    await finalise(page);
    await page.getByRole('button', { name: '打印协议书' }).click();
    await printAgreement(page, 3);
    expect([...screens]).toEqual([
      '/disputes',
      '/disputes/new',
      '/disputes/一件',
      '/mediation/open',
      '/mediation/一件',
      '/papers/mediationAgreement/一件',
    ]);
  });

  await test.step('copies that did not come out are void, and are printed again for no further reason', async () => {
    await voidPrint(page, '1-3', '卡纸');
    await printAgreementAgain(page, 3);
  });

  await test.step('the code in the foot of each page finds the paper by Ctrl+K', async () => {
    const file = await office.save(() => page.getByRole('button', { name: '另存 PDF' }).click());
    const codes = (await readPages(file)).map((text) => /[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}/.exec(text)?.[0]);
    const [code = ''] = codes;
    expect(codes.length).toBeGreaterThan(1);
    expect(codes).toEqual(codes.map(() => code));
    expect(code).not.toBe('');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(code.slice(0, 4) + (code[4] === '7' ? '8' : '7') + code.slice(5));
    await expect(page.getByText(/文书编码不对/)).toBeVisible();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(code);
    await page.locator('.search-popup').getByText(`人民调解协议书　${code}`).click();
    await expect(page.getByRole('heading', { name: '案件文书' })).toBeVisible();
    await expect(page.locator('.paper-list [aria-current=true]')).toContainText('人民调解协议书');
    await page.goto(page.url().replace(/#.*/, '#/mediation/prints'));
    await expectCount(page, '2 次');
    await expect(rowsWith(page, code)).toHaveCount(2);
  });

  await test.step('printed is not signed: the desk says so, the case asks for the ticks', async () => {
    await openRegister(page, '工作台');
    await expect(page.getByText('协议书已打印，还没有签齐')).toBeVisible();
    await page.getByRole('button', { name: /签好后登记签字/ }).click();
    await expect(page.locator('.case-head').getByRole('button', { name: '登记签字' })).toBeVisible();
    await tickSignatures(page, '2026-07-22', { not: '仇小娟' });
    await expect(page.getByText('各方和调解员签齐、盖章后确定')).toBeVisible();
    await tickSignatures(page, '2026-07-24');
    await expect(page.getByRole('region', { name: '签字与送达' }).getByText('已签齐，待送达')).toBeVisible();
    await expect(page.getByRole('region', { name: '调解协议' }).getByText('2026-07-24 生效')).toBeVisible();
    await expect(page.getByRole('region', { name: '签字与送达' }).getByText(/司法确认.*2026-08-23|2026-08-23.*司法确认/)).toBeVisible();
  });

  await test.step('a copy to each party, then the performance is next', async () => {
    for (const name of ['单雄信', '仇小娟']) await issueCopy(page, name, '2026-07-24');
    await expect(page.locator('.case-head').getByRole('button', { name: '登记履行情况' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: '办理步骤' }).getByRole('button', { name: /签字送达/ })).toHaveAttribute(
      'title',
      '签字与送达：已办',
    );
    const history = page.getByRole('complementary', { name: '进度与经过' });
    for (const act of ['打印文书', '登记签字盖章', '确定生效日期', '登记送达']) await expect(history.getByText(act).first()).toBeVisible();
    await openRegister(page, '工作台');
    await expect(page.getByText('协议书已打印，还没有签齐')).toHaveCount(0);
  });
});
