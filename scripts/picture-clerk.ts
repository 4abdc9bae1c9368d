// The manual's pictures of a new clerk's way: six screens from a dispute to a printed agreement; then what belongs to it: the check and the
// phrases that help to write it, its signatures, the ledgers of prints and numbers, the case's other papers, the month's
// allowances, its dossier.
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { officeToday } from '../src/renderer/values/office-calendar.ts';
import { callEngine } from '../tests/e2e/pages/call.ts';
import { startHost } from '../tests/e2e/host.ts';
import {
  acceptCase,
  drawUpAgreement,
  finalise,
  giveNotice,
  printAgreement,
  printAgreementAgain,
  recordSession,
  tickSignatures,
  voidPrint,
} from '../tests/e2e/pages/mediation.ts';
import { fillDispute, openCase, saveDispute, type NewDispute } from '../tests/e2e/pages/disputes.ts';
import { setUp, township } from '../tests/e2e/pages/first-run.ts';
import { pickMonth } from '../tests/e2e/pages/controls.ts';
import { openRegister } from '../tests/e2e/pages/shell.ts';
import { signIn } from '../tests/e2e/pages/sign-in.ts';
import { photo } from '../src/engine/scans/scanned-files.test-support.ts';
import { take } from './picture-taker.ts';

const dispute: NewDispute = {
  title: '单雄信与仇小娟排水纠纷',
  acceptedOn: '2026-07-20',
  village: '枫桥村',
  type: '邻里纠纷',
  amountYuan: '3500',
  story: '仇小娟家翻建房屋后屋檐水流入单雄信家院内，墙面受潮。',
  resolver: '张涛',
  parties: [
    { name: '单雄信', idNumber: '320599198003151219', phone: '13912340001', address: '枫桥示范镇枫桥村1号' },
    { name: '仇小娟', idNumber: '320599198507222420', phone: '13912340002', address: '枫桥示范镇枫桥村2号' },
  ],
};
const agreement = {
  clauses: ['仇小娟于2026年7月31日前向单雄信支付墙面修补费3500元（大写：叁仟伍佰元整）。'],
  mannerAndTime: '以转账方式付清。',
  agreedOn: '2026-07-22',
  performance: { amountYuan: '3500', dueOn: '2026-07-31', description: '墙面修补费', way: '转账至收款人账户' },
};

/** From an office without any record, so that the screens show what the clerk typed and nothing else. */
export async function pictureClerk(
  browser: Browser,
  openWindow: (browser: Browser, address: string) => Promise<Page>,
  dataFolder: string,
): Promise<void> {
  const host = await startHost({ dataFolder });
  const page = await openWindow(browser, host.address);
  try {
    await setUp(page, township);
    await signIn(page, township.administrator);
    await walk(page, host.address);
  } finally {
    await page.context().close();
    await host.stop();
  }
}

async function walk(page: Page, address: string): Promise<void> {
  await openRegister(page, '矛盾纠纷');
  await take(page, 'clerk-1-disputes');
  await fillDispute(page, dispute);
  await take(page, 'clerk-2-register');
  await saveDispute(page);
  await take(page, 'clerk-3-dispute');
  await openCase(page);
  await take(page, 'clerk-4-open');
  await acceptCase(page, '2026-07-21');
  await take(page, 'clerk-5-case');
  await giveNotice(page, '2026-07-21', '09:10');
  await recordSession(page, { date: '2026-07-22', time: '14:30', place: '枫桥村调解室', record: '双方到场，同意补偿修补费。' });
  await drawUpAgreement(page, agreement);
  await pictureWriting(page);
  await finalise(page);
  await page.getByRole('button', { name: '打印协议书' }).click();
  await page.getByLabel('打印预览').locator('canvas').first().waitFor();
  await take(page, 'clerk-6-print');
  await printAgreement(page, 3);
  await voidPrint(page, '1-3', '卡纸，坏页已销毁');
  await printAgreementAgain(page, 3);
  await page.getByRole('button', { name: '返回', exact: true }).click();
  await page.getByRole('button', { name: '登记签字' }).click();
  await tickSignatures(page, '2026-07-22', { not: '仇小娟' });
  await take(page, 'clerk-7-signing');
  await tickSignatures(page, '2026-07-24');
  const caseAddress = page.url();
  await page.goto(`${address}#/mediation/prints`);
  await page.locator('.register-grid [role=gridcell]').first().waitFor();
  await take(page, 'prints');
  for (const [path, name] of [
    ['mediation/numbers', 'numbers'],
    ['reports/allowances', 'allowances'],
    ['settings/phrases', 'settings-phrases'],
  ] as const) {
    await page.goto(`${address}#/${path}`);
    if (name === 'allowances') await pickMonth(page.getByRole('textbox', { name: '申报月份' }), '2026-07');
    await take(page, name);
  }
  await page.goto(caseAddress.replace('#/mediation/', '#/papers/case/'));
  await page.getByLabel('打印预览').locator('canvas').first().waitFor({ timeout: 120_000 });
  await take(page, 'case-papers');
  await pictureDossier(page, address, caseAddress.split('/').at(-1) ?? '');
}

/** The dossier is bound with a scanned page in it, for a reason, and handed over. */
async function pictureDossier(page: Page, address: string, caseId: string): Promise<void> {
  await page.goto(`${address}#/papers/dossier/${caseId}`);
  await page.getByRole('button', { name: '当事人身份证明：扫描件' }).click();
  const place = page.getByRole('region', { name: '扫描页：当事人身份证明' });
  await place
    .getByTestId('scan-files-identity')
    .setInputFiles([{ name: '收条.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo()) }]);
  await place.locator('canvas[data-drawn="yes"]').or(place.locator('img')).first().waitFor();
  await take(page, 'dossier-scans');
  await page.keyboard.press('Escape');
  await callEngine(page, 'dossiers.bind', { recordId: caseId, jobId: randomUUID(), reason: '证据材料另行归档' });
  await page.reload();
  await page.getByLabel('打印预览').locator('canvas').first().waitFor({ timeout: 120_000 });
  await take(page, 'dossier');
  await callEngine(page, 'handovers.handOver', { ids: [caseId], handedOn: officeToday(), receiver: '枫桥示范镇档案室', remark: '' });
  await page.goto(`${address}#/mediation/handovers`);
  await page.getByRole('row').nth(1).click();
  await page.getByRole('button', { name: '打印移交清册' }).waitFor();
  await take(page, 'handovers');
}

/** A clause that a court would question, and the phrases that Alt+/ offers; nothing of it is kept. */
async function pictureWriting(page: Page): Promise<void> {
  const clause = page.getByRole('textbox', { name: '协议第一条' });
  await clause.fill(`${agreement.clauses[0] ?? ''}其余问题尽快妥善解决。`);
  await page.getByText('改好或说明理由以后才能定稿').scrollIntoViewIfNeeded();
  await take(page, 'agreement-check');
  await clause.press('Alt+Slash');
  await page.getByRole('dialog').waitFor();
  await take(page, 'phrases');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '不保存这些修改' }).click();
}
