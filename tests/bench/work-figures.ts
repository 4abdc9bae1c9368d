import exceljs from 'exceljs';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { makeKeyPair } from '#engine/signatures/signing-keys.ts';
import { saveConnection } from '#engine/batches/connection.store.ts';
import { getRecord } from '#engine/records/record-book.ts';
import { createEngine } from '#engine/engine.ts';
import { disputeKind } from '#engine/disputes/disputes.store.ts';
import { clientOf } from '#engine/example-office.test-support.ts';
import { v7 } from 'uuid';
import { bulkRegister, openBench, root, type OpenBench } from './bulk-register.ts';
import { msOf, type Figure } from './figure.ts';

/** 试用示范数据: one click to a whole township. */
export async function demoFigures(): Promise<Figure[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fengqiao-bench-'));
  try {
    const engine = await createEngine({
      dataFolder,
      key: new Uint8Array(32).fill(7),
      resourceFolder: join(root, 'resources'),
      programVersion: '0.0.0-bench',
      ports: { printPdf: null },
    });
    const ms = await msOf(() => clientOf(engine, () => null).offices.startDemo({ jobId: v7() }));
    engine.close();
    return [{ name: 'demo township, 3,000 disputes and 600 cases', value: ms / 1000, unit: 's', reference: { name: 'aim', value: 8 } }];
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The month's ledger as .xlsx, beside exceljs writing as many bare cells. */
export async function ledgerFigures(rows: number): Promise<Figure[]> {
  const bench = await copyOf(rows);
  try {
    const ms = await msOf(() => bench.api.reports.disputeLedger({ month: null }));
    const bareMs = await msOf(() => bareCells(rows, 19));
    return [
      {
        name: `ledger of ${rows.toLocaleString('en-US')} disputes as .xlsx`,
        value: (rows / ms) * 1000,
        unit: 'rows/s',
        reference: { name: 'exceljs streaming, bare cells', value: (rows / bareMs) * 1000 },
      },
    ];
  } finally {
    bench.close();
    rmSync(bench.folder, { recursive: true, force: true });
  }
}

/** A batch of all records, packed and signed, beside reading the same records from the register. */
export async function batchFigures(rows: number): Promise<Figure[]> {
  const bench = await copyOf(rows);
  try {
    const { register } = bench.engine.context;
    register.write((db) =>
      saveConnection(db, {
        address: 'http://127.0.0.1:9',
        countyCode: '320599000000',
        countyName: '枫桥示范区',
        countyPublicKey: makeKeyPair().publicKey,
        token: 'bench',
        connectedAt: '2026-07-28T09:00:00.000+08:00',
      }),
    );
    let records = 0;
    const ms = await msOf(async () => {
      records = (await bench.api.batches.build({ month: '2026-07' })).recordCount;
    });
    const readMs = await msOf(() => {
      for (const { id } of register.read.all<{ id: string }>('SELECT id FROM disputes'))
        JSON.stringify(getRecord(register.read, disputeKind, id));
    });
    return [
      {
        name: `batch of ${records.toLocaleString('en-US')} records, packed and signed`,
        value: (records / ms) * 1000,
        unit: 'rows/s',
        reference: { name: 'reading the records alone', value: (rows / readMs) * 1000 },
      },
    ];
  } finally {
    bench.close();
    rmSync(bench.folder, { recursive: true, force: true });
  }
}

/** These leave files and batches behind: they work on a copy, the kept register stays as it was made. */
async function copyOf(rows: number): Promise<OpenBench> {
  const kept = await bulkRegister(rows);
  kept.close();
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-bench-'));
  cpSync(kept.folder, folder, { recursive: true });
  return openBench(folder);
}

async function bareCells(rows: number, columns: number): Promise<void> {
  const stream = new PassThrough();
  stream.resume();
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: false, useSharedStrings: true });
  const sheet = workbook.addWorksheet('bare');
  for (let row = 0; row < rows; row += 1)
    sheet.addRow(Array.from({ length: columns }, (_cell, column) => `${String(row)}-${String(column)}`)).commit();
  sheet.commit();
  await workbook.commit();
}
