// Updates of the built desktop host, with the real electron-updater, a server that is really asked and commands that are really run.
// Only Electron itself is stood in for.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf, setUpExample } from '#engine/example-office.test-support.ts';
import type { Answer } from '#shared/errors.ts';
import { unsavedQuestion } from '../../src/main/updates/ask-page.ts';
import type { Host, HostState } from '../electron-stand-in/run-host.ts';
import { openWindow, startHost, waitForText } from './desktop-host.ts';
import { type County, installedResources, openCounty, release, stranger, type SystemCommands, systemCommands } from './update-site.ts';

const home = mkdtempSync(join(tmpdir(), 'fengqiao-updates-'));

interface Office {
  readonly data: string;
  readonly environment: Readonly<Record<string, string>>;
}

function start(office: Office, version: string): Host {
  return startHost(office.data, { ...office.environment, FENGQIAO_STAND_IN_VERSION: version });
}

const status = async (host: Host, id: number): Promise<Answer<unknown>> =>
  (await host.evaluate(id, 'window.fengqiao.call("accounts.status", {})')) as Answer<unknown>;
const dialogOf = async (host: Host, message: string): Promise<Partial<HostState['openDialogs'][number]['options']>> => {
  const { openDialogs } = await host.until((state) => state.openDialogs.length > 0, message, 60_000);
  expect(openDialogs[0]?.options.message).toBe(message);
  return openDialogs[0]?.options ?? {};
};
const choose = (host: Host, response: number) => host.command('answer', { response });
const checkNow = (host: Host) => host.command('clickMenu', '帮助(&H)', '检查更新…');
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The person asks, and is told. */
async function told(host: Host, message: string, detail: string): Promise<void> {
  await checkNow(host);
  const options = await dialogOf(host, message);
  expect(options.detail).toContain(detail);
  expect(options).toMatchObject({ defaultId: 0, cancelId: 0 });
  await choose(host, 0);
}

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('a program installed by a .deb', () => {
  const office: Office = {
    data: join(home, 'deb-office'),
    environment: { FENGQIAO_STAND_IN_RESOURCES: join(home, 'deb-program'), PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}` },
  };
  const profile = join(office.data, 'desktop');
  let county: County;
  let system: SystemCommands;
  let host: Host;
  let id: number;
  /** Bytes that came before the line was down. */
  let kept = 0;

  beforeAll(async () => {
    installedResources(join(home, 'deb-program'), 'deb');
    system = systemCommands(join(home, 'bin'), '0.1.0');
    county = await openCounty(join(home, 'county'));
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, 'update.json'), JSON.stringify({ address: county.address }));
    host = start(office, '0.1.0');
    id = await openWindow(host);
  });
  afterAll(() => county.end());

  const packagesAsked = (): string[] => county.asked.filter((path) => path.endsWith('.deb') || path.includes('.deb '));

  test('is told that there is nothing, and nothing newer', async () => {
    await told(host, '没有更新', '更新地址上没有更新说明');
    release(county.folder, { version: '0.1.0', kind: 'deb' });
    await told(host, '现在的版本 0.1.0 已是最新', '');
  });

  test('refuses what the maker did not sign, before it asks for the package', async () => {
    release(county.folder, { version: '0.2.0', kind: 'deb', key: stranger.privateKey });
    await told(host, '没有更新', '没有制作单位的签名');
    writeFileSync(join(county.folder, 'fengqiao-update.json'), '<html>502</html>');
    await told(host, '没有更新', '更新说明读不出来');
    expect(packagesAsked()).toEqual([]);
  });

  test('refuses an older version, though it is rightly signed', async () => {
    release(county.folder, { version: '0.0.9', kind: 'deb' });
    await told(host, '没有更新', '那里的版本 0.0.9 比现在用的旧');
    expect(packagesAsked()).toEqual([]);
  });

  test('waits for its turn', async () => {
    release(county.folder, { version: '0.2.0', kind: 'deb', percent: 0 });
    await told(host, '新版本 0.2.0 还没有轮到这台电脑', '分批发放');
    expect(packagesAsked()).toEqual([]);
  });

  test('drops a package that is not the signed one, and never runs it', async () => {
    const { name, bytes } = release(county.folder, { version: '0.2.0', kind: 'deb' });
    writeFileSync(join(county.folder, name), Buffer.from(bytes).fill(7, 1000, 1004));
    await checkNow(host);
    expect(await dialogOf(host, '有新版本 0.2.0')).toMatchObject({ buttons: ['以后再说', '下载'], defaultId: 0, cancelId: 0 });
    await choose(host, 1);
    await waitForText(host, id, '新版本 0.2.0 没有装上：下载到的安装包与制作单位签名的不一样，已经丢弃');
    expect((await host.state()).openDialogs).toEqual([]);
    expect(readdirSync(join(profile, 'updates', 'partial'))).toEqual([]);
    expect(system.calls()).toEqual([]);
  });

  test('says when the line is down, and keeps what came', async () => {
    release(county.folder, { version: '0.2.0', kind: 'deb' });
    county.cutAfter = 150_000;
    county.cutsUntil = 1;
    await checkNow(host);
    await dialogOf(host, '有新版本 0.2.0');
    await choose(host, 1);
    await waitForText(host, id, '新版本 0.2.0 没有装上：网络断了，或者 U 盘被拔下');
    const [partial] = readdirSync(join(profile, 'updates', 'partial'));
    kept = statSync(join(profile, 'updates', 'partial', partial ?? '')).size;
    expect(kept).toBeGreaterThan(0);
  });

  test('goes on with a download where the line was cut', async () => {
    county.asked.length = 0;
    county.cutsUntil = null;
    await checkNow(host);
    await dialogOf(host, '有新版本 0.2.0');
    await choose(host, 1);
    await waitForText(host, id, '新版本 0.2.0 已经备好，退出程序时安装');
    const ranges = packagesAsked().map((path) => Number(/ bytes=(\d+)-$/.exec(path)?.[1] ?? 0));
    expect(ranges[0]).toBe(kept);
    expect(ranges.length).toBeGreaterThan(1);
    expect(ranges.slice(1).every((from, at) => from > (ranges[at] ?? 0))).toBe(true);
  });

  test('asks the page before it closes anything, and later is what Enter means', async () => {
    await host.evaluate(id, 'window.keeps = (event) => event.preventDefault(), addEventListener("beforeunload", window.keeps)');
    await checkNow(host);
    expect(await dialogOf(host, '新版本 0.2.0 已经备好')).toMatchObject({
      buttons: ['退出程序时再装', '现在安装', '这次不装'],
      defaultId: 0,
      cancelId: 0,
    });
    await choose(host, 1);
    await dialogOf(host, '有内容还没有保存，没有安装');
    await choose(host, 0);
    expect(await status(host, id)).toMatchObject({ ok: true });
    expect(system.calls()).toEqual([]);
    await host.evaluate(id, 'removeEventListener("beforeunload", window.keeps)');
  });

  async function installNow(): Promise<void> {
    await checkNow(host);
    await dialogOf(host, '新版本 0.2.0 已经备好');
    await choose(host, 1);
  }

  test('lives on while nobody answers the system’s window, refuses calls at once, and can give up', async () => {
    system.answer('nobody answers');
    await installNow();
    await dialogOf(host, '正在安装新版本 0.2.0');
    await waitForText(host, id, '正在安装新版本 0.2.0，请不要关机');
    await expect.poll(() => system.calls().length).toBe(1);
    expect(await status(host, id)).toEqual({ ok: false, error: { code: 'register.closed', details: {} } });
    expect(readJson(join(profile, 'update-trial.json'))).toMatchObject({ from: '0.1.0', to: '0.2.0', starts: 0 });
    await choose(host, 0);
    const options = await dialogOf(host, '没有安装');
    expect(options.detail).toContain('您取消了安装');
    await choose(host, 0);
    expect(await status(host, id)).toMatchObject({ ok: true });
    expect(existsSync(join(profile, 'update-trial.json'))).toBe(false);
  });

  test('opens the register again when the authorisation is refused, and says so in the page', async () => {
    system.answer('dismissed');
    await installNow();
    const { openDialogs } = await host.until((state) => state.openDialogs[0]?.options.message === '没有安装', 'what happened', 60_000);
    expect(openDialogs).toHaveLength(1);
    expect(openDialogs[0]?.options.detail).toContain('输入密码的窗口被关掉了');
    await choose(host, 0);
    expect(await status(host, id)).toMatchObject({ ok: true });
    await waitForText(host, id, '新版本 0.2.0 没有装上：输入密码的窗口被关掉了');
  });

  test('starts anew where the system’s installer failed half-way, and says so', async () => {
    system.answer('fails');
    await installNow();
    expect(await host.ended).toBe(0);
    expect(host.output()).toContain('stand-in relaunches {}');
    host = start(office, '0.1.0');
    id = await openWindow(host);
    await waitForText(host, id, '新版本 0.2.0 没有装上：系统的安装程序报告出错');
    county.asked.length = 0;
    await checkNow(host);
    await dialogOf(host, '有新版本 0.2.0');
    await choose(host, 1);
    await waitForText(host, id, '新版本 0.2.0 已经备好，退出程序时安装');
    // It lies here already, whole.
    expect(packagesAsked()).toEqual([]);
  });

  test('is installed by one command without a shell, after a checked copy of the register, and starts anew', async () => {
    system.answer('allowed');
    await installNow();
    expect(await host.ended).toBe(0);
    expect(system.calls().at(-1)).toMatch(/^--disable-internal-agent dpkg --install .*\/pending\/fengqiao-register-0\.2\.0\.deb$/);
    expect(host.output()).toContain('stand-in relaunches {}');
    const { registerCopy } = readJson(join(profile, 'update-trial.json')) as { registerCopy: string };
    expect(readdirSync(join(office.data, 'backups'))).toContain(registerCopy);
    expect(existsSync(join(office.data, 'register.db-wal'))).toBe(false);
  });

  test('stands once its first screen was seen', async () => {
    host = start(office, '0.2.0');
    id = await openWindow(host);
    await waitForText(host, id, '程序已经更新到 0.2.0');
    expect(existsSync(join(profile, 'update-trial.json'))).toBe(false);
    await expect
      .poll(() => readJson(join(profile, 'update-memory.json')))
      .toMatchObject({ newestSeen: '0.2.0', standing: { version: '0.2.0', kind: 'deb' } });
  });

  test('is installed at quitting, when that was agreed to', async () => {
    county.cutAfter = null;
    release(county.folder, { version: '0.3.0', kind: 'deb' });
    await checkNow(host);
    await dialogOf(host, '有新版本 0.3.0');
    await choose(host, 1);
    await waitForText(host, id, '新版本 0.3.0 已经备好，退出程序时安装');
    await host.command('close', id);
    expect(await host.ended).toBe(0);
    expect(system.calls().at(-1)).toContain('fengqiao-register-0.3.0.deb');
    expect(host.output()).not.toContain('stand-in relaunches');
    expect(readJson(join(profile, 'update-trial.json'))).toMatchObject({ from: '0.2.0', to: '0.3.0', former: { version: '0.2.0' } });
  });

  test('is left again when it shows no screen twice: by the package of before, which was kept', async () => {
    for (const starts of [1, 2]) {
      const dying = start(office, '0.3.0');
      await expect.poll(() => (readJson(join(profile, 'update-trial.json')) as { starts: number }).starts).toBe(starts);
      dying.kill();
      await dying.ended;
    }
    host = start(office, '0.3.0');
    expect(await dialogOf(host, '新版本 0.3.0 连续两次没有打开')).toMatchObject({
      buttons: ['再试一次', '退回 0.2.0'],
      defaultId: 0,
      cancelId: 0,
    });
    await choose(host, 1);
    expect(await host.ended).toBe(0);
    expect(system.calls().at(-1)).toMatch(/dpkg --install .*\/former\/0\.2\.0\.deb$/);
    expect(host.output()).toContain('stand-in relaunches {}');
  });

  test('does not take the version a second time that did not open', async () => {
    host = start(office, '0.2.0');
    id = await openWindow(host);
    await waitForText(host, id, '新版本 0.3.0 在这台电脑上打不开，已经退回原来的版本');
    await told(host, '没有更新', '版本 0.3.0 在这台电脑上打不开');
    release(county.folder, { version: '0.2.5', kind: 'deb' });
    await told(host, '没有更新', '版本 0.2.5 比这台电脑见过的最新版本旧');
    await host.command('close', id);
    expect(await host.ended).toBe(0);
  });
});

describe('a program that is an AppImage', () => {
  const running = join(home, 'apps', '枫桥台账.AppImage');
  const office: Office = {
    data: join(home, 'appimage-office'),
    environment: { FENGQIAO_STAND_IN_RESOURCES: join(home, 'mounted', 'resources'), APPIMAGE: running, APPDIR: join(home, 'mounted') },
  };
  const profile = join(office.data, 'desktop');
  const stick = join(home, '优盘', '更新');

  beforeAll(() => {
    installedResources(join(home, 'mounted', 'resources'), 'appimage');
    mkdirSync(join(home, 'apps'), { recursive: true });
    writeFileSync(running, 'the version that runs');
  });

  test('is updated from a stick, out of turn, in the place and under the name that it has', async () => {
    const { bytes } = release(stick, { version: '0.2.0', kind: 'appimage', percent: 0 });
    const host = start(office, '0.1.0');
    const id = await openWindow(host);
    await checkNow(host);
    expect((await dialogOf(host, '现在的版本是 0.1.0')).detail).toContain('还没有设置更新地址');
    await choose(host, 0);

    await setUpExample(
      clientOf(
        {
          answer: ({ name, input }) =>
            host.evaluate(id, `window.fengqiao.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`) as Promise<Answer<unknown>>,
        },
        () => null,
      ),
      'township',
    );
    await host.evaluate(id, 'window.fengqiao.call("accounts.signIn", { userName: "wangmin", password: "fengqiao-2026" })');
    await host.command('load', id, 'data:text/html,elsewhere');
    await host.command('load', id, 'fengqiao://app/#/disputes/new');
    await waitForText(host, id, '登记矛盾纠纷');
    expect(await host.evaluate(id, unsavedQuestion)).toBe(true);
    expect(
      await host.evaluate(
        id,
        `document.activeElement.matches("input, textarea") && document.execCommand("insertText", false, "葛伟") && ${unsavedQuestion}`,
      ),
    ).toBe(false);
    await expect.poll(() => host.evaluate(id, unsavedQuestion)).toBe(true);

    await host.command('clickMenu', '帮助(&H)', '从文件夹更新…');
    await host.until((state) => state.openDialogs[0]?.kind === 'open', 'the choice of a folder');
    await host.command('answer', { canceled: false, filePaths: [home] });
    expect((await dialogOf(host, '没有更新')).detail).toContain('这个文件夹里没有更新说明');
    await choose(host, 0);

    await host.command('clickMenu', '帮助(&H)', '从文件夹更新…');
    await host.until((state) => state.openDialogs[0]?.kind === 'open', 'the choice of a folder');
    await host.command('answer', { canceled: false, filePaths: [stick] });
    await dialogOf(host, '有新版本 0.2.0');
    await choose(host, 1);
    await waitForText(host, id, '新版本 0.2.0 已经备好，退出程序时安装');
    await checkNow(host);
    await dialogOf(host, '新版本 0.2.0 已经备好');
    await choose(host, 1);
    expect(await host.ended).toBe(0);
    expect(host.output()).toContain(`stand-in relaunches ${JSON.stringify({ execPath: running })}`);
    expect(readFileSync(running).equals(bytes)).toBe(true);
    expect(statSync(running).mode & 0o111).toBe(0o111);
    expect(readJson(join(profile, 'update-trial.json'))).toMatchObject({
      from: '0.1.0',
      to: '0.2.0',
      former: { version: '0.1.0', kind: 'appimage' },
    });
    expect(readFileSync(join(profile, 'updates', 'former', '0.1.0.AppImage'), 'utf8')).toBe('the version that runs');
  });
});
