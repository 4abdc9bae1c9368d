// The blocks of a paper as HTML. Measures are classes of the paper's style sheet (paper-style.ts): its policy allows no style attribute.
import { chineseNumber } from '#shared/rules/agreement-wording.ts';
import { assertNever } from '#shared/errors.ts';
import {
  getPart,
  type GridRow,
  type PaperBlock,
  type PaperContent,
  type PaperField,
  type PartyBlock,
  type SentencePart,
  type SignatureSlot,
} from './paper-definition.ts';
import { blankClass, columnClass, heightClass, shareClass } from './paper-measures.ts';
import { printedText } from './paper-text.ts';
import { signatureColumns } from './signature-columns.ts';

export function renderBlock(block: PaperBlock, content: PaperContent): string {
  switch (block.kind) {
    case 'parties':
      return content.parties.map((party) => renderParty(party, getPart(block.lines, party.kind))).join('\n');
    case 'fields':
      return `<section class="fields">${renderLines(block.lines, content.texts, block.labelCharacters)}</section>`;
    case 'text':
      return heading(block.heading) + (content.blank ? ruled(block.blankLines) : paragraphs(getPart(content.texts, block.from)));
    case 'clauses':
      return heading(block.heading) + (content.blank ? ruled(block.blankLines) : renderClauses(getPart(content.lists, block.from)));
    case 'table':
      return renderTable(block, getPart(content.tables, block.from), content.blank);
    case 'grid':
      return `<div class="grid">${block.rows.map((row) => renderGridRow(row, content)).join('\n')}</div>`;
    case 'sentence':
      return `<p class="sentence ${block.align ?? ''}${content.blank ? ' written' : ''}">${block.parts.map((part) => renderPart(part, content)).join('')}</p>`;
    case 'statement':
      return (
        (block.heading === '' ? '' : heading(block.heading)) +
        block.paragraphs.map((words) => `<p class="statement">${escapeText(words)}</p>`).join('\n')
      );
    case 'choice':
      return renderChoice(block, getPart(content.texts, block.from));
    case 'frame':
      return `<div class="frame ${heightClass(block.heightMm)}">${escapeText(block.note)}</div>`;
    case 'space':
      return `<div class="${heightClass(block.heightMm)}"></div>`;
    case 'closing':
      return renderClosing(block, content);
    default:
      return assertNever(block);
  }
}

function renderParty(party: PartyBlock, lines: readonly (readonly PaperField[])[]): string {
  const role = party.role === '' ? '' : `<span class="role">（${escapeText(party.role)}）</span>`;
  return `<section class="party"><div class="label">${escapeText(party.label)}${role}</div><div class="lines">${renderLines(lines, party.fields, null)}</div></section>`;
}

function renderLines(
  lines: readonly (readonly PaperField[])[],
  texts: Readonly<Record<string, string>>,
  labelCharacters: number | null,
): string {
  return lines
    .map(
      (fields) =>
        `<div class="line">${fields.map((field) => renderField(field, getPart(texts, field.from), labelCharacters)).join('')}</div>`,
    )
    .join('');
}

function renderField(field: PaperField, value: string, labelCharacters: number | null): string {
  const width = field.characters === undefined ? '' : ` ${blankClass(field.characters)}`;
  const label = labelCharacters === null ? 'name' : `name even ${blankClass(labelCharacters)}`;
  return `<div class="field${field.characters === undefined ? ' rest' : ''}"><span class="${label}">${escapeText(field.label)}</span><span class="value${width}">${escapeText(value)}</span></div>`;
}

function renderClauses(clauses: readonly string[]): string {
  return clauses.length === 0
    ? paragraphs('')
    : clauses.map((clause, index) => paragraphs(`${chineseNumber(index + 1)}、${clause}`)).join('\n');
}

function renderTable(block: Extract<PaperBlock, { kind: 'table' }>, rows: readonly (readonly string[])[], blank: boolean): string {
  if (rows.length === 0) return '';
  const columns = block.columns.map((column) => `<col class="${shareClass(column.widthMm, block.columns)}">`).join('');
  const head = block.columns.map((column) => `<th scope="col">${escapeText(column.title)}</th>`).join('');
  const cells = rows
    .map(
      (row) => `<tr>${row.map((cell, index) => `<td class="${block.columns[index]?.align ?? ''}">${escapeText(cell)}</td>`).join('')}</tr>`,
    )
    .join('\n');
  return `<table class="${blank ? 'blank' : ''}"><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${cells}\n</tbody></table>`;
}

const longText = 300;

function renderGridRow({ cells, heightMm }: GridRow, content: PaperContent): string {
  const inner = cells.map((cell) => {
    const width = cell.valueMm === undefined ? 'rest' : columnClass(cell.valueMm);
    return `<div class="grid-label ${columnClass(cell.labelMm)}"><span>${escapeText(cell.label)}</span></div><div class="grid-value ${width}">${paragraphs(getPart(content.texts, cell.from))}</div>`;
  });
  // A long text goes on to the next page: its label then stands at its beginning.
  const long = cells.some((cell) => getPart(content.texts, cell.from).length > longText) ? ' long' : '';
  return `<div class="grid-row${long} ${heightClass(heightMm)}">${inner.join('')}</div>`;
}

function renderPart(part: SentencePart, content: PaperContent): string {
  if (typeof part === 'string') return escapeText(part);
  const words = getPart(content.texts, part.from);
  return words === '' ? `<span class="gap ${blankClass(part.characters)}"></span>` : `<span class="filled">${escapeText(words)}</span>`;
}

function renderChoice(block: Extract<PaperBlock, { kind: 'choice' }>, chosen: string): string {
  const options = block.options.map(({ key, label }) => `<span class="option">${tick(key === chosen)}${escapeText(label)}</span>`);
  return `<p class="choice"><span class="choice-label">${escapeText(block.label)}：</span><span>${options.join('')}</span></p>`;
}

/** The box in front of an option, and the option's own words, as every renderer writes them. */
export function tick(chosen: boolean): string {
  return chosen ? '■' : '□';
}

function renderClosing(block: Extract<PaperBlock, { kind: 'closing' }>, content: PaperContent): string {
  const sentence = block.sentence === null ? '' : paragraphs(getPart(content.texts, block.sentence.from));
  const places = block.signatures === null ? [] : getPart(content.signatures, block.signatures.from);
  const slots =
    places.length === 0
      ? ''
      : `<div class="slots in-${String(signatureColumns(places.length))}">${places.map(renderSlot).join('\n')}</div>`;
  const seal =
    block.seal === null
      ? ''
      : `<div>${escapeText(getPart(content.texts, block.seal.from))}</div><div class="note">${escapeText(block.seal.note)}</div>`;
  const date = `<div>${escapeText(getPart(content.texts, block.dateFrom))}</div>`;
  return `<section class="closing">${sentence}${slots}<div class="${block.seal === null ? 'dated' : 'seal'}">${seal}${date}</div></section>`;
}

function renderSlot(slot: SignatureSlot): string {
  return `<div class="slot"><div>${escapeText(slot.who)}${slot.name === '' ? '' : ` ${escapeText(slot.name)}`}<span class="how">（${escapeText(slot.how)}）</span></div></div>`;
}

function heading(words: string): string {
  return `<h2>${escapeText(words)}</h2>\n`;
}

/** Paragraphs of a text as papers print them: no empty ones, no blanks at their ends. */
export function paragraphsOf(words: string): string[] {
  return words
    .split(/\r\n?|\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** An empty text keeps two lines to write on. */
function paragraphs(words: string): string {
  if (words.trim() === '') return '<p>\n\n</p>';
  return paragraphsOf(words)
    .map((paragraph) => `<p>${escapeText(paragraph)}</p>`)
    .join('\n');
}

function ruled(lines: number): string {
  return '<div class="ruled"></div>'.repeat(lines);
}

export function escapeText(text: string): string {
  return printedText(text).replace(
    /[&<>"']/gu,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '&#39;',
  );
}
