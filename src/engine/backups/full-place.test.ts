// A stick that is really full: a small file system of a mount namespace of its own, where the system lets us make one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegister } from '../open-register/open.ts';
import type { Register } from '../database/register.ts';
import { exampleKey, movableClock } from '../example-office.test-support.ts';
import { makeCopy } from './make-copy.ts';
import { canMountSmallDisk, mountSmallDisk } from './small-disk.test-support.ts';
import { upkeepHere } from './upkeep.ts';

describe.skipIf(!canMountSmallDisk())('a stick that is full', () => {
  let dataFolder: string;
  let stick: string;
  let register: Register;
  beforeEach(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'fengqiao-data-'));
    stick = mkdtempSync(join(tmpdir(), 'fengqiao-stick-'));
    register = await openRegister(dataFolder, exampleKey, movableClock());
  });
  afterEach(() => {
    register.close();
    for (const folder of [dataFolder, stick]) rmSync(folder, { recursive: true, force: true });
  });

  /** What a program tells that runs where the stick has only so much room. */
  function onSmallStick(kilobytes: number, program: string): unknown {
    const source = `
      import { readdirSync } from 'node:fs';
      import { probePlace, sendCopy } from ${JSON.stringify(join(import.meta.dirname, 'place-files.ts'))};
      const stick = ${JSON.stringify(stick)}, dataFolder = ${JSON.stringify(dataFolder)};
      const codeOf = (work) => { try { work(); return 'done'; } catch (error) { return error.code; } };
      ${program}`;
    const script = `${mountSmallDisk('"$0"', kilobytes)} && exec "$@"`;
    const { stdout, stderr } = spawnSync(
      'unshare',
      ['-rm', 'sh', '-c', script, stick, process.execPath, '--input-type=module', '-e', source],
      { encoding: 'utf8' },
    );
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout);
  }

  it('is told, keeps the copies that it has and is left with no half of the new one', async () => {
    const parts = { register, key: exampleKey, folder: join(dataFolder, 'backups'), clock: movableClock(), upkeep: upkeepHere };
    const first = await makeCopy(parts, 'manual');
    const second = await makeCopy(parts, 'manual');
    const place = "{ placeId: 'p', folder: stick, dataFolder }";
    const told = onSmallStick(
      Math.ceil(first.bytes / 1024) + 300,
      `
      const place = ${place};
      const probed = codeOf(() => probePlace({ ...place, isNew: true }));
      const sent = [${JSON.stringify(first.file)}, ${JSON.stringify(second.file)}].map((file) => codeOf(() => sendCopy({ ...place, file, keep: 1 })));
      console.log(JSON.stringify({ probed, sent, left: readdirSync(stick).sort() }));`,
    );
    expect(told).toEqual({
      probed: 'done',
      sent: ['done', 'backups.place-full'],
      left: ['fengqiao-backup-p.json', first.name, `${first.name}.json`],
    });
  });

  it('that has no room at all is not set as a place', () => {
    mkdirSync(join(dataFolder, 'backups'), { recursive: true });
    expect(
      onSmallStick(32, `console.log(JSON.stringify(codeOf(() => probePlace({ placeId: 'p', folder: stick, dataFolder, isNew: true }))));`),
    ).toBe('backups.place-full');
  });
});
