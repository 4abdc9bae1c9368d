// OLE compound files ([MS-CFB]): a small file system inside a file. Excel 97-2003 keeps its one stream of records in it.
import { damaged } from './zip-parts.ts';

export interface CompoundFile {
  /** Names of the streams beside the root, lower case: what lies in a folder of its own belongs to an embedded object. */
  readonly names: ReadonlySet<string>;
  /** Bytes of a stream, whatever the case of its name; throws imports.damaged when its chain of sectors is broken. */
  stream(name: string): Buffer;
}

interface Entry {
  readonly start: number;
  readonly size: number;
}

const endOfChain = 0xfffffffe;
const directoryEntryBytes = 128;

/** Opens a compound file; throws imports.damaged when tables or directory are cut. */
export function openCompoundFile(bytes: Uint8Array, fileName: string): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = (reason: string): Error => damaged(fileName, reason);
  if (file.length < 512) throw broken('header cut');
  const sectorBytes = 1 << file.readUInt16LE(30);
  const miniSectorBytes = 1 << file.readUInt16LE(32);
  if ((sectorBytes !== 512 && sectorBytes !== 4096) || miniSectorBytes !== 64) throw broken('sector size');
  const sector = (index: number): Buffer => {
    const start = (index + 1) * sectorBytes;
    // The last sector of a file may be shorter than the others.
    if (index >= endOfChain || start >= file.length) throw broken('sector missing');
    return file.subarray(start, start + sectorBytes);
  };
  const nextSectors = readSectorTable(file, sector, sectorBytes, broken);
  const chain = (start: number, next: readonly number[], piece: (index: number) => Buffer): Buffer => {
    const pieces: Buffer[] = [];
    for (let index = start; index < endOfChain - 3; index = next[index] ?? endOfChain) {
      if (pieces.length > next.length) throw broken('sectors run in a circle');
      pieces.push(piece(index));
    }
    return Buffer.concat(pieces);
  };
  const { root, entries } = readDirectory(chain(file.readUInt32LE(48), nextSectors, sector), broken);
  const miniStream = chain(root.start, nextSectors, sector);
  const miniTable = chain(file.readUInt32LE(60), nextSectors, sector);
  const nextMiniSectors = Array.from({ length: Math.floor(miniTable.length / 4) }, (_none, index) => miniTable.readUInt32LE(index * 4));
  const smallestLargeStream = file.readUInt32LE(56);
  return {
    names: new Set(entries.keys()),
    stream(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw broken(`stream ${name} missing`);
      const whole =
        entry.size < smallestLargeStream
          ? chain(entry.start, nextMiniSectors, (index) => miniStream.subarray(index * miniSectorBytes, (index + 1) * miniSectorBytes))
          : chain(entry.start, nextSectors, sector);
      if (whole.length < entry.size) throw broken(`stream ${name} cut`);
      return whole.subarray(0, entry.size);
    },
  };
}

/** The table that says which sector follows which; its own sectors are listed in the header and, for large files, behind it. */
function readSectorTable(
  file: Buffer,
  sector: (index: number) => Buffer,
  sectorBytes: number,
  broken: (reason: string) => Error,
): number[] {
  const tableSectors: number[] = [];
  for (let place = 76; place < 512; place += 4) tableSectors.push(file.readUInt32LE(place));
  let more = file.readUInt32LE(68);
  for (let count = file.readUInt32LE(72); count > 0 && more < endOfChain; count -= 1) {
    if (tableSectors.length * sectorBytes > file.length) throw broken('sector table too long');
    const list = sector(more);
    for (let place = 0; place + 4 < list.length; place += 4) tableSectors.push(list.readUInt32LE(place));
    more = list.readUInt32LE(list.length - 4);
  }
  const next: number[] = [];
  for (const index of tableSectors.slice(0, file.readUInt32LE(44))) {
    const table = sector(index);
    for (let place = 0; place + 4 <= table.length; place += 4) next.push(table.readUInt32LE(place));
  }
  return next;
}

interface Directory {
  readonly root: Entry;
  /** By lower-case name. */
  readonly entries: ReadonlyMap<string, Entry>;
}

const noEntry = 0xffffffff;
const streamType = 2;

/** The streams right under the root: their entries hang together as a tree of siblings ([MS-CFB] 2.6.1). */
function readDirectory(directory: Buffer, broken: (reason: string) => Error): Directory {
  const count = Math.floor(directory.length / directoryEntryBytes);
  if (count === 0) throw broken('directory missing');
  const placeOf = (index: number): number => index * directoryEntryBytes;
  const entryAt = (place: number): Entry => ({ start: directory.readUInt32LE(place + 116), size: directory.readUInt32LE(place + 120) });
  const entries = new Map<string, Entry>();
  const waiting = [directory.readUInt32LE(placeOf(0) + 76)];
  for (let seen = 0; waiting.length > 0; seen += 1) {
    const index = waiting.pop() ?? noEntry;
    if (index === noEntry) continue;
    if (index >= count || seen > count * 2) throw broken('directory tree');
    const place = placeOf(index);
    waiting.push(directory.readUInt32LE(place + 68), directory.readUInt32LE(place + 72));
    const nameBytes = directory.readUInt16LE(place + 64);
    if (nameBytes < 2 || nameBytes > 64 || directory.readUInt8(place + 66) !== streamType) continue;
    entries.set(directory.toString('utf16le', place, place + nameBytes - 2).toLowerCase(), entryAt(place));
  }
  return { root: entryAt(placeOf(0)), entries };
}
