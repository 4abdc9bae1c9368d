// Draws every paper in every shape as PDF and as Word, reads both back and tells what is wrong (issue 4, "Papers").
// Usage: node scripts/check-papers.ts [--pages] [kind or kind-shape...]. LibreOffice and poppler must be there. --pages keeps the counted pages as the expected ones.
// Drawn files stay in .cache/papers; `node scripts/make-paper-pictures.ts` makes the contact sheet of docs/pictures from them.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paperDocx } from '../src/engine/papers/docx/paper-docx.ts';
import { openPaperFonts } from '../src/engine/papers/paper-fonts.ts';
import { renderPaper } from '../src/engine/papers/render-paper.ts';
import { createPdfPrinter } from '../src/server/pdf-printer.ts';
import { PaperKind } from '../src/shared/contract/papers.ts';
import { officeOpens } from '../tests/office-suite.ts';
import { paperFaults, withoutRepeatedHeads } from '../tests/papers/paper-faults.ts';
import { readPdf, type ReadPdf } from '../tests/papers/printed-paper.ts';
import { samplesOf, type SamplePaper } from '../tests/papers/sample-papers.ts';
import { openedText, openInLibreOffice } from '../tests/papers/word-paper.ts';
import { root } from './run-tool.ts';

const folder = join(root, '.cache', 'papers');
/** What LibreOffice makes of the Word files. */
const wordFolder = join(folder, 'word');
const pagesFile = join(root, 'tests', 'papers', 'expected-pages.json');

async function draw(samples: readonly SamplePaper[]): Promise<void> {
  const fonts = openPaperFonts(join(root, 'resources', 'fonts'));
  const printer = createPdfPrinter();
  try {
    for (const { name, definition, content } of samples) {
      await writeFile(join(folder, `${name}.pdf`), await printer.print(await renderPaper(definition, content, fonts)));
      await writeFile(join(folder, `${name}.docx`), await paperDocx(definition, content));
    }
  } finally {
    await printer.close();
  }
}

/** The Word file says what the PDF says, in the same order, on A4. */
async function wordFaults({ name, definition }: SamplePaper, pdf: ReadPdf): Promise<string[]> {
  const [printed, written] = [pdf.bodies.join(''), await openedText(join(wordFolder, `${name}.txt`))].map((text) =>
    withoutRepeatedHeads(definition, text),
  );
  const opened = await readPdf(join(wordFolder, `${name}.pdf`), definition);
  const size = opened.sizes.every(({ width, height }) => Math.round(width) === 595 && Math.round(height) === 842)
    ? []
    : ['the Word file is not A4'];
  return printed === written ? size : [...size, `Word says something else ${firstDifference(printed ?? '', written ?? '')}`];
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((_character, index) => one[index] !== other[index]);
  const place = at === -1 ? one.length : at;
  return `at ${place}: "${one.slice(place, place + 16)}" / "${other.slice(place, place + 16)}"`;
}

const keepPages = process.argv.includes('--pages');
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const kinds = asked.length === 0 ? PaperKind.options : [...new Set(asked.map((paper) => PaperKind.parse(paper.split('-')[0])))];
if (!officeOpens('texts')) {
  console.error('LibreOffice (soffice) is not there: apt-get install libreoffice-writer-nogui');
  process.exit(1);
}
await rm(folder, { recursive: true, force: true });
await mkdir(wordFolder, { recursive: true });
const samples = samplesOf(kinds).filter(({ name }) => asked.every((paper) => !paper.includes('-')) || asked.includes(name));
await draw(samples);
await openInLibreOffice(
  samples.map(({ name }) => join(folder, `${name}.docx`)),
  wordFolder,
);
const expected = JSON.parse(await readFile(pagesFile, 'utf8').catch(() => '{}')) as Record<string, number>;
const counted: Record<string, number> = { ...expected };
let faulty = 0;
for (const sample of samples) {
  const pdf = await readPdf(join(folder, `${sample.name}.pdf`), sample.definition);
  counted[sample.name] = pdf.sizes.length;
  const pages =
    keepPages || expected[sample.name] === pdf.sizes.length
      ? []
      : [`${pdf.sizes.length} pages, expected ${expected[sample.name] ?? 'none'}`];
  const faults = [...paperFaults(sample, pdf), ...pages, ...(await wordFaults(sample, pdf))];
  if (faults.length > 0) faulty += 1;
  for (const fault of faults) console.log(`${sample.name}: ${fault}`);
}
if (keepPages) await writeFile(pagesFile, `${JSON.stringify(counted, null, 2)}\n`);
console.log(
  `${samples.length} papers drawn as PDF and as Word, ${Object.values(counted).reduce((sum, pages) => sum + pages, 0)} pages, ${faulty} with faults`,
);
process.exit(faulty === 0 ? 0 : 1);
