// What a JPEG says of itself: its size, how the camera was held, and whether it is there to its end.
import type { ScanTurn } from '#shared/contract/scans.ts';
import { userError } from '#shared/errors.ts';
import type { ScannedPicture } from './scanned-picture.ts';

const endOfImage = 0xd9;
const startOfScan = 0xda;
const exifSegment = 0xe1;

/** @throws scans.file-cut, scans.unreadable */
export function readJpeg(bytes: Uint8Array): ScannedPicture {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  let turn: ScanTurn = 0;
  let at = 2;
  while (at + 2 <= data.length) {
    if (data[at] !== 0xff) throw userError('scans.unreadable');
    const marker = data[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      if (size === null) throw userError('scans.unreadable');
      return { ...size, turn };
    }
    if (at + 4 > data.length) break;
    const length = data.readUInt16BE(at + 2);
    if (length < 2) throw userError('scans.unreadable');
    const end = at + 2 + length;
    if (end > data.length) break;
    if (isFrame(marker) && length >= 7) size = { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
    if (marker === exifSegment) turn = exifTurn(data.subarray(at + 4, end)) ?? turn;
    at = marker === startOfScan ? endOfScan(data, end) : end;
  }
  throw userError('scans.file-cut');
}

/** SOF0 to SOF15, but for the tables whose markers lie between. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Where the next marker stands behind the picture's own data, in which 0xff is followed by 0 or a restart mark. */
function endOfScan(data: Buffer, from: number): number {
  let at = data.indexOf(0xff, from);
  while (at !== -1 && at + 1 < data.length) {
    const next = data[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = data.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return data.length;
}

const orientationTag = 0x0112;
/** Orientations that mirror the picture come from no camera. */
const turnOfOrientation: Readonly<Record<number, ScanTurn>> = { 1: 0, 3: 180, 6: 90, 8: 270 };

/** Undefined where the segment doesn't say how the picture is to be turned. */
function exifTurn(segment: Buffer): ScanTurn | undefined {
  if (segment.length < 14 || segment.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (short(at) === orientationTag) return turnOfOrientation[short(at + 8)];
  }
  return undefined;
}
