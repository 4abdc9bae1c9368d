// Text of unknown encoding: UTF-8 with or without mark, UTF-16 with or without mark, GB18030.
import { userError } from '#shared/errors.ts';

/** Stands for a byte that is no text; a cell that holds it is doubted, its neighbours are read. */
export const lostCharacter = '\ufffd';

/** One lost character in so many is a damaged byte; more of them is another encoding, or no text at all. */
const charactersPerLoss = 200;

/** Tab, line feed, form feed and carriage return are the only control characters that text files hold. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const controlCharacter = /[\u0000-\u0008\u000e-\u001f]/;

/** @throws imports.not-a-workbook for bytes that are no text: they are refused rather than shown as garbage */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  for (const encoding of encodingsOf(bytes)) {
    const text = withoutEnd(new TextDecoder(encoding).decode(bytes));
    if (!controlCharacter.test(text) && holds(text)) return text;
  }
  throw userError('imports.not-a-workbook', { fileName, reason: 'text' });
}

/** Whether an encoding was the right one: nothing is lost, or a byte here and there among Chinese that was read well. */
function holds(text: string): boolean {
  const lost = countOf(text, /\ufffd/g);
  return lost === 0 || (lost * charactersPerLoss <= text.length && lost * 10 <= countOf(text, /\p{Script=Han}/gu));
}

/** The likeliest first. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  // Without a mark, UTF-16 gives itself away by the empty halves of separators, digits and line ends.
  const start = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd > start.length / 50) return odd > even ? ['utf-16le'] : ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

/** Programs of DOS days end a text with 0x1A; what stands behind it was never meant to be read. */
function withoutEnd(text: string): string {
  const end = text.indexOf('\u001a');
  return end >= 0 && text.slice(end).replaceAll('\u001a', '').replaceAll('\0', '').trim() === '' ? text.slice(0, end) : text;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _match of text.matchAll(pattern)) count += 1;
  return count;
}
