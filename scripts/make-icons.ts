// Draws resources/icons/icon.png and icon.ico from icon.svg with an installed Chromium. Run by hand when the mark changes: node scripts/make-icons.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const folder = new URL('../resources/icons/', import.meta.url);
/** Old Windows dialogs and NSIS read only bitmaps; 256 is always PNG. */
const bitmapSizes = [16, 24, 32, 48, 64];

interface Picture {
  readonly size: number;
  readonly bytes: Buffer;
}

/** A 32-bit DIB as icons hold it: rows from below, BGRA, doubled height for the (empty) mask. */
function bitmapOf(size: number, rgba: readonly number[]): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4;
      const to = ((size - 1 - y) * size + x) * 4;
      pixels.set([rgba[from + 2] ?? 0, rgba[from + 1] ?? 0, rgba[from] ?? 0, rgba[from + 3] ?? 0], to);
    }
  }
  const maskRow = Math.ceil(size / 32) * 4;
  return Buffer.concat([header, pixels, Buffer.alloc(maskRow * size)]);
}

function iconOf(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, bytes }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...pictures.map((picture) => picture.bytes)]);
}

const browser = await chromium.launch({ executablePath: process.env['FENGQIAO_CHROMIUM'] ?? '/usr/bin/chromium' });
try {
  const page = await browser.newPage();
  const source = `data:image/svg+xml;base64,${readFileSync(new URL('icon.svg', folder)).toString('base64')}`;
  const draw = async (size: number): Promise<{ rgba: number[]; png: string }> =>
    await page.evaluate(
      async ({ source, size }) => {
        const image = new Image(size, size);
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = size;
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(image, 0, 0, size, size);
        return { rgba: Array.from(context.getImageData(0, 0, size, size).data), png: canvas.toDataURL('image/png') };
      },
      { source, size },
    );
  const pngOf = (data: string): Buffer => Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
  writeFileSync(new URL('icon.png', folder), pngOf((await draw(512)).png));
  const pictures: Picture[] = [];
  for (const size of bitmapSizes) pictures.push({ size, bytes: bitmapOf(size, (await draw(size)).rgba) });
  pictures.push({ size: 256, bytes: pngOf((await draw(256)).png) });
  writeFileSync(new URL('icon.ico', folder), iconOf(pictures));
} finally {
  await browser.close();
}
