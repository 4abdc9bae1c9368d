// The notice board as it is posted: printed by a real Chromium, read back from the PDF.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { exampleGrid, openExampleOffice } from '#engine/example-office.test-support.ts';
import { createPdfPrinter } from './pdf-printer.ts';

const run = promisify(execFile);

it('is one A4 page with name, code, area, members, duties and the telephone for supervision', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fengqiao-notice-'));
  const printer = createPdfPrinter();
  const office = await openExampleOffice({ ports: { printPdf: (html) => printer.print(html) } });
  try {
    const duties = ['采集登记基础信息', '排查化解矛盾纠纷'];
    await office.api.settings.saveVersion({
      kind: 'notice-board',
      validFrom: '2026-01-01',
      value: { supervisionPhone: '0512-80000000', duties },
    });
    const { id } = await office.api.grids.create({
      fields: exampleGrid({ extent: '东至渡口路，西至东圩河', workerNames: '张涛、褚敏斌', workerPhones: '13888694479、17738195158' }),
    });
    const { fileId, pages } = await office.api.grids.noticeBoard({ id });
    expect(pages).toBe(1);
    const file = join(folder, 'notice.pdf');
    await writeFile(file, (await office.api.files.fetch({ fileId })).bytes);
    const text = (await run('pdftotext', ['-raw', file, '-'])).stdout.replaceAll(/\s/gu, '');
    for (const words of [
      '网格公示牌',
      '320599100200001',
      '第一网格',
      '东至渡口路，西至东圩河',
      '网格长郎春伟15993311828',
      '网格员张涛13888694479',
      '网格员褚敏斌17738195158',
      ...duties,
      '0512-80000000',
    ])
      expect(text).toContain(words);
    expect((await run('pdfinfo', [file])).stdout).toMatch(/Page size:\s+59[45](?:\.\d+)? x 84[12]/);
  } finally {
    office.close();
    await printer.close();
    await rm(folder, { recursive: true });
  }
}, 60_000);
