// OLE compound files ([MS-CFB]): a small file system inside a file. Excel 97-2003 keeps its one stream of records in it.
import { damaged } from './zip-parts.ts';

export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  /** Bytes of a stream; throws imports.damaged when its chain of sectors is broken. */
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
  const entries = readDirectory(chain(file.readUInt32LE(48), nextSectors, sector));
  const miniStream = chain(entries.get('Root Entry')?.start ?? endOfChain, nextSectors, sector);
  const miniTable = chain(file.readUInt32LE(60), nextSectors, sector);
  const nextMiniSectors = Array.from({ length: Math.floor(miniTable.length / 4) }, (_none, index) => miniTable.readUInt32LE(index * 4));
  const smallestLargeStream = file.readUInt32LE(56);
  return {
    names: new Set(entries.keys()),
    stream(name) {
      const entry = entries.get(name);
      if (!entry) throw broken(`stream ${name} missing`);
      const whole = entry.size < smallestLargeStream
        ? chain(entry.start, nextMiniSectors, (index) => miniStream.subarray(index * miniSectorBytes, (index + 1) * miniSectorBytes))
        : chain(entry.start, nextSectors, sector);
      if (whole.length < entry.size) throw broken(`stream ${name} cut`);
      return whole.subarray(0, entry.size);
    },
  };
}

/** The table that says which sector follows which; its own sectors are listed in the header and, for large files, behind it. */
function readSectorTable(file: Buffer, sector: (index: number) => Buffer, sectorBytes: number, broken: (reason: string) => Error): number[] {
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

function readDirectory(directory: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let place = 0; place + directoryEntryBytes <= directory.length; place += directoryEntryBytes) {
    const nameBytes = directory.readUInt16LE(place + 64);
    if (nameBytes < 2 || nameBytes > 64 || directory.readUInt8(place + 66) === 0) continue;
    const name = directory.toString('utf16le', place, place + nameBytes - 2);
    entries.set(name, { start: directory.readUInt32LE(place + 116), size: directory.readUInt32LE(place + 120) });
  }
  return entries;
}
