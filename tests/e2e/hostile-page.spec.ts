// A page of somebody else, open in the same browser, must not reach the register.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as sendRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { hostErrors, startHost, type Host } from './host.ts';
import { township } from './pages/first-run.ts';
import { signIn } from './pages/sign-in.ts';

test.skip(({ host }) => host === 'electron', 'a desktop window opens no address but its own');

let foreign: Server | undefined;
let foreignAddress: string;

test.beforeAll(async () => {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<title>foreign</title>'));
  foreign = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  foreignAddress = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
});
test.afterAll(() => foreign?.close());

test('a foreign page cannot call the API, with or without the marker, nor read an answer', async ({ emptyTownship: office }) => {
  await signIn(office.page, township.administrator);
  const page = await office.page.context().newPage();
  await page.goto(foreignAddress);
  const results = await page.evaluate(async (address) => {
    const attempt = async (init: RequestInit): Promise<string> => {
      try {
        const answer = await fetch(`${address}api/accounts.status`, { method: 'POST', body: '{}', credentials: 'include', ...init });
        return `read ${String(answer.status)} ${await answer.text()}`;
      } catch {
        return 'blocked';
      }
    };
    return {
      withMarker: await attempt({ headers: { 'content-type': 'application/json', 'x-fengqiao': '1' } }),
      simple: await attempt({ headers: { 'content-type': 'text/plain' } }),
      opaque: await attempt({ mode: 'no-cors', headers: { 'content-type': 'text/plain' } }),
    };
  }, office.host?.address ?? '');
  expect(results.withMarker).toBe('blocked');
  expect(results.simple).toBe('blocked');
  // An opaque answer can be sent for and not read: status 0, no text.
  expect(['blocked', 'read 0 ']).toContain(results.opaque);
});

test('a foreign page cannot show the register in a frame', async ({ office }) => {
  const page = await office.page.context().newPage();
  await page.goto(foreignAddress);
  // Loaded is told of a frame that was refused, too.
  await page.evaluate(
    (address) =>
      new Promise((loaded) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', loaded, { once: true });
        frame.src = address;
        document.body.append(frame);
      }),
    office.host?.address ?? '',
  );
  const shown = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) =>
        frame
          .locator('#root')
          .count()
          .catch(() => 0),
      ),
  );
  expect(shown).toEqual([0]);
});

test.describe('what the host refuses', () => {
  // One host hears them all.
  test.describe.configure({ mode: 'default' });
  let host: Host;
  let folder: string;
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fengqiao-e2e-'));
    host = await startHost({ dataFolder: join(folder, 'township') });
  });
  test.afterAll(async () => {
    await host.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(hostErrors(host.output()), 'errors of ours that the host reported').toEqual([]);
  });
  const own = { 'content-type': 'application/json', 'x-fengqiao': '1' };
  const cases = [
    { name: 'a foreign origin', headers: { ...own, origin: 'http://evil.example' } },
    { name: 'no origin', headers: own },
    { name: 'a request without our marker', headers: { 'content-type': 'application/json', origin: 'own' } },
    { name: 'a name that somebody pointed at 127.0.0.1', headers: { ...own, origin: 'own', host: 'evil.example' } },
    { name: 'a request from another site of the same machine', headers: { ...own, origin: 'own', 'sec-fetch-site': 'same-site' } },
  ];
  for (const { name, headers } of cases) {
    test(name, async () => {
      const address = new URL(host.address);
      const sent = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, value === 'own' ? address.origin : value]));
      const { status, allowed } = await post(address, sent);
      expect(status).toBe(403);
      expect(allowed).toBeUndefined();
    });
  }
});

/** Node's own request sends the Host header it is told to. */
async function post(address: URL, headers: Readonly<Record<string, string>>): Promise<{ status: number | undefined; allowed: unknown }> {
  return new Promise((resolve, reject) => {
    const request = sendRequest(new URL('/api/accounts.status', address), { method: 'POST', headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, allowed: response.headers['access-control-allow-origin'] });
    });
    request.on('error', reject);
    request.end('{}');
  });
}
