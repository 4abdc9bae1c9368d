// The part of `node scripts/check-papers.ts` that fits into every run: some papers in every shape, printed by a real Chromium.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperDocx } from '#engine/papers/docx/paper-docx.ts';
import { openPaperFonts } from '#engine/papers/paper-fonts.ts';
import { renderPaper } from '#engine/papers/render-paper.ts';
import { createPdfPrinter } from '../../src/server/pdf-printer.ts';
import { officeOpens } from '../office-suite.ts';
import { paperFaults, withoutRepeatedHeads } from './paper-faults.ts';
import { readPdf } from './printed-paper.ts';
import { samplesOf } from './sample-papers.ts';
import { openedText, openInLibreOffice, ownText } from './word-paper.ts';

const printed = samplesOf(['sessionRecord', 'closingReport']);
const fonts = openPaperFonts(join(import.meta.dirname, '../../resources/fonts'));
const printer = createPdfPrinter();
let folder: string;
let expectedPages: Record<string, number>;

beforeAll(async () => {
  expectedPages = JSON.parse(await readFile(join(import.meta.dirname, 'expected-pages.json'), 'utf8')) as Record<string, number>;
  folder = await mkdtemp(join(tmpdir(), 'fengqiao-papers-'));
});
afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true });
});

describe.each(printed)('the paper $name', (sample) => {
  it('is whole, inside its margins and signed below its text; its Word file says the same', { timeout: 120_000 }, async () => {
    const file = join(folder, `${sample.name}.pdf`);
    await writeFile(file, await printer.print(await renderPaper(sample.definition, sample.content, fonts)));
    const docx = await paperDocx(sample.definition, sample.content);
    await writeFile(join(folder, `${sample.name}.docx`), docx);
    const pdf = await readPdf(file, sample.definition);
    expect(paperFaults(sample, pdf)).toEqual([]);
    expect(pdf.sizes).toHaveLength(expectedPages[sample.name] ?? 0);
    expect(withoutRepeatedHeads(sample.definition, await ownText(docx))).toBe(withoutRepeatedHeads(sample.definition, pdf.bodies.join('')));
  });
});

// Where LibreOffice is installed; `node scripts/check-papers.ts` opens all papers and fails without it.
it.skipIf(!officeOpens('texts'))('Word files open in an office suite and say there what they hold', { timeout: 240_000 }, async () => {
  const some = samplesOf(['application', 'oralAgreement', 'courtApplicationUnit']).filter(({ name }) =>
    /-(?:many|rare|company)$/u.test(name),
  );
  const docxs = await Promise.all(
    some.map(async ({ name, definition, content }) => ({ name, docx: await paperDocx(definition, content) })),
  );
  for (const { name, docx } of docxs) await writeFile(join(folder, `${name}.docx`), docx);
  await openInLibreOffice(
    docxs.map(({ name }) => join(folder, `${name}.docx`)),
    folder,
  );
  for (const { name, docx } of docxs) expect(await openedText(join(folder, `${name}.txt`)), name).toBe(await ownText(docx));
});
