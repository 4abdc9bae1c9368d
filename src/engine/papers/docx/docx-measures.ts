// Measures, fonts and plain paragraphs of a Word paper. Word's units: twips (1/20 point) for places, half points for type.
import { AlignmentType, LineRuleType, Paragraph, TextRun, UnderlineType, type IParagraphOptions, type IRunOptions } from 'docx';
import type { PaperDefinition } from '../paper-definition.ts';
import { printedText } from '../paper-text.ts';

/** Fonts are named, not embedded: every Windows and WPS has them, and takes rare characters from its own SimSun-ExtB. */
const textFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const headingFont = { ascii: '黑体', hAnsi: '黑体', eastAsia: '黑体' };
const titleFont = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' };

/** What the builders of Word blocks share for one paper. */
export interface DocxPaper {
  readonly definition: PaperDefinition;
  /** Width between the margins. */
  readonly widthTwips: number;
}

export function twipsOfMm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export function twipsOfPt(points: number): number {
  return Math.round(points * 20);
}

/** How a stretch of text looks. */
export interface RunLook {
  readonly font?: 'text' | 'heading' | 'title';
  readonly pt?: number;
  readonly bold?: boolean;
  readonly underlined?: boolean;
}

/** Text as runs; line breaks inside it become Word's own. */
export function runs(paper: DocxPaper, text: string, look: RunLook = {}): TextRun[] {
  const shape: IRunOptions = {
    font: { text: textFont, heading: headingFont, title: titleFont }[look.font ?? 'text'],
    size: Math.round((look.pt ?? paper.definition.type.bodyPt) * 2),
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.underlined === true ? { underline: { type: UnderlineType.SINGLE } } : {}),
  };
  return printedText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...shape, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

export type ParagraphLook = RunLook &
  Pick<IParagraphOptions, 'alignment' | 'keepNext' | 'keepLines' | 'pageBreakBefore'> & {
    /** First line indented by two characters. */
    readonly indented?: boolean;
    /** Further lines stand this many characters to the right of the first. */
    readonly hangingCharacters?: number;
    readonly linePt?: number;
    readonly beforePt?: number;
    readonly afterPt?: number;
  };

export function paragraph(paper: DocxPaper, children: readonly TextRun[], look: ParagraphLook = {}): Paragraph {
  const { type } = paper.definition;
  const {
    indented = false,
    linePt = type.linePt,
    beforePt = 0,
    afterPt = 0,
    alignment = AlignmentType.BOTH,
    keepNext = false,
    keepLines = false,
  } = look;
  return new Paragraph({
    children: [...children],
    alignment,
    keepNext,
    keepLines,
    widowControl: true,
    // The paragraph's own mark has a height too: an empty paragraph is as high as it.
    run: { size: Math.round((look.pt ?? type.bodyPt) * 2) },
    spacing: { line: twipsOfPt(linePt), lineRule: LineRuleType.AT_LEAST, before: twipsOfPt(beforePt), after: twipsOfPt(afterPt) },
    ...(look.hangingCharacters === undefined
      ? {}
      : { indent: { left: twipsOfPt(look.hangingCharacters * type.bodyPt), hanging: twipsOfPt(look.hangingCharacters * type.bodyPt) } }),
    ...(indented ? { indent: { firstLine: twipsOfPt((look.pt ?? type.bodyPt) * 2) } } : {}),
  });
}

export function textParagraph(paper: DocxPaper, text: string, look: ParagraphLook = {}): Paragraph {
  return paragraph(paper, runs(paper, text, look), look);
}
