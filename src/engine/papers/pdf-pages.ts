// How many pages a printed PDF has, without a PDF library: Chromium writes its page objects in the clear.

/** Pages of a PDF that Chromium or Electron printed. Throws when it holds none: it is then no such PDF. */
export function countPdfPages(pdf: Uint8Array): number {
  const pages =
    Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
      .toString('latin1')
      .match(/\/Type\s*\/Page(?![a-zA-Z])/gu)?.length ?? 0;
  if (pages === 0) throw new Error('The printed PDF has no page');
  return pages;
}
