// The updater by itself, where the built host cannot be brought: a download stopped at its first bytes, a register that does not open
// again, a shutdown that is called off. Real folders, packages and commands; what is Electron's is handed in.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type RequestOptions } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { UpdateNotice } from '#shared/bridge.ts';
import type { PackageKind } from '../../src/main/updates/description.ts';
import { openUpdateFiles } from '../../src/main/updates/trial-files.ts';
import { createUpdater, type UpdaterParts } from '../../src/main/updates/updater.ts';
import type { UpdateQuestion } from '../../src/main/updates/words.ts';
import { installedResources, maker, release, systemCommands } from './update-site.ts';

const home = mkdtempSync(join(tmpdir(), 'fengqiao-updater-'));
const path = process.env['PATH'] ?? '';
const ends: (() => void)[] = [];
afterEach(() => {
  process.env['PATH'] = path;
  vi.useRealTimers();
  for (const end of ends.splice(0)) end();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What is Electron's own of the way to an address. */
function putElectron(): void {
  const load = createRequire(import.meta.url);
  const at = load.resolve('electron');
  const net = {
    request: ({ session: _session, ...asked }: RequestOptions & { readonly session?: unknown }) => request({ ...asked, agent: false }),
  };
  load.cache[at] = {
    id: at,
    filename: at,
    path: at,
    loaded: true,
    exports: { net, session: { fromPartition: () => ({}) } },
  } as unknown as NodeJS.Module;
}

interface Office {
  readonly updater: ReturnType<typeof createUpdater>;
  readonly stick: string;
  readonly profile: string;
  /** What was asked and told, in its order. */
  readonly asked: UpdateQuestion[];
  readonly told: Pick<UpdateNotice, 'text' | 'tone'>[];
  readonly left: boolean[];
}

function open(
  name: string,
  kind: PackageKind,
  {
    choices = {},
    onTold,
    ...changed
  }: { choices?: Record<string, number>; onTold?: (office: Office) => void } & Partial<UpdaterParts> = {},
): Office {
  const profile = join(home, name, 'profile');
  mkdirSync(profile, { recursive: true });
  const office = {
    stick: join(home, name, 'stick'),
    profile,
    asked: [] as UpdateQuestion[],
    told: [] as Pick<UpdateNotice, 'text' | 'tone'>[],
    left: [] as boolean[],
  };
  release(office.stick, { version: '0.2.0', kind });
  const updater = createUpdater({
    settingsFile: join(profile, 'update.json'),
    isPackaged: true,
    keys: [maker.publicKey],
    kind,
    resourcesPath: installedResources(join(home, name, 'program'), kind),
    program: { version: '0.1.0', appImage: undefined, ownInstaller: null },
    files: openUpdateFiles(profile),
    log: { note: () => undefined },
    number: () => '11300401-ABC',
    notices: {
      tell(text, tone = 'info') {
        office.told.push({ text, tone });
        onTold?.({ ...office, updater });
      },
      next: () => new Promise(() => undefined),
    },
    ask(question) {
      office.asked.push(question);
      // The note beside the system's own window stands until that has ended.
      return question.later === '取消安装' ? new Promise(() => undefined) : Promise.resolve(choices[question.message] ?? -1);
    },
    askFolder: () => Promise.resolve(office.stick),
    holdsUnsavedText: () => Promise.resolve(false),
    backUp: () => Promise.resolve('copy'),
    close: () => Promise.resolve(),
    reopen: () => Promise.resolve(),
    leave: (andRestart) => {
      office.left.push(andRestart);
    },
    ...changed,
  });
  return { ...office, updater };
}

const download = { '有新版本 0.2.0': 0 };
const isTold = (office: Office, text: string) => expect.poll(() => office.told.at(-1)?.text).toBe(text);
const atQuit = '新版本 0.2.0 已经备好，退出程序时安装';

describe('a download', () => {
  test('that a person stopped is no fault: the version is on offer again', async () => {
    let isStopping = false;
    const office = open('stopped', 'deb', {
      choices: { ...download, '正在下载新版本 0.2.0': 0 },
      onTold({ told, updater }) {
        if (isStopping || !/（[1-9]\d*%）/.test(told.at(-1)?.text ?? '')) return;
        isStopping = true;
        void updater.checkNow();
      },
    });
    await office.updater.checkFolder();
    await isTold(office, '有新版本 0.2.0，可以在菜单“帮助 → 检查更新”里下载');
    await office.updater.checkFolder();
    expect(office.asked.at(-1)?.message).toBe('有新版本 0.2.0');
    await isTold(office, atQuit);
    expect(office.told.map(({ tone }) => tone)).not.toContain('warning');
  });

  test('from a stick does not wait for an address that does not answer', async () => {
    putElectron();
    let asked = 0;
    const server = createServer(() => {
      asked += 1;
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    ends.push(() => {
      server.closeAllConnections();
      server.close();
    });
    mkdirSync(join(home, 'silent', 'profile'), { recursive: true });
    writeFileSync(
      join(home, 'silent', 'profile', 'update.json'),
      JSON.stringify({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }),
    );
    const office = open('silent', 'deb', { choices: download });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    office.updater.start();
    vi.advanceTimersByTime(180_000);
    vi.useRealTimers();
    await expect.poll(() => asked).toBe(1);
    await office.updater.checkFolder();
    await isTold(office, atQuit);
    // The address, given up meanwhile, has no say any more.
    for (const end of ends.splice(0)) end();
    await office.updater.checkNow();
    expect(office.asked.at(-1)?.message).toBe('新版本 0.2.0 已经备好');
  });
});

describe('a fault of ours', () => {
  test('has a number, and is not told as an address that was not reached', async () => {
    const office = open('ours', 'deb', { keys: [{} as never] });
    await office.updater.checkFolder();
    expect(office.asked.at(-1)?.detail).toContain('编号 11300401-ABC');
    expect(office.asked.at(-1)?.message).toBe('没有更新');
  });
});

describe('an installation that fails after the register was closed', () => {
  async function ready(office: Office): Promise<void> {
    await office.updater.checkFolder();
    await isTold(office, atQuit);
  }
  const installing = { ...download, '新版本 0.2.0 已经备好': 0 };

  test('opens it again and says that the installer was held up', async () => {
    let opened = 0;
    const office = open('blocked', 'nsis', {
      choices: installing,
      reopen: () => {
        opened += 1;
        return Promise.resolve();
      },
    });
    await ready(office);
    await office.updater.checkNow();
    expect(opened).toBe(1);
    expect(office.left).toEqual([]);
    expect(office.asked.at(-1)?.detail).toContain('被杀毒软件或者系统的策略拦住了');
  });

  test('starts anew where it does not open again', async () => {
    const office = open('shut', 'nsis', { choices: installing, reopen: () => Promise.reject(new Error('no thread')) });
    await ready(office);
    await office.updater.checkNow();
    expect(office.left).toEqual([true]);
    expect(openUpdateFiles(office.profile).memory().tellAtStart).toEqual({ code: 'updates.installer-blocked', version: '0.2.0' });
  });

  test('starts anew though nothing can be written any more', async () => {
    const commands = systemCommands(join(home, 'full', 'bin'), '0.1.0');
    commands.answer('fails');
    const profile = join(home, 'full', 'profile');
    const office = open('full', 'deb', {
      choices: installing,
      close() {
        // From here on neither the memory nor the trial can be replaced or removed.
        rmSync(join(profile, 'update-memory.json'), { force: true });
        mkdirSync(join(profile, 'update-memory.json', 'held'), { recursive: true });
        return Promise.resolve();
      },
    });
    await ready(office);
    process.env['PATH'] = `${commands.folder}:${path}`;
    await office.updater.checkNow();
    expect(commands.calls()).toHaveLength(1);
    expect(office.left).toEqual([true]);
  });

  test('starts anew after a fault that nobody foresaw', async () => {
    const office = open('unforeseen', 'nsis', {
      choices: installing,
      log: {
        note(event) {
          if (event === 'update installed') throw new Error('unforeseen');
        },
      },
    });
    await ready(office);
    await office.updater.checkNow();
    expect(office.left).toEqual([true]);
    expect(openUpdateFiles(office.profile).memory().tellAtStart).toEqual({ code: 'updates.install-failed', version: '0.2.0' });
  });
});

describe('a shutdown', () => {
  test('that is called off leaves a line that holds: nothing is installed at quitting', async () => {
    const office = open('shutdown', 'deb', { choices: download });
    await office.updater.checkFolder();
    await isTold(office, atQuit);
    office.updater.systemEnds();
    expect(office.told.at(-1)).toEqual({ text: '新版本 0.2.0 已经备好，可以在菜单“帮助 → 检查更新”里安装', tone: 'info' });
    await office.updater.installAtQuit();
    expect(openUpdateFiles(office.profile).trial()).toBeNull();
  });
});
