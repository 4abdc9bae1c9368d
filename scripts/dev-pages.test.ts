import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ViteDevServer } from 'vite';
import { servePages } from './dev-pages.ts';

let host: Server;
let pages: ViteDevServer;
let address = '';
const heard: IncomingMessage[] = [];

beforeAll(async () => {
  host = createServer((request, response) => {
    heard.push(request);
    response.end('{"ok":true}');
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
  pages = await servePages({ port: 0, hostPort: (host.address() as AddressInfo).port });
  address = pages.resolvedUrls?.local[0] ?? '';
});
afterAll(async () => {
  await pages.close();
  host.close();
});

test('the page keeps our policy: each script in it is from a file or carries the nonce, and the mark is filled in', async () => {
  const answer = await fetch(address);
  const policy = answer.headers.get('content-security-policy') ?? '';
  const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const page = await answer.text();
  expect(page).toContain(`<meta name="csp-nonce" content="${nonce}"`);
  const inline = [...page.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes).filter((text) => !text.includes('src='));
  expect(inline).toHaveLength(1);
  expect(inline.filter((attributes) => !attributes.includes(`nonce="${nonce}"`))).toEqual([]);
});

test('a screen that is saved can be exchanged in the open page', async () => {
  const source = await (await fetch(new URL('features/sign-in/sign-in-page.tsx', address))).text();
  expect(source).toContain('import.meta.hot');
  expect(source).toMatch(/RefreshReg/);
});

test('the page’s calls reach the host as from its own page, those of another page under their own name', async () => {
  const { port } = host.address() as AddressInfo;
  for (const origin of [new URL(address).origin, 'http://elsewhere.example'])
    await fetch(new URL('api/accounts.status', address), { method: 'POST', headers: { origin }, body: '{}' });
  expect(heard.map(({ headers }) => [headers.host, headers.origin])).toEqual([
    [`127.0.0.1:${String(port)}`, `http://127.0.0.1:${String(port)}`],
    [`127.0.0.1:${String(port)}`, 'http://elsewhere.example'],
  ]);
});
