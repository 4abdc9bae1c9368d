// Cell addresses as Excel names them.

/** Letters of a column counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Column of an address or of letters, counted from 1; 0 when there are no letters. */
export function columnNumber(address: string): number {
  let column = 0;
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}

/** Row and column of A1-like text; undefined when it isn't one. */
export function parseAddress(text: string): { row: number; column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  return found ? { column: columnNumber(found[1] ?? ''), row: Number(found[2]) } : undefined;
}
