/** Chromium's name of an element of a tagged PDF: a count that goes on from paper to paper as long as its page lives. */
const elementId = /\(node(\d{8})\)/gu;

/** The same PDF with its elements counted from 1: the same paper gives the same bytes, whatever the page printed before. No byte moves. */
export function countElementsAnew(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const first = [...text.matchAll(elementId)].reduce((least, [, number]) => Math.min(least, Number(number)), Infinity);
  // In the order they had: the PDF's tree of names is sorted by them.
  const renamed = text.replace(elementId, (_all, number: string) => `(node${String(Number(number) - first + 1).padStart(8, '0')})`);
  return new Uint8Array(Buffer.from(renamed, 'latin1'));
}
