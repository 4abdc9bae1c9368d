// The one Word renderer of papers: from the same definition and content as the printed page, for offices that go on writing in Word.
import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import type { PaperBlock, PaperContent, PaperDefinition } from '../paper-definition.ts';
import { printedText } from '../paper-text.ts';
import { paperName } from '../render-paper.ts';
import { docxBlock, type DocxBlock } from './docx-blocks.ts';
import { paragraph, runs, textParagraph, twipsOfMm, type DocxPaper } from './docx-measures.ts';

const a4 = { widthMm: 210, heightMm: 297 };

/** Bytes of a .docx: A4, editable, no macros, no personal data among its properties. */
export async function paperDocx(definition: PaperDefinition, content: PaperContent): Promise<Uint8Array> {
  const { left, right } = definition.page.marginMm;
  const paper: DocxPaper = { definition, widthTwips: twipsOfMm(a4.widthMm - left - right) };
  const document = new Document({
    creator: '枫桥台账',
    lastModifiedBy: '枫桥台账',
    title: printedText(paperName(definition, content)),
    sections: [{ ...section(paper, content), children: body(paper, content) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function body(paper: DocxPaper, content: PaperContent): DocxBlock[] {
  const { blocks } = paper.definition;
  const built = blocks.map((block, index) => docxBlock(paper, block, content, blocks[index + 1]?.kind === 'closing'));
  // A cover names its committee above the title.
  const titleAt = isHeadline(blocks[0]) ? 1 : 0;
  const all = [...built.slice(0, titleAt).flat(), ...title(paper, content), ...built.slice(titleAt).flat()];
  // Word wants a paragraph at the end of a document.
  return [...all, textParagraph(paper, '', { linePt: 1, pt: 1 })];
}

function isHeadline(block: PaperBlock | undefined): boolean {
  return block?.kind === 'sentence' && block.align === 'headline';
}

function title(paper: DocxPaper, content: PaperContent): Paragraph[] {
  const { type, numberLabel } = paper.definition;
  const heading = textParagraph(paper, paper.definition.title, { font: 'title', bold: true, pt: type.titlePt, linePt: type.titlePt * 1.5, alignment: AlignmentType.CENTER, afterPt: 11 });
  if (numberLabel === null) return [heading];
  const blank = runs(paper, '　'.repeat(12), { underlined: true });
  return [heading, paragraph(paper, [...runs(paper, numberLabel), ...(content.number === null ? blank : runs(paper, content.number))], { alignment: AlignmentType.RIGHT, afterPt: 6 })];
}

function section(paper: DocxPaper, content: PaperContent): Omit<ISectionOptions, 'children'> {
  const { page, pageNumbers } = paper.definition;
  const { top, right, bottom, left } = page.marginMm;
  const properties: ISectionOptions['properties'] = {
    page: {
      size: { width: twipsOfMm(a4.widthMm), height: twipsOfMm(a4.heightMm) },
      margin: { top: twipsOfMm(top), right: twipsOfMm(right), bottom: twipsOfMm(bottom), left: twipsOfMm(left), header: twipsOfMm(top / 2), footer: twipsOfMm(bottom / 2) },
    },
    titlePage: true,
  };
  if (!pageNumbers) return { properties };
  const foot = new Footer({ children: [pageNumber(paper)] });
  return { properties, headers: { default: runningHead(paper, content), first: firstHead(paper, content) }, footers: { default: foot, first: foot } };
}

/** Title and parties left, number right, from the second page on. */
function runningHead(paper: DocxPaper, content: PaperContent): Header {
  const { title, draftWord, numberLabel, type } = paper.definition;
  const pt = type.smallPt;
  const number = numberLabel === null || content.number === null ? '' : `\t${numberLabel}${content.number}`;
  const first = new Paragraph({ children: runs(paper, (content.draft ? draftWord : title) + number, { pt }), tabStops: [{ type: 'right', position: paper.widthTwips }] });
  return new Header({ children: content.runningNames === '' ? [first] : [first, textParagraph(paper, content.runningNames, { pt, linePt: pt * 1.35 })] });
}

function firstHead(paper: DocxPaper, content: PaperContent): Header {
  return new Header({ children: [textParagraph(paper, content.draft ? paper.definition.draftWord : '', { font: 'heading' })] });
}

function pageNumber(paper: DocxPaper): Paragraph {
  const size = paper.definition.type.smallPt * 2;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size, children: ['第 ', PageNumber.CURRENT, ' 页  共 ', PageNumber.TOTAL_PAGES, ' 页'] })],
  });
}
