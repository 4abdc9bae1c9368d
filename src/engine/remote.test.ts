import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startEngine, type EngineHandle } from './remote.ts';

const folder = mkdtempSync(join(tmpdir(), 'fengqiao-remote-'));
const closed = { ok: false, error: { code: 'register.closed', details: {} } };

const open = (): Promise<EngineHandle> =>
  startEngine({
    thread: new URL('./thread.ts', import.meta.url),
    dataFolder: folder,
    key: () => new Uint8Array(32).fill(9),
    resourceFolder: resolve(import.meta.dirname, '../../resources'),
    programVersion: '0.0.0',
    ports: { printPdf: null },
    onFailure(error) {
      throw error;
    },
    onBug(name, _number, stack) {
      throw new Error(`${name}: ${stack}`);
    },
  });
const status = (engine: EngineHandle) => engine.answer({ name: 'accounts.status', input: {}, token: null });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an engine that closes', () => {
  test('answers what it was asked before or refuses it, and refuses at once what comes later', async () => {
    const engine = await open();
    expect(await status(engine)).toMatchObject({ ok: true });
    const before = Array.from({ length: 20 }, () => status(engine));
    const closing = engine.close();
    expect(await status(engine)).toEqual(closed);
    await closing;
    for (const answer of await Promise.all(before)) expect(answer.ok || answer.error.code === 'register.closed').toBe(true);
    expect(await status(engine)).toEqual(closed);
    // Closing twice is no fault: the program may be quit while it closes.
    await engine.close();
  });

  test('leaves its folder to the next one', async () => {
    const engine = await open();
    expect(await status(engine)).toMatchObject({ ok: true });
    await engine.close();
  });
});
