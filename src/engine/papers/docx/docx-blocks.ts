// The blocks of a paper as Word paragraphs and tables, in the same order and with the same words as on the printed page.
import { AlignmentType, type Paragraph, type Table } from 'docx';
import { chineseNumber } from '#shared/rules/agreement-wording.ts';
import { assertNever } from '#shared/errors.ts';
import { getPart, type GridRow, type PaperBlock, type PaperContent, type SentencePart, type TableColumn } from '../paper-definition.ts';
import { paragraphsOf, tick } from '../render-block.ts';
import { docxClosing } from './docx-closing.ts';
import { fieldRows, partyRows } from './docx-fields.ts';
import { paragraph, runs, textParagraph, twipsOfMm, type DocxPaper } from './docx-measures.ts';
import { docxTable, type DocxRow } from './docx-tables.ts';

export type DocxBlock = Paragraph | Table;

/** @param keepNext the last lines of this block stay with the next one */
export function docxBlock(paper: DocxPaper, block: PaperBlock, content: PaperContent, keepNext: boolean): DocxBlock[] {
  switch (block.kind) {
    case 'parties':
      // A gap after each, since Word joins tables that touch.
      return content.parties.flatMap((party) => [docxTable(paper, partyRows(paper, party, getPart(block.lines, party.kind))), gap(paper)]);
    case 'fields':
      return [
        docxTable(
          paper,
          fieldRows(paper, {
            lines: block.lines,
            texts: content.texts,
            labelCharacters: block.labelCharacters,
            widthTwips: paper.widthTwips,
          }),
        ),
        gap(paper),
      ];
    case 'text':
      return [
        ...heading(paper, block.heading),
        ...(content.blank ? [ruledLines(paper, block.blankLines)] : paragraphs(paper, getPart(content.texts, block.from), keepNext)),
      ];
    case 'clauses':
      return [
        ...heading(paper, block.heading),
        ...(content.blank ? [ruledLines(paper, block.blankLines)] : clauses(paper, getPart(content.lists, block.from), keepNext)),
      ];
    case 'table':
      return ruledTable(paper, block, getPart(content.tables, block.from));
    case 'grid':
      return [
        docxTable(
          paper,
          block.rows.map((row) => gridRow(paper, row, content)),
        ),
      ];
    case 'sentence':
      return [sentence(paper, block, content, keepNext)];
    case 'statement':
      return [
        ...heading(paper, block.heading),
        ...block.paragraphs.map((words) => textParagraph(paper, words, { indented: true, keepNext })),
      ];
    case 'choice':
      return [
        paragraph(paper, choiceRuns(paper, block, content), {
          alignment: AlignmentType.LEFT,
          keepNext,
          beforePt: 4,
          hangingCharacters: [...block.label].length + 1,
        }),
      ];
    case 'frame':
      return [
        docxTable(paper, [
          {
            heightTwips: twipsOfMm(block.heightMm),
            cells: [
              {
                widthTwips: paper.widthTwips,
                border: 'box',
                children: [textParagraph(paper, block.note, { alignment: AlignmentType.CENTER, pt: paper.definition.type.smallPt })],
              },
            ],
          },
        ]),
        gap(paper),
      ];
    case 'space':
      return [textParagraph(paper, '', { linePt: block.heightMm * (72 / 25.4) })];
    case 'closing':
      return docxClosing(paper, block, content);
    default:
      return assertNever(block);
  }
}

function gap(paper: DocxPaper): Paragraph {
  return textParagraph(paper, '', { linePt: 6, pt: 4, keepNext: true });
}

function heading(paper: DocxPaper, words: string): Paragraph[] {
  return words === '' ? [] : [textParagraph(paper, words, { font: 'heading', keepNext: true, beforePt: 7 })];
}

/** An empty text keeps two lines to write on, as on the printed page. */
function paragraphs(paper: DocxPaper, words: string, keepNext: boolean): Paragraph[] {
  const parts = paragraphsOf(words);
  return (parts.length === 0 ? ['', ''] : parts).map((part, index, all) =>
    textParagraph(paper, part, { indented: true, keepNext: keepNext && index === all.length - 1 }),
  );
}

function clauses(paper: DocxPaper, items: readonly string[], keepNext: boolean): Paragraph[] {
  if (items.length === 0) return paragraphs(paper, '', keepNext);
  return items.flatMap((item, index) => paragraphs(paper, `${chineseNumber(index + 1)}、${item}`, keepNext && index === items.length - 1));
}

function ruledLines(paper: DocxPaper, count: number): Table {
  const row: DocxRow = {
    cells: [
      { widthTwips: paper.widthTwips, border: 'below', children: [textParagraph(paper, '', { linePt: paper.definition.type.linePt + 4 })] },
    ],
  };
  return docxTable(
    paper,
    Array.from({ length: count }, () => row),
  );
}

function ruledTable(paper: DocxPaper, block: Extract<PaperBlock, { kind: 'table' }>, rows: readonly (readonly string[])[]): DocxBlock[] {
  if (rows.length === 0) return [];
  const pt = paper.definition.type.tablePt;
  const cells = (words: readonly string[], head: boolean) =>
    block.columns.map((column, index) => ({
      widthTwips: twipsOfMm(column.widthMm),
      border: 'box' as const,
      children: [
        textParagraph(paper, words[index] ?? '', {
          pt,
          linePt: pt * 1.45,
          font: head ? 'heading' : 'text',
          alignment: head ? AlignmentType.CENTER : columnAlignment(column),
        }),
      ],
    }));
  const head: DocxRow = {
    header: true,
    cells: cells(
      block.columns.map(({ title }) => title),
      true,
    ),
  };
  return [docxTable(paper, [head, ...rows.map((row) => ({ cells: cells(row, false) }))]), gap(paper)];
}

function columnAlignment({ align }: TableColumn): (typeof AlignmentType)[keyof typeof AlignmentType] {
  if (align === 'centre') return AlignmentType.CENTER;
  return align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
}

function gridRow(paper: DocxPaper, { cells, heightMm }: GridRow, content: PaperContent): DocxRow {
  const pt = paper.definition.type.tablePt;
  const look = { pt, linePt: pt * 1.5 };
  const rest = paper.widthTwips - cells.reduce((sum, { labelMm, valueMm }) => sum + twipsOfMm(labelMm) + twipsOfMm(valueMm ?? 0), 0);
  return {
    heightTwips: twipsOfMm(heightMm),
    canSplit: true,
    cells: cells.flatMap(({ label, from, labelMm, valueMm }) => [
      {
        widthTwips: twipsOfMm(labelMm),
        border: 'box' as const,
        children: [textParagraph(paper, label, { ...look, font: 'heading', alignment: AlignmentType.CENTER })],
      },
      {
        widthTwips: valueMm === undefined ? rest : twipsOfMm(valueMm),
        border: 'box' as const,
        children: paragraphsOrEmpty(getPart(content.texts, from)).map((words) =>
          textParagraph(paper, words, { ...look, indented: cells.length === 1 }),
        ),
      },
    ]),
  };
}

function paragraphsOrEmpty(words: string): string[] {
  const parts = paragraphsOf(words);
  return parts.length === 0 ? [''] : parts;
}

function sentence(paper: DocxPaper, block: Extract<PaperBlock, { kind: 'sentence' }>, content: PaperContent, keepNext: boolean): Paragraph {
  const { bodyPt } = paper.definition.type;
  const headline = block.align === 'headline';
  const alignment = headline || block.align === 'centre' ? AlignmentType.CENTER : content.blank ? AlignmentType.LEFT : AlignmentType.BOTH;
  const look = headline ? { font: 'heading' as const, pt: bodyPt + 6 } : {};
  return paragraph(
    paper,
    block.parts.flatMap((part) => partRuns(paper, part, content, look)),
    { alignment, keepNext, indented: block.align === undefined, ...(headline ? { linePt: (bodyPt + 6) * 1.6 } : {}) },
  );
}

function partRuns(paper: DocxPaper, part: SentencePart, content: PaperContent, look: { readonly font?: 'heading'; readonly pt?: number }) {
  if (typeof part === 'string') return runs(paper, part, look);
  const words = getPart(content.texts, part.from);
  // Full-width blanks, underlined, are the line to write on.
  return runs(paper, words === '' ? '　'.repeat(part.characters) : words, { ...look, underlined: look.font === undefined });
}

function choiceRuns(paper: DocxPaper, block: Extract<PaperBlock, { kind: 'choice' }>, content: PaperContent) {
  const chosen = getPart(content.texts, block.from);
  return [
    ...runs(paper, `${block.label}：`, { font: 'heading' }),
    ...block.options.flatMap(({ key, label }) => runs(paper, `${tick(key === chosen)}${label}　`)),
  ];
}
