import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCalendarDate } from './calendar-date.ts';
import { violationText, wordedCodes } from './violation-words.ts';

const engine = resolve(import.meta.dirname, '../../engine');
/** Where a row of a sheet is judged: what all registers share, what each says of its own sheets. */
const rowFiles = [
  'imports/{read-cell,evaluat*,plan-row,several-people,village-fill}.ts',
  'sheet-rows/*.ts',
  '*/*.sheet.ts',
  '*/{dispute,organisation}-row.ts',
];
const files = [
  'citizen-id.ts',
  'phone.ts',
  'calendar-date.ts',
  'money.ts',
  'person-count.ts',
  'number-reading.ts',
  'grid-code.ts',
  'grid-record.ts',
  'boundary.ts',
];

test('every code that a value rule or an Excel row can give has Chinese words, and no words are left over', () => {
  const sources = [
    ...files.map((name) => resolve(import.meta.dirname, name)),
    ...globSync(rowFiles, { cwd: engine }).map((name) => resolve(engine, name)),
  ].filter((name) => !name.endsWith('.test.ts'));
  const used = new Set(
    sources.flatMap((path) =>
      Array.from(
        readFileSync(path, 'utf8').matchAll(
          /'((?:id|phone|date|money|count|number|grid|boundary|organisation|village|cell|code|column|field|names|row|text)\.[a-z0-9-]+)'/g,
        ),
        (match) => match[1] ?? '',
      ),
    ),
  );
  expect([...used].sort()).toEqual([...wordedCodes()].sort());
});

test('a note says what is wrong, why and how to mend it', () => {
  expect(violationText('id.check-digit', { expected: 'X', found: '3' })).toBe(
    '身份证号码校验不通过，末位应为 X，填的是 3。18 位中至少有一位写错（GB 11643）。请对照身份证改正。',
  );
});

test('a date that does not exist is told what it lacks', () => {
  const noteOf = (written: string): string => {
    const read = readCalendarDate(written, { year: 2026 });
    return read.ok ? read.value : violationText(read.code, read.details);
  };
  expect(noteOf('2月29日')).toBe('日期 2月29日 不存在。2026 年没有 2 月 29 日。请连年份一起写，如 2028.2.29。');
  expect(noteOf('2025-02-29')).toBe('日期 2025-02-29 不存在。2025 年没有 2 月 29 日。请核对年份，或者是不是 2 月 28 日。');
  expect(noteOf('2026.4.31')).toBe('日期 2026.4.31 不存在。4 月没有 31 日。请核对是哪一天。');
  expect(noteOf('13.1')).toBe('日期 13.1 不存在。没有 13 月。请核对月份，写 1 到 12。');
});

test('only what a workbook did to a number is mended in the workbook', () => {
  expect(violationText('id.truncated-by-excel', { shown: '3.2E+17' })).toContain('请把该列设为文本格式后');
  // These are found in forms too, where there is no column.
  for (const code of ['id.length', 'id.old-15', 'id.characters', 'id.masked', 'id.division', 'id.birth-date'])
    expect(violationText(code, { length: 8 }), code).toMatch(/。请对照身份证重新录入 18 位号码。$/);
});

test('a code without words is shown, not hidden', () => {
  expect(violationText('odd.code')).toContain('odd.code');
});
