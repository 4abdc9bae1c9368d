import { describe, expect, test } from 'vitest';
import type { ReceiptDraft } from '#shared/contract/batch-file.ts';
import { refusalOf } from './example-batch.test-support.ts';
import { makeKeyPair } from '#engine/signatures/signing-keys.ts';
import { openReceipt, receiptFileName, signReceipt, verifyReceipt, writeReceipt } from './receipt.ts';

const county = makeKeyPair();
const draft: ReceiptDraft = {
  receiptNumber: '320599-2026-000012',
  batchId: '01981c2a-7a10-7000-8000-000000000001',
  manifestHash: 'cd'.repeat(32),
  officeCode: '320599101000',
  countyCode: '320599000000',
  countyName: '示范县社会治理中心',
  sequence: 7,
  period: '2026-07',
  receivedAt: '2026-08-01T09:20:00.000+08:00',
  importedAt: '2026-08-01T09:20:03.000+08:00',
  counts: { accepted: 1, unchanged: 0, conflict: 0, refused: 1, waiting: 0 },
  lines: [
    { index: 0, entity: 'village', id: '01981c2a-7a10-7000-8000-0000000000a1', rev: 1, verdict: 'accepted', problems: [] },
    {
      index: 1,
      entity: 'dispute',
      id: '01981c2a-7a10-7000-8000-0000000000d1',
      rev: 3,
      verdict: 'refused',
      problems: [
        {
          code: 'rules.citizen-id-check',
          path: 'parties.0.citizenId',
          value: '329999199001010012',
          rule: 'GB 11643-1999',
          text: '校验码不对',
        },
      ],
    },
  ],
};

function refusal(bytes: Uint8Array, publicKey?: string) {
  return refusalOf(Promise.resolve().then(() => openReceipt(bytes, publicKey)));
}

describe("the county's receipt", () => {
  test('is signed by the county and verified by the township', () => {
    const receipt = signReceipt(draft, county.privateKey);
    expect(verifyReceipt(receipt, county.publicKey)).toBe(true);
    expect(verifyReceipt(receipt, makeKeyPair().publicKey)).toBe(false);
    expect(verifyReceipt({ ...receipt, sequence: 8 }, county.publicKey)).toBe(false);
  });

  test('comes back on a USB stick as the same receipt, years later still the same bytes', () => {
    const receipt = signReceipt(draft, county.privateKey);
    const file = writeReceipt(receipt);
    expect(receiptFileName(receipt)).toBe('fengqiao-320599101000-000007.receipt.json');
    expect(openReceipt(file, county.publicKey)).toEqual(receipt);
    expect(Buffer.from(writeReceipt(openReceipt(file))).equals(file)).toBe(true);
    expect(signReceipt(draft, county.privateKey)).toEqual(receipt);
  });

  test('with any one byte changed is refused', async () => {
    const file = writeReceipt(signReceipt(draft, county.privateKey));
    for (let at = 0; at < file.length; at += 1) {
      for (const mask of [0x01, 0x20, 0xff]) {
        const changed = Buffer.from(file);
        changed[at] = (file[at] ?? 0) ^ mask;
        expect((await refusal(changed, county.publicKey)).code).toMatch(/^receipt\.(not-a-receipt|invalid|signature)$/);
        expect((await refusal(changed)).code).toMatch(/^receipt\.(not-a-receipt|invalid|signature)$/);
      }
    }
  });

  test('from another county is refused with both fingerprints', async () => {
    const file = writeReceipt(signReceipt(draft, makeKeyPair().privateKey));
    expect(await refusal(file, county.publicKey)).toMatchObject({ code: 'receipt.signature', reason: 'other-key' });
    expect(await refusal(Buffer.from('{}'))).toMatchObject({ code: 'receipt.invalid' });
    expect(await refusal(Buffer.from('回执'))).toMatchObject({ code: 'receipt.not-a-receipt' });
  });

  test('answers every record once: a draft with a gap or a wrong count cannot be signed', () => {
    const [first, second] = draft.lines;
    if (first === undefined || second === undefined) throw new Error('The example has two lines');
    expect(() => signReceipt({ ...draft, lines: [first] }, county.privateKey)).toThrow();
    expect(() => signReceipt({ ...draft, lines: [first, { ...second, index: 2 }] }, county.privateKey)).toThrow();
    expect(() => signReceipt({ ...draft, counts: { ...draft.counts, waiting: 1 } }, county.privateKey)).toThrow();
  });
});
