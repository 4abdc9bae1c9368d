// The wording that a written mediation agreement builds from counts and dates.

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number from 0 to 999 as plain Chinese numerals, e.g. 3 -> 三, 12 -> 十二, 105 -> 一百零五. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999) throw new RangeError(`No number for a paper: ${value}`);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  if (value < 10) return numeral(value);
  if (value < 20) return `十${ones === 0 ? '' : numeral(ones)}`;
  const head = hundreds === 0 ? '' : `${numeral(hundreds)}百`;
  if (tens === 0) return ones === 0 ? head : `${head}零${numeral(ones)}`;
  return `${head}${numeral(tens)}十${ones === 0 ? '' : numeral(ones)}`;
}

/** An ISO date as papers write it: 2026-07-03 -> 2026年7月3日; without a date, the blank to be filled in by hand. */
export function paperDate(date: string | null): string {
  if (date === null) return '　　　　年　　月　　日';
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A local wall time as papers write it: 2026-07-03T14:30 -> 2026年7月3日14时30分; without one, nothing. */
export function paperTime(wallTime: string | null): string {
  if (wallTime === null) return '';
  const [date = '', time = ''] = wallTime.split('T');
  const [hour, minute] = time.split(':').map(Number);
  return `${paperDate(date)}${hour}时${String(minute).padStart(2, '0')}分`;
}

/** 人民调解法 art. 29: each party keeps one copy and the committee one. */
export function leastCopies(parties: number): number {
  return parties + 1;
}

/** The copies sentence of 人民调解协议书, counted from the parties, never a fixed 三份. */
export function copiesSentence(parties: number, copies: number): string {
  const spare = copies - leastCopies(parties);
  if (spare < 0) throw new RangeError(`${copies} copies are too few for ${parties} parties and the committee`);
  const rest = spare === 0 ? '' : `，其余${chineseNumber(spare)}份由人民调解委员会留存备用`;
  return `本协议一式${chineseNumber(copies)}份，当事人、人民调解委员会各持一份${rest}。`;
}

function numeral(value: number): string {
  return NUMERALS[value] ?? '';
}
