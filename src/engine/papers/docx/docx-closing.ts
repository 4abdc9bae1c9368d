// The end of a paper in Word: signatures in two columns, seal and date; all of it kept with the lines before.
import { AlignmentType, VerticalAlignTable, type Paragraph, type Table } from 'docx';
import { getPart, type PaperBlock, type PaperContent, type SignatureSlot } from '../paper-definition.ts';
import { signatureColumns } from '../signature-columns.ts';
import { paragraph, runs, textParagraph, twipsOfMm, type DocxPaper } from './docx-measures.ts';
import { docxTable, type DocxCell, type DocxRow } from './docx-tables.ts';

const slotHeightMm = 21;
/** Below the printed words, however many lines they take. */
const roomToSignPt = 31;

export function docxClosing(
  paper: DocxPaper,
  block: Extract<PaperBlock, { kind: 'closing' }>,
  content: PaperContent,
): (Paragraph | Table)[] {
  const sentence =
    block.sentence === null
      ? []
      : [textParagraph(paper, getPart(content.texts, block.sentence.from), { indented: true, keepNext: true, beforePt: 7 })];
  const slots = block.signatures === null ? [] : [docxTable(paper, slotRows(paper, getPart(content.signatures, block.signatures.from)))];
  const date = getPart(content.texts, block.dateFrom);
  if (block.seal === null) return [...sentence, ...slots, textParagraph(paper, date, { alignment: AlignmentType.RIGHT, beforePt: 22 })];
  const small = paper.definition.type.smallPt;
  const end: DocxRow = {
    heightTwips: twipsOfMm(30),
    cells: [
      { widthTwips: Math.floor(paper.widthTwips / 2), border: 'none', children: [textParagraph(paper, '')] },
      {
        widthTwips: Math.ceil(paper.widthTwips / 2),
        border: 'none',
        children: [
          textParagraph(paper, getPart(content.texts, block.seal.from), { alignment: AlignmentType.CENTER, beforePt: 20, keepNext: true }),
          textParagraph(paper, block.seal.note, { alignment: AlignmentType.CENTER, pt: small, linePt: 16, keepNext: true }),
          textParagraph(paper, date, { alignment: AlignmentType.CENTER }),
        ],
      },
    ],
  };
  // Word joins tables that touch, which is what keeps signatures and seal together.
  return [
    ...sentence,
    ...slots,
    ...(slots.length === 0 ? [] : [textParagraph(paper, '', { linePt: 6, pt: 4, keepNext: true })]),
    docxTable(paper, [end]),
  ];
}

function slotRows(paper: DocxPaper, slots: readonly SignatureSlot[]): DocxRow[] {
  const columns = signatureColumns(slots.length);
  const gap = twipsOfMm(columns === 2 ? 8 : 5);
  const width = Math.floor((paper.widthTwips - gap * (columns - 1)) / columns);
  const empty = (widthTwips: number): DocxCell => ({
    widthTwips,
    border: 'none',
    children: [textParagraph(paper, '', { keepNext: true })],
  });
  return Array.from({ length: Math.ceil(slots.length / columns) }, (_row, row) => ({
    heightTwips: twipsOfMm(slotHeightMm),
    cells: Array.from({ length: columns }, (_cell, column) => {
      const slot = slots[row * columns + column];
      return [...(column === 0 ? [] : [empty(gap)]), slot === undefined ? empty(width) : slotCell(paper, slot, width)];
    }).flat(),
  }));
}

function slotCell(paper: DocxPaper, { who, name, how }: SignatureSlot, widthTwips: number): DocxCell {
  const words = [
    ...runs(paper, name === '' ? who : `${who} ${name}`, { pt: 12 }),
    ...runs(paper, `（${how}）`, { pt: paper.definition.type.smallPt }),
  ];
  return {
    widthTwips,
    border: 'below',
    verticalAlign: VerticalAlignTable.TOP,
    children: [paragraph(paper, words, { alignment: AlignmentType.LEFT, linePt: 16, beforePt: 6, afterPt: roomToSignPt, keepNext: true })],
  };
}
