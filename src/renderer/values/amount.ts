// Money: yuan on screen, integer fen underneath. Never through floating point.
import { readMoney } from '#shared/rules/money.ts';
import { wordViolation } from '#shared/rules/violation-words.ts';
import type { Understood } from './understood.ts';

/** Fen of what was typed in yuan (1,200.5, １２００元, 3.5万), or why it is no amount. What a ledger may leave in doubt is none here. */
export function fenOfTyped(typed: string): Understood<number> {
  const read = readMoney(typed, { unit: '元' });
  if (read.ok && read.doubt === undefined) return { ok: true, value: read.value };
  const { code, details } = read.ok ? (read.doubt ?? { code: '', details: {} }) : read;
  const words = wordViolation(code, details);
  return {
    ok: false,
    problem:
      code === 'money.rounded' || words === undefined
        ? '金额最多写到分，两位小数'
        : `${words.what}，${code === 'money.about' ? '请写一个确数' : words.mend}`,
  };
}

/** 1200.50 as a filter keeps it. */
export function plainYuan(fen: number): string {
  return yuanText(fen).replaceAll(',', '');
}

/** 1,200.50; whole yuan without the decimals. */
export function yuanText(fen: number): string {
  const yuan = Math.trunc(fen / 100).toLocaleString('zh-CN');
  const rest = fen % 100;
  return rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`;
}

/** For sums: 18.6 万元, 3,500 元, 1.2 亿元. */
export function amountText(fen: number): string {
  const yuan = fen / 100;
  if (yuan >= 100_000_000) return `${rounded(yuan / 100_000_000)} 亿元`;
  if (yuan >= 10_000) return `${rounded(yuan / 10_000)} 万元`;
  return `${yuanText(fen)} 元`;
}

function rounded(value: number): string {
  return value.toLocaleString('zh-CN', { maximumFractionDigits: 2 });
}
