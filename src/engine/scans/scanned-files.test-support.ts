// Small files with made-up content, as a scanner or a telephone would give them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** One A4 page for each text; `turned` has its pages lie on their side by their own rotation. */
export async function scannedPdf(texts: readonly string[], { turned = false } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of texts) {
    const page = document.addPage([595, 842]);
    page.drawText(text, { x: 60, y: 700, size: 40, font });
    if (turned) page.setRotation(degrees(90));
  }
  return document.save({ useObjectStreams: false });
}

export async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await scannedPdf(['locked']));
  document.encrypt({ userPassword: 'secret', ownerPassword: 'secret', permissions: {} });
  return document.save({ useObjectStreams: false });
}

/** 240 x 160, made with the telephone held sideways: to be turned by 90°. */
export function photo(): Uint8Array {
  return new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../tests/fixtures/scans/receipt-held-sideways.jpg')));
}

/** A grey picture, every pixel of it there. */
export function greyPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0xc8);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
