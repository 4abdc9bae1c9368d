// A folder that electron-builder takes for Electron's own, so that packaging runs where Electron's binary cannot be fetched.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builderRequire } from './builder.ts';

export type Target = 'linux' | 'win';

interface ResEdit {
  NtExecutable: { createEmpty: (is32Bit: boolean, isLibrary: boolean) => { generate: () => ArrayBuffer } };
  NtExecutableResource: {
    from: (executable: unknown, ignoreUnreadable: boolean) => { entries: unknown[]; outputResource: (executable: unknown) => void };
  };
  Resource: {
    VersionInfo: {
      createEmpty: () => {
        setStringValues: (language: { lang: number; codepage: number }, values: Record<string, string>) => void;
        outputToResourceEntries: (entries: unknown[]) => void;
      };
    };
  };
}

/** Electron 45 has eight. */
const fuses = 8;

/** What the fuses are flipped in: the marker, its version, the number of fuses, each of them off. */
function fuseWire(): Buffer {
  const { FuseState, SENTINEL } = builderRequire('@electron/fuses/dist/constants') as { FuseState: { DISABLE: number }; SENTINEL: string };
  return Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, fuses]), Buffer.alloc(fuses, FuseState.DISABLE)]);
}

/** A program for Windows that holds nothing but a version. */
function windowsProgram(): Buffer {
  const { NtExecutable, NtExecutableResource, Resource } = builderRequire('resedit') as ResEdit;
  const executable = NtExecutable.createEmpty(false, false);
  const resource = NtExecutableResource.from(executable, true);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'made-up' });
  version.outputToResourceEntries(resource.entries);
  resource.outputResource(executable);
  return Buffer.from(executable.generate());
}

/** Writes the folder anew-made for a target. @param folder must not exist yet */
export function makeUpElectron(folder: string, target: Target): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const program = join(folder, target === 'win' ? 'electron.exe' : 'electron');
  writeFileSync(program, target === 'win' ? Buffer.concat([windowsProgram(), fuseWire()]) : fuseWire());
  chmodSync(program, 0o755);
  for (const language of ['zh-CN', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), 'made up');
}
