import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { violationText, wordedCodes } from './violation-words.ts';

const engine = resolve(import.meta.dirname, '../../engine');
/** Where a row of a sheet is judged: what all registers share, what each says of its own sheets. */
const rowFiles = [
  'imports/{read-cell,evaluat*,import-plan,several-people,village-fill}.ts',
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

test('only what a workbook did to a number is mended in the workbook', () => {
  expect(violationText('id.truncated-by-excel', { shown: '3.2E+17' })).toContain('请把该列设为文本格式后');
  // These are found in forms too, where there is no column.
  for (const code of ['id.length', 'id.old-15', 'id.characters', 'id.masked', 'id.division', 'id.birth-date'])
    expect(violationText(code, { length: 8 }), code).toMatch(/。请对照身份证重新录入 18 位号码。$/);
});

test('a code without words is shown, not hidden', () => {
  expect(violationText('odd.code')).toContain('odd.code');
});
