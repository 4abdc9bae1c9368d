import { userError } from '#shared/errors.ts';
import type { ScannedPicture } from './scanned-picture.ts';

const signatureLength = 8;
/** Length, name and check value around the data of a chunk. */
const chunkFrame = 12;

/** Walks the chunks of a PNG to its end. @throws scans.file-cut, scans.unreadable */
export function readPng(bytes: Uint8Array): ScannedPicture {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  let at = signatureLength;
  while (at + chunkFrame <= data.length) {
    const length = data.readUInt32BE(at);
    const name = data.toString('latin1', at + 4, at + 8);
    const end = at + chunkFrame + length;
    if (end > data.length) break;
    if (name === 'IHDR' && length >= 8) size = { width: data.readUInt32BE(at + 8), height: data.readUInt32BE(at + 12) };
    if (name === 'IEND') {
      if (size === null) throw userError('scans.unreadable');
      return { ...size, turn: 0 };
    }
    at = end;
  }
  throw userError('scans.file-cut');
}
