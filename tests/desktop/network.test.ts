// No call to the outside: what the started host has really told Chromium and its sessions.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../electron-stand-in/run-host.ts';
import { newFolder, openWindow, startHost } from './desktop-host.ts';

/** Written down a second time on purpose: one that is lost from the program's own list must be missed here. */
const switches = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-features',
  'disable-field-trial-config',
  'disable-quic',
  'disable-sync',
  'dns-prefetch-disable',
  'host-resolver-rules',
  'metrics-recording-only',
  'no-pings',
  'no-proxy-server',
  'safebrowsing-disable-auto-update',
];
const features = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttpsUpgrade',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationGuideModelDownloading',
  'OptimizationHints',
  'PreconnectToSearch',
  'SafetyTip',
  'Translate',
];

describe('the started program', () => {
  const data = newFolder();
  let host: Host;
  let id: number;

  beforeAll(async () => {
    mkdirSync(join(data, 'desktop'));
    writeFileSync(join(data, 'desktop', 'update.json'), '{"address":"https://xian.example/updates/stable/"}');
    host = startHost(data, { FENGQIAO_STAND_IN_RESOURCES: resolve(import.meta.dirname, '../..') });
    id = await openWindow(host);
  });

  test('has every switch', async () => {
    const told = (await host.state()).switches;
    expect(told.map(({ name }) => name).sort()).toEqual(switches);
    expect(
      told
        .find(({ name }) => name === 'disable-features')
        ?.value?.split(',')
        .sort(),
    ).toEqual(features);
  });

  test('finds no name but the update address’s', async () => {
    const rules = (await host.state()).switches.find(({ name }) => name === 'host-resolver-rules');
    expect(rules?.value).toBe('MAP * ~NOTFOUND , EXCLUDE xian.example');
  });

  test('asks for names by the system only, and reaches everything directly', async () => {
    const state = await host.state();
    expect(state.hostResolver).toEqual({ secureDnsMode: 'off', enableBuiltInResolver: false, enableAdditionalDnsQueryTypes: false });
    expect(state.appProxy).toEqual({ mode: 'direct' });
    const quiet = { proxy: { mode: 'direct' }, isSpellChecked: false, dictionaries: 'https://dictionaries.invalid/', languages: [] };
    expect(state.sessions).toEqual({ '': quiet, 'electron-updater': quiet });
  });

  test('lets the updater’s session fetch what lies under the update address, and the windows’ session nothing of it', async () => {
    const refuses = (partition: string, url: string) => host.command('refuses', partition, url);
    expect(await refuses('electron-updater', 'https://xian.example/updates/stable/latest.yml')).toBe(false);
    for (const url of ['https://xian.example/other', 'https://github.com/', 'http://xian.example/updates/stable/latest.yml'])
      expect(await refuses('electron-updater', url), url).toBe(true);
    for (const url of [
      'https://xian.example/updates/stable/latest.yml',
      'https://redirector.gvt1.com/edgedl/chrome/dict/',
      'http://wpad/wpad.dat',
      'ws://127.0.0.1/',
    ])
      expect(await refuses('', url), url).toBe(true);
    expect(await refuses('', 'fengqiao://app/')).toBe(false);
    expect(readFileSync(join(data, 'desktop', 'logs', 'desktop.log'), 'utf8')).toContain(
      '"event":"update request refused","to":"https://github.com"',
    );
    await host.command('close', id);
    expect(await host.ended).toBe(0);
  });
});

test('without an update address nothing at all is found, and the updater’s session fetches nothing', async () => {
  const host = startHost(newFolder());
  const id = await openWindow(host);
  expect((await host.state()).switches.find(({ name }) => name === 'host-resolver-rules')?.value).toBe('MAP * ~NOTFOUND');
  expect(await host.command('refuses', 'electron-updater', 'https://xian.example/updates/stable/latest.yml')).toBe(true);
  await host.command('close', id);
  expect(await host.ended).toBe(0);
});
