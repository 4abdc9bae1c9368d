// The form for hand-writing of any paper, from its definition alone: empty blanks, ruled lines, unnamed places to sign.
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { emptyContent, type PaperBlock, type PaperContent, type PaperDefinition, type SentencePart } from './paper-definition.ts';

/** Content that leaves every blank of a paper empty, for `renderPaper` and `paperDocx`. */
export function blankContent(definition: PaperDefinition): PaperContent {
  return definition.blocks.reduce<PaperContent>((content, block) => withBlanks(content, block), { ...emptyContent, blank: true });
}

function withBlanks(content: PaperContent, block: PaperBlock): PaperContent {
  switch (block.kind) {
    case 'parties':
      return {
        ...content,
        parties: block.blank.map((party) => ({
          ...party,
          role: '',
          fields: emptyTexts((block.lines[party.kind] ?? []).flat().map(({ from }) => from)),
        })),
      };
    case 'fields':
      return withTexts(
        content,
        block.lines.flat().map(({ from }) => from),
      );
    case 'sentence':
      return withTexts(content, block.parts.flatMap(blankOf));
    case 'text':
    case 'choice':
      return withTexts(content, [block.from]);
    case 'grid':
      return withTexts(
        content,
        block.rows.flatMap(({ cells }) => cells.map(({ from }) => from)),
      );
    case 'clauses':
      return { ...content, lists: { ...content.lists, [block.from]: [] } };
    case 'table':
      return {
        ...content,
        tables: { ...content.tables, [block.from]: Array.from({ length: block.blankRows }, () => block.columns.map(() => '')) },
      };
    case 'closing':
      return {
        ...content,
        texts: {
          ...content.texts,
          ...(block.sentence === null ? {} : { [block.sentence.from]: block.sentence.blank }),
          ...(block.seal === null ? {} : emptyTexts([block.seal.from])),
          [block.dateFrom]: paperDate(null),
        },
        signatures:
          block.signatures === null ? content.signatures : { ...content.signatures, [block.signatures.from]: block.signatures.blank },
      };
    case 'statement':
    case 'frame':
    case 'space':
      return content;
  }
}

function withTexts(content: PaperContent, keys: readonly string[]): PaperContent {
  return { ...content, texts: { ...content.texts, ...emptyTexts(keys) } };
}

function emptyTexts(keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, '']));
}

function blankOf(part: SentencePart): string[] {
  return typeof part === 'string' ? [] : [part.from];
}
