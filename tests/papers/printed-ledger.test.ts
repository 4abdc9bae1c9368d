import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLedgerWriter } from '#engine/reports/ledger-workbook.ts';
import { convertInOffice, officeOpens } from '../office-suite.ts';

// What Excel would print can't be seen without an office suite.
it.skipIf(!officeOpens('workbooks'))(
  'a printed ledger is A4 landscape, one page wide, its header on each page',
  { timeout: 180_000 },
  async () => {
    const writer = await createLedgerWriter({
      title: '枫桥示范镇2026年7月份矛盾纠纷排查化解台账',
      unit: '枫桥示范镇综治办',
      filledOn: '2026-07-28',
      filledBy: '王敏',
      sheetName: '7月台账',
    });
    const story = '因房屋租赁押金退还产生纠纷，双方多次交涉未果，请求村里出面调解。';
    for (let index = 0; index < 60; index += 1) {
      writer.add({
        acceptedOn: '2026-07-19',
        villageName: '枫桥村',
        gridName: '枫桥村第一网格',
        gridThen: null,
        applicants: [{ name: '褚敏斌', idNumber: '320599195801038938', phone: '17738195158' }],
        respondents: [{ name: '葛伟超', idNumber: '', phone: '15234174008' }],
        thirdNames: [],
        disputeType: null,
        mediationType: '4',
        title: '',
        story,
        peopleCount: 2,
        amountFen: 2_300_000,
        dueOn: '2026-08-03',
        state: 'settled',
        resolvedOn: '2026-07-22',
        resolution: story + story,
        resolverName: '张涛',
        remark: '',
      });
    }
    const folder = mkdtempSync(join(tmpdir(), 'fengqiao-ledger-'));
    try {
      writeFileSync(join(folder, 'ledger.xlsx'), await writer.finish());
      await convertInOffice([join(folder, 'ledger.xlsx')], 'pdf', folder);
      const pdf = join(folder, 'ledger.pdf');
      const facts = execFileSync('pdfinfo', ['-f', '1', '-l', '99', pdf], { encoding: 'utf8' });
      const sizes = [...facts.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => [
        Math.round(Number(width)),
        Math.round(Number(height)),
      ]);
      expect(sizes.length).toBeGreaterThan(1);
      expect(sizes.every(([width, height]) => width === 842 && height === 595)).toBe(true);
      const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
        .split('\f')
        .filter((page) => page.trim() !== '');
      expect(pages).toHaveLength(sizes.length);
      // One page wide: the first and the last column stand on each page.
      for (const page of pages)
        expect([page.includes('序号'), page.includes('备注'), /第\s*\d+\s*页/.test(page)]).toEqual([true, true, true]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
