// The one Word renderer of papers: from the same definition and content as the printed page, for offices that go on writing in Word.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import type { PaperBlock, PaperContent, PaperDefinition } from '../paper-definition.ts';
import { printedText } from '../paper-text.ts';
import { refuseUnprintable, wordsOfContent } from '../paper-words.ts';
import { paperName } from '../render-paper.ts';
import { docxBlock, type DocxBlock } from './docx-blocks.ts';
import { paragraph, runs, textParagraph, twipsOfMm, twipsOfPt, type DocxPaper } from './docx-measures.ts';
import { docxTable } from './docx-tables.ts';

const a4 = { widthMm: 210, heightMm: 297 };

/**
 * Bytes of a .docx: A4, editable, no macros, no personal data among its properties.
 * Throws `papers.character-missing` as the printed page does.
 */
export async function paperDocx(definition: PaperDefinition, content: PaperContent): Promise<Uint8Array> {
  refuseUnprintable(definition.title + wordsOfContent(content));
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
  const built = blocks.map((block, index) => docxBlock(paper, block, content, staysWithNext(blocks, index)));
  // A cover names its committee above the title.
  const titleAt = isHeadline(blocks[0]) ? 1 : 0;
  const all = [...built.slice(0, titleAt).flat(), ...title(paper, content), ...built.slice(titleAt).flat()];
  // Word wants a paragraph at the end of a document.
  return [...all, textParagraph(paper, '', { linePt: 1, pt: 1 })];
}

/** Nobody signs an empty page: the lines before the signatures stay with them, and where those are short, the ones before too. */
function staysWithNext(blocks: readonly PaperBlock[], index: number): boolean {
  const next = blocks[index + 1];
  if (next === undefined) return false;
  const short = next.kind === 'choice' || next.kind === 'fields' || next.kind === 'sentence' || next.kind === 'statement';
  return next.kind === 'closing' || (short && staysWithNext(blocks, index + 1));
}

function isHeadline(block: PaperBlock | undefined): boolean {
  return block?.kind === 'sentence' && block.align === 'headline';
}

function title(paper: DocxPaper, content: PaperContent): DocxBlock[] {
  const { type, numberLabel } = paper.definition;
  const heading = textParagraph(paper, paper.definition.title, {
    font: 'title',
    bold: true,
    pt: type.titlePt,
    linePt: type.titlePt * 1.5,
    alignment: AlignmentType.CENTER,
    afterPt: 11,
  });
  if (numberLabel === null) return [heading];
  if (content.number === null) return [heading, numberBlank(paper, numberLabel), textParagraph(paper, '', { linePt: 6, pt: 4 })];
  return [heading, paragraph(paper, runs(paper, numberLabel + content.number), { alignment: AlignmentType.RIGHT, afterPt: 6 })];
}

/** A ruled cell: blanks at the end of a line are not underlined everywhere. */
function numberBlank(paper: DocxPaper, label: string): Table {
  const blankTwips = twipsOfPt(paper.definition.type.bodyPt * 12);
  return docxTable(paper, [
    {
      cells: [
        {
          widthTwips: paper.widthTwips - blankTwips,
          border: 'none',
          children: [textParagraph(paper, label, { alignment: AlignmentType.RIGHT })],
        },
        { widthTwips: blankTwips, border: 'below', children: [textParagraph(paper, '')] },
      ],
    },
  ]);
}

function section(paper: DocxPaper, content: PaperContent): Omit<ISectionOptions, 'children'> {
  const { page, pageNumbers } = paper.definition;
  const { top, right, bottom, left } = page.marginMm;
  const properties: ISectionOptions['properties'] = {
    page: {
      size: { width: twipsOfMm(a4.widthMm), height: twipsOfMm(a4.heightMm) },
      margin: {
        top: twipsOfMm(top),
        right: twipsOfMm(right),
        bottom: twipsOfMm(bottom),
        left: twipsOfMm(left),
        header: twipsOfMm(top / 2),
        footer: twipsOfMm(bottom / 2),
      },
    },
    titlePage: true,
  };
  if (!pageNumbers) return { properties };
  const foot = new Footer({ children: [pageNumber(paper)] });
  return {
    properties,
    headers: { default: runningHead(paper, content), first: firstHead(paper, content) },
    footers: { default: foot, first: foot },
  };
}

/** Title and parties left, number right, from the second page on. */
function runningHead(paper: DocxPaper, content: PaperContent): Header {
  const { title, draftWord, numberLabel, type } = paper.definition;
  const pt = type.smallPt;
  const number =
    numberLabel === null || content.number === null
      ? []
      : [new TextRun({ children: [new Tab()] }), ...runs(paper, numberLabel + content.number, { pt })];
  const first = new Paragraph({
    children: [...runs(paper, content.draft ? draftWord : title, { pt }), ...number],
    tabStops: [{ type: 'right', position: paper.widthTwips }],
  });
  return new Header({
    children: content.runningNames === '' ? [first] : [first, textParagraph(paper, content.runningNames, { pt, linePt: pt * 1.35 })],
  });
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
