// Exhaustive: every byte of every file in a bag, and every byte of the zip around it.
import { describe, expect, test } from 'vitest';
import { unzipIndependently } from './bag-reading.test-support.ts';
import { exampleParts, forgeZip, officeKeys, refusalOf } from './example-batch.test-support.ts';
import type { OpenedBatch } from './open-batch.ts';
import { openBatch } from './open-batch.ts';
import { packBatch } from './pack-batch.ts';
import { UserError } from '#shared/errors.ts';

const packed = await packBatch(exampleParts());
const files = [...(await unzipIndependently(packed.bytes))];

function contentOf(batch: OpenedBatch): unknown {
  return {
    header: batch.header,
    manifestHash: batch.manifestHash,
    signer: batch.signer,
    lines: [...batch.lines()],
    files: [...batch.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
    list: Buffer.from(batch.list).toString('base64'),
  };
}
const original = contentOf(await openBatch(packed.bytes));

/** Low bit (a digit or letter becomes its neighbour), case bit (hex and base64 stay plausible), all bits. */
const masks = [0x01, 0x20, 0xff];

function rezip(changedName: string, changed: Buffer): Buffer {
  return forgeZip(files.map(([name, content]) => ({ name, content: name === changedName ? changed : content })));
}

describe("a bag with any one byte changed is refused with the file's name", () => {
  test('the re-zipped bag is accepted when nothing is changed', async () => {
    expect(contentOf(await openBatch(rezip('', Buffer.alloc(0)), { publicKey: officeKeys.publicKey }))).toEqual(original);
  });

  for (const [name, content] of files) {
    const path = name.slice(name.indexOf('/') + 1);
    test(`${path}: each of its ${content.length} bytes`, { timeout: 60_000 }, async () => {
      for (let at = 0; at < content.length; at += 1) {
        for (const mask of masks) {
          const changed = Buffer.from(content);
          changed[at] = (content[at] ?? 0) ^ mask;
          // With and without the office's key: damage is named either way.
          const options = mask === 0xff ? {} : { publicKey: officeKeys.publicKey };
          const refusal = await refusalOf(openBatch(rezip(name, changed), options));
          expect({ at, mask, file: refusal.file }).toEqual({ at, mask, file: path });
          expect(refusal.code).toMatch(/^batch\.(damaged|signature|invalid)$/);
        }
      }
    });

    test(`${path}: a byte more, a byte less, and the file gone`, async () => {
      for (const changed of [Buffer.concat([content, Buffer.from('\n')]), content.subarray(0, -1)]) {
        expect(await refusalOf(openBatch(rezip(name, changed)))).toMatchObject({ file: path });
      }
      const without = forgeZip(files.filter(([other]) => other !== name).map(([other, bytes]) => ({ name: other, content: bytes })));
      const expected = path === 'bagit.txt' ? { code: 'batch.not-a-batch' } : { code: 'batch.file-missing', file: path };
      expect(await refusalOf(openBatch(without))).toMatchObject(expected);
    });
  }
});

describe('a zip with any one byte changed', () => {
  test('is refused or says exactly the same, never anything else', { timeout: 120_000 }, async () => {
    let accepted = 0;
    let refused = 0;
    for (let at = 0; at < packed.bytes.length; at += 1) {
      for (const mask of [...masks, 0x80]) {
        const changed = Buffer.from(packed.bytes);
        changed[at] = (packed.bytes[at] ?? 0) ^ mask;
        try {
          expect(contentOf(await openBatch(changed)), `byte ${at}`).toEqual(original);
          accepted += 1;
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          refused += 1;
        }
      }
    }
    expect(accepted + refused).toBe(packed.bytes.length * 4);
    // What may differ unseen: version fields and attributes in headers, padding bits at a deflate stream's end.
    expect(accepted / (accepted + refused)).toBeLessThan(0.05);
  });

  test('cut off anywhere is refused', { timeout: 60_000 }, async () => {
    for (let length = 0; length < packed.bytes.length; length += 1) {
      const refusal = await refusalOf(openBatch(packed.bytes.subarray(0, length)));
      expect(['batch.not-a-batch', 'batch.damaged', 'batch.hostile']).toContain(refusal.code);
    }
  });
});
