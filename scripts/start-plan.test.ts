import { expect, test } from 'vitest';
import { addressIn, browserCommand, hostArguments, parseOptions, planHost, reasons, type Machine } from './start-plan.ts';

const desk: Machine = {
  platform: 'win32',
  env: {},
  isRoot: false,
  electronInstalled: true,
  electronVersion: '45.4.1',
  failedDownload: null,
  now: Date.parse('2026-07-03T08:00:00+08:00'),
};
const plain = parseOptions([]);

test('a Windows desk with Electron opens the desktop app', () => {
  expect(planHost(plain, desk)).toEqual({ host: 'electron' });
});

test('asking for the browser or for the county is followed without a reason', () => {
  expect(planHost(parseOptions(['--browser']), desk)).toEqual({ host: 'browser', reason: null });
  expect(planHost(parseOptions(['--county']), desk)).toEqual({ host: 'browser', reason: null });
});

test('Electron is tried for once, and not again for a day after it could not be had', () => {
  const without = { ...desk, electronInstalled: false };
  expect(planHost(plain, without)).toEqual({ host: 'download-electron' });
  const failedDownload = { at: desk.now - 3_600_000, version: '45.4.1', source: 'default' };
  expect(planHost(plain, { ...without, failedDownload })).toEqual({ host: 'browser', reason: reasons.downloadFailed });
  expect(planHost(plain, { ...without, failedDownload, now: desk.now + 86_400_000 })).toEqual({ host: 'download-electron' });
});

test('a mirror or another version is reason enough to try again at once', () => {
  const failedDownload = { at: desk.now, version: '45.4.1', source: 'default' };
  const without = { ...desk, electronInstalled: false, failedDownload };
  expect(planHost(plain, { ...without, env: { ELECTRON_MIRROR: 'https://mirror.example/electron/' } })).toEqual({
    host: 'download-electron',
  });
  expect(planHost(plain, { ...without, electronVersion: '45.4.2' })).toEqual({ host: 'download-electron' });
});

test('a Linux machine without a screen, or root, gets the browser host and is told why', () => {
  expect(planHost(plain, { ...desk, platform: 'linux' })).toEqual({ host: 'browser', reason: reasons.noScreen });
  expect(planHost(plain, { ...desk, platform: 'linux', env: { DISPLAY: ':0' }, isRoot: true })).toEqual({
    host: 'browser',
    reason: reasons.root,
  });
});

test('options reach the host as it expects them, and wrong ones are refused', () => {
  expect(hostArguments(parseOptions(['--browser', '--data', 'D:\\台账 数据', '--port', '4173', '--demo']))).toEqual([
    '--data',
    'D:\\台账 数据',
    '--port',
    '4173',
    '--demo',
  ]);
  expect(hostArguments(parseOptions(['--county']))).toEqual(['--county']);
  for (const wrong of [['--port', 'x'], ['--port', '70000'], ['--data', ''], ['--colour'], ['extra']])
    expect(() => parseOptions(wrong)).toThrow();
});

test('the page is opened in the default browser, but not in CI and not without a screen', () => {
  const address = 'http://127.0.0.1:4173/';
  expect(browserCommand(address, { platform: 'win32', env: {} })?.program).toBe('cmd');
  expect(browserCommand(address, { platform: 'linux', env: { DISPLAY: ':0' } })).toEqual({ program: 'xdg-open', args: [address] });
  expect(browserCommand(address, { platform: 'linux', env: {} })).toBeNull();
  expect(browserCommand(address, { platform: 'win32', env: { CI: 'true' } })).toBeNull();
});

test('the address is found in the line that the host prints', () => {
  expect(addressIn('枫桥台账 http://127.0.0.1:4173/ (乡镇)')).toBe('http://127.0.0.1:4173/');
  expect(addressIn('nothing here')).toBeNull();
});
