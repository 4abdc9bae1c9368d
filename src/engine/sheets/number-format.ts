// What a number format of Excel (ECMA-376 part 1, 18.8.31) makes of a number, as far as ledgers use it: digits, words around them, thousands left out.

export interface NumberShape {
  readonly before: string;
  readonly after: string;
  /** Fewest digits before the point. */
  readonly digits: number;
  readonly decimals: number;
  /** Powers of ten that the format leaves out. */
  readonly leftOut: number;
}

const shapes = new Map<string, NumberShape | undefined>();

/** undefined: a format that shows more than one run of digits (fractions, exponents, ids with hyphens). */
export function shapeOf(format: string): NumberShape | undefined {
  if (!shapes.has(format)) shapes.set(format, readShape(format));
  return shapes.get(format);
}

/** The number as the format shows it, without thousands' commas; undefined when its shape isn't known. */
export function shownNumber(value: number, format: string): string | undefined {
  const shape = shapeOf(format);
  if (shape === undefined) return undefined;
  const [whole = '', decimals] = Math.abs(value / 10 ** shape.leftOut)
    .toFixed(shape.decimals)
    .split('.');
  const sign = value < 0 ? '-' : '';
  return `${sign}${shape.before}${whole.padStart(shape.digits, '0')}${decimals === undefined ? '' : `.${decimals}`}${shape.after}`;
}

/** Unit that a format writes behind its numbers: 0.0"万元" keeps 3.5 for 35,000 yuan. Where it leaves thousands out, yuan are kept. */
export function unitInFormat(format: string): '元' | '万元' | undefined {
  const shape = shapeOf(format);
  if (shape === undefined) return undefined;
  if (shape.leftOut > 0) return '元';
  const words = shape.before + shape.after;
  // ¥ says which currency, not whether yuan or ten thousands of them: the heading says that.
  return /万/.test(words) ? '万元' : /元/.test(words) ? '元' : undefined;
}

/** 0!.0,"万": the point is a word, the comma leaves out three digits, and what stands behind the word are digits as well. */
const tenThousands = /^0(?:!|\\)\.0,((?:"[^"]*"|[万元])*)$/;

function readShape(format: string): NumberShape | undefined {
  const section = (format.split(';')[0] ?? '').replaceAll(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replaceAll(/\[[^\]]*\]/g, '');
  const scaled = tenThousands.exec(section);
  if (scaled) return { before: '', after: (scaled[1] ?? '').replaceAll('"', ''), digits: 1, decimals: 1, leftOut: 4 };
  const words: [string, string] = ['', ''];
  let pattern = '';
  for (const [token] of section.matchAll(/"[^"]*"|[\\!].|_.|\*.|[#0?.,]+|./gsu)) {
    if (token.startsWith('_') || token.startsWith('*')) continue;
    if (/^[#0?.,]+$/.test(token)) {
      if (pattern !== '') return undefined;
      pattern = token;
      continue;
    }
    const word = token.startsWith('"') ? token.slice(1, -1) : /^[\\!]/.test(token) ? token.slice(1) : token;
    if (!token.startsWith('"') && /[A-Za-z@/%]/.test(token)) return undefined;
    words[pattern === '' ? 0 : 1] += word;
  }
  const parts = /^([#?,]*)(0*)(?:\.([0#?]+))?(,*)$/.exec(pattern);
  if (parts === null || pattern === '') return undefined;
  const [, , zeros = '', decimals = '', commas = ''] = parts;
  const rounded = decimals.replaceAll('0', '') === '';
  if (!rounded || zeros === '') return undefined;
  return {
    before: words[0].trimStart(),
    after: words[1].trimEnd(),
    digits: zeros.length,
    decimals: decimals.length,
    leftOut: commas.length * 3,
  };
}
