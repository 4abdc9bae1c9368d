// Records of an Excel stream of 1993 to 2003 ([MS-XLS] 2.1.4) and its shared texts.

export interface XlsRecord {
  readonly type: number;
  readonly data: Buffer;
  /** Where the record begins in the stream; sheets are found by it. */
  readonly place: number;
  /** A long record's further pieces: texts may break anywhere between them. */
  readonly more: readonly Buffer[];
}

const continueType = 0x003c;

/** Records from a place on, each with the pieces that continue it. A record that is cut raises RangeError. */
export function* recordsFrom(stream: Buffer, start: number): Generator<XlsRecord> {
  let place = start;
  while (place + 4 <= stream.length) {
    const begin = place;
    const type = stream.readUInt16LE(place);
    const data = piece(stream, place);
    place += 4 + data.length;
    const more: Buffer[] = [];
    while (place + 4 <= stream.length && stream.readUInt16LE(place) === continueType) {
      const next = piece(stream, place);
      more.push(next);
      place += 4 + next.length;
    }
    yield { type, data, place: begin, more };
  }
}

function piece(stream: Buffer, place: number): Buffer {
  const length = stream.readUInt16LE(place + 2);
  if (place + 4 + length > stream.length) throw new RangeError('record cut');
  return stream.subarray(place + 4, place + 4 + length);
}

/** All shared strings of an SST record ([MS-XLS] 2.4.265); rich runs and phonetic data are skipped. */
export function readSharedTexts(record: XlsRecord): string[] {
  const reader = new PiecesReader([record.data, ...record.more]);
  reader.skip(4);
  const count = reader.uint32();
  const texts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const length = reader.uint16();
    const flags = reader.uint8();
    const runs = (flags & 8) === 0 ? 0 : reader.uint16();
    const extraBytes = (flags & 4) === 0 ? 0 : reader.uint32();
    texts.push(reader.characters(length, (flags & 1) === 1));
    reader.skip(runs * 4 + extraBytes);
  }
  return texts;
}

/** Reads on over the pieces of a continued record. */
export class PiecesReader {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #place = 0;

  constructor(pieces: readonly Buffer[]) {
    this.#pieces = pieces;
  }

  uint8(): number {
    return this.#current().readUInt8(this.#advance(1));
  }

  uint16(): number {
    return this.#current().readUInt16LE(this.#advance(2));
  }

  uint32(): number {
    return this.#current().readUInt32LE(this.#advance(4));
  }

  skip(bytes: number): void {
    let rest = bytes;
    while (rest > 0) {
      const taken = Math.min(rest, this.#current().length - this.#place);
      this.#place += taken;
      rest -= taken;
    }
  }

  /** Characters go on in the next piece after a flag byte of their own: the width may change there. */
  characters(count: number, wide: boolean): string {
    let text = '';
    let width = wide ? 2 : 1;
    let rest = count;
    while (rest > 0) {
      if (this.#place >= (this.#pieces[this.#piece]?.length ?? 0)) width = (this.uint8() & 1) === 1 ? 2 : 1;
      const piece = this.#current();
      const taken = Math.min(rest, Math.floor((piece.length - this.#place) / width));
      if (taken === 0) throw new RangeError('text cut');
      const end = this.#place + taken * width;
      text += piece.toString(width === 2 ? 'utf16le' : 'latin1', this.#place, end);
      this.#place = end;
      rest -= taken;
    }
    return text;
  }

  #advance(bytes: number): number {
    this.#current();
    const place = this.#place;
    this.#place += bytes;
    return place;
  }

  /** The piece that holds the next byte. */
  #current(): Buffer {
    for (;;) {
      const piece = this.#pieces[this.#piece];
      if (piece === undefined) throw new RangeError('record cut');
      if (this.#place < piece.length) return piece;
      this.#piece += 1;
      this.#place = 0;
    }
  }
}
