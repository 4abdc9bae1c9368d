// Where the files of a zip lie, read strictly: every byte of the archive must belong to exactly one thing, and the
// local headers must say what the central directory says. Lenient readers (yauzl among them) look at the central
// directory only, so bytes that another program would unpack differently could hide in a batch.
// Format: PKWARE APPNOTE 6.3.10 §4.3. ZIP64 is refused: a batch stays far below 4 GB and 65,535 files.
import { userError } from '#shared/errors.ts';
import type { ErrorDetail } from '#shared/errors.ts';
import { dangerOfPath } from './bag-paths.ts';

export interface ZipLimits {
  /** Bytes of the zip itself. */
  readonly zipBytes: number;
  readonly entries: number;
  /** Bytes of all files unpacked. */
  readonly totalBytes: number;
  /** How many times larger than its packed form a file of more than 1 MiB may be. */
  readonly ratio: number;
}

/** A month of a large township is about 5 MB with its scans; this leaves room for a hundred times that. */
export const batchLimits: ZipLimits = { zipBytes: 512 * 2 ** 20, entries: 20_000, totalBytes: 1024 * 2 ** 20, ratio: 250 };

export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

interface CentralRecord extends Omit<ZipEntry, 'start'> {
  readonly flags: number;
  readonly time: number;
  readonly rawName: Buffer;
  readonly headerOffset: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const descriptorSignature = 0x08074b50;
const encryptedFlags = 0x1 | 0x40 | 0x2000;
const descriptorFlag = 0x8;
const utf8Flag = 0x800;
/** ZIP64 sizes (0x0001) and Info-ZIP's second name (0x7075) would each let two readers see different files. */
const forbiddenExtraFields = new Set([0x0001, 0x7075]);

function hostile(reason: string, file: string | null): Error {
  return userError('batch.hostile', { reason, file });
}

function damaged(file: string | null, expected: ErrorDetail, actual: ErrorDetail): Error {
  // Named as in the bag: the top folder is the same for every file and tells the clerk nothing.
  return userError('batch.damaged', { file: file?.replace(/^[^/]*\//, '') ?? null, expected, actual });
}

/**
 * Lists the files of a zip in the order of its directory. Folder entries are left out.
 * @throws UserError batch.not-a-batch, batch.damaged, batch.hostile, batch.too-large
 */
export function readZipLayout(zip: Buffer, limits: ZipLimits): ZipEntry[] {
  if (zip.length > limits.zipBytes) throw userError('batch.too-large', { limit: limits.zipBytes, actual: zip.length });
  const { count, directoryStart, directoryEnd } = readEnd(zip);
  if (count > limits.entries) throw hostile('too-many-files', null);
  const records = readDirectory(zip, count, directoryStart, directoryEnd);
  refuseTwins(records);
  refuseBombs(records, limits);
  return placeFiles(zip, records, directoryStart);
}

function readEnd(zip: Buffer): { count: number; directoryStart: number; directoryEnd: number } {
  const at = zip.length - 22;
  if (at < 0 || zip.readUInt32LE(at) !== endSignature) {
    const startsAsZip = zip.length >= 4 && zip.readUInt32LE(0) === localSignature;
    if (!startsAsZip) throw userError('batch.not-a-batch', { reason: 'not-a-zip' });
    const earlierEnd = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    throw earlierEnd >= 0 ? hostile('trailing-bytes', null) : damaged(null, 'end-of-zip', 'cut-off');
  }
  if (zip.readUInt16LE(at + 20) !== 0) throw hostile('trailing-bytes', null);
  if (zip.readUInt32LE(at + 4) !== 0) throw hostile('many-disks', null);
  const count = zip.readUInt16LE(at + 10);
  if (count !== zip.readUInt16LE(at + 8)) throw damaged(null, zip.readUInt16LE(at + 8), count);
  const directoryStart = zip.readUInt32LE(at + 16);
  const directoryEnd = directoryStart + zip.readUInt32LE(at + 12);
  if (count === 0xffff || directoryStart === 0xffffffff) throw hostile('zip64', null);
  if (directoryEnd !== at) throw damaged(null, at, directoryEnd);
  return { count, directoryStart, directoryEnd };
}

function readDirectory(zip: Buffer, count: number, start: number, end: number): CentralRecord[] {
  const records: CentralRecord[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || zip.readUInt32LE(at) !== centralSignature) throw damaged(null, 'directory-record', index);
    const next = at + 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (next > end) throw damaged(null, end, next);
    records.push(readRecord(zip.subarray(at, next)));
    at = next;
  }
  if (at !== end) throw hostile('trailing-bytes', null);
  return records;
}

function readRecord(bytes: Buffer): CentralRecord {
  const nameEnd = 46 + bytes.readUInt16LE(28);
  const rawName = bytes.subarray(46, nameEnd);
  const flags = bytes.readUInt16LE(8);
  const name = readName(rawName, flags);
  if ((flags & encryptedFlags) !== 0) throw hostile('encrypted', name);
  if ((flags & ~(utf8Flag | descriptorFlag | 0x6)) !== 0) throw hostile('unknown-flags', name);
  const method = bytes.readUInt16LE(10);
  if (method !== 0 && method !== 8) throw hostile('packing-method', name);
  // The upper half holds Unix file types: anything but a plain file or folder (a link, a device) is refused.
  const type = (bytes.readUInt32LE(38) >>> 16) & 0xf000;
  if (type !== 0 && type !== (name.endsWith('/') ? 0x4000 : 0x8000)) throw hostile(type === 0xa000 ? 'link' : 'file-type', name);
  if (bytes.readUInt16LE(32) !== 0) throw hostile('comment', name);
  if (bytes.readUInt16LE(34) !== 0) throw hostile('many-disks', name);
  checkExtraFields(bytes.subarray(nameEnd), name);
  return {
    name,
    rawName,
    flags,
    deflated: method === 8,
    time: bytes.readUInt32LE(12),
    crc32: bytes.readUInt32LE(16),
    packedSize: bytes.readUInt32LE(20),
    size: bytes.readUInt32LE(24),
    headerOffset: bytes.readUInt32LE(42),
  };
}

function readName(rawName: Buffer, flags: number): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(rawName);
  } catch {
    throw hostile('name-not-utf-8', rawName.toString('latin1'));
  }
  // Without the flag another reader takes the bytes for a code page and sees another name.
  if ((flags & utf8Flag) === 0 && /[^\x20-\x7e]/.test(name)) throw hostile('name-not-utf-8', name);
  const danger = dangerOfPath(name.endsWith('/') ? name.slice(0, -1) : name);
  if (danger !== undefined) throw hostile(danger, name);
  return name;
}

function checkExtraFields(extra: Buffer, name: string): void {
  let at = 0;
  while (at < extra.length) {
    const end = at + 4 <= extra.length ? at + 4 + extra.readUInt16LE(at + 2) : Number.POSITIVE_INFINITY;
    if (end > extra.length) throw damaged(name, 'extra-field', 'cut-off');
    if (forbiddenExtraFields.has(extra.readUInt16LE(at))) throw hostile('extra-field', name);
    at = end;
  }
}

/** Windows and macOS fold case and accents' writing: two such names would unpack over each other. */
function refuseTwins(records: readonly CentralRecord[]): void {
  const seen = new Set<string>();
  for (const { name } of records) {
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded)) throw hostile('same-name-twice', name);
    seen.add(folded);
  }
}

function refuseBombs(records: readonly CentralRecord[], limits: ZipLimits): void {
  let total = 0;
  for (const record of records) {
    total += record.size;
    if (record.size > 2 ** 20 && record.size > record.packedSize * limits.ratio) throw hostile('zip-bomb', record.name);
    if (!record.deflated && record.size !== record.packedSize) throw damaged(record.name, record.packedSize, record.size);
    if (record.name.endsWith('/') && record.size !== 0) throw hostile('folder-with-content', record.name);
  }
  if (total > limits.totalBytes) throw userError('batch.too-large', { limit: limits.totalBytes, actual: total });
}

/** Local headers and contents must tile the archive from its first byte to the directory: no gap, no overlap. */
function placeFiles(zip: Buffer, records: readonly CentralRecord[], directoryStart: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (const record of [...records].sort((left, right) => left.headerOffset - right.headerOffset)) {
    const { name, deflated, crc32, packedSize, size, headerOffset } = record;
    if (headerOffset !== at) throw hostile(headerOffset < at ? 'overlap' : 'hidden-bytes', name);
    const start = checkLocalHeader(zip, record, directoryStart);
    at = checkDescriptor(zip, record, start + packedSize, directoryStart);
    if (!name.endsWith('/')) entries.push({ name, deflated, crc32, packedSize, size, start });
  }
  if (at !== directoryStart) throw hostile('hidden-bytes', null);
  return entries;
}

/** Answers where the content begins. */
function checkLocalHeader(zip: Buffer, record: CentralRecord, end: number): number {
  const at = record.headerOffset;
  if (at + 30 > end || zip.readUInt32LE(at) !== localSignature) throw damaged(record.name, 'local-header', 'none');
  const nameEnd = at + 30 + zip.readUInt16LE(at + 26);
  const start = nameEnd + zip.readUInt16LE(at + 28);
  if (start > end) throw hostile('overlap', record.name);
  const deferred = (record.flags & descriptorFlag) !== 0;
  const agrees =
    zip.subarray(at + 30, nameEnd).equals(record.rawName) &&
    zip.readUInt16LE(at + 6) === record.flags &&
    zip.readUInt16LE(at + 8) === (record.deflated ? 8 : 0) &&
    zip.readUInt32LE(at + 10) === record.time &&
    zip.readUInt32LE(at + 14) === (deferred ? 0 : record.crc32) &&
    zip.readUInt32LE(at + 18) === (deferred ? 0 : record.packedSize) &&
    zip.readUInt32LE(at + 22) === (deferred ? 0 : record.size);
  if (!agrees) throw damaged(record.name, 'local-header', 'other-than-directory');
  checkExtraFields(zip.subarray(nameEnd, start), record.name);
  return start;
}

/** Answers where the next file begins. Writers that stream put sizes and CRC behind the content (APPNOTE 6.3.10 §4.3.9). */
function checkDescriptor(zip: Buffer, record: CentralRecord, at: number, end: number): number {
  if (at > end) throw hostile('overlap', record.name);
  if ((record.flags & descriptorFlag) === 0) return at;
  const agrees =
    at + 16 <= end &&
    zip.readUInt32LE(at) === descriptorSignature &&
    zip.readUInt32LE(at + 4) === record.crc32 &&
    zip.readUInt32LE(at + 8) === record.packedSize &&
    zip.readUInt32LE(at + 12) === record.size;
  if (!agrees) throw damaged(record.name, 'data-descriptor', 'other-than-directory');
  return at + 16;
}
