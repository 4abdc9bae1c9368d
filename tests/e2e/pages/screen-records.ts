// The records that every-screen walks need and the made-up township does not have from the start.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildBatch, connectToCounty, sendBatch } from './batches.ts';
import { callEngine } from './call.ts';
import { importBatch, inviteTownship, openNewestBatch } from './county.ts';
import { bringIn } from './imports.ts';
import { openRegister } from './shell.ts';

/** Batches of thousands of records go out on a machine that does much else. */
const patienceMs = 150_000;
const samples = join(import.meta.dirname, '../../fixtures/samples');

/** Ids by the word that addresses carry. */
export type MadeRecords = Readonly<Record<string, string>>;

interface Row {
  readonly id: string;
  readonly name?: string;
  readonly state?: string;
}

async function rowsOf(page: Page, call: string, input: object = {}): Promise<readonly Row[]> {
  return ((await callEngine(page, call, { limit: 100, ...input })) as { rows: readonly Row[] }).rows;
}

/** Ids of the first records of a township's registers; none is changed. */
export async function firstRecords(page: Page): Promise<MadeRecords> {
  const [disputes, cases, grids, staff, organisations] = await Promise.all([
    rowsOf(page, 'disputes.list', { filters: [{ column: 'state', operator: 'in', value: ['handling'] }] }),
    rowsOf(page, 'mediation.list'),
    rowsOf(page, 'grids.list'),
    rowsOf(page, 'staff.list'),
    rowsOf(page, 'organisations.list'),
  ]);
  const inState = (state: string) => cases.find((row) => row.state === state)?.id;
  return present({
    dispute: disputes[0]?.id,
    otherDispute: disputes[1]?.id,
    caselessDispute: await firstWithoutCase(page, disputes),
    agreedCase: inState('agreed'),
    runningCase: inState('mediating'),
    closedCase: inState('closed'),
    grid: grids[0]?.id,
    staff: staff[0]?.id,
    organisation: organisations[0]?.id,
    committee: organisations.find(({ name = '' }) => name.includes('调解委员会'))?.id,
  });
}

async function firstWithoutCase(page: Page, disputes: readonly Row[]): Promise<string | undefined> {
  for (const { id } of disputes.slice(0, 30)) {
    const { mediationCaseId } = (await callEngine(page, 'disputes.get', { id })) as { mediationCaseId: string | null };
    if (mediationCaseId === null) return id;
  }
  return undefined;
}

/** A letter that came in. */
export async function makeTransfer(page: Page): Promise<MadeRecords> {
  const saved = (await callEngine(page, 'transfers.create', {
    fields: {
      direction: 'in',
      kind: '1',
      disputeId: null,
      title: '褚敏斌与葛伟超房屋租赁纠纷',
      fromOrganisation: '枫桥示范区人民法院',
      toOrganisation: '枫桥示范镇综治办',
      letterNumber: '（2026）苏0599诉前调函41号',
      originalNumber: '（2026）苏0599诉前调1027号',
      sentOn: '2026-07-03',
      receivedOn: '2026-07-04',
      receivedBy: '王敏',
      consentOn: '2026-07-04',
      applicantNames: '褚敏斌',
      respondentNames: '葛伟超',
      place: '枫桥村',
      matter: '房屋租赁到期后押金未退还。',
      decision: 'accepted',
      decidedOn: '2026-07-04',
      refusalReason: '',
      dueOn: '2026-08-04',
      extensionConsentOn: null,
      extendedTo: null,
      result: null,
      resultOn: null,
      feedbackOn: null,
      feedbackWay: null,
      feedbackReceipt: '',
      remark: '',
    },
  })) as Row;
  return { transfer: saved.id };
}

/** An agreement that was printed. */
export async function printAgreementOf(page: Page, caseId: string): Promise<void> {
  const of = { paper: 'mediationAgreement', recordId: caseId, partId: null };
  const { fileId } = (await callEngine(page, 'papers.draw', of)) as { fileId: string };
  await callEngine(page, 'papers.recordPrint', { ...of, fileId, copies: 3, reason: '' });
}

/** A table whose columns wait for consent, one whose rows wait to be looked at, and several that came in one go. */
export async function takeInTables(page: Page): Promise<MadeRecords> {
  await bringIn(page, join(samples, '7月矛盾纠纷台账.xlsx'));
  const importRows = idAtEnd(page);
  await openRegister(page, '导入');
  await page.getByTestId('import-files').setInputFiles(join(samples, '组织机构名册.xlsx'));
  await page.getByRole('button', { name: '列对应无误，核对各行' }).waitFor();
  const importColumns = idAtEnd(page);
  await openRegister(page, '导入');
  await page.getByTestId('import-files').setInputFiles(['网格基本情况表.xlsx', '网格员花名册.xlsx'].map((name) => join(samples, name)));
  await page.getByRole('button', { name: /^写入 \d+ 个文件/ }).waitFor();
  return { importRows, importColumns, importStack: idAtEnd(page) };
}

/** The township joins the county and sends a batch, which the county imports and answers. Both stand signed in. */
export async function joinAndSend(township: Page, county: Page): Promise<MadeRecords> {
  const { address, code } = await inviteTownship(county, '枫桥示范镇');
  await connectToCounty(township, address, code);
  await buildBatch(township, '2026-11');
  await sendBatch(township);
  // A busy county answers the first question for a receipt late: arrived it has all the same.
  await township
    .getByText(/^已送达/)
    .first()
    .waitFor({ timeout: patienceMs });
  await openNewestBatch(county);
  await importBatch(county);
  await openRegister(township, '报送');
  await township.getByText(/已回执/).waitFor({ timeout: patienceMs });
  return present({ batch: (await rowsOf(township, 'batches.list'))[0]?.id });
}

function idAtEnd(page: Page): string {
  return page.url().split('/').at(-1) ?? '';
}

function present(records: Readonly<Record<string, string | undefined>>): MadeRecords {
  return Object.fromEntries(Object.entries(records).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
