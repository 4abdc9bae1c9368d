// The end of a paper in Word: signatures in two columns, seal and date; all of it kept with the lines before.
import { AlignmentType, VerticalAlignTable, type Paragraph, type Table } from 'docx';
import { getPart, type PaperBlock, type PaperContent, type SignatureSlot } from '../paper-definition.ts';
import { paragraph, runs, textParagraph, twipsOfMm, type DocxPaper } from './docx-measures.ts';
import { docxTable, type DocxCell, type DocxRow } from './docx-tables.ts';

const slotHeightMm = 21;
const gapMm = 8;

export function docxClosing(paper: DocxPaper, block: Extract<PaperBlock, { kind: 'closing' }>, content: PaperContent): (Paragraph | Table)[] {
  const sentence = block.sentence === null ? [] : [textParagraph(paper, getPart(content.texts, block.sentence.from), { indented: true, keepNext: true, beforePt: 7 })];
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
  return [...sentence, ...slots, ...(slots.length === 0 ? [] : [textParagraph(paper, '', { linePt: 6, pt: 4, keepNext: true })]), docxTable(paper, [end])];
}

function slotRows(paper: DocxPaper, slots: readonly SignatureSlot[]): DocxRow[] {
  const pairs = Array.from({ length: Math.ceil(slots.length / 2) }, (_, index) => slots.slice(index * 2, index * 2 + 2));
  const width = Math.floor((paper.widthTwips - twipsOfMm(gapMm)) / 2);
  const empty = (widthTwips: number): DocxCell => ({ widthTwips, border: 'none', children: [textParagraph(paper, '', { keepNext: true })] });
  return pairs.map(([left, right]) => ({
    heightTwips: twipsOfMm(slotHeightMm),
    cells: [
      left === undefined ? empty(width) : slotCell(paper, left, width),
      empty(twipsOfMm(gapMm)),
      right === undefined ? empty(width) : slotCell(paper, right, width),
    ],
  }));
}

function slotCell(paper: DocxPaper, { who, name, how }: SignatureSlot, widthTwips: number): DocxCell {
  const words = [...runs(paper, name === '' ? who : `${who} ${name}`, { pt: 12 }), ...runs(paper, `（${how}）`, { pt: paper.definition.type.smallPt })];
  return { widthTwips, border: 'below', verticalAlign: VerticalAlignTable.TOP, children: [paragraph(paper, words, { alignment: AlignmentType.LEFT, linePt: 16, beforePt: 6, keepNext: true })] };
}
