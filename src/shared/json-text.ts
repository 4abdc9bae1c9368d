/** Reads JSON that somebody may have saved with Notepad: it puts a byte-order mark before the text. @throws SyntaxError */
export function parseJsonText(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}
