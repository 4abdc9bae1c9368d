import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOnNetwork, localDataFolder, planFolders, readStartOptions } from './start-options.ts';

const place = { localData: resolve('/home/wang/.local/share'), mainFolder: resolve('/opt/app/out/main'), isPackaged: false, resourcesPath: resolve('/opt/app-resources') };

describe('starting', () => {
  test('--data names another data folder, relative to where the person stands', () => {
    expect(readStartOptions(['electron', '.', '--data', 'office'], '/srv')).toEqual({ dataFolder: resolve('/srv/office'), isDemo: false });
    expect(readStartOptions(['app', '--data=/mnt/office'], '/srv')).toEqual({ dataFolder: resolve('/mnt/office'), isDemo: false });
    expect(readStartOptions(['app', '--no-sandbox'], '/srv')).toEqual({ dataFolder: null, isDemo: false });
    expect(readStartOptions(['app', '--data', '--no-sandbox'], '/srv')).toEqual({ dataFolder: null, isDemo: false });
  });

  test('--demo asks for the made-up township', () => {
    expect(readStartOptions(['app', '--data', 'x', '--demo'], '/srv').isDemo).toBe(true);
  });

  test('data stays on this PC: the user’s local folder, never a network drive', () => {
    expect(localDataFolder({ LOCALAPPDATA: 'C:\\Users\\wang\\AppData\\Local' }, '/home/wang')).toBe('C:\\Users\\wang\\AppData\\Local');
    expect(localDataFolder({}, resolve('/home/wang'))).toBe(resolve('/home/wang/.local/share'));
    expect(isOnNetwork('\\\\server\\share\\office')).toBe(true);
    expect(isOnNetwork('//server/share')).toBe(true);
    expect(isOnNetwork('D:\\office')).toBe(false);
  });

  test('data lies in the user’s own folder, beside Chromium’s files but not among them', () => {
    const folders = planFolders({ dataFolder: null }, place);
    expect(folders.data).toBe(resolve('/home/wang/.local/share/fengqiao-register/township'));
    expect(folders.profile).toBe(resolve('/home/wang/.local/share/fengqiao-register/desktop'));
    expect(folders.renderer).toBe(resolve('/opt/app/out/renderer'));
    expect(folders.preload).toBe(resolve('/opt/app/out/preload/index.cjs'));
  });

  test('two data folders have two profiles, so that each can be open once', () => {
    expect(planFolders({ dataFolder: resolve('/a') }, place).profile).not.toBe(planFolders({ dataFolder: resolve('/b') }, place).profile);
  });

  test('the installed program finds its resources beside its package', () => {
    expect(planFolders({ dataFolder: null }, { ...place, isPackaged: true }).resources).toBe(resolve('/opt/app-resources/resources'));
    expect(planFolders({ dataFolder: null }, place).resources).toBe(resolve('/opt/app/resources'));
  });
});
