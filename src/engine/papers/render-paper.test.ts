import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreements } from './agreements.fixture.ts';
import { agreementContent, AgreementPaper, copiesOfAgreement } from './paper-data/agreement-paper.ts';
import { getPaperDefinition } from './paper-definitions.ts';
import { openPaperFonts } from './paper-fonts.ts';
import { cssString } from './paper-style.ts';
import { renderPaper } from './render-paper.ts';

const fonts = openPaperFonts(join(import.meta.dirname, '../../../resources/fonts'));
const definition = getPaperDefinition('mediation-agreement', '2026-07-03');
const render = (agreement: AgreementPaper) => renderPaper(definition, agreementContent(agreement), fonts);

describe('人民调解协议书 as a page', () => {
  it('asks for nothing from anywhere', async () => {
    const html = await render(agreements.short);
    expect(html).toContain("default-src 'none'");
    expect(html.match(/url\((?!data:font\/ttf;base64,)/gu)).toBeNull();
    expect(html).not.toMatch(/<(?:script|link|img|iframe)\b/u);
  });

  it('prints what was typed as text, never as markup', async () => {
    const html = await render(agreements.rare);
    expect(html).toContain('&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script');
  });

  it('a number cannot leave the style sheet', () => {
    expect(cssString("1'; } </style>")).toBe("'1\\27 \\3b  \\7d  \\3c \\2f style\\3e '");
  });

  it('is a draft on every page until it has its number', async () => {
    expect(await render(agreements.many)).toContain("content: '草稿'");
    expect(await render(agreements.short)).not.toContain('草稿');
  });

  it('stops at a character that no font has and names it', async () => {
    const agreement = { ...agreements.short, facts: '王\u{2ebf0}明' };
    await expect(render(agreement)).rejects.toMatchObject({
      code: 'papers.character-missing',
      details: { characters: ['\u{2ebf0} (U+2EBF0)'] },
    });
  });

  it('is the same to the byte each time', async () => {
    expect(await render(agreements.many)).toBe(await render(agreements.many));
  });

  it('counts a copy for each party and one for the committee, and refuses fewer', () => {
    expect(copiesOfAgreement(agreements.many)).toBe(6);
    expect(copiesOfAgreement(agreements.company)).toBe(5);
    expect(AgreementPaper.safeParse({ ...agreements.many, copies: 5 }).success).toBe(false);
  });

  it('gives everybody a place to sign: five parties, two agents, a guardian, two mediators, the recorder', () => {
    expect(agreementContent(agreements.many).signatures['signatures']).toHaveLength(11);
  });

  it('a day before the first version is a fault, not an empty page', () => {
    expect(() => getPaperDefinition('mediation-agreement', '2009-12-31')).toThrow('in force');
  });
});
