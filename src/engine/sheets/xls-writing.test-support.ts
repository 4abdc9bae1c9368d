// Writes .xls files for tests, record by record ([MS-XLS]) in a compound file ([MS-CFB]): no program at hand writes Excel 5.0 any more.

export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  /** Of the formats given, by place. */
  readonly style?: number;
  readonly value: string | number | boolean | { readonly formula: string };
  /** How a text or a number is written; LABEL and NUMBER without it. */
  readonly as?: 'rich' | 'packed';
}

export interface WrittenWorkbook {
  readonly version: 5 | 8;
  readonly codePage?: number;
  readonly date1904?: boolean;
  readonly formats?: readonly string[];
  readonly sheets: readonly { readonly name: string; readonly hidden?: boolean; readonly cells: readonly WrittenCell[] }[];
  /** Bytes of a text in the code page; Unicode in a workbook of version 8. */
  encode?(text: string): Buffer;
}

/** One byte less than Excel allows: behind the three of a text's head no character is cut in two. */
const mostOfRecord = 8223;

/** The stream of records: Workbook or Book. */
export function writeXlsStream(workbook: WrittenWorkbook): Buffer {
  const text = (value: string, lengthBytes: 1 | 2): Buffer => {
    const bytes = workbook.encode?.(value) ?? Buffer.from(value, 'utf16le');
    const length = Buffer.alloc(lengthBytes);
    length.writeUIntLE(workbook.version === 8 ? value.length : bytes.length, 0, lengthBytes);
    return Buffer.concat([length, ...(workbook.version === 8 ? [Buffer.of(1)] : []), bytes]);
  };
  const beginning = (kind: number): Buffer => record(0x0809, [uint16(workbook.version === 8 ? 0x0600 : 0x0500, kind, 0x0dbb, 0x07cc)]);
  const formats = ['General', ...(workbook.formats ?? [])];
  const sheets = workbook.sheets.map(({ cells }) =>
    Buffer.concat([beginning(0x10), ...cells.map((cell) => cellRecords(cell, text)), record(0x000a, [])]),
  );
  const globals = (places: readonly number[]): Buffer =>
    Buffer.concat([
      beginning(0x05),
      ...(workbook.codePage === undefined ? [] : [record(0x0042, [uint16(workbook.codePage)])]),
      record(0x0022, [uint16(workbook.date1904 === true ? 1 : 0)]),
      ...formats.map((format, index) => record(0x041e, [uint16(164 + index), text(format, workbook.version === 8 ? 2 : 1)])),
      ...formats.map((_format, index) => record(0x00e0, [uint16(0, 164 + index), Buffer.alloc(workbook.version === 8 ? 16 : 12)])),
      ...workbook.sheets.map(({ name, hidden }, index) =>
        record(0x0085, [uint32(places[index] ?? 0), Buffer.of(hidden === true ? 1 : 0, 0), text(name, 1)]),
      ),
      record(0x000a, []),
    ]);
  let next = globals([]).length;
  const places = sheets.map((sheet) => (next += sheet.length) - sheet.length);
  return Buffer.concat([globals(places), ...sheets]);
}

/** A compound file with streams in its root, each in sectors of its own. */
export function writeCompoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const sectors: Buffer[] = [];
  const next: number[] = [];
  const add = (content: Buffer): number => {
    const start = sectors.length;
    for (let place = 0; place < content.length; place += 512) {
      sectors.push(Buffer.concat([content.subarray(place, place + 512), Buffer.alloc(512)]).subarray(0, 512));
      next.push(place + 512 < content.length ? sectors.length : endOfChain);
    }
    return start;
  };
  // What is smaller than 4096 bytes would lie among the small streams.
  const entries = Object.entries(streams).map(([name, content]) => {
    const whole = Buffer.concat([content, Buffer.alloc(Math.max(0, 4096 - content.length))]);
    return { name, start: add(whole), size: whole.length };
  });
  const directory = add(
    Buffer.concat([
      directoryEntry('Root Entry', 5, { start: endOfChain, size: 0 }, none, 1),
      ...entries.map((entry, index) => directoryEntry(entry.name, 2, entry, index + 1 < entries.length ? index + 2 : none, none)),
    ]),
  );
  const tables = Math.ceil((next.length + 1) / 127);
  const table = Buffer.alloc(tables * 512, 0xff);
  const firstTable = sectors.length;
  [...next, ...Array.from({ length: tables }, () => 0xfffffffd)].forEach((index, place) => table.writeUInt32LE(index, place * 4));
  const header = Buffer.alloc(512, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  uint16(0x3e, 3, 0xfffe, 9, 6).copy(header, 24);
  uint32(tables, directory, 0, 4096, endOfChain, 0, endOfChain, 0).copy(header, 44);
  for (let index = 0; index < tables; index += 1) header.writeUInt32LE(firstTable + index, 76 + index * 4);
  return Buffer.concat([header, ...sectors, table]);
}

const endOfChain = 0xfffffffe;
const none = 0xffffffff;

function directoryEntry(
  name: string,
  kind: number,
  { start, size }: { start: number; size: number },
  right: number,
  child: number,
): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE(name.length * 2 + 2, 64);
  entry[66] = kind;
  entry[67] = 1;
  uint32(none, right, child).copy(entry, 68);
  uint32(start, size).copy(entry, 116);
  return entry;
}

function cellRecords({ row, column, style = 0, value, as }: WrittenCell, text: (value: string, lengthBytes: 2) => Buffer): Buffer {
  const head = uint16(row - 1, column - 1, style);
  if (typeof value === 'string')
    return as === 'rich' ? record(0x00d6, [head, text(value, 2), Buffer.of(1, 0, 0)]) : record(0x0204, [head, text(value, 2)]);
  if (typeof value === 'boolean') return record(0x0205, [head, Buffer.of(value ? 1 : 0, 0)]);
  if (typeof value === 'number')
    return as === 'packed' ? record(0x027e, [head, uint32((value << 2) | 2)]) : record(0x0203, [head, double(value)]);
  // A formula's text follows in a record of its own; the formula itself is 1+1.
  const result = Buffer.of(0, 0, 0, 0, 0, 0, 0xff, 0xff);
  const tokens = Buffer.of(0x1e, 1, 0, 0x1e, 1, 0, 0x03);
  return Buffer.concat([
    record(0x0006, [head, result, uint16(0), uint32(0), uint16(tokens.length), tokens]),
    record(0x0207, [text(value.formula, 2)]),
  ]);
}

/** A record and, where it is too long for one, those that continue it; a Unicode text repeats its flags there. */
function record(type: number, parts: readonly Buffer[]): Buffer {
  const data = Buffer.concat(parts);
  const pieces: Buffer[] = [Buffer.concat([uint16(type, Math.min(data.length, mostOfRecord)), data.subarray(0, mostOfRecord)])];
  for (let place = mostOfRecord; place < data.length; place += mostOfRecord - 1) {
    const more = Buffer.concat([Buffer.of(1), data.subarray(place, place + mostOfRecord - 1)]);
    pieces.push(uint16(0x003c, more.length), more);
  }
  return Buffer.concat(pieces);
}

function uint16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

function uint32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value >>> 0, index * 4));
  return bytes;
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

const gbkBytes = new Map<string, Buffer>();

/** Node only decodes GBK: its pairs of bytes are looked up by what they decode to. */
export function gbk(text: string): Buffer {
  if (gbkBytes.size === 0) {
    const decoder = new TextDecoder('gbk');
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1) gbkBytes.set(decoder.decode(Buffer.of(lead, trail)), Buffer.of(lead, trail));
  }
  return Buffer.concat([...text].map((character) => gbkBytes.get(character) ?? Buffer.from(character, 'latin1')));
}
