// Telephone numbers as offices write them: mobiles of 11 digits, landlines with or without area code and extension.
import { partedBySpace, proposedTogether } from './several-numbers.ts';
import { accepted, isScientific, plainText, refused, type RuleResult } from './rule-result.ts';

export interface Phone {
  /** Mobile: 11 digits. Landline: area code, hyphen, number, e.g. 0512-88886666. Several: joined by 、. */
  readonly number: string;
  readonly kind: 'mobile' | 'landline' | 'several';
}

const mobile = /^1[3-9]\d{9}$/;

/**
 * Reads a telephone number. Codes: phone.length, phone.format, phone.truncated-by-excel, phone.masked;
 * doubt phone.several when one cell holds more than one good number.
 */
export function readPhone(written: string | number): RuleResult<Phone> {
  if (typeof written === 'string' && mobile.test(written)) return accepted({ number: written, kind: 'mobile' });
  const parts = String(written)
    .normalize('NFKC')
    .split(/[、,;/或\n]+/)
    .flatMap((part) => partedBySpace(part, 11));
  if (parts.length <= 1) return readOne(written);
  const results = parts.map(readOne);
  const failed = results.find((result) => !result.ok);
  if (failed?.ok === false) return refused(failed.code, { ...failed.details, proposal: proposedTogether(results, ({ number }) => number) });
  const number = results.map((result) => (result.ok ? result.value.number : '')).join('、');
  return accepted({ number, kind: 'several' }, { code: 'phone.several', details: { count: results.length } });
}

function readOne(written: string | number): RuleResult<Phone> {
  const text = plainText(written)
    .replace(/^'/, '')
    .replaceAll(/[‐‑–—−]/g, '-')
    .replace(/^(?:联系电话|联系方式|联系手机|移动电话|手机号码?|手机|电话号码|电话|tel)[:.]?/i, '');
  if (isScientific(text)) return refused('phone.truncated-by-excel', { shown: text });
  if (/^[\d-]*\*+[\d*-]*$/.test(text)) return refused('phone.masked');
  if (!/^[+\d()-]+$/.test(text)) return refused('phone.format', { shown: text.slice(0, 40), ...proposalIn(text) });
  const digits = text.replaceAll(/\D/g, '').replace(/^(?:0086|86)(?=1[3-9]\d{9}$)/, '');
  if (mobile.test(digits)) return accepted({ number: digits, kind: 'mobile' });
  const landline = readLandline(text.replaceAll(/[()]/g, '-').replace(/^-/, ''));
  if (landline !== undefined) return accepted({ number: landline, kind: 'landline' });
  // Excel drops the 0 of an area code when it takes the cell for a number: 0512-88886666 becomes 51288886666.
  if (typeof written === 'number' && /^[2-9]\d{9,10}$/.test(digits))
    return refused('phone.format', { shown: digits, proposal: readLandline(`0${digits}`) ?? null });
  if (digits.startsWith('1') || digits.length < 7 || digits.length > 12) return refused('phone.length', { length: digits.length });
  return refused('phone.format', { shown: text.slice(0, 40) });
}

/** 13800000012（本人）: a mobile number with words around it; offered, never taken. */
function proposalIn(text: string): { readonly proposal?: string } {
  const digits = text
    .replaceAll(/(?<=\d)-(?=\d)/g, '')
    .replaceAll(/[Oo](?=\d)|(?<=\d)[Oo]/g, '0')
    .replaceAll(/[lI|](?=\d)|(?<=\d)[lI|]/g, '1');
  const [number, ...others] = digits.match(/\d+/g) ?? [];
  return number !== undefined && others.length === 0 && mobile.test(number) ? { proposal: number } : {};
}

/** Area codes of 10 and 02x have 3 digits, all others 4. */
function readLandline(text: string): string | undefined {
  const found = /^(?:(010|02\d|0[3-9]\d{2})-?)?([2-8]\d{6,7})(?:-(\d{1,6}))?$/.exec(text);
  if (found) return [found[1], found[2], found[3]].filter((part) => part !== undefined).join('-');
  const service = /^([48]00)-?(\d{3})-?(\d{4})$/.exec(text);
  return service ? `${service[1] ?? ''}-${service[2] ?? ''}-${service[3] ?? ''}` : undefined;
}
