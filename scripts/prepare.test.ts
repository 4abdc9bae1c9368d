import { expect, test } from 'vitest';
import { refusesOptionalOnly } from './npm-refusal.mjs';
import { missingSystemPackages } from './system-packages.mjs';

test("a lock file without other systems' optional packages is told from one that does not fit package.json", () => {
  const optional = 'npm error code EUSAGE\nnpm error\nnpm error Missing: @napi-rs/canvas-win32-x64-msvc@ from lock file\nnpm error\n';
  expect(refusesOptionalOnly(optional)).toBe(true);
  expect(refusesOptionalOnly(`${optional}npm error Missing: zod@4.6.7 from lock file\n`)).toBe(false);
  expect(refusesOptionalOnly("npm error Invalid: lock file's zod@4.6.6 does not satisfy zod@4.6.7\n")).toBe(false);
  expect(refusesOptionalOnly('npm error code ENOTFOUND\n')).toBe(false);
});

const nothing = { platform: 'linux', env: { PATH: '/srv/office/node_modules/.bin:/usr/bin' }, exists: () => false, list: () => [] };

const all = ['chromium', 'fonts-noto-cjk', 'poppler-utils', 'libreoffice-calc-nogui', 'libreoffice-writer-nogui'];

test('a bare Linux machine lacks a browser, Chinese fonts, the PDF tools and both parts of LibreOffice', () => {
  expect(missingSystemPackages(nothing).map((entry) => entry.name)).toEqual(all);
});

test('a LibreOffice with one part only still lacks the other', () => {
  const exists = (path: string) => ['/usr/bin/soffice', '/usr/lib/libreoffice/program/libswlo.so'].includes(path);
  expect(missingSystemPackages({ ...nothing, exists }).map((entry) => entry.name)).toEqual(
    all.filter((name) => name !== 'libreoffice-writer-nogui'),
  );
});

test('a machine that has them lacks nothing, and Windows is not asked', () => {
  const office = ['libsclo.so', 'libswlo.so'].map((part) => `/usr/lib/libreoffice/program/${part}`);
  const exists = (path: string) => ['/usr/bin/google-chrome', '/usr/bin/pdftotext', '/usr/bin/pdfinfo', ...office].includes(path);
  expect(missingSystemPackages({ ...nothing, exists, list: () => ['NotoSansCJK-Regular.ttc'] })).toEqual([]);
  expect(missingSystemPackages({ ...nothing, platform: 'win32' })).toEqual([]);
});
