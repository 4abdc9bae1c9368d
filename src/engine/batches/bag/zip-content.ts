// Unpacking one file of a batch, and packing all of them.
import { crc32, inflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { userError } from '#shared/errors.ts';
import type { ZipEntry } from './zip-layout.ts';

/**
 * The content of one file, checked against its size and CRC-32. Never unpacks more than the directory announced.
 * @throws UserError batch.damaged {file, expected, actual}
 */
export function unpack(zip: Buffer, entry: ZipEntry): Uint8Array {
  const packed = zip.subarray(entry.start, entry.start + entry.packedSize);
  const content = entry.deflated ? inflate(packed, entry) : packed;
  const actual = crc32(content);
  if (content.length !== entry.size || actual !== entry.crc32) {
    throw userError('batch.damaged', {
      file: entry.name,
      expected: `${entry.size} ${entry.crc32.toString(16)}`,
      actual: `${content.length} ${actual.toString(16)}`,
    });
  }
  return content;
}

function inflate(packed: Buffer, entry: ZipEntry): Buffer {
  try {
    // One byte more than announced is allowed for, so that a longer content shows as a wrong size and not as a guess.
    return inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
  } catch (error) {
    const actual = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw userError('batch.damaged', { file: entry.name, expected: 'deflate', actual });
  }
}

/**
 * Packs files in the given order. The same files and instant make the same bytes on any PC (with the same zlib):
 * the zip carries the wall clock written in `madeAt`, not the PC's zone or the moment of packing.
 * @param madeAt instant with offset, e.g. 2026-07-03T09:15:00.000+08:00
 */
export async function packZip(files: readonly (readonly [string, Uint8Array])[], madeAt: string): Promise<Uint8Array> {
  const zip = new ZipFile();
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = madeAt.slice(0, 19).split(/[-T:]/).map(Number);
  // DOS times are local by definition and yazl reads them from the local clock, so the wall clock goes in as local.
  const mtime = new Date(year, month - 1, day, hour, minute, second);
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.outputStream.on('error', reject);
    zip.outputStream.on('end', resolve);
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
  });
  for (const [name, content] of files) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    // Scans, PDFs and xlsx are packed already.
    const compress = !/\.xlsx$|\/data\/files\//.test(name);
    zip.addBuffer(bytes, name, { mtime, mode: 0o100644, compress, forceDosTimestamp: true });
  }
  zip.end();
  await done;
  return Buffer.concat(chunks);
}
