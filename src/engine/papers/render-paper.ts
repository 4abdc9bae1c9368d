// The one HTML renderer of papers: for the preview, for the browser's own print and for the PDF that is the record.
import { getPart, type PaperBlock, type PaperContent, type PaperDefinition } from './paper-definition.ts';
import type { PaperFonts } from './paper-fonts.ts';
import { paperStyle } from './paper-style.ts';
import { printedText } from './paper-text.ts';
import { escapeText, renderBlock } from './render-block.ts';

/** Words that the style sheet adds: page numbers. */
const PAGE_WORDS = '第页共0123456789 ';

/**
 * Renders a paper as one self-contained HTML document: all text escaped, its fonts inside, no request to anywhere.
 * A draft says so on every page; `code`, where there is one, stands in the foot of every page.
 * Throws `papers.character-missing` {characters: string[]} when a character can't be printed.
 */
export async function renderPaper(definition: PaperDefinition, content: PaperContent, fonts: PaperFonts, code = ''): Promise<string> {
  const body = paperBody(definition, content);
  const headings = headingWords(definition, content);
  const faces = await fonts.facesFor(
    printedText(plainText(body) + PAGE_WORDS + (definition.numberLabel ?? '') + content.runningNames + code),
    headings,
  );
  const style = paperStyle(definition, faces, {
    number: printedText(content.number ?? ''),
    names: printedText(content.runningNames),
    draft: content.draft,
    code,
  });
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="generator" content="fengqiao-register ${definition.id} ${definition.version}">
<title>${escapeText(paperName(definition, content))}</title><style>${style}</style></head>
<body>
${body}
</body></html>
`;
}

/** What a window or a PDF reader shows as its title. */
export function paperName(definition: PaperDefinition, content: PaperContent): string {
  if (content.draft) return `${definition.title}（${definition.draftWord}）`;
  return content.number === null ? definition.title : `${definition.title} ${content.number}`;
}

function paperBody(definition: PaperDefinition, content: PaperContent): string {
  const blocks = definition.blocks.map((block) => renderBlock(block, content));
  // A cover names its committee above the title.
  const titleAt = definition.blocks[0]?.kind === 'sentence' && definition.blocks[0].align === 'headline' ? 1 : 0;
  return [...blocks.slice(0, titleAt), title(definition, content), ...blocks.slice(titleAt)].join('\n');
}

function title(definition: PaperDefinition, content: PaperContent): string {
  const heading = `<h1>${escapeText(definition.title)}</h1>`;
  if (definition.numberLabel === null) return heading;
  const number = content.number === null ? '<span class="blank"></span>' : escapeText(content.number);
  return `${heading}\n<div class="number">${escapeText(definition.numberLabel)}${number}</div>`;
}

/** The words that are set in the heading font: fixed words of the form, never what was typed. */
function headingWords(definition: PaperDefinition, content: PaperContent): string {
  return [definition.title, definition.draftWord, ...definition.blocks.flatMap((block) => blockHeadings(block, content))].join('');
}

/** Fixed words of one block that the heading font prints. */
export function blockHeadings(block: PaperBlock, content: PaperContent): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'clauses':
    case 'statement':
      return [block.heading];
    case 'table':
      return block.columns.map((column) => column.title);
    case 'parties':
      return content.parties.map((party) => party.label);
    case 'grid':
      return block.rows.flatMap(({ cells }) => cells.map(({ label }) => label));
    case 'choice':
      return [`${block.label}：`];
    case 'sentence':
      // The committee's name stands large above the title of a cover.
      return block.align === 'headline'
        ? block.parts.map((part) => (typeof part === 'string' ? part : getPart(content.texts, part.from)))
        : [];
    default:
      return [];
  }
}

/** What the blocks print, without their tags. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/&(lt|gt|quot|amp|#39);/gu, (_entity, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'");
}
