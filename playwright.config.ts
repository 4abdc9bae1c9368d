// The office's work in a real browser. Project `browser`: the browser host and an installed Chromium. Project `electron`: the
// same specs in the desktop host, where its binary is.
import { defineConfig } from '@playwright/test';
import { findChromium } from './src/server/find-chromium.ts';
import type { HostChoice } from './tests/e2e/fixtures.ts';

const chromium = await findChromium();

/**
 * The last of these lists counts: what Playwright turns off of Chromium and matters here, and the pages that Chromium would load for
 * its own menus and for a site that nobody opened, an eighth of the CPU of a short test.
 */
const turnedOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'PreloadTopChromeWebUI',
  'SpareRendererForSitePerProcess',
];

export default defineConfig<object, HostChoice>({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // A test that hangs ends; one on a machine five times slower doesn't.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    actionTimeout: 90_000,
    locale: 'zh-CN',
    // The office's calendar is Asia/Shanghai whatever the PC says: the tests run where that would show.
    timezoneId: 'America/Los_Angeles',
    viewport: { width: 1366, height: 768 },
    // Recording every step costs time: TRACE=1 keeps the traces of what fails.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Under the C locale Chromium can't open a file with a Chinese name: it is chosen, and the page is told of none.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      // Chromium's sandbox refuses to run as root; everybody else keeps it.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${turnedOff.join(',')}`,
      ],
    },
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
