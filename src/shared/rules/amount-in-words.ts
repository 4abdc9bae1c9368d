// Amounts in capitals, as agreements and vouchers write them beside the figures.

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/**
 * An amount in fen as 人民币…元整, e.g. 1200000 -> 人民币壹万贰仟元整, 10705 -> 人民币壹佰零柒元零伍分.
 * Rule: 支付结算办法 (银发〔1997〕393号), annex 1, articles 2-4: 整 after 元 and 角, never after 分; zeros inside are written once.
 * Throws a RangeError for what is no whole, non-negative number of fen below 10^16 yuan.
 */
export function amountInWords(amountFen: number): string {
  if (!Number.isSafeInteger(amountFen) || amountFen < 0) throw new RangeError(`No amount in fen: ${amountFen}`);
  const yuan = Math.floor(amountFen / 100);
  const jiao = Math.floor(amountFen / 10) % 10;
  const fen = amountFen % 10;
  const yuanWords = yuan === 0 ? '' : `${integerInWords(yuan)}元`;
  if (jiao === 0 && fen === 0) return `人民币${yuanWords === '' ? '零元' : yuanWords}整`;
  if (fen === 0) return `人民币${yuanWords}${digit(jiao)}角整`;
  if (jiao > 0) return `人民币${yuanWords}${digit(jiao)}角${digit(fen)}分`;
  return `人民币${yuanWords}${yuan === 0 ? '' : '零'}${digit(fen)}分`;
}

/** An amount in fen as figures for paper, e.g. 1200000 -> ￥12,000.00 (annex 1, article 5: no gap after the sign). */
export function amountInFigures(amountFen: number): string {
  const yuan = String(Math.floor(amountFen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `￥${yuan}.${String(amountFen % 100).padStart(2, '0')}`;
}

function integerInWords(value: number): string {
  let words = '';
  let zeroPending = false;
  for (let group = GROUPS.length - 1; group >= 0; group -= 1) {
    const part = Math.floor(value / 10_000 ** group) % 10_000;
    if (part === 0) {
      zeroPending = words !== '';
      continue;
    }
    if (words !== '' && (zeroPending || part < 1000)) words += '零';
    words += groupInWords(part) + unitOf(group, value);
    zeroPending = false;
  }
  return words;
}

/** 10^12 is 万亿; 亿 is said once when the group below it is there too. */
function unitOf(group: number, value: number): string {
  if (group === 3) return Math.floor(value / 10_000 ** 2) % 10_000 === 0 ? '万亿' : '万';
  return GROUPS[group] ?? '';
}

function groupInWords(part: number): string {
  let words = '';
  let zeroPending = false;
  for (let place = 3; place >= 0; place -= 1) {
    const value = Math.floor(part / 10 ** place) % 10;
    if (value === 0) {
      zeroPending = words !== '';
      continue;
    }
    words += (zeroPending ? '零' : '') + digit(value) + (PLACES[place] ?? '');
    zeroPending = false;
  }
  return words;
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
