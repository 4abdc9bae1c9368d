// Makes a screenshot small: 64 colours in a palette in place of three bytes a point. Planes, lines and letters need no more.
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const colours = 64;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes a point, row after row. */
  readonly points: Buffer;
}

/** Rewrites a PNG of 8-bit colours in place. @throws Error where it is another kind of PNG */
export function makeSmall(file: string): void {
  writeFileSync(file, withPalette(readPicture(readFileSync(file))));
}

function readPicture(png: Buffer): Picture {
  const header = chunksOf(png, 'IHDR')[0];
  if (!header) throw new Error('This is no PNG');
  const [width, height, depth, kind, interlaced] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9], header[12]];
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error('Only plain 8-bit colour PNGs can be made small');
  const step = kind === 2 ? 3 : 4;
  const rows = unfilter(inflateSync(Buffer.concat(chunksOf(png, 'IDAT'))), width * step, height, step);
  if (step === 3) return { width, height, points: rows };
  const points = Buffer.alloc(width * height * 3);
  for (let point = 0; point < width * height; point++) rows.copy(points, point * 3, point * 4, point * 4 + 3);
  return { width, height, points };
}

function chunksOf(png: Buffer, name: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === name) found.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

/** Undoes the five filters of PNG rows. */
function unfilter(data: Buffer, rowBytes: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (rowBytes + 1)] ?? 0;
    for (let at = 0; at < rowBytes; at++) {
      const left = at < step ? 0 : (out[row * rowBytes + at - step] ?? 0);
      const up = row === 0 ? 0 : (out[(row - 1) * rowBytes + at] ?? 0);
      const corner = row === 0 || at < step ? 0 : (out[(row - 1) * rowBytes + at - step] ?? 0);
      const raw = data[row * (rowBytes + 1) + 1 + at] ?? 0;
      out[row * rowBytes + at] = (raw + ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0)) & 255;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function withPalette({ width, height, points }: Picture): Buffer {
  const counts = new Map<number, number>();
  for (let at = 0; at < points.length; at += 3) {
    const colour = points.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = chosenColours(counts);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) {
    for (let at = 0; at < width; at++) {
      const colour = points.readUIntBE((row * width + at) * 3, 3);
      const index = nearest.get(colour) ?? nearestOf(colour, palette);
      nearest.set(colour, index);
      rows[row * (width + 1) + 1 + at] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.concat(palette.map((colour) => Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255])));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours, none too near to one that is chosen already: else greys of letters would take all the places. */
function chosenColours(counts: ReadonlyMap<number, number>): number[] {
  const chosen: number[] = [];
  for (const [colour] of [...counts].sort((one, other) => other[1] - one[1])) {
    if (chosen.length === colours) break;
    if (chosen.every((other) => distance(colour, other) > 200)) chosen.push(colour);
  }
  return chosen;
}

function nearestOf(colour: number, palette: readonly number[]): number {
  let best = 0;
  palette.forEach((candidate, index) => {
    if (distance(colour, candidate) < distance(colour, palette[best] ?? 0)) best = index;
  });
  return best;
}

function distance(one: number, other: number): number {
  const [red, green, blue] = [(one >> 16) - (other >> 16), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255)];
  return red * red + green * green + blue * blue;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
