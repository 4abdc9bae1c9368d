// Reads what amount-in-words.ts writes: 人民币叁仟贰佰元整 -> 320000 fen. Strict: each unit once, from large to small.

const digits: Readonly<Record<string, number>> = {
  零: 0,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  叄: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const units: Readonly<Record<string, number>> = { 仟: 1000, 佰: 100, 拾: 10 };

/** The sum of an amount in capitals, in fen; undefined for what is none (支付结算办法 annex 1; 圆 for 元, 正 for 整 and a left-out 零 pass). */
export function readAmountInCapitals(text: string): number | undefined {
  const found = /^(?:人民币)?(?:([^元圆角分整正]+)[元圆])?(?:(零)?([^零元圆角分整正])角)?(?:零?([^零元圆角分整正])分)?[整正]?$/u.exec(
    text.replaceAll(/\s/gu, ''),
  );
  if (!found) return undefined;
  const [, whole, , jiao, fen] = found;
  if (whole === undefined && jiao === undefined && fen === undefined) return undefined;
  const yuan = whole === undefined ? 0 : readInteger(whole.replaceAll('萬', '万').replaceAll('億', '亿'));
  const small = [jiao, fen].map((digit) => (digit === undefined ? 0 : digits[digit]));
  const [jiaoValue, fenValue] = small;
  if (yuan === undefined || jiaoValue === undefined || fenValue === undefined) return undefined;
  const sum = yuan * 100 + jiaoValue * 10 + fenValue;
  return Number.isSafeInteger(sum) ? sum : undefined;
}

/** Split at the last 亿, then at 万: 壹万贰仟亿 and 壹万亿 have a 万 above the 亿. */
function readInteger(text: string): number | undefined {
  const high = text.lastIndexOf('亿');
  if (high < 0) return readBelowHundredMillion(text);
  const above = readBelowHundredMillion(text.slice(0, high));
  const below = readRest(text.slice(high + 1), readBelowHundredMillion);
  return above === undefined || above === 0 || below === undefined ? undefined : above * 100_000_000 + below;
}

function readBelowHundredMillion(text: string): number | undefined {
  const at = text.indexOf('万');
  if (at < 0) return readGroup(text);
  const above = readGroup(text.slice(0, at));
  const below = readRest(text.slice(at + 1), readGroup);
  return above === undefined || above === 0 || below === undefined ? undefined : above * 10_000 + below;
}

function readRest(text: string, read: (text: string) => number | undefined): number | undefined {
  return text === '' ? 0 : read(text);
}

/** Up to 玖仟玖佰玖拾玖; 拾 alone is ten. */
function readGroup(text: string): number | undefined {
  if (text === '零') return 0;
  let sum = 0;
  let smallest = 10_000;
  let digit: number | undefined;
  for (const character of text) {
    const value = digits[character];
    const unit = units[character];
    if (value === 0) {
      if (digit !== undefined) return undefined;
    } else if (value !== undefined) {
      if (digit !== undefined || smallest === 1) return undefined;
      digit = value;
    } else if (unit !== undefined && unit < smallest && (digit !== undefined || (unit === 10 && sum === 0))) {
      sum += (digit ?? 1) * unit;
      smallest = unit;
      digit = undefined;
    } else return undefined;
  }
  const value = sum + (digit ?? 0);
  return value === 0 ? undefined : value;
}
