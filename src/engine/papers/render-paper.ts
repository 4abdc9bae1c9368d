// The one HTML renderer of papers: for the preview, for the browser's own print and for the PDF that is the record.
import { chineseNumber } from '#shared/rules/agreement-wording.ts';
import { assertNever } from '#shared/errors.ts';
import type { PaperBlock, PaperContent, PaperDefinition, PaperField, PartyBlock, SignatureSlot } from './paper-definition.ts';
import type { PaperFonts } from './paper-fonts.ts';
import { blankClass, columnClass, paperStyle } from './paper-style.ts';
import { printedText } from './paper-text.ts';

/** Words that the style sheet adds: page numbers. */
const PAGE_WORDS = '第页共0123456789 ';

/**
 * Renders a paper as one self-contained HTML document: all text escaped, its fonts inside, no request to anywhere.
 * Without a number it is a draft and says so on every page.
 * Throws `papers.character-missing` {characters: string[]} when a character can't be printed.
 */
export async function renderPaper(definition: PaperDefinition, content: PaperContent, fonts: PaperFonts): Promise<string> {
  const draft = content.number === null;
  const body = [title(definition, content), ...definition.blocks.map((block) => renderBlock(block, content))].join('\n');
  const headings = headingWords(definition, content);
  const faces = await fonts.facesFor(printedText(plainText(body) + PAGE_WORDS + definition.numberLabel), headings);
  const style = paperStyle(definition, faces, { number: content.number === null ? null : printedText(content.number), draft });
  const name = `${definition.title}${content.number === null ? `（${definition.draftWord}）` : ` ${content.number}`}`;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="generator" content="fengqiao-register ${definition.id} ${definition.version}">
<title>${escape(name)}</title><style>${style}</style></head>
<body>
${body}
</body></html>
`;
}

function title(definition: PaperDefinition, content: PaperContent): string {
  const number = content.number === null ? '<span class="blank"></span>' : escape(content.number);
  return `<h1>${escape(definition.title)}</h1>\n<div class="number">${escape(definition.numberLabel)}${number}</div>`;
}

function renderBlock(block: PaperBlock, content: PaperContent): string {
  switch (block.kind) {
    case 'parties':
      return content.parties.map((party) => renderParty(party, get(block.lines, party.kind))).join('\n');
    case 'text':
      return heading(block.heading) + paragraphs(get(content.texts, block.from));
    case 'clauses':
      return heading(block.heading) + get(content.lists, block.from).map((clause, index) => paragraphs(`${chineseNumber(index + 1)}、${clause}`)).join('\n');
    case 'table':
      return renderTable(block, get(content.tables, block.from));
    case 'closing':
      return renderClosing(block, content);
    default:
      return assertNever(block);
  }
}

function renderParty(party: PartyBlock, lines: readonly (readonly PaperField[])[]): string {
  const role = party.role === '' ? '' : `<span class="role">（${escape(party.role)}）</span>`;
  const rows = lines.map((fields) => `<div class="line">${fields.map((field) => renderField(field, get(party.fields, field.from))).join('')}</div>`);
  return `<section class="party"><div class="label">${escape(party.label)}${role}</div><div class="lines">${rows.join('')}</div></section>`;
}

function renderField(field: PaperField, value: string): string {
  const width = field.characters === undefined ? '' : ` ${blankClass(field.characters)}`;
  return `<div class="field${field.characters === undefined ? ' rest' : ''}"><span class="name">${escape(field.label)}</span><span class="value${width}">${escape(value)}</span></div>`;
}

function renderTable(block: Extract<PaperBlock, { kind: 'table' }>, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const columns = block.columns.map((column) => `<col class="${columnClass(column.widthMm)}">`).join('');
  const head = block.columns.map((column) => `<th scope="col">${escape(column.title)}</th>`).join('');
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${cells}\n</tbody></table>`;
}

function renderClosing(block: Extract<PaperBlock, { kind: 'closing' }>, content: PaperContent): string {
  const slots = get(content.signatures, block.signaturesFrom).map(renderSlot).join('\n');
  const seal = `<div>${escape(get(content.texts, block.sealFrom))}</div><div class="note">${escape(block.sealNote)}</div><div>${escape(get(content.texts, block.dateFrom))}</div>`;
  return `<section class="closing">${paragraphs(get(content.texts, block.sentenceFrom))}<div class="slots">${slots}</div><div class="seal">${seal}</div></section>`;
}

function renderSlot(slot: SignatureSlot): string {
  return `<div class="slot"><div>${escape(slot.who)}${slot.name === '' ? '' : ` ${escape(slot.name)}`}<span class="how">（${escape(slot.how)}）</span></div></div>`;
}

function heading(words: string): string {
  return `<h2>${escape(words)}</h2>\n`;
}

/** An empty text keeps two lines to write on. */
function paragraphs(words: string): string {
  if (words.trim() === '') return '<p>\n\n</p>';
  return words
    .split(/\r\n?|\n/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escape(paragraph.trim())}</p>`)
    .join('\n');
}

/** The words that are set in the heading font: fixed words of the form, never what was typed. */
function headingWords(definition: PaperDefinition, content: PaperContent): string {
  const fixed = definition.blocks.flatMap((block) => {
    if (block.kind === 'text' || block.kind === 'clauses') return [block.heading];
    return block.kind === 'table' ? block.columns.map((column) => column.title) : [];
  });
  return [definition.title, definition.draftWord, ...fixed, ...content.parties.map((party) => party.label)].join('');
}

/** What the blocks print, without their tags. */
function plainText(html: string): string {
  return html.replace(/<[^>]*>/gu, '').replace(/&(lt|gt|quot|amp|#39);/gu, (_entity, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'");
}

function escape(text: string): string {
  return printedText(text).replace(/[&<>"']/gu, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '&#39;');
}

/** A definition that asks for what the content lacks is a fault of the program, not a blank on the paper. */
function get<Value>(record: Readonly<Record<string, Value>>, key: string): Value {
  const value = record[key];
  if (value === undefined) throw new Error(`The paper asks for ${key}, which its content lacks`);
  return value;
}
