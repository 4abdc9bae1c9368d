// The contact sheet docs/pictures/papers.png: first page of every paper, then the later pages of the long ones. Drawn files come from
// `node scripts/check-papers.ts`. Usage: node scripts/make-paper-pictures.ts
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { PaperKind } from '../src/shared/contract/papers.ts';
import { findChromium } from '../src/server/find-chromium.ts';
import { shapes } from '../tests/papers/sample-papers.ts';
import { root } from './run-tool.ts';

const drawn = join(root, '.cache', 'papers');
const widthPixels = 150;
/** All pages of the longest paper's shapes beside each other, in pixels. */
const widestRow = 2860;

/** The pages of one paper as small pictures. */
function pagesOf(name: string): string[] {
  execFileSync('pdftoppm', ['-r', '36', '-png', join(drawn, `${name}.pdf`), join(drawn, `picture-${name}`)]);
  const files = readdirSync(drawn)
    .filter((file) => file.startsWith(`picture-${name}-`))
    .sort();
  return files.map((file) => {
    const picture = readFileSync(join(drawn, file)).toString('base64');
    rmSync(join(drawn, file));
    return `<img width="${widthPixels}" src="data:image/png;base64,${picture}">`;
  });
}

const rows = PaperKind.options.map((kind) => {
  const cells = shapes.map((shape) => `<figure>${pagesOf(`${kind}-${shape}`).join('')}<figcaption>${kind} ${shape}</figcaption></figure>`);
  return `<section>${cells.join('')}</section>`;
});
const style = `body { margin: 10px; background: #999; font: 11px sans-serif; } section { display: flex; gap: 14px; margin-bottom: 10px; } figure { margin: 0; flex: none; } img { background: #fff; margin-right: 3px; }`;
const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const page = await browser.newPage({ viewport: { width: widestRow, height: 800 } });
  await page.setContent(`<style>${style}</style>${rows.join('')}`);
  await page.screenshot({ path: join(root, 'docs', 'pictures', 'papers.png'), fullPage: true });
} finally {
  await browser.close();
}
