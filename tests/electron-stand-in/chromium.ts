import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';

const chosen = process.env['FENGQIAO_CHROMIUM'] ?? '/usr/bin/chromium';

/** Which Chromium is behind the windows. */
export const chromiumOptions: LaunchOptions = {
  headless: true,
  ...(existsSync(chosen) ? { executablePath: chosen } : { channel: 'chrome' }),
};
