// A second place on real folders: what goes there, what is taken away there, and what is refused.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '#shared/errors.ts';
import { openRegister } from '../open-register/open.ts';
import type { Register } from '../database/register.ts';
import { exampleKey, movableClock } from '../example-office.test-support.ts';
import { listCopies, noteFileOf, writeNote } from './copies.ts';
import { hashFile } from '../database/file-hash.ts';
import { makeCopy } from './make-copy.ts';
import { probePlace, sendCopy } from './place-files.ts';
import { upkeepHere } from './upkeep.ts';

describe('a second place for copies', () => {
  const clock = movableClock();
  let dataFolder: string;
  let stick: string;
  let register: Register;
  const copies = (): string => join(dataFolder, 'backups');
  const place = (folder = stick, placeId = 'p') => ({ placeId, folder, dataFolder });
  const make = async (label = 'daily') => makeCopy({ register, folder: copies(), clock, upkeep: upkeepHere }, label);
  const codeOf = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof UserError) return error.code;
      throw error;
    }
    return 'nothing refused';
  };

  beforeEach(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'fengqiao-data-'));
    stick = mkdtempSync(join(tmpdir(), 'fengqiao-stick-'));
    register = await openRegister(dataFolder, exampleKey, clock);
  });
  afterEach(() => {
    register.close();
    rmSync(dataFolder, { recursive: true, force: true });
    chmodSync(stick, 0o700);
    rmSync(stick, { recursive: true, force: true });
  });

  it('is tried by writing and reading back, and keeps nothing of the trial but its mark', () => {
    const { freeBytes } = probePlace({ ...place(), isNew: true });
    expect(freeBytes).toBeGreaterThan(0);
    expect(readdirSync(stick)).toEqual(['fengqiao-backup-p.json']);
  });

  it('gets the copy as it is, its note and what the recovery code opens, and never the key', async () => {
    probePlace({ ...place(), isNew: true });
    writeFileSync(join(dataFolder, 'register.key'), 'secret');
    const wrapped = `recovery-${'a'.repeat(32)}.json`;
    const { file, name, note } = await make();
    writeFileSync(join(copies(), wrapped), '{}');
    expect(sendCopy({ ...place(), file, keep: 3 })).toEqual({ sent: true });
    expect(sendCopy({ ...place(), file, keep: 3 })).toEqual({ sent: false });
    expect(readdirSync(stick).sort()).toEqual(['fengqiao-backup-p.json', wrapped, name, `${name}.json`].sort());
    expect(hashFile(join(stick, name))).toBe(note?.sha256);
    expect(listCopies(stick)[0]?.note).toEqual(note);
  });

  it('keeps the newest of this register’s copies and touches nothing else', async () => {
    probePlace({ ...place(), isNew: true });
    const { note } = await make('manual');
    if (note === null) throw new Error('no note');
    const foreign = join(stick, 'register-20200101000000-daily-1.db');
    writeFileSync(foreign, 'of another office');
    writeNote(foreign, { ...note, keyCheck: '0'.repeat(32), sequence: 1 });
    writeFileSync(join(stick, 'register-20190101000000-daily.db'), 'without a note');
    writeFileSync(join(stick, 'register-1-daily.db.other.part'), 'half of another office');
    mkdirSync(join(stick, '照片'));
    writeFileSync(join(stick, '材料.docx'), '');
    for (let turn = 0; turn < 4; turn += 1) sendCopy({ ...place(), file: (await make()).file, keep: 2 });
    const sequences = listCopies(stick)
      .filter((copy) => copy.note?.keyCheck === note.keyCheck)
      .map((copy) => copy.note?.sequence);
    expect(sequences).toEqual([5, 4]);
    expect(readdirSync(stick)).toEqual(
      expect.arrayContaining([
        '材料.docx',
        '照片',
        'register-20190101000000-daily.db',
        'register-20200101000000-daily-1.db',
        'register-1-daily.db.other.part',
      ]),
    );
  });

  it('is never the data folder, nor inside it, by whatever name', () => {
    expect(codeOf(() => probePlace({ ...place(dataFolder), isNew: true }))).toBe('backups.place-in-data-folder');
    mkdirSync(join(dataFolder, '..备份'));
    expect(codeOf(() => probePlace({ ...place(join(dataFolder, '..备份')), isNew: true }))).toBe('backups.place-in-data-folder');
    symlinkSync(dataFolder, join(stick, 'link'));
    expect(codeOf(() => probePlace({ ...place(join(stick, 'link')), isNew: true }))).toBe('backups.place-in-data-folder');
    expect(codeOf(() => probePlace({ ...place('备份'), isNew: true }))).toBe('backups.place-not-absolute');
    expect(readdirSync(dataFolder).filter((name) => name.startsWith('fengqiao-'))).toEqual([]);
  });

  it('that is unplugged, or another stick under the same letter, is told apart and gets nothing', async () => {
    const { file } = await make();
    expect(codeOf(() => sendCopy({ ...place(join(stick, 'gone')), file, keep: 2 }))).toBe('backups.place-missing');
    expect(codeOf(() => sendCopy({ ...place(), file, keep: 2 }))).toBe('backups.place-other');
    expect(readdirSync(stick)).toEqual([]);
  });

  it('does not take a copy that is no longer what its note says, and leaves no half of it', async () => {
    probePlace({ ...place(), isNew: true });
    const { file } = await make();
    const bytes = readFileSync(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(codeOf(() => sendCopy({ ...place(), file, keep: 2 }))).toBe('backups.copy-damaged');
    rmSync(noteFileOf(file));
    expect(codeOf(() => sendCopy({ ...place(), file, keep: 2 }))).toBe('backups.copy-damaged');
    expect(readdirSync(stick)).toEqual(['fengqiao-backup-p.json']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('that is write-protected is told', () => {
    chmodSync(stick, 0o500);
    expect(codeOf(() => probePlace({ ...place(), isNew: true }))).toBe('backups.place-not-writable');
  });
});
