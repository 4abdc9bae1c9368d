import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openMemory } from './memory.ts';
import { writeFault, writeFileSafely } from './safe-write.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'desktop-'));
const quiet = { note: () => undefined };

describe('what the host remembers', () => {
  test('place, text size and folder are there at the next start', () => {
    const path = join(folder(), 'desktop.json');
    openMemory(path, quiet).change({ bounds: { x: 1, y: 2, width: 1200, height: 700 }, zoom: 1.25, lastFolder: '/tmp' });
    expect(openMemory(path, quiet).get()).toMatchObject({
      bounds: { x: 1, y: 2, width: 1200, height: 700 },
      zoom: 1.25,
      lastFolder: '/tmp',
      quietPrinter: null,
    });
  });

  test('a damaged file costs the place, not the start, and is logged', () => {
    const path = join(folder(), 'desktop.json');
    const noted: string[] = [];
    writeFileSync(path, '{"zoom":');
    expect(openMemory(path, { note: (event) => void noted.push(event) }).get().zoom).toBe(1);
    expect(noted).toEqual(['memory unreadable']);
    writeFileSync(path, '{"zoom":9,"lastFolder":"/home"}');
    expect(openMemory(path, quiet).get()).toMatchObject({ zoom: 1, lastFolder: '/home' });
  });
});

describe('writing a file', () => {
  test('a file that exists is replaced whole and nothing is left beside it', async () => {
    const place = folder();
    const path = join(place, '台账.xlsx');
    writeFileSync(path, 'old');
    await writeFileSafely(path, Buffer.from('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(place)).toEqual(['台账.xlsx']);
  });

  test('when it cannot be written the reason is named and nothing is left behind', async () => {
    const place = folder();
    mkdirSync(join(place, '台账.xlsx'));
    await expect(writeFileSafely(join(place, '台账.xlsx'), Buffer.from('x'))).rejects.toMatchObject({ code: 'host.save-failed' });
    await expect(writeFileSafely(join(place, 'gone', 'a.pdf'), Buffer.from('x'))).rejects.toMatchObject({ code: 'host.save-failed' });
    expect(readdirSync(place)).toEqual(['台账.xlsx']);
    expect(writeFault(Object.assign(new Error(), { code: 'ENOSPC' }))?.code).toBe('host.disk-full');
    expect(writeFault(Object.assign(new Error(), { code: 'EBUSY' }))?.code).toBe('host.file-in-use');
    expect(writeFault(new Error('ours'))).toBeNull();
  });
});
