import { describe, expect, test } from 'vitest';
import { batchEntities } from '#shared/contract/batch-file.ts';
import { canonicalJson } from '#engine/signatures/canonical-json.ts';
import { exampleHeader, exampleLines, exampleParts, exampleScan, exampleScanHash, officeKeys } from './example-batch.test-support.ts';
import { keyFingerprint } from '#engine/signatures/signing-keys.ts';
import { openBatch } from './open-batch.ts';
import { packBatch } from './pack-batch.ts';
import { makeRecordLine, writeRecordLine } from './record-line.ts';

describe("a month's batch from the township to the county", () => {
  test('arrives as it was packed', async () => {
    const packed = await packBatch(exampleParts());
    const opened = await openBatch(packed.bytes, { publicKey: officeKeys.publicKey });
    expect(opened.header).toEqual({
      ...exampleHeader,
      recordCounts: { village: 1, grid: 0, organisation: 0, staff: 0, dispute: 2, mediationCase: 0 },
    });
    expect(opened.header).toEqual(packed.header);
    expect(opened.manifestHash).toBe(packed.manifestHash);
    expect(opened.signatureValid).toBe(true);
    expect(opened.signer).toEqual({ publicKey: officeKeys.publicKey, fingerprint: keyFingerprint(officeKeys.publicKey) });
    expect([...opened.lines('dispute')]).toEqual([exampleLines[0], exampleLines[2]]);
    expect([...opened.lines('staff')]).toEqual([]);
    expect(Buffer.from(opened.files.get(exampleScanHash) ?? [])).toEqual(exampleScan);
    expect(Buffer.from(opened.list).toString()).toBe('PK stands for a workbook');
  });

  test('lists its records in the order in which a receipt answers them', async () => {
    const opened = await openBatch((await packBatch(exampleParts())).bytes);
    expect([...opened.lines()].map(({ entity }) => entity)).toEqual(['village', 'dispute', 'dispute']);
    expect(batchEntities[0]).toBe('village');
  });

  test("without the office's key it is opened, and nothing is claimed of its sender", async () => {
    expect((await openBatch((await packBatch(exampleParts())).bytes)).signatureValid).toBe(false);
  });

  test('packed again from the same parts it is the same file, in any time zone', async () => {
    const zone = process.env.TZ;
    const first = await packBatch(exampleParts());
    const again: Uint8Array[] = [];
    for (const other of ['America/New_York', 'Asia/Shanghai', 'UTC']) {
      process.env.TZ = other;
      again.push((await packBatch(exampleParts())).bytes);
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    for (const bytes of again) expect(Buffer.from(bytes).equals(first.bytes)).toBe(true);
  });

  test('names its content: another value or another moment is another manifest hash', async () => {
    const { manifestHash } = await packBatch(exampleParts());
    const later = await packBatch(exampleParts({ header: { ...exampleHeader, madeAt: '2026-08-01T09:15:31.000+08:00' } }));
    expect(later.manifestHash).not.toBe(manifestHash);
  });

  test('writes each record line in its one canonical way', () => {
    for (const line of exampleLines) expect(writeRecordLine(line)).toEqual({ text: canonicalJson(line), dataHash: line.hash });
  });

  test('takes its records from a stream', async () => {
    async function* stream() {
      for (const line of exampleLines) yield await Promise.resolve(line);
    }
    const packed = await packBatch(exampleParts({ lines: stream() }));
    expect(packed.manifestHash).toBe((await packBatch(exampleParts())).manifestHash);
  });

  test('is not packed from parts that contradict each other', async () => {
    const [line] = exampleLines;
    if (line === undefined) throw new Error('The example has lines');
    await expect(packBatch(exampleParts({ lines: [line, line] }))).rejects.toThrow('stands in it twice');
    await expect(packBatch(exampleParts({ lines: [{ ...line, data: {} }] }))).rejects.toThrow('hash of other data');
    await expect(packBatch(exampleParts({ files: [{ sha256: '0'.repeat(64), bytes: exampleScan }] }))).rejects.toThrow('other content');
    const recordCounts = { village: 0, grid: 0, organisation: 0, staff: 0, dispute: 9, mediationCase: 0 };
    await expect(packBatch(exampleParts({ header: { ...exampleHeader, recordCounts } }))).rejects.toThrow('counts disagree');
    expect(() => makeRecordLine({ ...line, data: { closedOn: undefined } })).toThrow(/undefined/);
  });
});
