import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { chromiumCandidates, findChromium } from './find-chromium.ts';
import { createPdfPrinter } from './pdf-printer.ts';

const printer = createPdfPrinter();
afterAll(() => printer.close());

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';

describe("the browser host's PDF printer", () => {
  it('prints with an installed browser and says which', async () => {
    expect(await printer.available()).toMatchObject({ ok: true, path: await findChromium() });
    expect(isPdf(await printer.print('<p>一</p>'))).toBe(true);
  });

  it('fetches nothing, not even from this PC', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/`;
    await printer.print(
      `<link rel="stylesheet" href="${address}a.css"><img src="${address}b.png"><iframe src="${address}c"></iframe><p>一</p>`,
    );
    server.close();
    expect(asked).toBe(0);
  });

  it('starts a new browser when the old one died', async () => {
    const own = createPdfPrinter();
    await own.available();
    const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,ppid,args']);
    const browsers = stdout
      .split('\n')
      .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(row))
      .filter((row) => row?.[2] === String(process.pid) && row[3]?.includes('--headless'));
    expect(browsers.length).toBeGreaterThan(0);
    for (const row of browsers) process.kill(Number(row?.[1]), 'SIGKILL');
    expect(isPdf(await own.print('<p>一</p>'))).toBe(true);
    await own.close();
  });

  it('without a usable browser says so', async () => {
    const own = createPdfPrinter({ executablePath: '/nowhere/chromium' });
    expect(await own.available()).toMatchObject({ ok: false, reason: 'will-not-start', path: '/nowhere/chromium' });
    await expect(own.print('<p>一</p>')).rejects.toMatchObject({ code: 'papers.no-printer', details: { reason: 'will-not-start' } });
    await own.close();
  });

  it('stops when asked to, and prints the next paper', async () => {
    const stop = new AbortController();
    const print = printer.print('<p>一</p>'.repeat(20_000), { signal: stop.signal });
    setTimeout(() => {
      stop.abort();
    }, 50);
    await expect(print).rejects.toMatchObject({ name: 'AbortError' });
    expect(isPdf(await printer.print('<p>二</p>'))).toBe(true);
  });

  it('gives up after its time limit', async () => {
    const own = createPdfPrinter({ timeLimitMs: 1 });
    await expect(own.print('<p>一</p>')).rejects.toMatchObject({ code: expect.stringMatching(/^papers\./u) as string });
    await own.close();
  });
});

describe('where browsers are looked for', () => {
  it('a choice in the environment stands alone', () => {
    expect(chromiumCandidates('linux', { FENGQIAO_CHROMIUM: '/opt/browser' })).toEqual(['/opt/browser']);
  });

  it('on Windows Chrome and Edge, for all and for one user', () => {
    const paths = chromiumCandidates('win32', { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\w\\AppData\\Local' });
    expect(paths).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(paths).toContain('C:\\Users\\w\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
  });

  it('nothing installed is no error', async () => {
    expect(await findChromium(['/nowhere/a', '/nowhere/b'])).toBeUndefined();
  });
});
