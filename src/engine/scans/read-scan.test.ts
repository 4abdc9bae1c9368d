import { describe, expect, it } from 'vitest';
import { maximumAttachmentBytes } from '#shared/file-limits.ts';
import { refusal } from '../example-office.test-support.ts';
import { readScan } from './read-scan.ts';
import { greyPng, lockedPdf, photo, scannedPdf } from './scanned-files.test-support.ts';

const codeOf = async (bytes: Uint8Array): Promise<string> => (await refusal(readScan(bytes))).code;
const withTail = (bytes: Uint8Array, tail: string): Uint8Array => new Uint8Array(Buffer.concat([bytes, Buffer.from(tail, 'latin1')]));

describe('a file that can be bound', () => {
  it('PDF: every page with its size as it is seen', async () => {
    expect(await readScan(await scannedPdf(['a', 'b']))).toEqual({
      mediaType: 'application/pdf',
      pages: [
        { width: 595, height: 842, turn: 0 },
        { width: 595, height: 842, turn: 0 },
      ],
    });
    expect((await readScan(await scannedPdf(['a'], { turned: true }))).pages).toEqual([{ width: 842, height: 595, turn: 0 }]);
  });

  it('PDF that a scanner has padded at its end', async () => {
    expect((await readScan(withTail(await scannedPdf(['a']), '\n\0\0\0\0'))).pages).toHaveLength(1);
  });

  it('JPG: its size, and how the telephone was held', async () => {
    expect(await readScan(photo())).toEqual({ mediaType: 'image/jpeg', pages: [{ width: 240, height: 160, turn: 90 }] });
    // Maker's data behind the picture is no fault of the picture.
    expect((await readScan(withTail(photo(), 'maker'))).pages).toHaveLength(1);
  });

  it('PNG', async () => {
    expect(await readScan(greyPng(30, 20))).toEqual({ mediaType: 'image/png', pages: [{ width: 30, height: 20, turn: 0 }] });
  });
});

describe('a file that is refused', () => {
  it('is cut at its half, in its last bytes, or after its first', async () => {
    for (const whole of [await scannedPdf(['a', 'b']), photo(), greyPng(30, 20)]) {
      for (const length of [20, Math.floor(whole.byteLength / 2), whole.byteLength - 20])
        expect(await codeOf(whole.slice(0, length))).toBe('scans.file-cut');
    }
  });

  it('PDF with a password', async () => {
    expect(await codeOf(await lockedPdf())).toBe('scans.pdf-locked');
  });

  it('PDF whose middle is garbage, though its end is there', async () => {
    expect(await codeOf(withTail(new TextEncoder().encode('%PDF-1.7\n'), `${'garbage '.repeat(200)}\n%%EOF\n`))).toBe('scans.unreadable');
  });

  it('a picture of more points than a weak PC can draw', async () => {
    expect(await refusal(readScan(greyPng(6400, 6300)))).toMatchObject({ code: 'scans.picture-too-large', width: 6400, height: 6300 });
  });

  it('more bytes than the register can carry, or none of the three kinds', async () => {
    expect(await codeOf(new Uint8Array(maximumAttachmentBytes + 1))).toBe('scans.too-large');
    expect(await codeOf(new TextEncoder().encode('PK\x03\x04 a Word file called .pdf'))).toBe('scans.wrong-type');
  });
});
