// The pictures of what clerks do in the registers: grids by map, tree and change; doubles and merge; many rows at once; finding.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { callEngine } from '../tests/e2e/pages/call.ts';
import { openRegister } from '../tests/e2e/pages/shell.ts';
import { drawPage, firstId, save, take } from './picture-taker.ts';

interface Party {
  readonly id: string;
  readonly name: string;
}
interface Dispute {
  readonly id: string;
  readonly title: string;
  readonly acceptedOn: string;
  readonly parties: readonly Party[];
  readonly [field: string]: unknown;
}

export async function pictureWork(page: Page, address: string, folder: string): Promise<void> {
  const open: Open = async (path) => {
    await page.goto(`${address}#/${path}`);
  };
  await pictureGrids(page, open, folder);
  await picturePeople(page, open);
  await pictureTransfers(page, open);
  await pictureSupervision(page, open);
  await pictureDoubles(page, open);
  await pictureMany(page);
  await pictureFinding(page);
}

type Open = (path: string) => Promise<void>;

async function pictureGrids(page: Page, open: Open, folder: string): Promise<void> {
  await open('grids/map');
  await page.locator('.grid-map-panel canvas').first().waitFor();
  await take(page, 'grid-map');
  const boundaries = await save(page, '导出边界', join(folder, 'boundaries.geojson'));
  await page.getByRole('button', { name: '导入边界' }).click();
  await page.getByTestId('boundary-file').setInputFiles(boundaries);
  await page.getByRole('dialog').getByRole('row').nth(3).waitFor();
  await take(page, 'grid-boundaries');
  await page.getByRole('button', { name: '不导入' }).click();
  await open('grids/tree');
  await page.getByRole('tree').waitFor();
  await take(page, 'grid-tree');
  await open('grids/changes');
  await take(page, 'grid-changes');
  const id = await firstId(page, 'grids.list');
  await open(`grids/${id}`);
  await page.getByRole('button', { name: '变动', exact: true }).click();
  await page.getByRole('dialog').getByText('拆分', { exact: true }).click();
  await page.getByRole('textbox', { name: '依据文件' }).fill('枫综治〔2026〕3号');
  await take(page, 'grid-change');
  await page.getByRole('button', { name: '不办理' }).click();
  await open(`papers/gridNotice/${id}`);
  await page.getByLabel('打印预览').locator('canvas').first().waitFor();
  await take(page, 'grid-notice-preview');
  drawPage(await save(page, '另存 PDF', join(folder, 'notice.pdf')), 'grid-notice', 80);
}

async function picturePeople(page: Page, open: Open): Promise<void> {
  await open('organisations');
  await page.getByRole('tree').waitFor();
  await page.getByRole('treeitem').filter({ hasText: '调解委员会' }).last().click();
  await take(page, 'organisations');
  const { rows } = (await callEngine(page, 'organisations.list', { limit: 50 })) as {
    rows: readonly { readonly id: string; readonly name: string }[];
  };
  await open(`organisations/${rows.find(({ name }) => name.includes('调解委员会'))?.id ?? ''}`);
  await take(page, 'committee');
}

async function pictureTransfers(page: Page, open: Open): Promise<void> {
  const dispute = (await callEngine(page, 'disputes.get', {
    id: await firstId(page, 'disputes.list', { filters: [{ column: 'state', operator: 'in', value: ['handling'] }] }),
  })) as Dispute;
  for (const letter of madeUpLetters(dispute)) await callEngine(page, 'transfers.create', { fields: letter });
  await open('transfers');
  await take(page, 'transfers');
  await open(`transfers/${await firstId(page, 'transfers.list')}`);
  await take(page, 'transfer');
}

function madeUpLetters({ id: disputeId, acceptedOn }: Dispute): object[] {
  const blank = {
    direction: 'in',
    kind: '1',
    disputeId: null,
    fromOrganisation: '枫桥示范区人民法院',
    toOrganisation: '枫桥示范镇综治办',
    letterNumber: '',
    originalNumber: '',
    receivedOn: null,
    receivedBy: '',
    consentOn: null,
    applicantNames: '',
    respondentNames: '',
    place: '',
    matter: '',
    decision: 'pending',
    decidedOn: null,
    refusalReason: '',
    dueOn: null,
    extensionConsentOn: null,
    extendedTo: null,
    result: null,
    resultOn: null,
    feedbackOn: null,
    feedbackWay: null,
    feedbackReceipt: '',
    remark: '',
  };
  return [
    {
      ...blank,
      title: '褚敏斌与葛伟超房屋租赁纠纷',
      letterNumber: '（2026）苏0599诉前调函41号',
      originalNumber: '（2026）苏0599诉前调1027号',
      sentOn: '2026-11-03',
      receivedOn: '2026-11-04',
      receivedBy: '王敏',
      consentOn: '2026-11-04',
      applicantNames: '褚敏斌',
      respondentNames: '葛伟超',
      place: '枫桥村',
      matter: '房屋租赁到期后押金未退还。',
      decision: 'accepted',
      decidedOn: '2026-11-04',
      dueOn: '2026-12-04',
    },
    {
      ...blank,
      kind: '2',
      title: '夜间装修噪声引起的邻里争吵',
      fromOrganisation: '枫桥示范镇派出所',
      letterNumber: '枫派移〔2026〕17号',
      originalNumber: 'J3205992026110500871',
      sentOn: '2026-11-05',
      receivedOn: '2026-11-05',
      receivedBy: '李娜',
      decision: 'accepted',
      decidedOn: '2026-11-05',
      result: '1',
      resultOn: '2026-11-12',
      feedbackOn: '2026-11-13',
      feedbackWay: '1',
      feedbackReceipt: '枫综回〔2026〕9号',
    },
    {
      ...blank,
      kind: '3',
      title: '土地流转费支付信访事项',
      fromOrganisation: '枫桥示范区信访局',
      letterNumber: '枫信转〔2026〕55号',
      originalNumber: '2026110900123',
      sentOn: '2026-11-09',
    },
    {
      ...blank,
      direction: 'out',
      kind: '5',
      disputeId,
      title: '劳动报酬争议请协助核查',
      fromOrganisation: '枫桥示范镇综治办',
      toOrganisation: '枫桥示范镇劳动保障所',
      letterNumber: '枫综函〔2026〕22号',
      sentOn: acceptedOn,
      receivedOn: acceptedOn,
      receivedBy: '赵平',
      decision: 'accepted',
      decidedOn: acceptedOn,
    },
  ];
}

async function pictureSupervision(page: Page, open: Open): Promise<void> {
  await open(`disputes/${await firstId(page, 'disputes.list', { filters: [{ column: 'listed', operator: 'in', value: ['listed'] }] })}`);
  await page.getByRole('heading', { name: '督办与包案' }).scrollIntoViewIfNeeded();
  await take(page, 'supervision');
}

async function pictureDoubles(page: Page, open: Open): Promise<void> {
  const earlier = (await callEngine(page, 'disputes.get', {
    id: await firstId(page, 'disputes.list', { filters: [{ column: 'state', operator: 'in', value: ['handling'] }] }),
  })) as Dispute;
  await open(`disputes/new?copy=${earlier.id}`);
  await page.getByRole('textbox', { name: '事件名称' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+s');
  await page
    .getByRole('dialog')
    .getByText(/可能已经登记过/)
    .waitFor();
  await take(page, 'doubles');
  await page.getByRole('button', { name: /不是同一件/ }).click();
  await page.waitForURL(/#\/disputes\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1) ?? '';
  await open(`disputes/merge/${id}/${earlier.id}`);
  await page.getByRole('heading', { name: '合并两件矛盾纠纷' }).waitFor();
  await take(page, 'merge');
  await page.getByRole('button', { name: '合并成一件' }).click();
  await page.getByRole('button', { name: '撤销合并' }).waitFor();
  await take(page, 'merged');
}

async function pictureMany(page: Page): Promise<void> {
  await openRegister(page, '矛盾纠纷');
  const rows = page.locator('.register-grid').getByRole('row');
  await rows.nth(1).locator('[role=gridcell]').nth(1).waitFor();
  for (const index of [1, 2, 4, 5]) await rows.nth(index).getByRole('checkbox').check();
  await page.getByRole('button', { name: '批量修改', exact: true }).click();
  await take(page, 'bulk-edit');
  await page.keyboard.press('Escape');
  await runMany(page);
  await page.getByRole('button', { name: '以前的批量修改' }).click();
  await page.getByRole('dialog').getByRole('row').nth(1).click();
  await take(page, 'bulk-history');
  await page.keyboard.press('Escape');
}

/** Two runs, of which the earlier one was taken back. */
async function runMany(page: Page): Promise<void> {
  const { rows } = (await callEngine(page, 'disputes.list', {
    limit: 6,
    filters: [{ column: 'state', operator: 'in', value: ['handling'] }],
  })) as { rows: readonly { readonly id: string }[] };
  const ids = rows.map(({ id }) => id);
  const run = async (values: object): Promise<string> => {
    const preview = (await callEngine(page, 'bulk.preview', { entity: 'dispute', ids, values })) as {
      rows: readonly { readonly id: string; readonly rev: number }[];
    };
    const { edit } = (await callEngine(page, 'bulk.run', {
      entity: 'dispute',
      rows: preview.rows.map(({ id, rev }) => ({ id, rev })),
      values,
    })) as { edit: { readonly id: string } };
    return edit.id;
  };
  await callEngine(page, 'bulk.undo', { id: await run({ riskLevel: '3' }) });
  await run({ resolverName: '李娜', resolveOrganisation: '枫桥示范镇人民调解委员会' });
}

async function pictureFinding(page: Page): Promise<void> {
  await openRegister(page, '工作台');
  const [newest] = ((await callEngine(page, 'disputes.list', { limit: 1 })) as { rows: readonly { readonly partyNames: string }[] }).rows;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(newest?.partyNames.split('、')[0] ?? '');
  await page.locator('.search-popup .hit mark').first().waitFor();
  await take(page, 'search');
  await page.keyboard.press('Escape');
  await openRegister(page, '矛盾纠纷');
  await page.getByLabel('分组统计').last().click();
  await page.getByText('按村（社区）分组', { exact: true }).click();
  await page.locator('.group-chip').nth(1).click();
  await page.getByRole('button', { name: /我的视图/ }).click();
  await page.getByText('把现在的样子存为视图…').click();
  await page.getByRole('textbox', { name: '视图名称' }).fill('本村的纠纷');
  await page.getByRole('button', { name: '存下' }).click();
  await page.getByRole('button', { name: /我的视图/ }).click();
  await take(page, 'saved-views');
}
