// 以案定补申报表 as it is printed and signed: by a real Chromium, read back from the PDF.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allowancePaperContent } from '#engine/allowances/allowance-paper.ts';
import { getPaperDefinition } from '#engine/papers/paper-definitions.ts';
import { openPaperFonts } from '#engine/papers/paper-fonts.ts';
import { renderPaper } from '#engine/papers/render-paper.ts';
import type { AllowanceLine } from '#shared/contract/allowances.ts';
import { createPdfPrinter } from './pdf-printer.ts';

const run = promisify(execFile);
const printer = createPdfPrinter();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fengqiao-allowances-'));
});
afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true });
});

function line(serial: number, changes: Partial<AllowanceLine> = {}): AllowanceLine {
  return {
    caseId: `01900000-0000-7000-8000-${String(serial).padStart(12, '0')}`,
    number: `（2026）枫人调字第${String(serial)}号`,
    title: '褚敏斌与葛伟超、仇小娟、单雄信之间房屋宅基地纠纷',
    mediationType: '4',
    form: 'written',
    difficulty: '2',
    mediators: '张涛、李娜',
    acceptedOn: '2026-07-01',
    agreedOn: '2026-07-22',
    performedOn: '2026-07-25',
    enteredOn: '2026-07-01',
    agreedFen: 350_000,
    dossierComplete: true,
    rateFen: 10_000,
    declaredFen: 10_000,
    approvedFen: 10_000,
    reasons: [],
    note: '',
    ...changes,
  };
}

it('lies on A4, has every case with its reasons, the totals and the places to sign, and repeats its heading on each page', async () => {
  const lines = [
    line(1, { approvedFen: 0, reasons: ['notPerformed', 'dossierIncomplete'], performedOn: null, dossierComplete: false }),
    ...Array.from({ length: 24 }, (_, index) => line(index + 2)),
  ];
  const heading = {
    month: '2026-07',
    unit: '枫桥示范镇综治办',
    committee: '枫桥示范镇人民调解委员会',
    madeOn: '2026-08-03',
    madeBy: '王敏',
    edition: 2,
    reason: '卷宗补交',
  };
  const fonts = openPaperFonts(join(import.meta.dirname, '../../resources/fonts'));
  const file = join(folder, 'list.pdf');
  await writeFile(
    file,
    await printer.print(
      await renderPaper(getPaperDefinition('allowance-list', '2026-08-03'), allowancePaperContent(heading, lines), fonts),
    ),
  );
  expect((await run('pdfinfo', [file])).stdout).toMatch(/Page size:\s+841\.\d+ x 59[45]\.\d+ pts/u);
  const pages = (await run('pdftotext', ['-raw', file, '-'])).stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s/gu, ''));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain('扣减理由');
  const text = pages.join('');
  for (const part of [
    '枫桥示范镇人民调解委员会',
    '2026年7月',
    '第1次更正（原因：卷宗补交）',
    '王敏2026-08-03',
    '没有履行凭证；卷宗未归档',
    '合计25件',
    '2,500.00',
    '2,400.00',
  ])
    expect(text).toContain(part);
  for (const { number } of lines) expect(text).toContain(number);
  for (const office of ['调委会', '司法所', '司法局', '财政']) expect(pages.at(-1)).toContain(office);
});
