// Damage as it comes: flipped bits, cut ends, parts twice or gone, foreign bytes, numbers at their limits.
import type { Chance } from '#engine/demo/seeded-random.ts';

const foreign = [
  '\u0000',
  '\ufeff',
  '𠮷',
  '<!ENTITY a "aaaa">',
  ']]>',
  '</row>',
  '<row r="0">',
  '=cmd()',
  '"',
  '\r\n',
  'PK\u0003\u0004',
  '1E+308',
  'NaN',
  '-1',
  '99999999999999999999',
  '../../etc/passwd',
].map((text) => Buffer.from(text));

export function mutateBytes(chance: Chance, original: Uint8Array): Buffer {
  let bytes: Buffer = Buffer.from(original);
  for (let times = chance.between(1, 6); times > 0; times -= 1) bytes = damage(chance, bytes);
  return bytes;
}

function damage(chance: Chance, bytes: Buffer): Buffer {
  if (bytes.length === 0) return chance.pick(foreign);
  const at = chance.below(bytes.length);
  const until = Math.min(bytes.length, at + chance.between(1, 64));
  switch (chance.below(7)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
      return bytes;
    case 1:
      bytes[at] = chance.below(256);
      return bytes;
    case 2:
      return chance.inHundred(20) ? bytes.subarray(0, at) : Buffer.concat([bytes.subarray(0, at), bytes.subarray(until)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, until), bytes.subarray(at)]);
    case 4:
      return Buffer.concat([bytes.subarray(0, at), chance.pick(foreign), bytes.subarray(at)]);
    case 5:
      return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(chance.between(1, 300), chance.below(256)), bytes.subarray(at)]);
    default:
      if (at + 4 <= bytes.length) bytes.writeUInt32LE(chance.pick([0, 0xffff_ffff, 0x7fff_ffff, 0x8000_0000, 1]), at);
      return bytes;
  }
}

/** Damages the text of a markup or line file where it hurts: at its tags, attributes and numbers. */
export function mutateText(chance: Chance, text: string): string {
  const spots = [...text.matchAll(/<[^>]{0,200}>|"[^"]{0,80}"|\d+/g)];
  let result = text;
  for (let times = chance.between(1, 5); times > 0 && spots.length > 0; times -= 1) {
    const spot = chance.pick(spots);
    const other = chance.pick(spots)[0];
    const replacement = chance.pick([
      '',
      other,
      spot[0] + spot[0],
      '"',
      '<',
      '&amp',
      '&#0;',
      '&a;',
      '0',
      '-1',
      '1048577',
      '99999999999',
      '1e400',
      'XFE1048577',
      '_x0000_',
      '\uD800',
      chance.pick(foreign).toString('utf8'),
    ]);
    result = result.slice(0, spot.index) + replacement + result.slice(spot.index + spot[0].length);
  }
  return result;
}
