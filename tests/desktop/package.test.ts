// The package as electron-builder would make it: its settings fit the builder's schema, and nothing the program needs is left out.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, matchesGlob, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
/** app-builder-lib is electron-builder's own dependency, not ours: found from there. */
const builderRequire = createRequire(createRequire(import.meta.url).resolve('electron-builder'));

interface BuilderConfiguration {
  /** The builder gathers the patterns into one set. */
  readonly files: readonly { readonly filter: readonly string[] }[];
  readonly npmRebuild: boolean;
  readonly asarUnpack: readonly string[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly nsis: Readonly<Record<string, unknown>>;
  readonly win: { readonly icon: string };
  readonly linux: { readonly icon: string };
  readonly publish: Readonly<Record<string, unknown>>;
}
interface BuilderTools {
  getConfig: (folder: string, file: string, extra: null) => Promise<BuilderConfiguration>;
  validateConfiguration: (configuration: unknown, log: { isEnabled: boolean }) => Promise<void>;
}
const builder = builderRequire('app-builder-lib/out/util/config/config') as BuilderTools;
const read = () => builder.getConfig(root, join(root, 'electron-builder.yml'), null);

/** Names of packages that a built file, and every chunk it pulls in, asks for at run time. */
function packagesOf(entry: string, seen = new Set<string>()): Set<string> {
  const names = new Set<string>();
  if (seen.has(entry)) return names;
  seen.add(entry);
  for (const [, quoted] of readFileSync(entry, 'utf8').matchAll(/(?:^import [^;]*?from |^import |\bimport\(|\brequire\()["']([^"']+)["']/gm)) {
    const name = quoted ?? '';
    if (name.startsWith('.')) for (const inner of packagesOf(resolve(dirname(entry), name), seen)) names.add(inner);
    else if (!isBuiltin(name) && name !== 'electron') names.add(name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));
  }
  return names;
}

/** A package and everything it depends on, by folder name under node_modules. */
function withDependencies(names: Iterable<string>, all = new Set<string>()): Set<string> {
  for (const name of names) {
    const file = join(root, 'node_modules', name, 'package.json');
    if (all.has(name) || !existsSync(file)) continue;
    all.add(name);
    const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: Record<string, string> };
    withDependencies(Object.keys(dependencies), all);
  }
  return all;
}

describe('the package', () => {
  test('its settings are ones that electron-builder knows', async () => {
    const configuration = await read();
    await expect(builder.validateConfiguration(configuration, { isEnabled: false })).resolves.toBeUndefined();
    await expect(builder.validateConfiguration({ ...configuration, npmRebuilt: true }, { isEnabled: false })).rejects.toThrow(/npmRebuilt/);
  });

  test('the fuses close every door that research D names', async () => {
    expect((await read()).electronFuses).toEqual({
      runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, enableCookieEncryption: true,
      onlyLoadAppFromAsar: true, enableEmbeddedAsarIntegrityValidation: true, grantFileProtocolExtraPrivileges: false,
    });
  });

  test('the driver’s binary lies outside the archive and is never rebuilt', async () => {
    const configuration = await read();
    expect(configuration.npmRebuild).toBe(false);
    expect(configuration.asarUnpack).toContain('**/*.node');
  });

  test('installing needs no administrator, and removing the program keeps the office’s data', async () => {
    expect((await read()).nsis).toMatchObject({ perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false, allowToChangeInstallationDirectory: true });
  });

  test('the placeholder address can never be reached', async () => {
    const { publish } = await read();
    expect(new URL(String(publish['url'])).hostname).toMatch(/\.invalid$/);
    expect(publish).toMatchObject({ provider: 'generic', useMultipleRangeRequest: false });
  });

  test('the icons are there: PNG of 512, ICO with small bitmaps and a large picture', async () => {
    const configuration = await read();
    const png = readFileSync(join(root, configuration.linux.icon));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
    const ico = readFileSync(join(root, configuration.win.icon));
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico.readUInt8(6 + 16 * index) || 256);
    expect(sizes).toEqual([16, 24, 32, 48, 64, 256]);
  });

  test('no package that the built program asks for is left out', async () => {
    const { files } = await read();
    const shut = files.flatMap((set) => set.filter).filter((pattern) => pattern.startsWith('!node_modules/')).map((pattern) => pattern.slice(1));
    const asked = new Set([...packagesOf(join(root, 'out/main/index.js')), ...packagesOf(join(root, 'out/main/engine-thread.js'))]);
    const production = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }).dependencies;
    expect(asked).toContain('better-sqlite3');
    for (const name of asked) expect(Object.keys(production), name).toContain(name);
    for (const name of withDependencies(asked)) {
      expect(shut.filter((pattern) => matchesGlob(`node_modules/${name}/package.json`, pattern)), name).toEqual([]);
    }
  });
});
