// The measures of a paper as CSS: @page margins in mm, running head, page numbers and what must stay together.
import type { PaperFontFace } from './paper-fonts.ts';
import type { PaperDefinition } from './paper-definition.ts';

/** The style sheet of one paper. `head` is what stands above each page but the first, `draft` above every page. */
export function paperStyle(definition: PaperDefinition, faces: readonly PaperFontFace[], head: { readonly number: string | null; readonly draft: boolean }): string {
  const { page, type } = definition;
  const margin = page.marginMm;
  const running = `font: ${type.smallPt}pt PaperText, PaperRare;`;
  const title = head.draft ? '' : cssString(definition.title);
  const number = cssString(definition.numberLabel + (head.number ?? ''));
  const draft = `@top-left { ${running} font-weight: bold; font-family: PaperHeading, PaperText; font-size: ${type.bodyPt}pt; content: ${cssString(definition.draftWord)}; }`;
  return `
${faces.map(fontFace).join('\n')}
@page {
  size: ${page.size} portrait;
  margin: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm;
  ${head.draft ? draft : `@top-left { ${running} content: ${title}; } @top-right { ${running} content: ${number}; }`}
  @bottom-center { ${running} content: '第 ' counter(page) ' 页  共 ' counter(pages) ' 页'; }
}
@page :first { ${head.draft ? '' : '@top-left { content: none; } @top-right { content: none; }'} }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: ${type.bodyPt}pt/${type.linePt}pt PaperText, PaperRare; color: #000; background: #fff; -webkit-print-color-adjust: exact; }
body { orphans: 2; widows: 2; line-break: strict; overflow-wrap: anywhere; text-align: justify; font-synthesis: none; }
h1 { font: ${type.titlePt}pt/1.5 PaperHeading, PaperText, PaperRare; text-align: center; letter-spacing: 0.12em; text-indent: 0.12em; margin-bottom: 4mm; }
.number { text-align: right; margin-bottom: 2mm; }
.number .blank { display: inline-block; min-width: 12em; border-bottom: 0.3mm solid; }
h2 { font: ${type.bodyPt}pt/${type.linePt}pt PaperHeading, PaperText; break-after: avoid; margin-top: 2.5mm; }
p { text-indent: 2em; white-space: pre-wrap; }
.party { display: flex; break-inside: avoid; margin-bottom: 2mm; }
.party > .label { flex: none; width: 4.2em; white-space: pre-line; font-family: PaperHeading, PaperText; }
.party .role { display: block; font: ${type.smallPt - 1}pt/1.2 PaperText, PaperRare; }
.party > .lines { flex: 1; min-width: 0; }
.line { display: flex; gap: 0.7em; align-items: last baseline; padding-bottom: 0.6mm; }
.field { display: flex; align-items: last baseline; min-width: 0; }
.field.rest { flex: 1; }
.field .name { flex: none; margin-right: 0.35em; }
.field .value { flex: 1; border-bottom: 0.25mm solid #000; padding: 0 0.2em; min-height: ${type.linePt}pt; text-align: left; line-height: ${type.linePt - 2}pt; }
.field .value:empty::before { content: ' '; white-space: pre; }
table { width: calc(100% - 0.4mm); table-layout: fixed; border-collapse: collapse; margin: 2mm 0.2mm 1mm; font-size: ${type.tablePt}pt; line-height: 1.45; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.25mm solid #000; padding: 1.2mm 1.5mm; text-align: left; vertical-align: middle; white-space: pre-line; }
th { font: ${type.tablePt}pt/1.45 PaperHeading, PaperText; text-align: center; }
.closing { break-inside: avoid; break-before: avoid; }
.closing > p { margin-top: 2.5mm; break-after: avoid; }
.slots { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; row-gap: 3mm; margin-top: 3mm; }
.slot { break-inside: avoid; text-align: left; display: flex; flex-direction: column; justify-content: space-between; border-bottom: 0.25mm solid #000; min-height: 21mm; font-size: 12pt; line-height: 16pt; }
.slot .how { font-size: ${type.smallPt}pt; white-space: nowrap; }
.seal { break-inside: avoid; break-before: avoid; margin-top: 8mm; margin-left: 50%; min-height: 26mm; text-align: center; }
.seal .note { font-size: ${type.smallPt}pt; line-height: 16pt; }
${widths(definition)}
@media screen { html { background: #e8e8e8; } body { width: 210mm; padding: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm; margin: 8mm auto; background: #fff; } }
`;
}

/** Widths are classes, not style attributes: the page's policy allows its style sheet only. */
export function blankClass(characters: number): string {
  return `blank-${characters}`;
}

export function columnClass(widthMm: number): string {
  return `column-${widthMm}`.replace('.', '-');
}

function widths(definition: PaperDefinition): string {
  const rules = definition.blocks.flatMap((block) => {
    if (block.kind === 'table') return block.columns.map(({ widthMm }) => `.${columnClass(widthMm)} { width: ${widthMm}mm; }`);
    if (block.kind !== 'parties') return [];
    const blanks = Object.values(block.lines).flat(2);
    return blanks.flatMap(({ characters }) => (characters === undefined ? [] : [`.${blankClass(characters)} { min-width: ${characters + 0.4}em; }`]));
  });
  return [...new Set(rules)].join('\n');
}

/** A CSS string that can neither end itself nor the style element. */
export function cssString(text: string): string {
  return `'${text.replace(/[^\p{L}\p{N} ：（）〔〕]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}'`;
}

function fontFace(face: PaperFontFace): string {
  const data = Buffer.from(face.trueType).toString('base64');
  return `@font-face { font-family: ${face.family}; src: url(data:font/ttf;base64,${data}) format('truetype'); }`;
}
