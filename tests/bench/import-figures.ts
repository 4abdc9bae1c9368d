import exceljs from 'exceljs';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectSheet } from '#engine/imports/detecting.ts';
import { evaluateRowChunks, newSeenRows } from '#engine/imports/evaluating.ts';
import { readWorkbook } from '#engine/sheets/reading.ts';
import { addRecord } from '#engine/records/record-book.ts';
import { makeTown } from '#engine/demo/made-up-town.ts';
import { seededChance } from '#engine/demo/seeded-random.ts';
import { gridKind } from '#engine/grids/grids.store.ts';
import { listGridPlaces } from '#engine/grids/grids.store.ts';
import { v7 } from 'uuid';
import { convertInOffice, officeOpens } from '../office-suite.ts';
import { cacheFolder, openBench } from './bulk-register.ts';
import { msOf, type Figure } from './figure.ts';
import { makeDisputesWorkbook } from './make-disputes-workbook.ts';

/** A village's workbook of so many rows: read by rules, beside reading alone by others, and taken to the last row. */
export async function importFigures(rows: number): Promise<Figure[]> {
  const file = await workbookFile(rows);
  const bytes = new Uint8Array(readFileSync(file));
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-bench-'));
  const bench = await openBench(folder, new Date('2026-07-28T09:00:00+08:00'));
  try {
    const { villages } = { villages: (await bench.api.offices.villages({})).rows };
    const town = makeTown(seededChance(1), villages, v7, '2026-07-28');
    bench.engine.context.register.write((db) => {
      for (const { id, fields } of town.grids)
        addRecord(
          db,
          gridKind,
          { actor: { id: null, name: 'bench' }, at: '2026-07-28T09:00:00.000+08:00' },
          { id, ownerCode: '320599100000', fields },
        );
    });
    const places = { villages, grids: listGridPlaces(bench.engine.context.register.read), today: '2026-07-28' };
    let evaluated = 0;
    const oursMs = await msOf(async () => {
      const workbook = await readWorkbook(bytes, 'ledger.xlsx');
      for (const sheet of workbook.sheets) {
        const detected = detectSheet(sheet, { fileName: workbook.fileName });
        if (detected.kind === null) continue;
        for await (const chunk of evaluateRowChunks(sheet, { ...detected, kind: detected.kind }, { ...places, seen: newSeenRows() }))
          evaluated += chunk.length;
      }
    });
    if (evaluated !== rows) throw new Error(`${String(evaluated)} of ${String(rows)} rows were evaluated`);
    const perSecond = (ms: number): number => (rows / ms) * 1000;
    const figures: Figure[] = [];
    const name = `Excel import, read and evaluate ${rows.toLocaleString('en-US')} rows`;
    const streamMs = await msOf(() => streamAlone(file));
    figures.push({
      name,
      value: perSecond(oursMs),
      unit: 'rows/s',
      reference: { name: 'exceljs streaming, reading alone', value: perSecond(streamMs) },
    });
    const officeMs = await convertByOffice(file, folder);
    if (officeMs !== null)
      figures.push({
        name,
        value: perSecond(oursMs),
        unit: 'rows/s',
        reference: { name: 'soffice --convert-to csv', value: perSecond(officeMs) },
      });
    let taken = 0;
    const wholeMs = await msOf(async () => {
      const kept = await bench.api.files.keep({ name: 'ledger.xlsx', bytes });
      const opened = await bench.api.imports.open({ fileId: kept.fileId });
      taken = (await bench.api.imports.commit({ id: opened.id, planHash: opened.planHash ?? '', doubtful: 'take' })).counts.taken;
    });
    figures.push({
      name: `Excel import, file to commit, ${taken.toLocaleString('en-US')} of ${rows.toLocaleString('en-US')} rows taken`,
      value: perSecond(wholeMs),
      unit: 'rows/s',
      reference: { name: 'exceljs streaming, reading alone', value: perSecond(streamMs) },
    });
    return figures;
  } finally {
    bench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function workbookFile(rows: number): Promise<string> {
  mkdirSync(cacheFolder, { recursive: true });
  const file = join(cacheFolder, `disputes-${String(rows)}.xlsx`);
  if (!existsSync(file)) {
    await makeDisputesWorkbook(`${file}.part`, { rows });
    renameSync(`${file}.part`, file);
  }
  return file;
}

/** What the library that others use needs for the cells alone, without merges, rules or places. */
async function streamAlone(file: string): Promise<void> {
  const reader = new exceljs.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'emit',
  });
  let cells = 0;
  for await (const sheet of reader) for await (const row of sheet) row.eachCell((cell) => (cells += cell.value === null ? 0 : 1));
  if (cells === 0) throw new Error('exceljs read nothing');
}

/** Null where LibreOffice is not installed. */
async function convertByOffice(file: string, folder: string): Promise<number | null> {
  return officeOpens('workbooks') ? msOf(() => convertInOffice([file], 'csv', folder)) : null;
}
