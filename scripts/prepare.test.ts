import { expect, test } from 'vitest';
import { refusesOptionalOnly } from './npm-refusal.mjs';
import { missingSystemPackages } from './system-packages.mjs';

test('a lock file without other systems\' optional packages is told from one that does not fit package.json', () => {
  const optional = 'npm error code EUSAGE\nnpm error\nnpm error Missing: @napi-rs/canvas-win32-x64-msvc@ from lock file\nnpm error\n';
  expect(refusesOptionalOnly(optional)).toBe(true);
  expect(refusesOptionalOnly(`${optional}npm error Missing: zod@4.6.7 from lock file\n`)).toBe(false);
  expect(refusesOptionalOnly('npm error Invalid: lock file\'s zod@4.6.6 does not satisfy zod@4.6.7\n')).toBe(false);
  expect(refusesOptionalOnly('npm error code ENOTFOUND\n')).toBe(false);
});

const nothing = { platform: 'linux', env: { PATH: '/work/node_modules/.bin:/usr/bin' }, exists: () => false, list: () => [] };

test('a bare Linux machine lacks a browser, Chinese fonts and the PDF tools; LibreOffice only where it is asked for', () => {
  expect(missingSystemPackages(nothing).map((entry) => entry.name)).toEqual(['chromium', 'fonts-noto-cjk', 'poppler-utils']);
  expect(missingSystemPackages({ ...nothing, env: { ...nothing.env, FENGQIAO_WITH_LIBREOFFICE: '1' } }).map((entry) => entry.name)).toContain('libreoffice-calc-nogui');
});

test('a machine that has them lacks nothing, and Windows is not asked', () => {
  const exists = (path: string) => ['/usr/bin/google-chrome', '/usr/bin/pdftotext', '/usr/bin/pdfinfo'].includes(path);
  expect(missingSystemPackages({ ...nothing, exists, list: () => ['NotoSansCJK-Regular.ttc'] })).toEqual([]);
  expect(missingSystemPackages({ ...nothing, platform: 'win32' })).toEqual([]);
});
