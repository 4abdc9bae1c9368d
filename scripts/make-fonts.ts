// Makes resources/fonts/ and src/engine/papers/font-coverage.data.ts. Run by hand when a font is renewed:
//   npm pack @expo-google-fonts/noto-serif-sc@0.4.3 && tar xf expo-google-fonts-noto-serif-sc-0.4.3.tgz
//   apt-get download fonts-hanazono=20170904-2.1 && dpkg-deb -x fonts-hanazono_*.deb hanazono
//   node scripts/make-fonts.ts --noto package --hanazono hanazono/usr/share/fonts/truetype/hanazono/HanaMinB.ttf
// Why these fonts: docs/decisions/0003-paper-fonts.md.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { subsetFont } from '../src/engine/papers/font-subset.ts';

const { values } = parseArgs({ options: { noto: { type: 'string' }, hanazono: { type: 'string' } } });
if (values.noto === undefined || values.hanazono === undefined) throw new Error('Name both sources: --noto FOLDER --hanazono FILE');

const fontFolder = join(import.meta.dirname, '../resources/fonts');
const sources = {
  text: {
    file: join(values.noto, '400Regular/NotoSerifSC_400Regular.ttf'),
    sha256: 'c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742',
  },
  heading: {
    file: join(values.noto, '700Bold/NotoSerifSC_700Bold.ttf'),
    sha256: '9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6',
  },
  rare: { file: values.hanazono, sha256: '829543436cdf7b4c6730e2af5806fa406f8ddf0d4b656e0cd49c58d4db1c8d3c' },
};

const text = await readSource(sources.text);
const heading = await readSource(sources.heading);
const rare = await readSource(sources.rare);
const textCodes = codePointsOf(text).filter((code) => !isHangul(code) && !isPrivateUse(code));
const inText = new Set(textCodes);
const nationalSet = new Set(gb2312());
const headingCodes = codePointsOf(heading).filter((code) => nationalSet.has(code) || code < 0x7f);
const rareCodes = codePointsOf(rare).filter((code) => code >= 0x20000 && code <= 0x2ffff && !inText.has(code));

await writeFont('paper-text', await subsetFont(text, textCodes), textCodes);
await writeFont('paper-heading', await subsetFont(heading, headingCodes), headingCodes);
// Whole: the subsetter's memory ends before 60,000 of its glyphs are written.
await writeFont('paper-rare', rare, rareCodes);
await writeFile(
  join(import.meta.dirname, '../src/engine/papers/font-coverage.data.ts'),
  [
    '// Made by scripts/make-fonts.ts: the code points of the bundled fonts. Each pair is the gap since the last range',
    '// and the length of the next one less one, in base 36.',
    `export const textCoverage = '${packRanges(textCodes)}';`,
    `export const headingCoverage = '${packRanges(headingCodes)}';`,
    `export const rareCoverage = '${packRanges(rareCodes)}';`,
    '',
  ].join('\n'),
);

async function readSource(source: { file: string; sha256: string }): Promise<Buffer> {
  const bytes = await readFile(source.file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== source.sha256) throw new Error(`${source.file} is not the version that was checked: ${sha256}`);
  return bytes;
}

async function writeFont(name: string, font: Uint8Array, codePoints: readonly number[]): Promise<void> {
  const packed = brotliCompressSync(font, {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: font.length },
  });
  await writeFile(join(fontFolder, `${name}.ttf.br`), packed);
  console.log(`${name}: ${codePoints.length} characters, ${font.length} bytes, ${packed.length} packed`);
}

/** Code points of a font's format 12 character map. */
function codePointsOf(font: Buffer): number[] {
  const tables = font.readUInt16BE(4);
  let cmap = 0;
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === 'cmap') cmap = font.readUInt32BE(record + 8);
  }
  const codes: number[] = [];
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (font.readUInt16BE(table) !== 12 || codes.length > 0) continue;
    for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
      const start = table + 16 + group * 12;
      for (let code = font.readUInt32BE(start); code <= font.readUInt32BE(start + 4); code += 1) codes.push(code);
    }
  }
  if (codes.length === 0) throw new Error('The font has no format 12 character map');
  return codes;
}

function gb2312(): number[] {
  const decoder = new TextDecoder('gbk', { fatal: false });
  const codes: number[] = [];
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) codes.push(decoder.decode(Uint8Array.of(row, cell)).codePointAt(0) ?? 0);
  }
  return codes;
}

function isHangul(code: number): boolean {
  return (code >= 0xac00 && code <= 0xd7ff) || (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f);
}

function isPrivateUse(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}

function packRanges(codes: readonly number[]): string {
  const sorted = [...codes].sort((left, right) => left - right);
  const parts: string[] = [];
  let end = 0;
  for (let index = 0; index < sorted.length;) {
    const start = sorted[index] ?? 0;
    let last = start;
    while (sorted[index + 1] === last + 1) {
      last += 1;
      index += 1;
    }
    index += 1;
    parts.push((start - end).toString(36), (last - start).toString(36));
    end = last;
  }
  return parts.join(' ');
}
