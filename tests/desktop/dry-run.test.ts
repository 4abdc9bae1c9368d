// The packages as a release would be, but for Electron itself: what is inside, what it asks of the PC, and that the program starts from it.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importsOf, isBuiltin } from '../../scripts/build-rules.ts';
import { dryRun, symbolsOf, type DryRun } from '../../scripts/package/dry-run.ts';
import { floorFaults, libraryFloor, mostBytes, sizeTable, strayFiles } from '../../scripts/package/package-rules.ts';
import { type Host, runHost } from '../electron-stand-in/run-host.ts';

const targets = ['linux', 'win'] as const;
const runs = new Map<string, DryRun>();
const runOf = (target: string): DryRun => {
  const run = runs.get(target);
  if (run === undefined) throw new Error(`Not packaged: ${target}`);
  return run;
};

beforeAll(async () => {
  for (const [index, run] of (await Promise.all(targets.map(dryRun))).entries()) runs.set(targets[index] ?? '', run);
}, 600_000);

/** Packages that a file asks for while it runs. */
const askedBy = (path: string): string[] =>
  importsOf(readFileSync(path, 'utf8')).filter((name) => !name.startsWith('.') && !isBuiltin(name) && name !== 'electron');

/** What the desktop program never loads though it may lie beside it: the browser host's own. */
const browserHostOnly = /^(?:fastify|@fastify\/|@tus\/server|playwright-core)/;

describe.each(targets)('the package for %s', (target) => {
  test('nothing is in it but what runs', () => {
    expect(strayFiles(runOf(target).appFiles, target)).toEqual([]);
    expect(readdirSync(runOf(target).app).toSorted()).toEqual(['node_modules', 'out', 'package.json']);
    // The maker's public key is there in a release only.
    expect(
      readdirSync(join(runOf(target).folder, 'resources', 'resources'))
        .filter((name) => name !== 'update-key.pem')
        .toSorted(),
    ).toEqual(['divisions', 'fonts']);
  });

  test('it is small', () => {
    const table = sizeTable(runOf(target).appFiles, runOf(target).resources);
    console.log(
      [
        `package for ${target}, bytes beside Electron:`,
        ...table.map(([part, bytes]) => `  ${part.padEnd(36)}${String(bytes).padStart(12)}`),
      ].join('\n'),
    );
    expect(table.at(-1)?.[1]).toBeLessThanOrEqual(mostBytes);
  });

  test('every package that the program asks for is found from inside', () => {
    const { app, appFiles } = runOf(target);
    const fromInside = createRequire(join(app, 'out/main/index.js'));
    const asked = new Set(
      appFiles
        .filter(({ path }) => /^out\/main\/.*\.js$/.test(path))
        .flatMap(({ path }) => askedBy(join(app, path)))
        .filter((name) => !browserHostOnly.test(name)),
    );
    expect([...asked]).toEqual(expect.arrayContaining(['better-sqlite3', 'electron-updater']));
    for (const name of asked) expect(fromInside.resolve(name), name).toContain(app);
    expect(existsSync(fromInside.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))).toBe(true);
    for (const { path } of appFiles.filter(({ path }) => /^node_modules\/electron-updater\/out\/.*\.js$/.test(path))) {
      for (const name of askedBy(join(app, path))) expect(createRequire(join(app, path)).resolve(name), `${path}: ${name}`).toContain(app);
    }
  });

  test('only the languages that are spoken', () => {
    expect(readdirSync(join(runOf(target).folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });
});

/** FENGQIAO_DRIVER_FLOOR=strict where the drivers for old systems were put in place (the workflow): there it must hold. */
test('the driver’s floor is told, and keeps to the promised one where it was built for that', () => {
  const drivers = [
    join(runOf('linux').app, 'node_modules/better-sqlite3/prebuilds/linux-x64.node'),
    'node_modules/better-sqlite3/prebuilds/linux-arm64.node',
  ];
  for (const driver of drivers) {
    const symbols = symbolsOf(driver);
    console.log(`${basename(driver)}:`, libraryFloor(symbols));
    if (process.env['FENGQIAO_DRIVER_FLOOR'] === 'strict') expect(floorFaults(symbols), driver).toEqual([]);
    else expect(Number(libraryFloor(symbols).glibc.split('.')[1])).toBeGreaterThan(0);
  }
});

describe('the packaged program', () => {
  const data = mkdtempSync(join(tmpdir(), 'fengqiao-packaged-'));
  let host: Host | undefined;
  afterAll(() => {
    host?.kill();
    rmSync(data, { recursive: true, force: true });
  });

  test('starts from the extracted archive, draws the page of the first run and makes a register', async () => {
    const { app, folder } = runOf('linux');
    host = runHost(join(app, 'out/main/index.js'), ['--data', data], { FENGQIAO_STAND_IN_RESOURCES: join(folder, 'resources') });
    const { windows } = await host.until(
      (state) =>
        state.windows.length === 1 && state.windows[0]?.isVisible === true && state.windows[0].address.startsWith('fengqiao://app/'),
      'the window',
      240_000,
    );
    const id = windows[0]?.id ?? 0;
    expect(
      await host.evaluate(
        id,
        `new Promise((resolve) => { const look = () => document.body.innerText.includes('建立本单位') ? resolve(true) : setTimeout(look, 100); look(); })`,
      ),
    ).toBe(true);
    expect((await host.state()).pageErrors).toEqual([]);
    await host.command('close', id);
    expect(await host.ended).toBe(0);
    expect(existsSync(join(data, 'register.db'))).toBe(true);
  }, 300_000);
});
