// Lines of labels and ruled blanks in Word, of a party block or a form's head.
import { AlignmentType, VerticalAlignTable } from 'docx';
import { getPart, type PaperField, type PartyBlock } from '../paper-definition.ts';
import { runs, paragraph, textParagraph, twipsOfPt, type DocxPaper } from './docx-measures.ts';
import type { DocxCell, DocxRow } from './docx-tables.ts';

export interface FieldLines {
  readonly lines: readonly (readonly PaperField[])[];
  readonly texts: Readonly<Record<string, string>>;
  /** Labels of one width, their characters spread; null: as wide as their words. */
  readonly labelCharacters: number | null;
  readonly widthTwips: number;
}

/** One table row for each line; kept with what follows when it is not the last. */
export function fieldRows(paper: DocxPaper, { lines, texts, labelCharacters, widthTwips }: FieldLines): DocxRow[] {
  const em = twipsOfPt(paper.definition.type.bodyPt);
  return lines.map((fields) => {
    const labels = fields.map(({ label }) => Math.round(em * ((labelCharacters ?? [...label].length) + 0.5)));
    const fixed = fields.map(({ characters }) => (characters === undefined ? null : Math.round(em * (characters + 0.6))));
    const taken = [...labels, ...fixed].reduce<number>((sum, width) => sum + (width ?? 0), 0);
    const open = fixed.filter((width) => width === null).length;
    // Blanks without a width share the rest; a line without such a blank gives the rest to its last one.
    const share = open === 0 ? 0 : Math.floor((widthTwips - taken) / open);
    const widths = fixed.map((width) => width ?? share);
    const rest = widthTwips - labels.reduce((sum, width) => sum + width, 0) - widths.reduce((sum, width) => sum + width, 0);
    return {
      cells: fields.flatMap((field, index): DocxCell[] => [
        { widthTwips: labels[index] ?? 0, border: 'none', children: [labelParagraph(paper, field.label, labelCharacters !== null)] },
        {
          widthTwips: (widths[index] ?? 0) + (index === fields.length - 1 ? rest : 0),
          border: 'below',
          children: [textParagraph(paper, getPart(texts, field.from), { alignment: AlignmentType.LEFT, keepNext: true })],
        },
      ]),
    };
  });
}

function labelParagraph(paper: DocxPaper, label: string, even: boolean) {
  return textParagraph(paper, label, { alignment: even ? AlignmentType.DISTRIBUTE : AlignmentType.LEFT, keepNext: true });
}

/** A party: its label beside all its lines. */
export function partyRows(paper: DocxPaper, party: PartyBlock, lines: readonly (readonly PaperField[])[]): DocxRow[] {
  const { bodyPt, smallPt } = paper.definition.type;
  const labelTwips = Math.round(twipsOfPt(bodyPt) * 4.4);
  const rows = fieldRows(paper, { lines, texts: party.fields, labelCharacters: null, widthTwips: paper.widthTwips - labelTwips });
  const role =
    party.role === ''
      ? []
      : [
          paragraph(paper, runs(paper, `（${party.role}）`, { pt: smallPt - 1 }), {
            linePt: smallPt + 2,
            alignment: AlignmentType.LEFT,
            keepNext: true,
          }),
        ];
  const label: DocxCell = {
    widthTwips: labelTwips,
    border: 'none',
    rowSpan: rows.length,
    verticalAlign: VerticalAlignTable.TOP,
    children: [textParagraph(paper, party.label, { font: 'heading', alignment: AlignmentType.LEFT, keepNext: true }), ...role],
  };
  return rows.map((row, index) => (index === 0 ? { ...row, cells: [label, ...row.cells] } : row));
}
