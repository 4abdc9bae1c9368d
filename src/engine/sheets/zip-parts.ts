// The parts of an xlsx (a zip), read with the guards that a file from a stranger needs: whole, not encrypted, no bomb.
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { userError, type UserError } from '#shared/errors.ts';
import type { ReadingLimits } from './workbook.ts';

export interface ZipParts {
  readonly names: readonly string[];
  has(name: string): boolean;
  size(name: string): number;
  /** Unzipped bytes piece by piece; throws imports.damaged when the part is cut or changed. */
  read(name: string, signal?: AbortSignal): AsyncGenerator<Buffer>;
  readText(name: string): Promise<string>;
}

/** Opens a zip; throws imports.damaged, imports.encrypted or imports.too-large. */
export async function openZipParts(bytes: Uint8Array, fileName: string, limits: ReadingLimits): Promise<ZipParts> {
  const { zip, entries } = await readDirectory(bytes, fileName, limits);
  const opened = { total: 0 };
  const parts: ZipParts = {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    read: (name, signal) => readPart({ zip, entry: entries.get(name), name, fileName, limits, opened, signal }),
    readText: async (name) => {
      const pieces: Buffer[] = [];
      for await (const piece of parts.read(name)) pieces.push(piece);
      return Buffer.concat(pieces).toString('utf8');
    },
  };
  return parts;
}

export function damaged(fileName: string, reason: string, part = ''): UserError {
  return userError('imports.damaged', { fileName, reason, part });
}

async function readDirectory(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    autoClose: false,
    strictFileNames: false,
  }).catch((error: unknown) => {
    throw damaged(fileName, reasonOf(error));
  });
  if (zip.entryCount > limits.zipEntries)
    throw userError('imports.too-large', { fileName, limit: 'entries', found: zip.entryCount, most: limits.zipEntries });
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw userError('imports.encrypted', { fileName });
      total += entry.uncompressedSize;
      entries.set(entry.fileName.replace(/^\//, ''), entry);
    }
  } catch (error) {
    throw isUserError(error) ? error : damaged(fileName, reasonOf(error));
  }
  if (total > limits.unzippedBytes)
    throw userError('imports.too-large', { fileName, limit: 'unzippedBytes', found: total, most: limits.unzippedBytes });
  if (total > 20_000_000 && total / bytes.byteLength > limits.ratio)
    throw userError('imports.too-large', { fileName, limit: 'ratio', found: Math.round(total / bytes.byteLength), most: limits.ratio });
  return { zip, entries };
}

interface PartRequest {
  readonly zip: ZipFile;
  readonly entry: Entry | undefined;
  readonly name: string;
  readonly fileName: string;
  readonly limits: ReadingLimits;
  /** Counted over all parts: a directory may lie about sizes, and may name one part twice. */
  readonly opened: { total: number };
  readonly signal: AbortSignal | undefined;
}

async function* readPart({ zip, entry, name, fileName, limits, opened, signal }: PartRequest): AsyncGenerator<Buffer> {
  if (!entry) throw damaged(fileName, 'part missing', name);
  let checksum = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      if (signal?.aborted) throw userError('jobs.cancelled');
      if (!Buffer.isBuffer(piece)) throw new TypeError('zip stream gave no bytes');
      opened.total += piece.length;
      if (opened.total > limits.unzippedBytes * 2)
        throw userError('imports.too-large', { fileName, limit: 'unzippedBytes', found: opened.total, most: limits.unzippedBytes });
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    throw isUserError(error) ? error : damaged(fileName, reasonOf(error), name);
  }
  if (checksum !== entry.crc32) throw damaged(fileName, 'checksum differs', name);
}

function isUserError(error: unknown): boolean {
  return error instanceof Error && error.name === 'UserError';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
