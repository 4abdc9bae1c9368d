import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localDataFolder, planFolders, readStartOptions } from './start-options.ts';

const place = {
  localData: resolve('/home/wang/.local/share'),
  mainFolder: resolve('/opt/app/out/main'),
  isPackaged: false,
  resourcesPath: resolve('/opt/app-resources'),
};

describe('starting', () => {
  test('--data names another data folder, relative to where the person stands', () => {
    expect(readStartOptions(['electron', '.', '--data', 'office'], '/srv')).toEqual({
      dataFolder: resolve('/srv/office'),
      isFolderEmpty: false,
      isDemo: false,
      isSafe: false,
      isGpuOff: false,
    });
    expect(readStartOptions(['app', '--data=/mnt/office'], '/srv')).toMatchObject({ dataFolder: resolve('/mnt/office') });
    expect(readStartOptions(['app', '--no-sandbox'], '/srv')).toMatchObject({ dataFolder: null });
    expect(readStartOptions(['app', '--data', '--no-sandbox'], '/srv')).toMatchObject({ dataFolder: null });
  });

  test('--data with nothing is told apart from no --data', () => {
    for (const given of [['--data', ''], ['--data='], ['--data', ' ']])
      expect(readStartOptions(['app', ...given], '/srv')).toMatchObject({ isFolderEmpty: true });
    expect(readStartOptions(['app'], '/srv')).toMatchObject({ isFolderEmpty: false });
  });

  test('--demo asks for the made-up township', () => {
    expect(readStartOptions(['app', '--data', 'x', '--demo'], '/srv').isDemo).toBe(true);
  });

  test('a safe start is also one without the graphics card', () => {
    expect(readStartOptions(['app', '--safe-start'], '/srv')).toMatchObject({ isSafe: true, isGpuOff: true });
    expect(readStartOptions(['app', '--disable-gpu'], '/srv')).toMatchObject({ isSafe: false, isGpuOff: true });
  });

  test('data stays on this PC: the user’s local folder, which no domain moves to its server', () => {
    expect(localDataFolder({ LOCALAPPDATA: 'C:\\Users\\wang\\AppData\\Local' }, '/home/wang')).toBe('C:\\Users\\wang\\AppData\\Local');
    expect(localDataFolder({}, resolve('/home/wang'))).toBe(resolve('/home/wang/.local/share'));
  });

  test('data lies in the user’s own folder, with Chromium’s files in a folder of their own: one of them opens the sealed key', () => {
    const folders = planFolders({ dataFolder: null }, place);
    expect(folders.data).toBe(resolve('/home/wang/.local/share/fengqiao-register/township'));
    expect(folders.profile).toBe(resolve('/home/wang/.local/share/fengqiao-register/township/desktop'));
    expect(folders.formerProfile).toBe(resolve('/home/wang/.local/share/fengqiao-register/desktop'));
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
