// Pickers: what is typed finds the meant row, Enter takes it, Tab goes on without taking, Esc closes the list and nothing else.
import { expect, test, type Office } from './fixtures.ts';
import { callEngine } from './pages/call.ts';
import { fillDispute, openCase, registerDispute, saveDispute, type NewDispute } from './pages/disputes.ts';
import { township } from './pages/first-run.ts';
import { acceptCase, giveNotice, recordSession } from './pages/mediation.ts';
import { expectNoList, markedRow, offeredRows } from './pages/open-list.ts';
import { openRegister } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';

const dispute: NewDispute = {
  title: '两家共用通道纠纷',
  acceptedOn: '2026-07-20',
  village: '枫桥村',
  type: '邻里纠纷',
  amountYuan: '0',
  story: '通道上堆放柴草，通行受阻。',
  resolver: '张涛',
  parties: [
    { name: '单雄信', idNumber: '320599198003151219', phone: '13912340001', address: '枫桥示范镇枫桥村1号' },
    { name: '仇小娟', idNumber: '320599198507222420', phone: '13912340002', address: '枫桥示范镇枫桥村2号' },
  ],
};

test('a mediator is found by initials before a grid worker; Enter takes the best, Tab none, a name that no roster has comes last', async ({
  emptyTownship: office,
}) => {
  const { page } = office;
  await begin(office);
  // The grid worker comes first by name; who was a mediator until 2025 is none on the day of the case.
  await person(office, '钱海明', { kind: '02', fromOn: '2020-01-01', untilOn: null });
  await person(office, '钱红梅', { kind: '06', fromOn: '2020-01-01', untilOn: '2025-12-31' });
  await person(office, '钱慧敏', { kind: '06', fromOn: '2026-01-01', untilOn: null });
  await openRegister(page, '矛盾纠纷');
  await registerDispute(page, dispute);
  await openCase(page);
  const box = page.getByRole('combobox', { name: '人民调解员' });
  // The person who was to resolve the dispute stands there already.
  await expect(page.locator('.ant-select-selection-item')).toHaveText(['张涛']);
  await box.click();
  await expect(offeredRows(page).first()).toContainText('钱慧敏 调解员');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ant-select-selection-item'), 'Enter without a word takes nobody').toHaveText(['张涛']);

  await page.keyboard.type('qhm');
  await expect(offeredRows(page)).toHaveText(['钱慧敏 调解员', '钱海明 专职网格员', '钱红梅', '按原样填入「qhm」（不在名册中）']);
  await expect(markedRow(page)).toContainText('钱慧敏');
  await page.screenshot({ path: test.info().outputPath('mediators.png') });
  await page.keyboard.press('Tab');
  await expect(page.locator('.ant-select-selection-item')).toHaveText(['张涛']);
  await expect(page.getByText('“qhm”没有选用')).toBeVisible();
  await expectNoList(page);
  await expect(box).not.toBeFocused();

  await box.focus();
  await page.keyboard.type('qhm');
  await expect(markedRow(page)).toContainText('钱慧敏');
  await page.keyboard.press('Escape');
  await expectNoList(page);
  await expect(page.getByRole('button', { name: '立案', exact: true }), 'Esc on an open list stays on the page').toBeVisible();
  await expect(page.locator('.ant-select-selection-item')).toHaveText(['张涛']);
  await box.fill('qhm');
  await expect(markedRow(page)).toContainText('钱慧敏');
  await page.keyboard.press('Enter');
  await expect(page.locator('.ant-select-selection-item')).toHaveText(['张涛', '钱慧敏']);

  await page.keyboard.type('洪外聘');
  await expect(offeredRows(page)).toHaveText(['按原样填入「洪外聘」（不在名册中）']);
  await page.keyboard.press('Enter');
  await expect(page.locator('.ant-select-selection-item')).toHaveText(['张涛', '钱慧敏', '洪外聘']);
});

test('who pays and who receives answers to typing; codes answer to digits and initials', async ({ emptyTownship: office }) => {
  const { page } = office;
  await begin(office);
  await openRegister(page, '矛盾纠纷');
  await fillDispute(page, dispute);
  const type = page.getByRole('combobox', { name: '矛盾纠纷类别' });
  await type.focus();
  await page.keyboard.type('0201');
  await expect(markedRow(page)).toContainText('0201');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-field=disputeType]')).toContainText('邻里纠纷/');
  // A row that the field holds already is not taken again for another word.
  await type.focus();
  await page.keyboard.type('hljt');
  await expect(markedRow(page)).toContainText('婚恋家庭纠纷');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-field=disputeType]')).toContainText('邻里纠纷/');
  // A word that was left behind holds the save once; given up, it does no more.
  await page.keyboard.press('Control+s');
  await expect(page.locator('.unread-banner')).toContainText('还没有保存：“矛盾纠纷类别”里的“hljt”没有选用');
  await expect(type).toBeFocused();

  await saveDispute(page);
  await openCase(page);
  await acceptCase(page, '2026-07-21');
  await giveNotice(page, '2026-07-21', '09:10');
  await recordSession(page, { date: '2026-07-22', time: '14:30', place: '枫桥村调解室', record: '双方到场，同意补偿。' });
  const agreement = page.getByRole('region', { name: '调解协议' });
  await agreement.getByRole('button', { name: '添加履行事项' }).click();
  const payer = agreement.locator('.picker').filter({ has: page.getByRole('combobox', { name: '第1项履行人' }) });
  await expect(payer).toContainText('仇小娟');
  await payer.getByRole('combobox').focus();
  await page.keyboard.type('sxx');
  await expect(offeredRows(page)).toHaveText(['单雄信']);
  await page.keyboard.press('Enter');
  await expect(payer).toContainText('单雄信');
  const payee = agreement.locator('.picker').filter({ has: page.getByRole('combobox', { name: '第1项接受人' }) });
  await payee.getByRole('combobox').focus();
  await page.keyboard.type('仇');
  await expect(markedRow(page)).toContainText('仇小娟');
  await page.keyboard.press('Enter');
  await expect(payee).toContainText('仇小娟');
});

test('a filter ticks the best row on Enter and filters on the next', async ({ emptyTownship: office }) => {
  const { page } = office;
  await begin(office);
  await openRegister(page, '矛盾纠纷');
  await registerDispute(page, dispute);
  await openRegister(page, '矛盾纠纷');
  await page.getByRole('button', { name: '筛选村（社区）' }).click();
  const box = page.getByRole('textbox', { name: '在村（社区）里找' });
  await expect(box).toBeFocused();
  await page.keyboard.type('fqc');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: '枫桥村' })).toBeChecked();
  await expect(box).toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(box).toBeHidden();
  await expect(page.locator('.register-foot').getByText('1 件', { exact: true })).toBeVisible();
});

test('a place is found by initials, the likely first', async ({ office: { page } }) => {
  await page.getByRole('button', { name: '建立本单位' }).click();
  const province = page.getByRole('combobox', { name: '省（自治区、直辖市）' });
  await province.focus();
  await page.keyboard.type('js');
  await expect(offeredRows(page).first()).toHaveText('江苏省');
  await expect(offeredRows(page).filter({ hasText: '北京市' })).toBeVisible();
  await expect(markedRow(page)).toHaveText('江苏省');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: '市（州、盟）' }).focus();
  await page.keyboard.type('sz');
  await expect(markedRow(page)).toContainText('苏州市');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: '县（市、区）' }).focus();
  await page.keyboard.type('fqsfq');
  await expect(markedRow(page)).toContainText('枫桥示范区');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: '乡镇（街道）' }).focus();
  await page.keyboard.type('fq');
  await expect(markedRow(page)).toContainText('枫桥示范镇');
  await page.keyboard.press('Enter');
  await expect(page.locator('.set-up-line').filter({ hasText: '单位名称' }).locator('input')).toHaveValue('枫桥示范镇综治办');
});

async function begin({ page }: Office): Promise<void> {
  await signIn(page, township.administrator);
}

interface Held {
  readonly kind: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

async function person({ page }: Office, name: string, post: Held): Promise<void> {
  await callEngine(page, 'staff.create', {
    fields: {
      name,
      idType: '111',
      idNumber: '',
      sex: null,
      birthDate: null,
      nation: null,
      politicalStatus: null,
      education: null,
      mobile: '',
      otherPhone: '',
      kind: post.kind,
      fullTime: null,
      level: '',
      duty: '',
      specialty: '',
      villageCode: null,
      gridId: null,
      registeredOn: null,
      remark: '',
      posts: [
        {
          ...post,
          legalRole: null,
          committeeRole: null,
          manner: null,
          fullTime: null,
          villageCode: null,
          gridId: null,
          organisationId: null,
          building: '',
          document: '',
        },
      ],
    },
  });
}
