import exceljs from 'exceljs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tableTitles } from '#shared/words/tables.ts';
import { connectToRead } from '../database/connect.ts';
import { drawUpExampleCase } from '../example-case.test-support.ts';
import { exampleKey, openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';
import { exampleTransfer } from '../transfers/example-transfer.test-support.ts';
import { exportReadable } from './export-readable.ts';

let office: ExampleOffice;
let folder: string;
let workbook: exceljs.Workbook;
beforeEach(async () => {
  office = await openExampleOffice();
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-export-'));
  const caseId = await drawUpExampleCase(office, { final: true });
  await office.api.papers.recordPrint({ paper: 'mediationAgreement', recordId: caseId, partId: null, fileId: null, copies: 3, reason: '' });
  await office.api.transfers.create({ fields: exampleTransfer() });
  const connection = connectToRead(office.engine.context.register.file, exampleKey);
  try {
    await exportReadable(connection, join(folder, 'out'), () => undefined);
  } finally {
    connection.close();
  }
  workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(folder, 'out', '台账内容.xlsx'));
}, 120_000);
afterEach(() => {
  office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The first row of a sheet, by its headings. */
function firstRow(sheetName: string): Record<string, string> {
  const sheet = workbook.getWorksheet(sheetName);
  const texts = (row: number): string[] =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (_, index) => sheet?.getRow(row).getCell(index + 1).text ?? '');
  return Object.fromEntries(texts(1).map((heading, index) => [heading, texts(2)[index] ?? '']));
}

const stored = (table: string): Record<string, unknown>[] =>
  JSON.parse(readFileSync(join(folder, 'out', 'json', `${table}.json`), 'utf8')) as Record<string, unknown>[];

it('every sheet and every heading is in Chinese, each heading once', () => {
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(Object.values(tableTitles));
  for (const sheet of workbook.worksheets) {
    const headings = (sheet.getRow(1).values as string[]).slice(1);
    expect(
      headings.filter((heading) => !/\p{Script=Han}/u.test(heading) || /[a-z_]{2}/i.test(heading)),
      sheet.name,
    ).toEqual([]);
    expect(new Set(headings).size, sheet.name).toBe(headings.length);
  }
});

it('codes, people, cases and days stand by their names in the workbook, and as they were stored in the JSON', () => {
  const party = firstRow('当事人');
  expect(party).toMatchObject({
    身份: '申请人',
    当事人类型: '自然人',
    证件类型: '居民身份证',
    对应的矛盾纠纷: firstRow('矛盾纠纷')['事件名称'],
  });
  expect(party['对应的矛盾纠纷的记录号']).toBe(firstRow('矛盾纠纷')['记录号']);
  expect(stored('dispute_parties')[0]).toMatchObject({ side: 'applicant', kind: '01', dispute_id: party['对应的矛盾纠纷的记录号'] });
  const [dispute] = stored('disputes');
  expect(firstRow('矛盾纠纷')['村（社区）']).toBe(stored('villages').find(({ code }) => code === dispute?.['village_code'])?.['name']);
  expect(firstRow('打印登记')).toMatchObject({ 文书: '人民调解协议书', 正本: '是', 打印时间: '2026-07-28 09:00' });
  expect(firstRow('账号')).toMatchObject({ 身份: '管理员', 状态: '启用' });
  expect(firstRow('变更记录')).toMatchObject({ 经手人: '王敏' });
});

it('nothing of what a program alone reads stands in a cell: no code of ours, no instant, no JSON', () => {
  const strange: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row, number) => {
      if (number === 1) return;
      row.eachCell((cell, column) => {
        if (/^[[{]"|T\d{2}:\d{2}:\d{2}|^[a-z]+[A-Z][a-zA-Z]*$|\w+：\{|[A-Za-z]{2,}：/.test(cell.text))
          strange.push(`${sheet.name} ${sheet.getRow(1).getCell(column).text}: ${cell.text.slice(0, 60)}`);
      });
    });
  }
  expect(strange).toEqual([]);
  const changes: string[] = [];
  workbook
    .getWorksheet('变更记录')
    ?.getColumn(7)
    .eachCell((cell) => changes.push(cell.text));
  expect(changes.join('\n')).toContain('文书：人民调解协议书');
});
