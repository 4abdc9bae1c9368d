// The dossier's own page numbers as a PDF of empty pages, laid over the pages of the dossier: the paper fonts, embedded, not a viewer's.
import { fontFace } from '../papers/paper-style.ts';
import type { PaperFontFace } from '../papers/paper-fonts.ts';

export const pageNumberCharacters = '0123456789-';

/** Upper right corner of each front side, as archives number their sheets. */
export function pageNumbersHtml(pages: number, faces: readonly PaperFontFace[]): string {
  const sheets = Array.from({ length: pages }, (_page, index) => `<section>${String(index + 1)}</section>`).join('\n');
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>页号</title><style>
${faces.map(fontFace).join('\n')}
@page { size: A4 portrait; margin: 0; }
* { margin: 0; padding: 0; }
section { height: 296mm; padding: 9mm 14mm 0 0; text-align: right; font: 14pt/1 PaperHeading, PaperText; break-after: page; box-sizing: border-box; }
section:last-child { break-after: auto; }
</style></head><body>
${sheets}
</body></html>`;
}
