// The PC sleeps in the middle of an import: hours pass between two pages of it.
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

/** More than two pages of rows (500 each), every one a dispute of its own. */
const rowCount = 1_100;
const nextMorning = '2026-07-29T08:30:00+08:00';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
  office.clock.set('2026-07-28T09:00:30+08:00');
});
afterEach(() => office.close());

async function openLedger() {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('台账');
  sheet.addRow(['受理时间', '村（社区）', '当事人', '被申请人', '纠纷类型', '纠纷简要情况']);
  for (let number = 1; number <= rowCount; number += 1) {
    sheet.addRow([
      `2026-07-${String(1 + (number % 20)).padStart(2, '0')}`,
      '枫桥村',
      `甲${number}`,
      `乙${number}`,
      '邻里纠纷',
      `因第 ${number} 处排水发生争执。`,
    ]);
  }
  const { fileId } = await office.api.files.keep({ name: '台账.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) });
  return office.api.imports.open({ fileId });
}

/** Sleeps when the first page is through and the second is not. */
async function sleepInTheMiddle(jobId: string, until: string): Promise<void> {
  for (;;) {
    const { job } = await office.api.jobs.get({ jobId });
    if (job !== null && job.step === '写入台账' && job.done >= 600) break;
    await new Promise((resolve) => setImmediate(resolve));
  }
  office.clock.set(until);
}

describe('a PC that sleeps in the middle of an import', () => {
  it('goes on where it was: every row is taken once, in one chain, and it is said', async () => {
    const opened = await openLedger();
    const jobId = '0197fa30-0000-7000-8000-000000000001';
    const committing = office.api.imports.commit({ id: opened.id, planHash: opened.planHash ?? '', doubtful: 'take', jobId });
    await sleepInTheMiddle(jobId, nextMorning);
    const taken = await committing;
    expect(taken).toMatchObject({ state: 'committed', counts: { rows: rowCount, taken: rowCount } });
    // Whoever comes back after a working day signs in again; nothing of the import hung on that.
    expect((await office.api.accounts.status({})).state).toBe('signedOut');
    await office.signIn('wangmin', 'fengqiao-2026');
    expect(await office.api.imports.get({ id: opened.id })).toMatchObject({ state: 'committed', counts: { taken: rowCount } });
    expect((await office.api.disputes.count({})).count).toBe(rowCount);
    expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
  });

  it('stopped by the person on waking leaves nothing of it, and says so', async () => {
    const opened = await openLedger();
    const jobId = '0197fa30-0000-7000-8000-000000000002';
    const committing = refusal(office.api.imports.commit({ id: opened.id, planHash: opened.planHash ?? '', doubtful: 'take', jobId }));
    await sleepInTheMiddle(jobId, nextMorning);
    office.engine.context.jobs.cancel(jobId);
    expect((await committing).code).toBe('jobs.cancelled');
    await office.signIn('wangmin', 'fengqiao-2026');
    expect((await office.api.disputes.count({})).count).toBe(0);
    expect(await office.api.imports.get({ id: opened.id })).toMatchObject({ state: 'ready', counts: { taken: 0 } });
    expect(await office.api.audit.verify({})).toMatchObject({ intact: true });
  });
});
