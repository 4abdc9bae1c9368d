// No paper of a mediation case is kept while one of its fields holds what was not understood, from its opening to its dossier
// (unread-fields.spec.ts).
import type { Locator, Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { callEngine } from './pages/call.ts';
import { pick } from './pages/controls.ts';
import { firstRecords, printAgreementOf } from './pages/screen-records.ts';
import { goTo } from './pages/screens.ts';
import { signInAs } from './pages/sign-in.ts';
import { startWalk, walkDialog } from './pages/unread.ts';

test('no case is opened while a field of it is unread, whoever asked for it', async ({ sharedOffice: { page } }) => {
  const { caselessDispute = '' } = await firstRecords(page);
  const walk = startWalk(page, 'a case begun');
  await goTo(page, `/mediation/open?dispute=${caselessDispute}`);
  for (const source of ['当事人申请', '调委会主动调解']) {
    await pick(page, '案件来源', source);
    await walk.form({ within: page.getByRole('main'), save: '立案', byKey: false });
  }
  walk.end();
});

test('no paper of a case that runs is kept while a field of it is unread', async ({ sharedOffice: { page } }) => {
  const { runningCase = '' } = await firstRecords(page);
  const section = sectionsOf(page);
  const runs = startWalk(page, 'a case that runs');
  await goTo(page, `/mediation/${runningCase}`);
  await runs.form({ within: section('权利义务告知'), save: /^(登记|保存)告知$/ });
  for (const [add, part, save] of [
    ['添加调查记录', '调查和证据', '保存调查记录'],
    ['添加证据', '调查和证据', '保存证据'],
    ['添加一次调解', '调解记录', '保存调解记录'],
  ] as const) {
    await section(part).getByRole('button', { name: add }).click();
    await runs.form({ within: section(part).locator('.form-fields').last(), save });
    await section(part).getByRole('button', { name: '收起' }).click();
  }
  await section('调解协议').getByRole('button', { name: '添加履行事项' }).click();
  await runs.form({ within: section('调解协议'), save: /^保存(协议草稿|修改)$/ });
  for (const [item, save] of [
    ['终止调解', '终止调解'],
    ['延长期限', '延长期限'],
    ['激化预警', '记下'],
  ] as const) {
    await page.locator('.case-head').getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await walkDialog(page, runs, save);
  }
  runs.end();
});

test('no paper of a case that is agreed is kept while a field of it is unread', async ({ demoOffice: { page } }) => {
  await signInAs(page, '王敏');
  const { agreedCase = '' } = await firstRecords(page);
  const section = sectionsOf(page);
  await printAgreementOf(page, agreedCase);
  const agreed = startWalk(page, 'a case agreed');
  await goTo(page, `/mediation/${agreedCase}`);
  await agreed.form({ within: section('签字与送达'), save: /^登记 \d+ 处$/, byKey: false });
  await section('履行和回访').getByRole('button', { name: '登记履行' }).first().click();
  await agreed.form({ within: section('履行和回访').locator('.form-fields').first(), save: '保存履行情况' });
  await section('履行和回访').getByRole('button', { name: '添加回访记录' }).click();
  await agreed.form({ within: section('履行和回访').locator('.form-fields').last(), save: '保存回访记录' });
  for (const [index, save] of [
    [0, '结案'],
    [1, '保存卷宗信息'],
  ] as const)
    await agreed.form({ within: section('结案和归档').locator('.form-fields').nth(index), save });

  // The page draws the paper as it opens: a call that writes.
  await goTo(page, `/papers/mediationAgreement/${agreedCase}`);
  const printed = startWalk(page, 'a case agreed');
  await printed.form({ within: page.locator('.paper-side'), save: /^(浏览器)?打印 .*Ctrl\+P$/, byKey: false });

  // Signed, so that copies go out and the court can be asked.
  await signAll(page, agreedCase);
  await goTo(page, `/mediation/${agreedCase}`);
  const signed = startWalk(page, 'a case agreed');
  await signed.form({ within: section('签字与送达'), save: /^登记送达/, byKey: false });
  await section('司法确认').getByRole('button', { name: '登记司法确认申请' }).click();
  await pick(section('司法确认'), '法院结果', '裁定有效');
  await signed.form({ within: section('司法确认'), save: '保存司法确认' });
  signed.end(agreed, printed);
});

function sectionsOf(page: Page): (name: string) => Locator {
  return (name) => page.getByRole('region', { name, exact: true });
}

/** All places under a case's agreement are signed. */
async function signAll(page: Page, caseId: string): Promise<void> {
  const { places } = (await callEngine(page, 'signing.get', { caseId })) as { places: { slot: string; role: string; mark: unknown }[] };
  const on = ((await callEngine(page, 'mediation.get', { id: caseId })) as { agreement: { agreedOn: string } }).agreement.agreedOn;
  await callEngine(page, 'signing.mark', {
    caseId,
    marks: places
      .filter(({ mark }) => mark === null)
      .map(({ slot, role }) => ({ slot, on, way: role === 'seal' ? 'seal' : 'signature', acting: '' })),
  });
}
