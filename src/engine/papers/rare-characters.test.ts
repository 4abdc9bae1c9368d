import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PaperKind } from '#shared/contract/papers.ts';
import { paperDocx } from './docx/paper-docx.ts';
import type { PaperContent } from './paper-definition.ts';
import { getPaperDefinition } from './paper-definitions.ts';
import { openPaperFonts } from './paper-fonts.ts';
import { paperContent, paperForms } from './paper-forms.ts';
import { samplePaper } from './paper-samples.fixture.ts';
import { renderPaper } from './render-paper.ts';

const fonts = openPaperFonts(join(import.meta.dirname, '../../../resources/fonts'));
const nobodyHas = '\u{2ebf0}';
const named = { code: 'papers.character-missing', details: { characters: [`${nobodyHas} (U+2EBF0)`] } };

describe.each(PaperKind.options)('the paper %s with a character that no font has', (kind) => {
  const definition = getPaperDefinition(paperForms[kind].definitionId, '2026-07-03');
  // Names of people, places and committees of the sample, wherever this paper holds them.
  const content = JSON.parse(
    JSON.stringify(paperContent(kind, samplePaper(kind, 'short'))).replaceAll(/[桥王张]/gu, nobodyHas),
  ) as PaperContent;

  it('stops as a page and names the character', async () => {
    await expect(renderPaper(definition, content, fonts)).rejects.toMatchObject(named);
  });

  it('stops as a Word file and names the character', async () => {
    await expect(paperDocx(definition, content)).rejects.toMatchObject(named);
  });
});
