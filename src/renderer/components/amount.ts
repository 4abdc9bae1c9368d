// Money: yuan on screen, integer fen underneath. Never through floating point.

/** Fen of what was typed in yuan (1,200.5, １２００元); null when it is no amount. */
export function fenOfTyped(typed: string): number | null {
  const text = typed.normalize('NFKC').replaceAll(/[,\s，]/g, '').replace(/^[¥￥]/, '').replace(/元$/, '');
  const found = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text);
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
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
