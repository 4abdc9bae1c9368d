import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type RequestListener, type RequestOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancellationToken } from 'electron-updater';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { UpdatePackage } from './description.ts';
import { FetchingExecutor } from './fetching-executor.ts';

const home = mkdtempSync(join(tmpdir(), 'fengqiao-fetch-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const wanted: UpdatePackage = { name: 'x.deb', kind: 'deb', arch: 'x64', size: 100, sha512: `${'A'.repeat(86)}==` };

/** Asks over Node's own http: Electron's net is not here. */
class NodeExecutor extends FetchingExecutor {
  override createRequest(options: RequestOptions, callback: (response: never) => void): never {
    return request({ ...options, agent: false }, callback as never) as never;
  }
}

async function county(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/fengqiao-update.json`);
}

const executor = () => new NodeExecutor(join(home, 'partial'), () => wanted, 200);

describe('a server that keeps one waiting', () => {
  test('is given up when it never begins to answer', async () => {
    const url = await county(() => undefined);
    await expect(executor().readText(url, 1000)).rejects.toMatchObject({ code: 'updates.unreached', details: { reason: 'time limit' } });
  });

  test('is given up when a small text comes letter by letter', async () => {
    const url = await county((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    await expect(executor().readText(url, 1_000_000)).rejects.toMatchObject({ code: 'updates.unreached' });
  });

  test('is given up when a package never begins to come', async () => {
    let asked = 0;
    const url = await county(() => {
      asked += 1;
    });
    await expect(
      executor().download(url, join(home, 'x.deb'), { sha512: wanted.sha512, cancellationToken: new CancellationToken() }),
    ).rejects.toMatchObject({ code: 'updates.cut' });
    expect(asked).toBe(3);
  });

  test('one that is not there is told as not reached, one that answers is read', async () => {
    const gone = await county(() => undefined);
    for (const end of ends.splice(0)) end();
    await expect(executor().readText(gone, 1000)).rejects.toMatchObject({ code: 'updates.unreached', details: { reason: 'ECONNREFUSED' } });
    const url = await county((_request, response) => response.end('{"a":1}'));
    expect(await new NodeExecutor(join(home, 'partial'), () => wanted).readText(url, 1000)).toBe('{"a":1}');
    await expect(new NodeExecutor(join(home, 'partial'), () => wanted).readText(url, 3)).rejects.toMatchObject({
      code: 'updates.unreadable',
    });
  });
});
