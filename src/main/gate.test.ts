import { describe, expect, test } from 'vitest';
import type { Answer } from '#shared/errors.ts';
import { userError } from '#shared/errors.ts';
import { createGate, isTrusted, isWindowCall } from './gate.ts';
import type { Facts } from './log.ts';

const window = { windowId: 1, address: 'fengqiao://app/disputes', isMainFrame: true };

function office(answer: (request: { name: string; input: unknown; token: string | null }) => Promise<Answer<unknown>>) {
  const asked: { name: string; input: unknown; token: string | null }[] = [];
  const noted: [string, Facts | undefined][] = [];
  const gate = createGate({
    engine: {
      answer: (request) => {
        asked.push(request);
        return answer(request);
      },
    },
    log: { note: (event, facts) => void noted.push([event, facts]) },
    number: () => '07030102-ABC',
  });
  return { gate, asked, noted };
}

const yes = async (): Promise<Answer<unknown>> => ({ ok: true, value: {} });

describe('the gate between a window and the engine', () => {
  test('a call of the app’s main frame reaches the engine with its input', async () => {
    const { gate, asked } = office(yes);
    expect(await gate.call(window, 'accounts.status', {})).toEqual({ ok: true, value: {} });
    expect(asked).toEqual([{ name: 'accounts.status', input: {}, token: null }]);
  });

  test.each([
    { ...window, address: 'https://example.test/' },
    { ...window, address: 'fengqiao://paper/1' },
    { ...window, address: null },
    { ...window, isMainFrame: false },
  ])('a foreign page, a paper, a frame that is gone or a frame inside a page is refused', async (sender) => {
    const { gate, asked, noted } = office(yes);
    expect(isTrusted(sender)).toBe(false);
    expect(await gate.call(sender, 'accounts.status', {})).toEqual({ ok: false, error: { code: 'request.refused', details: {} } });
    expect(asked).toEqual([]);
    expect(noted).toEqual([['refused', { label: 'accounts.status', code: 'request.refused' }]]);
  });

  test.each(['accounts.nonsense', 'constructor.name', 'accounts.__proto__', 'line.join', '', 7, null])(
    '%s is no call for a window',
    async (name) => {
      const { gate, asked } = office(yes);
      expect(isWindowCall(name)).toBe(false);
      expect(await gate.call(window, name, {})).toMatchObject({ error: { code: 'request.unknown-call' } });
      expect(asked).toEqual([]);
    },
  );

  test('the session token stays in the host, goes with every later call of that window, and ends with the sign-out', async () => {
    const { gate, asked } = office(async ({ name }) => ({
      ok: true,
      value: name === 'accounts.signIn' ? { token: 'secret', account: { name: '王敏' } } : {},
    }));
    expect(await gate.call(window, 'accounts.signIn', { userName: 'wang', password: 'x' })).toEqual({
      ok: true,
      value: { account: { name: '王敏' } },
    });
    await gate.call(window, 'desk.today', {});
    await gate.call({ ...window, windowId: 2 }, 'desk.today', {});
    await gate.call(window, 'accounts.signOut', {});
    await gate.call(window, 'desk.today', {});
    expect(asked.map((request) => request.token)).toEqual([null, 'secret', null, 'secret', null]);
  });

  test('a closed window’s session is forgotten', async () => {
    const { gate, asked } = office(async () => ({ ok: true, value: { token: 'secret' } }));
    await gate.call(window, 'accounts.signIn', {});
    gate.forget(1);
    await gate.call(window, 'desk.today', {});
    expect(asked.at(-1)?.token).toBeNull();
  });

  test('our own fault shows a number and is logged without a person’s data', async () => {
    const { gate, noted } = office(async () => {
      throw new Error('王敏 13900000000');
    });
    expect(await gate.call(window, 'desk.today', {})).toEqual({
      ok: false,
      error: { code: 'internal', details: { number: '07030102-ABC' } },
    });
    expect(noted[0]).toMatchObject(['failed', { label: 'desk.today', number: '07030102-ABC', error: 'Error' }]);
    expect(JSON.stringify(noted)).not.toContain('王敏');
  });

  test('a function of the host asks the engine with the window’s session and hands on its refusal', async () => {
    const { gate } = office(async () => ({ ok: false, error: { code: 'files.not-found', details: {} } }));
    expect(await gate.run(window, 'save file', (ask) => ask('files.fetch', { fileId: 'x' }))).toEqual({
      ok: false,
      error: { code: 'files.not-found', details: {} },
    });
    expect(
      await gate.run(window, 'save file', async () => {
        throw userError('host.disk-full');
      }),
    ).toEqual({ ok: false, error: { code: 'host.disk-full', details: {} } });
    expect(await gate.run({ ...window, address: null }, 'save file', async () => 1)).toMatchObject({ error: { code: 'request.refused' } });
  });
});
