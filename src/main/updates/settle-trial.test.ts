import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hashOfFile } from './package-files.ts';
import { passTrial, settleTrial } from './settle-trial.ts';
import { openUpdateFiles, type UpdateFiles } from './trial-files.ts';
import type { KeptPackage, UpdateTrial } from './update-trial.ts';

const home = mkdtempSync(join(tmpdir(), 'fengqiao-trial-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const running = join(home, 'running.AppImage');
const notes: string[] = [];
const log = {
  note: (event: string) => {
    notes.push(event);
  },
};

async function former(): Promise<KeptPackage> {
  const file = join(home, '0.1.0.AppImage');
  writeFileSync(file, 'the version before');
  return { version: '0.1.0', kind: 'appimage', file, sha512: await hashOfFile(file) };
}

/** A profile whose small files are held by another program: nothing in it can be written or taken away. */
async function heldFiles(name: string, starts: number | null): Promise<UpdateFiles> {
  const files = openUpdateFiles(join(home, name));
  const kept = await former();
  const trial: UpdateTrial = {
    from: '0.1.0',
    to: '0.2.0',
    starts: starts ?? 0,
    former: kept,
    present: { ...kept, version: '0.2.0' },
    registerCopy: null,
  };
  if (starts !== null) files.begin(trial);
  const held = (): never => {
    throw Object.assign(new Error('held'), { code: 'EBUSY' });
  };
  return { ...files, endTrial: held, begin: held, remember: held };
}

const start = (files: UpdateFiles, version: string) =>
  settleTrial({ version, appImage: running, files, log, ask: () => Promise.resolve(0) });

describe('a start, where the update’s notes can neither be written nor taken away', () => {
  test.each([
    ['nothing was installed', null, '0.2.0', ['trial not ended']],
    ['the installer was closed', 0, '0.1.0', ['update not finished', 'trial not ended', 'update memory not written']],
    ['the new version starts', 0, '0.2.0', ['start not counted']],
  ])('goes on when %s', async (name, starts, version, noted) => {
    notes.length = 0;
    expect(await start(await heldFiles(name, starts), version)).toEqual({ kind: 'go on' });
    expect(notes).toEqual(noted);
  });

  test('leaves for the former version all the same', async () => {
    writeFileSync(running, 'the new version');
    expect(await start(await heldFiles('going back', 2), '0.2.0')).toEqual({ kind: 'leave', andRestart: true });
    expect(readFileSync(running, 'utf8')).toBe('the version before');
  });

  test('a new version stands, though its trial cannot be ended', async () => {
    expect(await passTrial({ files: await heldFiles('stands', 1), log })).toBe('0.2.0');
  });
});

describe('the update’s small files', () => {
  test('a memory that is no record is none', () => {
    const profile = join(home, 'odd');
    mkdirSync(profile);
    writeFileSync(join(profile, 'update-memory.json'), '[]');
    expect(openUpdateFiles(profile).memory()).toEqual({ newestSeen: null, gaveUp: null, standing: null, tellAtStart: null });
  });

  test('a trial that has ended is gone', async () => {
    const files = openUpdateFiles(join(home, 'ended'));
    const kept = await former();
    files.begin({ from: '0.1.0', to: '0.2.0', starts: 0, former: null, present: kept, registerCopy: null });
    expect(files.trial()).not.toBeNull();
    files.endTrial();
    files.endTrial();
    expect(files.trial()).toBeNull();
  });
});
