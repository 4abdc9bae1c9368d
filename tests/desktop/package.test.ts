// The package as electron-builder would make it: its settings fit the builder's schema, and nothing the program needs is left out.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
/** app-builder-lib is electron-builder's own dependency, not ours: found from there. */
const builderRequire = createRequire(createRequire(import.meta.url).resolve('electron-builder'));

interface BuilderConfiguration {
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

describe('the package', () => {
  test('its settings are ones that electron-builder knows', async () => {
    const configuration = await read();
    await expect(builder.validateConfiguration(configuration, { isEnabled: false })).resolves.toBeUndefined();
    await expect(builder.validateConfiguration({ ...configuration, npmRebuilt: true }, { isEnabled: false })).rejects.toThrow(/npmRebuilt/);
  });

  test('the fuses close every door that research D §6 names', async () => {
    expect((await read()).electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('the driver’s binary lies outside the archive and is never rebuilt', async () => {
    const configuration = await read();
    expect(configuration.npmRebuild).toBe(false);
    expect(configuration.asarUnpack).toContain('**/*.node');
  });

  test('installing needs no administrator, and removing the program keeps the office’s data', async () => {
    expect((await read()).nsis).toMatchObject({
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
      allowToChangeInstallationDirectory: false,
    });
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
});
