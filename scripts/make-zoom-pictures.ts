// Takes the pictures of docs/pictures/zoom: the ten main screens as a person sees them at 125 % and 150 % on a 1366x768 screen.
// Usage: node scripts/make-zoom-pictures.ts [after] (after a build); the word ends the names, so that another build's stand beside them.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../src/server/find-chromium.ts';
import { startHost } from '../tests/e2e/host.ts';
import { firstRecords, takeInTables } from '../tests/e2e/pages/screen-records.ts';
import { disputeScreens, mediationScreens, officeScreens, openScreen, peopleScreens, standsStill } from '../tests/e2e/pages/screens.ts';
import { signInAs } from '../tests/e2e/pages/sign-in.ts';
import { zooms } from '../tests/e2e/pages/screen-sizes.ts';
import { root } from './run-tool.ts';
import { makeSmall } from './small-png.ts';

const main = ['desk', 'disputes', 'dispute-new', 'dispute', 'mediation-case', 'grids', 'staff', 'import-columns', 'reports', 'batches'];
const kept = join(root, 'docs', 'pictures', 'zoom');
const word = process.argv[2] ?? 'after';

const folder = mkdtempSync(join(tmpdir(), 'fengqiao-zoom-'));
mkdirSync(kept, { recursive: true });
const executablePath = await findChromium();
if (executablePath === undefined) throw new Error('No Chromium is installed here.');
const host = await startHost({ dataFolder: folder, demo: true });
const browser = await chromium.launch({
  executablePath,
  ignoreDefaultArgs: ['--hide-scrollbars'],
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--disable-lcd-text', '--force-color-profile=srgb'],
});
try {
  const page = await (await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage();
  await page.goto(host.address);
  await signInAs(page, '王敏');
  const records = { ...(await firstRecords(page)), ...(await takeInTables(page)) };
  for (const screen of [...disputeScreens, ...peopleScreens, ...mediationScreens, ...officeScreens].filter(({ name }) =>
    main.includes(name),
  )) {
    for (const { percent, ...size } of zooms) {
      // What is folded at the start depends on the room that there is.
      await page.setViewportSize(size);
      await page.reload();
      await openScreen(page, screen, records);
      await page.mouse.move(size.width / 2, 20);
      await standsStill(page);
      const path = join(kept, `${screen.name}-${String(percent)}-${word}.png`);
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      makeSmall(path);
      console.log(path);
    }
  }
} finally {
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}
