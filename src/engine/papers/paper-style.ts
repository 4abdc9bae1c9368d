// The measures of a paper as CSS: @page margins in mm, running head, page numbers and what must stay together.
import type { PaperFontFace } from './paper-fonts.ts';
import type { PaperDefinition } from './paper-definition.ts';
import { measures, paperWidthMm } from './paper-measures.ts';

/** What stands in the margins: names and number at the head of each page but the first, the draft word on every one. */
export interface PaperHead {
  readonly number: string;
  readonly names: string;
  readonly draft: boolean;
  /** Finds the paper's record; empty: none. */
  readonly code: string;
}

/** The style sheet of one paper. */
export function paperStyle(definition: PaperDefinition, faces: readonly PaperFontFace[], head: PaperHead): string {
  const { page, type } = definition;
  const margin = page.marginMm;
  return `
${faces.map(fontFace).join('\n')}
${definition.pageNumbers ? runningHead(definition, head) : ''}
${head.code === '' ? '' : codeInFoot(definition, head.code)}
@page {
  size: ${page.size} ${page.landscape === true ? 'landscape' : 'portrait'};
  margin: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm;
}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: ${type.bodyPt}pt/${type.linePt}pt PaperText, PaperRare; color: #000; background: #fff; -webkit-print-color-adjust: exact; }
body { orphans: 2; widows: 2; line-break: strict; overflow-wrap: anywhere; text-align: justify; font-synthesis: none; }
h1 { font: ${type.titlePt}pt/1.5 PaperHeading, PaperText, PaperRare; text-align: center; letter-spacing: 0.12em; text-indent: 0.12em; margin-bottom: 4mm; }
.number { text-align: right; margin-bottom: 2mm; }
.number .blank { display: inline-block; min-width: 12em; border-bottom: 0.3mm solid; }
h2 { font: ${type.bodyPt}pt/${type.linePt}pt PaperHeading, PaperText; break-after: avoid; margin-top: 2.5mm; }
p { text-indent: 2em; white-space: pre-wrap; }
p.to { text-indent: 0; margin-bottom: 1mm; }
p.centre { text-indent: 0; text-align: center; margin-top: 2mm; }
p.written { text-align: left; }
p.headline { font: ${type.bodyPt + 6}pt/1.6 PaperHeading, PaperText, PaperRare; text-indent: 0; text-align: center; }
p:not(.headline) > .filled { text-decoration: underline; text-decoration-thickness: 0.25mm; text-underline-offset: 1.2mm; }
.gap { display: inline-block; border-bottom: 0.25mm solid; text-indent: 0; vertical-align: baseline; height: 1.1em; }
.choice { display: flex; text-indent: 0; text-align: left; margin-top: 2mm; break-inside: avoid; }
.choice-label { flex: none; font-family: PaperHeading, PaperText; }
.option { display: inline-block; text-indent: 0; margin-right: 1em; }
.ruled { height: ${type.linePt + 5}pt; border-bottom: 0.25mm solid; break-inside: avoid; }
.frame { border: 0.3mm solid; margin: 3mm 0; padding: 2mm; text-align: center; font-size: ${type.smallPt}pt; color: #444; break-inside: avoid; }
.fields { margin-bottom: 2mm; }
.field .even { text-align: justify; text-align-last: justify; white-space: nowrap; }
.grid { margin: 0 0.2mm; font-size: ${type.tablePt}pt; line-height: 1.5; }
table + .grid, .grid + table, table + table { margin-top: 0; }
.grid-row { display: flex; border: 0.25mm solid; margin-top: -0.25mm; break-inside: avoid; }
.grid-row.long { break-inside: auto; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.grid-label { flex: none; display: flex; align-items: center; justify-content: center; text-align: center; white-space: pre-line; border-right: 0.25mm solid; font-family: PaperHeading, PaperText; }
.grid-row.long > .grid-label { align-items: flex-start; padding-top: 1.2mm; }
.grid-label:not(:first-child) { border-left: 0.25mm solid; }
.grid-value { padding: 1.2mm 2mm; min-width: 0; }
.grid-value.rest { flex: 1; }
.grid-row:has(> :nth-child(3)) > .grid-value { display: flex; flex-direction: column; justify-content: center; }
.grid-row:has(> :nth-child(3)) > .grid-value p { text-indent: 0; }
table.blank td { height: ${type.tablePt + 12}pt; }
.party { display: flex; break-inside: avoid; margin-bottom: 2mm; }
.party > .label { flex: none; width: 4.8em; padding-top: ${(type.linePt - blankPt(type)) / 2}pt; white-space: pre-line; font-family: PaperHeading, PaperText; }
.party .role { display: block; font: ${type.smallPt - 1}pt/1.2 PaperText, PaperRare; }
.party > .lines { flex: 1; min-width: 0; }
.line { display: flex; gap: 0.7em; align-items: last baseline; padding-bottom: 0.6mm; }
.field { display: flex; align-items: last baseline; min-width: 0; }
.field.rest { flex: 1; }
.field .name { flex: none; margin-right: 0.35em; }
.field .value { flex: 1; overflow-wrap: anywhere; border-bottom: 0.25mm solid #000; padding: ${type.linePt - blankPt(type)}pt 0.2em 0; text-align: left; line-height: ${blankPt(type)}pt; }
.field .value:empty::before { content: ' '; white-space: pre; }
table { width: calc(100% - 0.4mm); table-layout: fixed; border-collapse: collapse; margin: 2mm 0.2mm 1mm; font-size: ${type.tablePt}pt; line-height: 1.45; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.25mm solid #000; padding: 1.2mm 1.5mm; text-align: left; vertical-align: middle; white-space: pre-line; }
td.right { text-align: right; white-space: nowrap; }
td.centre { text-align: center; }
th { font: ${type.tablePt}pt/1.45 PaperHeading, PaperText; text-align: center; }
.closing { break-inside: avoid; break-before: avoid; }
:is(.choice, .fields, .statement, .sentence):has(+ .closing), :is(.fields, .sentence):has(+ :is(.statement, .sentence) + .closing), .closing + .sentence { break-before: avoid; }
.closing > p { margin-top: 2.5mm; break-after: avoid; }
.dated { break-before: avoid; margin-top: 8mm; text-align: right; }
.slots { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; row-gap: 3mm; margin-top: 3mm; }
.slots.in-3 { grid-template-columns: 1fr 1fr 1fr; column-gap: 5mm; }
.slot { break-inside: avoid; text-align: left; display: flex; flex-direction: column; justify-content: space-between; border-bottom: 0.25mm solid #000; min-height: 21mm; padding-bottom: 11mm; font-size: 12pt; line-height: 16pt; }
.slot .how { font-size: ${type.smallPt}pt; white-space: nowrap; }
.seal { break-inside: avoid; break-before: avoid; margin-top: 6mm; margin-left: 50%; min-height: 26mm; text-align: center; }
.seal .note { font-size: ${type.smallPt}pt; line-height: 16pt; }
${measures(definition)}
@media screen { html { background: #e8e8e8; } body { width: ${paperWidthMm(page)}mm; padding: ${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm; margin: 8mm auto; background: #fff; } }
`;
}

/** Height of one line of words in a blank: near its rule, however far apart the lines are. */
function blankPt({ bodyPt }: PaperDefinition['type']): number {
  return Math.round(bodyPt * 1.45);
}

/** Running head from the second page on: title and parties left, number right; a draft says so on every page. */
function runningHead({ title, numberLabel, draftWord, type }: PaperDefinition, { number, names, draft }: PaperHead): string {
  const running = `font: ${type.smallPt}pt/1.35 PaperText, PaperRare; white-space: pre; vertical-align: bottom; padding-bottom: 3mm;`;
  const left = [draft ? draftWord : title, names]
    .filter((words) => words !== '')
    .map(cssString)
    .join(" '\\a' ");
  const right = numberLabel === null || number === '' ? "''" : cssString(numberLabel + number);
  const draftBox = `@top-left { ${running} font-weight: bold; font-family: PaperHeading, PaperText; font-size: ${type.bodyPt}pt; content: ${cssString(draftWord)}; }`;
  return `
@page {
  @top-left { ${running} text-align: left; content: ${left}; }
  @top-right { ${running} text-align: right; content: ${right}; }
  @bottom-center { ${running} vertical-align: middle; padding: 0; content: '第 ' counter(page) ' 页  共 ' counter(pages) ' 页'; }
}
@page :first { ${draft ? draftBox : '@top-left { content: none; }'} @top-right { content: none; } }`;
}

/** Small, in the corner that no form writes into. */
function codeInFoot({ type }: PaperDefinition, code: string): string {
  return `@page { @bottom-right { font: ${type.smallPt - 1}pt/1.35 PaperText; color: #444; white-space: pre; vertical-align: middle; text-align: right; content: ${cssString(code)}; } }`;
}

/** A CSS string that can neither end itself nor the style element. */
export function cssString(text: string): string {
  return `'${text.replace(/[^\p{L}\p{N} ：（）〔〕]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}'`;
}

export function fontFace(face: PaperFontFace): string {
  const data = Buffer.from(face.trueType).toString('base64');
  return `@font-face { font-family: ${face.family}; src: url(data:font/ttf;base64,${data}) format('truetype'); }`;
}
