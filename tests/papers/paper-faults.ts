// What is wrong with a printed paper: each fault in one sentence, none when it may leave the office.
import { getPart, type PaperBlock, type PaperContent, type PaperDefinition } from '#engine/papers/paper-definition.ts';
import { printedText } from '#engine/papers/paper-text.ts';
import { a4Points, bodyArea, squeeze, type ReadPdf, type WordBox } from './printed-paper.ts';

export function paperFaults(
  { definition, content }: { readonly definition: PaperDefinition; readonly content: PaperContent },
  pdf: ReadPdf,
): string[] {
  return [
    ...sizeFaults(pdf),
    ...textFaults(definition, content, pdf),
    ...placeFaults(definition, pdf.words),
    ...overlapFaults(pdf.words),
    ...squeezedFaults(definition, content, pdf),
    ...closingFaults(definition, content, pdf),
    ...headFaults(definition, content, pdf),
  ];
}

function sizeFaults({ sizes }: ReadPdf): string[] {
  return sizes.flatMap(({ width, height }, index) =>
    Math.abs(width - a4Points.width) < 2 && Math.abs(height - a4Points.height) < 2 ? [] : [`page ${index + 1} is not A4`],
  );
}

/** Every text of the content, taken from the content and not from its page. */
function textFaults(definition: PaperDefinition, content: PaperContent, { bodies }: ReadPdf): string[] {
  const text = withoutRepeatedHeads(definition, bodies.join(''));
  return textsOf(definition, content)
    .map(printable)
    .filter((part) => part !== '' && !text.includes(part))
    .map((part) => `missing: ${part.slice(0, 40)}`);
}

/** What a paper must say: its title, its number and all that the content holds. */
export function textsOf(definition: PaperDefinition, content: PaperContent): string[] {
  const choices = definition.blocks.flatMap((block) => (block.kind === 'choice' ? [block] : []));
  const words = Object.entries(content.texts).flatMap(([key, text]) => {
    const choice = choices.find(({ from }) => from === key);
    return choice === undefined ? text.split('\n') : choice.options.filter((option) => option.key === text).map(({ label }) => `■${label}`);
  });
  return [
    definition.title,
    definition.numberLabel === null ? '' : (content.number ?? ''),
    ...words,
    ...content.parties.flatMap(({ kind, label, role, fields }) => [
      label,
      role,
      ...partyLines(definition, kind).map((from) => getPart(fields, from)),
    ]),
    ...Object.values(content.lists)
      .flat()
      .flatMap((item) => item.split('\n')),
    ...Object.values(content.tables)
      .flat(2)
      .flatMap((cell) => cell.split('\n')),
    ...Object.values(content.signatures)
      .flat()
      .map(({ who, name, how }) => `${who}${name}（${how}）`),
  ];
}

function partyLines({ blocks }: PaperDefinition, kind: string): string[] {
  return blocks.flatMap((block) => (block.kind === 'parties' ? (block.lines[kind] ?? []).flat().map(({ from }) => from) : []));
}

function printable(text: string): string {
  return squeeze(printedText(text));
}

/** A table's head stands again on each page that the table goes on to, in the printed page as in Word. */
export function withoutRepeatedHeads({ blocks }: PaperDefinition, text: string): string {
  return blocks.reduce((rest, block) => (block.kind === 'table' ? rest.replaceAll(headOf(block), '') : rest), text);
}

function headOf({ columns }: Extract<PaperBlock, { kind: 'table' }>): string {
  return squeeze(columns.map(({ title }) => title).join(''));
}

/** A word stands between the margins, or wholly in the head or the foot, clear of a printer's edge. */
function placeFaults(definition: PaperDefinition, words: readonly WordBox[]): string[] {
  const area = bodyArea(definition);
  return words.flatMap(({ text, page, left, right, top, bottom }) => {
    const middle = (top + bottom) / 2;
    const inBody = top > area.top - 5 && bottom < area.bottom + 5;
    const inMargin = (middle > area.edge && middle < area.top) || (middle > area.bottom && middle < a4Points.height - area.edge);
    return left > area.left - 1 && right < area.right + 1.5 && (inBody || inMargin)
      ? []
      : [`outside its box on page ${page}: ${text.slice(0, 20)}`];
  });
}

/** Words one over the other: a text that ran out of its blank or its cell. The font's box is taller than its strokes. */
function overlapFaults(words: readonly WordBox[]): string[] {
  const ink = words.map((word) => ({
    ...word,
    top: word.top + (word.bottom - word.top) * 0.3,
    bottom: word.bottom - (word.bottom - word.top) * 0.25,
  }));
  return ink.flatMap((word, index) =>
    ink
      .slice(index + 1)
      .flatMap((other) =>
        covers(word, other) ? [`on page ${word.page} over each other: ${word.text.slice(0, 12)} | ${other.text.slice(0, 12)}`] : [],
      ),
  );
}

/** A blank too narrow for a short value sets its characters one below the other. */
function squeezedFaults(definition: PaperDefinition, content: PaperContent, { words }: ReadPdf): string[] {
  const values = content.parties.flatMap(({ kind, fields }) =>
    partyLines(definition, kind).map((from) => printable(getPart(fields, from))),
  );
  const short = [...new Set(values)].filter((value) => value !== '' && [...value].length <= 4);
  return short.filter((value) => !words.some(({ text }) => unescaped(text).includes(value))).map((value) => `not on one line: ${value}`);
}

/** Poppler's word boxes come as XML. */
function unescaped(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot);/gu, (_entity, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '');
}

/** Punctuation is set half as wide as its box: boxes of neighbours may share that much. */
const halfCharacter = 9;

function covers(one: WordBox, other: WordBox): boolean {
  return (
    one.page === other.page &&
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > halfCharacter &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
  );
}

/** Nobody signs a page without text: before the first place to sign, and before seal and date, other words stand on the page. */
function closingFaults(definition: PaperDefinition, content: PaperContent, { bodies }: ReadPdf): string[] {
  const closing = definition.blocks.find((block) => block.kind === 'closing');
  if (closing?.kind !== 'closing') return [];
  const [slot] = closing.signatures === null ? [] : getPart(content.signatures, closing.signatures.from);
  const first =
    slot === undefined
      ? printable(closing.seal === null ? getPart(content.texts, closing.dateFrom) : closing.seal.note)
      : printable(`${slot.who}${slot.name}（${slot.how}）`);
  const page = bodies.findLast((body) => body.includes(first));
  if (page === undefined) return [`no place to sign: ${first}`];
  const before = page.slice(0, page.lastIndexOf(first));
  return before.length < 4 ? [`signed without text: "${before}" before ${first}`] : [];
}

/** Parties and number at the head of each page but the first; page numbers on all. */
function headFaults({ pageNumbers, numberLabel }: PaperDefinition, content: PaperContent, { words, sizes }: ReadPdf): string[] {
  if (!pageNumbers) return [];
  return sizes.flatMap((_size, index) => {
    const text = squeeze(
      words
        .filter(({ page }) => page === index + 1)
        .map((word) => unescaped(word.text))
        .join(''),
    );
    const wanted = [
      `第${index + 1}页共${sizes.length}页`,
      ...(index === 0 ? [] : [content.runningNames, numberLabel === null ? '' : (content.number ?? '')]),
    ].map(printable);
    return wanted.filter((part) => !text.includes(part)).map((part) => `page ${index + 1} lacks in its margins: ${part}`);
  });
}
