// What lies in a write-ahead log, read from its bytes: SQLite itself drops without a word whatever follows the first damaged frame.
// The layout is that of https://sqlite.org/fileformat2.html#walformat; page contents are encrypted and stay so.
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

export interface WalFacts {
  /** The two salts of its header, 16 hex digits: another log has others. */
  readonly salt: string;
  /** Bytes up to the end of the last whole commit: what SQLite will read. */
  readonly wholeBytes: number;
  /** Commits' frames; the first commit of each log writes page 1 alone (head-keeper.ts). */
  readonly frames: number;
}

const headerBytes = 32;
const frameHeaderBytes = 24;
const magicLittleEndian = 0x377f0682;
const magicBigEndian = 0x377f0683;

/** Facts of a log; null where there is none, or nothing whole in it. */
export function readWal(file: string): WalFacts | null {
  if (!existsSync(file)) return null;
  const handle = openSync(file, 'r');
  try {
    return readOpenWal(handle);
  } finally {
    closeSync(handle);
  }
}

/** The salts of a log that is in use; null where none was begun. */
export function readWalSalt(file: string): string | null {
  if (!existsSync(file)) return null;
  const handle = openSync(file, 'r');
  try {
    const salt = Buffer.alloc(8);
    return readSync(handle, salt, 0, 8, 16) === 8 ? salt.toString('hex') : null;
  } finally {
    closeSync(handle);
  }
}

function readOpenWal(handle: number): WalFacts | null {
  const size = fstatSync(handle).size;
  const header = Buffer.alloc(headerBytes);
  if (readSync(handle, header, 0, headerBytes, 0) < headerBytes) return null;
  const magic = header.readUInt32BE(0);
  if (magic !== magicLittleEndian && magic !== magicBigEndian) return null;
  const pageBytes = header.readUInt32BE(8);
  if (pageBytes < 512 || pageBytes > 65_536) return null;
  const sum = checksum(magic === magicLittleEndian);
  sum.add(header, 0, 24);
  if (!sum.equals(header.readUInt32BE(24), header.readUInt32BE(28))) return null;
  const salt = header.subarray(16, 24);
  const frameBytes = frameHeaderBytes + pageBytes;
  const frame = Buffer.alloc(frameBytes);
  let whole = { bytes: 0, frames: 0 };
  for (let number = 1, at = headerBytes; at + frameBytes <= size; number += 1, at += frameBytes) {
    if (readSync(handle, frame, 0, frameBytes, at) < frameBytes) break;
    if (!frame.subarray(8, 16).equals(salt)) break;
    sum.add(frame, 0, 8);
    sum.add(frame, frameHeaderBytes, frameBytes);
    if (!sum.equals(frame.readUInt32BE(16), frame.readUInt32BE(20))) break;
    if (frame.readUInt32BE(4) !== 0) whole = { bytes: at + frameBytes, frames: number };
  }
  return { salt: salt.toString('hex'), wholeBytes: whole.bytes, frames: whole.frames };
}

/** SQLite's running checksum over pairs of 32-bit words. */
function checksum(littleEndian: boolean): {
  add(bytes: Buffer, from: number, to: number): void;
  equals(first: number, second: number): boolean;
} {
  let first = 0;
  let second = 0;
  return {
    add(bytes, from, to) {
      for (let at = from; at < to; at += 8) {
        first = (first + (littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) + second) >>> 0;
        second = (second + (littleEndian ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4)) + first) >>> 0;
      }
    },
    equals: (expectedFirst, expectedSecond) => first === expectedFirst && second === expectedSecond,
  };
}
