// Files as they arrive: cut, mangled, of another kind, too large. Each is refused with a reason; none crashes, none reads as empty.
import exceljs from 'exceljs';
import fastCheck from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { UserError } from '#shared/errors.ts';
import { workbookEndings } from '#shared/file-limits.ts';
import { readWorkbook } from './reading.ts';
import { shownText } from './shown-text.ts';
import { readingLimits, type RawWorkbook } from './workbook.ts';

const samples = `${import.meta.dirname}/../../../tests/fixtures/samples`;
const ledger = readFileSync(`${samples}/7月矛盾纠纷台账.xlsx`);
const roster = readFileSync(`${samples}/网格员花名册.xls`);
const codes = ['imports.not-a-workbook', 'imports.damaged', 'imports.encrypted', 'imports.too-large', 'imports.old-excel', 'imports.empty'];

async function codeOf(bytes: Uint8Array, fileName: string): Promise<string> {
  const outcome = await outcomeOf(bytes, fileName);
  return outcome.startsWith('[') ? 'read' : outcome;
}

/** The sheets as JSON, or the code of the refusal; anything else that goes wrong fails the test. */
async function outcomeOf(bytes: Uint8Array, fileName: string): Promise<string> {
  try {
    return JSON.stringify((await readWorkbook(bytes, fileName)).sheets);
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** The roster's compound file with its one stream under another name. */
function compoundHolding(name: string): Buffer {
  const bytes = Buffer.from(roster);
  const place = bytes.indexOf(Buffer.from('Workbook\0', 'utf16le'));
  bytes.fill(0, place, place + 64);
  bytes.write(name, place, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, place + 64);
  return bytes;
}

const relations = (target: string, type: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

function workbookOf(sheetXml: string | Buffer): Promise<Buffer> {
  return zipOf({
    '_rels/.rels': relations('xl/workbook.xml', 'officeDocument'),
    'xl/workbook.xml': '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="表" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'worksheet'),
    'xl/worksheets/sheet1.xml': sheetXml,
  });
}

function cells(workbook: RawWorkbook): string[][] {
  return (workbook.sheets[0]?.rows ?? []).map((row) => row.cells.map((cell) => shownText(cell)));
}

describe('a file that is none of ours', () => {
  test('cut at any of 60 places is refused', async () => {
    for (let part = 1; part < 60; part += 1) {
      expect(codes, `cut at ${String(part)}/60`).toContain(
        await codeOf(ledger.subarray(0, Math.floor((ledger.length * part) / 60)), '台账.xlsx'),
      );
    }
    expect(await codeOf(ledger.subarray(0, ledger.length - 1), '台账.xlsx')).toBe('imports.damaged');
  });
  test('with bytes changed inside is refused or reads the same', async () => {
    const whole = JSON.stringify((await readWorkbook(ledger, '台账.xlsx')).sheets);
    await fastCheck.assert(
      fastCheck.asyncProperty(
        fastCheck.integer({ min: 0, max: ledger.length - 1 }),
        fastCheck.integer({ min: 1, max: 255 }),
        async (place, change) => {
          const bytes = Buffer.from(ledger);
          bytes[place] = (bytes[place] ?? 0) ^ change;
          expect([...codes, whole]).toContain(await outcomeOf(bytes, '台账.xlsx'));
        },
      ),
      { numRuns: 150 },
    );
  });
  test('of Excel 97-2003, cut anywhere, is refused or lost nothing; with bytes changed it never crashes', async () => {
    const whole = JSON.stringify((await readWorkbook(roster, '花名册.xls')).sheets);
    for (let part = 1; part < 40; part += 1) {
      // The file's last sectors hold no more than unused places of its directory.
      expect([...codes, whole], `cut at ${String(part)}/40`).toContain(
        await outcomeOf(roster.subarray(0, Math.floor((roster.length * part) / 40)), '花名册.xls'),
      );
    }
    await fastCheck.assert(
      fastCheck.asyncProperty(
        fastCheck.integer({ min: 0, max: roster.length - 1 }),
        fastCheck.integer({ min: 1, max: 255 }),
        async (place, change) => {
          const bytes = Buffer.from(roster);
          bytes[place] = (bytes[place] ?? 0) ^ change;
          expect([...codes, 'read']).toContain(await codeOf(bytes, '花名册.xls'));
        },
      ),
      { numRuns: 1000 },
    );
  });
  test('of random bytes is refused under any name', async () => {
    await fastCheck.assert(
      fastCheck.asyncProperty(
        fastCheck.uint8Array({ minLength: 0, maxLength: 400 }),
        fastCheck.constantFrom('甲.xlsx', '乙.xls', '丙.docx'),
        async (bytes, fileName) => {
          expect(codes).toContain(await codeOf(bytes, fileName));
        },
      ),
    );
    await fastCheck.assert(
      fastCheck.asyncProperty(fastCheck.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(codes).toContain(await codeOf(Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]), '甲.xlsx'));
        expect([...codes, 'read']).toContain(await codeOf(bytes, '甲.csv'));
      }),
    );
  });
  test('of another kind is named', async () => {
    expect(await codeOf(Buffer.from('%PDF-1.7'), '甲.xlsx')).toBe('imports.not-a-workbook');
    expect(await codeOf(await zipOf({ 'word/document.xml': '<a/>' }), '甲.xlsx')).toBe('imports.not-a-workbook');
    expect(await codeOf(Buffer.alloc(0), '甲.xlsx')).toBe('imports.empty');
    expect(await codeOf(compoundHolding('EncryptedPackage'), '甲.xlsx')).toBe('imports.encrypted');
    expect(await codeOf(compoundHolding('Book'), '甲.xls')).toBe('read');
    expect(await codeOf(compoundHolding('WordDocument'), '甲.xls')).toBe('imports.not-a-workbook');
  });
  test('under any name that the page of imports offers is read for what its bytes are', async () => {
    const text = Buffer.from('甲,乙\n1,2\n');
    for (const ending of workbookEndings)
      for (const bytes of [ledger, roster, text]) expect(await codeOf(bytes, `台账${ending}`), ending).toBe('read');
    expect(await codeOf(text, '台账.docx')).toBe('imports.not-a-workbook');
    await expect(readWorkbook(await zipOf({ 'content.xml': '<a/>' }), '甲.xlsx')).rejects.toMatchObject({ details: { reason: 'ods' } });
  });
  test('without a filled cell is empty', async () => {
    expect(
      await codeOf(await workbookOf('<worksheet><sheetData><row r="1"><c r="A1" s="1"/></row></sheetData></worksheet>'), '甲.xlsx'),
    ).toBe('imports.empty');
  });
  test('that unfolds to a bomb is refused before it fills the memory', async () => {
    const bomb = await workbookOf(Buffer.alloc(60_000_000, 0x20));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeOf(bomb, '甲.xlsx')).toBe('imports.too-large');
    const entities =
      '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(await codeOf(await workbookOf(entities), '甲.xlsx')).toBe('imports.damaged');
  });
  test('with more rows or columns than the limit is refused with both numbers', async () => {
    const rows = readWorkbook(ledger, '甲.xlsx', { limits: { ...readingLimits, rows: 50 } });
    await expect(rows).rejects.toMatchObject({ code: 'imports.too-large', details: { limit: 'rows', most: 50 } });
    const columns = readWorkbook(ledger, '甲.xlsx', { limits: { ...readingLimits, columns: 5 } });
    await expect(columns).rejects.toMatchObject({ code: 'imports.too-large', details: { limit: 'columns' } });
  });
});

describe('what other programs write', () => {
  test('prefixes, rows and cells without numbers, inline and rich texts, phonetic readings', async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>枫桥</x:t></x:r><x:r><x:t>村</x:t></x:r><x:rPh><x:t>feng</x:t></x:rPh></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row><x:row><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="str"><x:v>甲_x000A_乙</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(cells(await readWorkbook(await workbookOf(sheet), '甲.xlsx'))).toEqual([
      ['枫桥村', '7'],
      ['TRUE', '#N/A', '甲\n乙'],
    ]);
  });
  test('dates of the 1904 system are the same days', async () => {
    const workbook = new exceljs.Workbook();
    workbook.properties.date1904 = true;
    workbook.addWorksheet('表').getCell('B3').value = new Date(Date.UTC(2026, 6, 3));
    const read = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), '甲.xlsx');
    expect(read.sheets[0]?.rows[0]).toMatchObject({ number: 3 });
    expect(cells(read)).toEqual([['', '2026/7/3']]);
  });
  test('csv in four encodings, with quotes, line breaks and tabs', async () => {
    const text = '村,"说""好""了\n第二行",="0012"\r\n\r\n枫桥,,3\r\n';
    const expected = [
      { number: 1, cells: ['村', '说"好"了\n第二行', '0012'] },
      { number: 3, cells: ['枫桥', undefined, '3'] },
    ];
    const encodings = [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')];
    for (const bytes of encodings) expect((await readWorkbook(bytes, '甲.csv')).sheets[0]?.rows).toEqual(expected);
    expect(cells(await readWorkbook(Buffer.from('甲\t乙\n1\t2'), '甲.txt'))).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ]);
    expect(await codeOf(Buffer.from('甲,"乙\n'), '甲.csv')).toBe('imports.damaged');
  });
});

test('reading can be cancelled and tells how far it is', async () => {
  const progress: number[] = [];
  await readWorkbook(ledger, '甲.xlsx', { onProgress: ({ done }) => progress.push(done) });
  expect(progress.at(-1)).toBe(1);
  await expect(readWorkbook(ledger, '甲.xlsx', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'jobs.cancelled' });
});
