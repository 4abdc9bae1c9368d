import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type EngineHandle } from '#engine/remote.ts';
import { buildApp } from './app.ts';

const root = resolve(import.meta.dirname, '../..');
let folder: string;
let engine: EngineHandle;
let app: FastifyInstance;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-app-'));
  engine = await startEngine({
    thread: new URL('../engine/thread.ts', import.meta.url),
    dataFolder: folder,
    key: () => new Uint8Array(32).fill(9),
    resourceFolder: join(root, 'resources'),
    programVersion: '0.0.0',
    ports: { printPdf: null },
    onFailure(error) {
      throw error;
    },
    onBug(name, _number, stack) {
      throw new Error(`${name}: ${stack}`);
    },
  });
  app = await buildApp({ engine, rendererFolder: join(root, 'out', 'renderer'), receives: false });
  base = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call(
  name: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; body: { ok: boolean; value?: unknown; error?: { code: string } } }> {
  const response = await fetch(`${base}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base, 'x-fengqiao': '1', ...headers },
    body: JSON.stringify(input),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as { ok: boolean; value?: unknown; error?: { code: string } },
  };
}

describe('the browser host over HTTP', () => {
  it('sets up, signs in with a cookie that no script can read, and signs out', async () => {
    const administrator = { userName: 'wangmin', name: '王敏', password: 'fengqiao-2026' };
    await call('offices.setUp', {
      desk: 'township',
      divisionCode: '320599100000',
      name: '枫桥示范镇综治办',
      committeeName: '调委会',
      committeeShortName: '枫',
      administrator,
    });
    expect((await call('grids.count', {})).status).toBe(401);
    const signedIn = await call('accounts.signIn', { userName: 'wangmin', password: 'fengqiao-2026' });
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(JSON.stringify(signedIn.body)).not.toContain(/=([^;]+)/.exec(cookie)?.[1]);
    const session = { cookie: cookie.split(';')[0] ?? '' };
    expect((await call('grids.count', {}, session)).body).toEqual({ ok: true, value: { count: 0, amountFen: null } });
    await call('accounts.signOut', {}, session);
    expect((await call('grids.count', {}, session)).status).toBe(401);
  });

  it('checks who speaks, however the path is spelled', async () => {
    for (const path of [
      '/%61pi/accounts.status',
      '/ap%69/accounts.status',
      '/api%2Faccounts.status',
      '//api/accounts.status',
      '/./api/accounts.status',
      '/api/accounts%2Estatus',
    ]) {
      const answer = await app.inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/json', host: 'evil.example' },
        payload: '{}',
      });
      expect([403, 404], path).toContain(answer.statusCode);
      expect(answer.body, path).not.toContain('programVersion');
    }
  });

  it('answers no other site, and no call that only its own code may make', async () => {
    expect(await call('accounts.status', {}, { origin: 'http://evil.example' })).toMatchObject({
      status: 403,
      body: { error: { code: 'request.refused' } },
    });
    expect((await call('line.join', {})).body.error?.code).toBe('request.unknown-call');
    expect((await call('constructor.name', {})).body.error?.code).toBe('request.unknown-call');
    expect(
      (await fetch(`${base}/api/accounts.status`, { method: 'OPTIONS', headers: { origin: 'http://evil.example' } })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull();
  });

  it('names the fault of an input and keeps nothing of it', async () => {
    expect((await call('accounts.signIn', { userName: 5 })).body).toMatchObject({
      ok: false,
      error: { code: 'request.invalid', details: { path: 'userName' } },
    });
    const broken = await fetch(`${base}/api/accounts.status`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: base, 'x-fengqiao': '1' },
      body: '{',
    });
    expect(broken.status).toBe(400);
  });

  it('serves its page under a strict policy with a new nonce each time', async () => {
    const [first, second] = [await fetch(`${base}/`), await fetch(`${base}/`)];
    const policy = first.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'.*style-src 'self' 'nonce-/);
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toBe(second.headers.get('content-security-policy'));
    const nonce = /nonce-([^']+)/.exec(policy)?.[1] ?? '?';
    expect(await first.text()).toContain(nonce);
    expect((await fetch(`${base}/assets/../../../package.json`)).status).toBe(404);
  });
});
