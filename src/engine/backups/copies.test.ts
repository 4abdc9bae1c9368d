import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCopies, noteFileOf, noteOf, removeCopy, writeNote, type CopyNote } from './copies.ts';

function note(sequence: number, madeAt: string): CopyNote {
  return {
    version: 1,
    madeAt,
    sequence,
    label: 'daily',
    bytes: 4,
    sha256: 'a'.repeat(64),
    auditSeq: 3,
    auditHash: 'b'.repeat(64),
    headSeal: null,
    records: { dispute: 310 },
    keyCheck: 'c'.repeat(32),
    schemaVersion: 370,
    checkedAt: madeAt,
  };
}

describe('the list of copies', () => {
  let folder: string;

  function place(name: string, of: CopyNote | null): string {
    const file = join(folder, name);
    writeFileSync(file, 'copy');
    if (of !== null) writeNote(file, of);
    return file;
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fengqiao-copies-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes by the number of the copy: one made while the clock stood a year ahead is not the newest', () => {
    place('register-20270901090000-daily.db', note(11, '2027-09-01T09:00:00.000+08:00'));
    place('register-20260728090000-daily.db', note(12, '2026-07-28T09:00:00.000+08:00'));
    place('register-20260727090000-daily.db', note(10, '2026-07-27T09:00:00.000+08:00'));
    expect(listCopies(folder).map((copy) => copy.note?.sequence)).toEqual([12, 11, 10]);
  });

  it('puts copies without a note behind the others, and never counts half-made ones, notes or folders', () => {
    place('register-20270101090000-daily.db', null);
    place('register-20260601090000-before-230.db', null);
    place('register-20260728090000-daily.db', note(2, '2026-07-28T09:00:00.000+08:00'));
    place('register-20260729090000-daily.db.part', null);
    mkdirSync(join(folder, 'register-folder.db'));
    expect(listCopies(folder).map((copy) => copy.name)).toEqual([
      'register-20260728090000-daily.db',
      'register-20270101090000-daily.db',
      'register-20260601090000-before-230.db',
    ]);
  });

  it('keeps a copy in the list whose note was cut or is of another shape', () => {
    const cut = place('register-1-daily.db', note(1, '2026-07-28T09:00:00.000+08:00'));
    writeFileSync(noteFileOf(cut), '{"version": 1, "madeAt"');
    const other = place('register-2-daily.db', note(2, '2026-07-28T09:00:00.000+08:00'));
    writeFileSync(noteFileOf(other), '{"version": 2}');
    expect(listCopies(folder)).toMatchObject([
      { file: other, note: null },
      { file: cut, note: null },
    ]);
  });

  it('gives back the note as it was written, and takes it away with its copy', () => {
    const written = note(5, '2026-07-28T09:00:00.000+08:00');
    const file = place('register-1-manual.db', written);
    expect(noteOf(file)).toEqual(written);
    removeCopy(file);
    expect(listCopies(folder)).toEqual([]);
    expect(noteOf(file)).toBeNull();
  });

  it('is empty where there is no folder yet', () => {
    expect(listCopies(join(folder, 'none'))).toEqual([]);
  });
});
