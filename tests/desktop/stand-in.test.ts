// The built desktop host, run for real but for Electron: its README says what that cannot prove.
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { clientOf, exampleDispute, setUpExample } from '#engine/example-office.test-support.ts';
import type { Answer } from '#shared/errors.ts';
import type { Host } from '../electron-stand-in/run-host.ts';
import { newFolder, openWayBack, openWindow, startHost, waitForText } from './desktop-host.ts';

const call = async (host: Host, id: number, name: string, input: unknown): Promise<Answer<unknown>> =>
  (await host.evaluate(id, `window.fengqiao.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`)) as Answer<unknown>;

describe('an office’s first day at the desktop', () => {
  const data = newFolder();
  let host: Host;
  let id: number;
  let fileId: string;
  let pages: number;
  let target = '?';

  beforeAll(async () => {
    host = startHost(data);
    id = await openWindow(host);
  }, 60_000);

  test('the window opens locked, on the app’s own scheme, with the page of the first run', async () => {
    const state = await host.state();
    expect(state.windows).toHaveLength(1);
    expect(state.windows[0]?.address).toMatch(/^fengqiao:\/\/app\//);
    expect(state.windows[0]?.options).toMatchObject({
      title: '枫桥台账',
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
    });
    expect(state).toMatchObject({ schemes: ['fengqiao'], isSandboxed: true, openDialogs: [], errorBoxes: [] });
    await waitForText(host, id, '试用示范数据');
  });

  test('the page keeps to its content policy', async () => {
    expect((await host.state()).pageErrors).toEqual([]);
    expect(await host.evaluate(id, 'Object.keys(window.fengqiao).sort().join()')).toBe('call,firstScreen,nextNotice,printFile,saveFile');
  });

  test('the register is encrypted under a key that only the system’s store opens', () => {
    expect(readFileSync(join(data, 'register.db')).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(existsSync(join(data, 'register.key'))).toBe(false);
    expect(statSync(join(data, 'register.key.sealed')).size).toBeGreaterThan(64);
  });

  test('a call goes through the gate to the engine: the office is set up and its administrator signs in', async () => {
    const api = clientOf({ answer: ({ name, input }) => call(host, id, name, input) }, () => null);
    expect((await api.accounts.status({})).state).toBe('unset');
    await setUpExample(api, 'township');
    const signedIn = await call(host, id, 'accounts.signIn', { userName: 'wangmin', password: 'fengqiao-2026' });
    expect(signedIn).toMatchObject({ ok: true, value: { account: { name: '王敏' } } });
    expect(JSON.stringify(signedIn)).not.toContain('token');
    expect((await api.accounts.status({})).state).toBe('signedIn');
  });

  test('a call that is not for windows is refused', async () => {
    expect(await call(host, id, 'line.watermark', { token: 'x' })).toMatchObject({ ok: false, error: { code: 'request.unknown-call' } });
    expect(await call(host, id, 'disputes.nonsense', {})).toMatchObject({ ok: false, error: { code: 'request.unknown-call' } });
  });

  test('the agreement is printed to A4 by a hidden window, with the text that was put in', async () => {
    const api = clientOf({ answer: ({ name, input }) => call(host, id, name, input) }, () => null);
    const dispute = await api.disputes.create({ fields: exampleDispute() });
    const opened = await api.mediation.openCase({
      disputeId: dispute.id,
      fields: {
        acceptedOn: '2026-07-20',
        source: '1',
        difficulty: '1',
        mediationType: '4',
        summary: '',
        mediators: [{ staffId: null, name: '张涛' }],
        recorder: '李娜',
      },
    });
    const drawnUp = await api.mediation.saveAgreement({
      id: opened.id,
      rev: opened.rev,
      agreement: {
        facts: '双方因押金退还发生争议。',
        clauses: ['葛伟超退还押金。'],
        mannerAndTime: '一次付清。',
        agreedOn: '2026-07-22',
        performance: [],
      },
    });
    const drawn = await api.papers.draw({ paper: 'mediationAgreement', recordId: drawnUp.id });
    ({ fileId, pages } = drawn);
    expect(pages).toBeGreaterThanOrEqual(1);
    // The hidden window is gone again.
    expect((await host.state()).windows).toHaveLength(1);
  }, 60_000);

  test('the paper is saved where the person says, whole, under a sensible name', async () => {
    const saving = host.evaluate(id, `window.fengqiao.saveFile(${JSON.stringify(fileId)})`);
    const { openDialogs } = await host.until((state) => state.openDialogs.length > 0, 'the save dialog');
    expect(openDialogs[0]?.options).toMatchObject({ buttonLabel: '保存', filters: [{ name: 'PDF 文件', extensions: ['pdf'] }, {}] });
    expect(openDialogs[0]?.options.defaultPath).toMatch(/人民调解协议书.*\.pdf$/);
    target = join(newFolder(), '协议书');
    await host.command('answer', { canceled: false, filePath: target });
    expect(await saving).toEqual({ ok: true, value: { saved: true, name: '协议书.pdf' } });
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(`${target}.pdf`)), verbosity: 0 }).promise;
    expect(pdf.numPages).toBe(pages);
    let text = '';
    for (let number = 1; number <= pages; number++) {
      const page = await pdf.getPage(number);
      expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
      const { items } = await page.getTextContent();
      text += items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/\s/g, '');
    }
    for (const words of ['人民调解协议书', '褚敏斌', '葛伟超退还押金', '张涛']) expect(text).toContain(words);
  });

  test('the next dialog opens in the folder that was used last, and closing it saves nothing', async () => {
    const saving = host.evaluate(id, `window.fengqiao.saveFile(${JSON.stringify(fileId)})`);
    const { openDialogs } = await host.until((state) => state.openDialogs.length > 0, 'the save dialog');
    expect(openDialogs[0]?.options.defaultPath?.startsWith(dirname(target))).toBe(true);
    await host.command('answer', { canceled: true, filePath: '' });
    expect(await saving).toEqual({ ok: true, value: { saved: false, name: null } });
  });

  test('the paper goes to the printer through the system’s dialog, from an address that works once', async () => {
    expect(await host.evaluate(id, `window.fengqiao.printFile(${JSON.stringify(fileId)}, 3)`)).toEqual({
      ok: true,
      value: { printed: true },
    });
    const { prints, windows } = await host.state();
    expect(prints).toHaveLength(1);
    expect(prints[0]?.address).toMatch(/^fengqiao:\/\/paper\//);
    expect(prints[0]?.options).toMatchObject({
      silent: false,
      copies: 3,
      pageSize: { width: 210_000, height: 297_000 },
      landscape: false,
      collate: true,
    });
    expect(prints[0]?.isDrawn).toBe(true);
    expect(windows).toHaveLength(1);
    await host.command('set', { printers: [] });
    expect(await host.evaluate(id, `window.fengqiao.printFile(${JSON.stringify(fileId)}, 1)`)).toMatchObject({
      ok: false,
      error: { code: 'host.no-printer' },
    });
    expect(await host.evaluate(id, `window.fengqiao.printFile(${JSON.stringify(fileId)}, 0)`)).toMatchObject({
      ok: false,
      error: { code: 'request.invalid' },
    });
  });

  test('nothing leads out of the app: no navigation, no new window, no request', async () => {
    const before = (await host.state()).windows[0]?.address;
    await host.evaluate(id, 'void (location.href = "https://example.test/"), new Promise((done) => setTimeout(done, 500))');
    await host.evaluate(id, 'void window.open("https://example.test/"), new Promise((done) => setTimeout(done, 500))');
    expect(await host.evaluate(id, 'fetch("https://example.test/").then(() => "answered", () => "refused")')).toBe('refused');
    const state = await host.state();
    expect(state.windows.map((window) => window.address)).toEqual([before]);
    expect(readFileSync(join(data, 'desktop', 'logs', 'desktop.log'), 'utf8')).toContain(
      '"event":"navigation refused","to":"https://example.test"',
    );
  });

  test('a page is granted no permission and no webview', async () => {
    expect(await host.command('forbidden', id)).toEqual({ asked: false, lookedUp: false, webview: false });
  });

  test('files outside the built page are not served', async () => {
    const status = async (path: string) =>
      host.evaluate(id, `fetch(${JSON.stringify(path)}).then((response) => response.status, () => 'refused')`);
    expect(await status('/..%2f..%2fpackage.json')).toBe(403);
    expect(await status('/register.db')).toBe(404);
    expect(await host.evaluate(id, 'fetch("/", { method: "POST" }).then((response) => response.status)')).toBe(405);
  });

  test('the menu is Chinese, changes the text size and hands F1 to the page', async () => {
    expect((await host.state()).menu.map((menu) => menu.label)).toEqual(['文件(&F)', '编辑(&E)', '查看(&V)', '帮助(&H)']);
    await host.command('clickMenu', '查看(&V)', '125%');
    const state = await host.state();
    expect(state.windows[0]?.zoom).toBe(1.25);
    expect(
      state.menu[2]?.submenu.filter((item) => item.checked === true && item.label?.endsWith('%') === true).map((item) => item.label),
    ).toEqual(['125%']);
    await host.command('clickMenu', '帮助(&H)', '使用手册');
    expect((await host.state()).inputEvents).toEqual([{ type: 'keyDown', keyCode: 'F1' }]);
  });

  test('a second start on the same folder ends at once, and the first one shows its window', async () => {
    expect(await startHost(data).ended).toBe(0);
    await host.command('secondInstance');
    expect((await host.state()).windows).toMatchObject([{ id, isVisible: true }]);
  });

  test('a page that is not the app’s gets nothing through the bridge', async () => {
    await host.command('load', id, 'data:text/html,<h1>foreign</h1>');
    expect(await call(host, id, 'accounts.status', {})).toEqual({ ok: false, error: { code: 'request.refused', details: {} } });
    expect(await host.evaluate(id, `window.fengqiao.saveFile(${JSON.stringify(fileId)})`)).toMatchObject({
      ok: false,
      error: { code: 'request.refused' },
    });
    expect((await host.state()).openDialogs).toEqual([]);
  });

  test('closing the window closes the register and ends the program', async () => {
    await host.command('close', id);
    expect(await host.ended).toBe(0);
    expect(existsSync(join(data, 'register.db-wal'))).toBe(false);
    const log = readFileSync(join(data, 'desktop', 'logs', 'desktop.log'), 'utf8');
    for (const personal of ['褚敏斌', '葛伟超', '王敏', 'wangmin', '17738195158']) expect(log).not.toContain(personal);
  });

  test('the next start opens the same register, in the same text size, with nobody signed in', async () => {
    const again = startHost(data);
    const window = await openWindow(again);
    expect((await again.state()).windows[0]?.zoom).toBe(1.25);
    expect(await call(again, window, 'accounts.status', {})).toMatchObject({
      ok: true,
      value: { state: 'signedOut', office: { name: '枫桥示范镇综治办' } },
    });
    await again.command('close', window);
    expect(await again.ended).toBe(0);
  }, 60_000);

  test('another user of the PC cannot open it, is told why, and changes nothing', async () => {
    const before = readFileSync(join(data, 'register.key.sealed'));
    const other = startHost(data, { FENGQIAO_STAND_IN_USER: 'zhao' });
    const id = await openWayBack(other);
    expect(await call(other, id, 'recovery.state', {})).toMatchObject({
      ok: true,
      value: { phase: 'rescue', fault: { code: 'register.key-damaged' } },
    });
    expect(await call(other, id, 'accounts.status', {})).toMatchObject({ ok: false, error: { code: 'register.rescue' } });
    await other.command('close', id);
    expect(await other.ended).toBe(0);
    expect(readFileSync(join(data, 'register.key.sealed'))).toEqual(before);
  }, 60_000);
});

describe('a person with the recovery code where the key store opens nothing', () => {
  const data = newFolder();
  const sealedPath = join(data, 'register.key.sealed');
  const hostApi = (host: Host, id: number) => clientOf({ answer: ({ name, input }) => call(host, id, name, input) }, () => null);
  let code: string;

  async function end(host: Host, id: number): Promise<void> {
    await host.command('close', id);
    expect(await host.ended).toBe(0);
  }

  /** Types the code as from paper into the window that stands at the ways back, and finds the office as it was. */
  async function openByCode(place: string, user: string, fault: string): Promise<void> {
    const host = startHost(place, { FENGQIAO_STAND_IN_USER: user });
    const id = await openWayBack(host);
    expect(await call(host, id, 'recovery.state', {})).toMatchObject({ ok: true, value: { phase: 'rescue', fault: { code: fault } } });
    await host.command('type', id, '[name=code]', code.toLowerCase());
    await host.command('press', id, '用恢复码打开');
    await waitForText(host, id, '枫桥示范镇综治办');
    expect(await call(host, id, 'recovery.state', {})).toMatchObject({ ok: true, value: { phase: 'open', fault: null } });
    await expectOffice(host, id);
  }

  async function expectOffice(host: Host, id: number): Promise<void> {
    const api = hostApi(host, id);
    await api.accounts.signIn({ userName: 'wangmin', password: 'fengqiao-2026' });
    expect((await api.disputes.count({})).count).toBe(1);
    expect((await host.state()).openDialogs).toEqual([]);
    await end(host, id);
  }

  async function expectNothingAsked(place: string, user: string): Promise<void> {
    const host = startHost(place, { FENGQIAO_STAND_IN_USER: user });
    const id = await openWindow(host);
    expect(await call(host, id, 'accounts.status', {})).toMatchObject({ ok: true, value: { state: 'signedOut' } });
    await expectOffice(host, id);
  }

  beforeAll(async () => {
    const host = startHost(data);
    const id = await openWindow(host);
    const api = hostApi(host, id);
    await setUpExample(api, 'township');
    await api.accounts.signIn({ userName: 'wangmin', password: 'fengqiao-2026' });
    await api.disputes.create({ fields: exampleDispute() });
    ({ code } = await api.keys.makeCode({ password: 'fengqiao-2026' }));
    await end(host, id);
  }, 180_000);

  test('a second user of the PC types it: the register opens, the key is sealed anew for them, and the next start asks nothing', async () => {
    const place = newFolder();
    cpSync(data, place, { recursive: true, filter: (path) => !path.endsWith('.lock') });
    const before = readFileSync(sealedPath);
    await openByCode(place, 'zhao', 'register.key-damaged');
    expect(readFileSync(join(place, 'register.key.sealed'))).not.toEqual(before);
    expect(readFileSync(join(place, 'register.key.sealed.former-1'))).toEqual(before);
    expect(existsSync(join(place, 'register.key'))).toBe(false);
    await expectNothingAsked(place, 'zhao');
  }, 240_000);

  test('another PC, to which the folder came without its sealed key, opens by it too', async () => {
    const place = newFolder();
    cpSync(data, place, { recursive: true, filter: (path) => !path.endsWith('.lock') && path !== sealedPath });
    await openByCode(place, 'qian', 'register.key-missing');
    expect(existsSync(join(place, 'register.key.sealed'))).toBe(true);
    await expectNothingAsked(place, 'qian');
  }, 240_000);

  test('a store that has a new key of its own gets the register’s key sealed anew, and nobody is asked', async () => {
    const marks = (): string => readFileSync(sealedPath).subarray(0, 3).toString('latin1');
    expect(marks()).toBe('v11');
    const host = startHost(data, { FENGQIAO_STAND_IN_ROTATED: '1' });
    await expectOffice(host, await openWindow(host));
    expect(marks()).toBe('v12');
    await expectNothingAsked(data, 'wang');
  }, 240_000);
});

describe('a PC where something is missing', () => {
  test('without a key ring a person must agree first; declining leaves no register behind', async () => {
    const data = newFolder();
    const host = startHost(data, { FENGQIAO_STAND_IN_KEY_STORE: 'weak' });
    const { openDialogs } = await host.until((state) => state.openDialogs.length > 0, 'the question');
    expect(openDialogs[0]?.options).toMatchObject({ type: 'warning', message: '这台电脑没有可用的密钥环', defaultId: 0 });
    await host.command('answer', { response: 0 });
    expect(await host.ended).toBe(1);
    expect(existsSync(join(data, 'register.db'))).toBe(false);
  }, 60_000);

  test('a register whose key is gone is never replaced by an empty one', async () => {
    const data = newFolder();
    writeFileSync(join(data, 'register.db'), 'an office’s years');
    const host = startHost(data);
    const id = await openWayBack(host);
    expect(await call(host, id, 'recovery.state', {})).toMatchObject({
      ok: true,
      value: { phase: 'rescue', fault: { code: 'register.key-missing' } },
    });
    await host.command('close', id);
    expect(await host.ended).toBe(0);
    expect(readFileSync(join(data, 'register.db'), 'utf8')).toBe('an office’s years');
    expect(existsSync(join(data, 'register.key.sealed'))).toBe(false);
  }, 60_000);
});
