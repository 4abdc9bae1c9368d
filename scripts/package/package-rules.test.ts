import { expect, test } from 'vitest';
import { compareVersions, floorFaults, libraryFloor, sizeTable, strayFiles } from './package-rules.ts';

const file = (path: string, bytes = 1) => ({ path, bytes });

test('what runs may be packaged', () => {
  expect(
    strayFiles([file('package.json'), file('out/main/index.js'), file('node_modules/better-sqlite3/prebuilds/win32-x64.node')], 'win'),
  ).toEqual([]);
});

test('sources, foreign packages, maps and binaries of other systems are named', () => {
  expect(
    strayFiles(
      [
        file('src/main/index.ts'),
        file('.env'),
        file('node_modules/@napi-rs/canvas/index.js'),
        file('out/renderer/a.js.map'),
        file('node_modules/better-sqlite3/prebuilds/linuxmusl-x64.node'),
      ],
      'linux',
    ),
  ).toEqual([
    'src/main/index.ts is packaged: src is no name of the package.',
    '.env is packaged: .env is no name of the package.',
    'node_modules/@napi-rs/canvas/index.js is packaged: nothing asks for @napi-rs/canvas at run time.',
    'out/renderer/a.js.map is packaged: nobody runs it.',
    'node_modules/better-sqlite3/prebuilds/linuxmusl-x64.node is packaged: it is for another system.',
  ]);
});

test('sizes are summed by part, the largest first', () => {
  expect(sizeTable([file('out/main/a.js', 2), file('out/main/b.js', 3), file('package.json', 1)], [file('fonts/a.ttf', 9)])).toEqual([
    ['resources/fonts', 9],
    ['out/main', 5],
    ['package.json', 1],
    ['sum', 15],
  ]);
});

test('versions are compared by their numbers', () => {
  expect(['2.4', '2.28', '2.14', '2.2.5'].toSorted(compareVersions)).toEqual(['2.2.5', '2.4', '2.14', '2.28']);
});

test('the newest symbol of each library is a binary’s floor', () => {
  const symbols = '(GLIBC_2.2.5) memcpy\n(GLIBC_2.28) fcntl64\n(GLIBC_2.14) x';
  expect(() => libraryFloor('')).toThrow('is this a binary for Linux');
  expect(libraryFloor(symbols)).toEqual({ glibc: '2.28', libstdcxx: null });
  expect(floorFaults(symbols)).toEqual([]);
  expect(floorFaults(`${symbols}\n(GLIBC_2.34) pthread_create\n(GLIBCXX_3.4.29) y\n(GLIBCXX_3.4.9) z`)).toEqual([
    'asks for glibc 2.34; 2.28 is the floor.',
    "asks for the system's libstdc++ (GLIBCXX_3.4.29).",
  ]);
});
