// Fonts for papers that are drawn together: cut once for all of them, since cutting takes longer than a short paper's page.
import type { PaperContent, PaperDefinition } from './paper-definition.ts';
import type { PaperFonts } from './paper-fonts.ts';
import { renderPaper } from './render-paper.ts';

/**
 * @param extraText characters that are printed beside the papers' own
 * @throws papers.character-missing with the characters of all papers that no font has
 */
export async function sharedFonts(
  fonts: PaperFonts,
  papers: readonly { readonly definition: PaperDefinition; readonly content: PaperContent }[],
  extraText: string,
): Promise<PaperFonts> {
  const [texts, headings] = [[extraText], ['']];
  const listening: PaperFonts = {
    facesFor(text, heading) {
      texts.push(text);
      headings.push(heading);
      return Promise.resolve([]);
    },
  };
  for (const { definition, content } of papers) await renderPaper(definition, content, listening);
  const faces = await fonts.facesFor(texts.join(''), headings.join(''));
  return { facesFor: () => Promise.resolve(faces) };
}
