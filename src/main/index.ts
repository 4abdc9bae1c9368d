// The desktop host's start: what must happen before Electron is ready, then the program itself.
import { join } from 'node:path';
import { app } from 'electron';
import { runDesktop } from './desktop.ts';
import { openLog } from './log.ts';
import { openMemory } from './memory.ts';
import { quietenChromium } from './network/quieten.ts';
import { readUpdateAddress } from './network/update-address.ts';
import { registerScheme } from './pages.ts';
import { settleProfile } from './start/profile.ts';
import { placeFault } from './start/data-place.ts';
import { leaveToFirst, tellFolderEmpty, tellNotWritable, tellWrongPlace } from './start/second-start.ts';
import { type Folders, localDataFolder, planFolders, readStartOptions } from './start/start-options.ts';

const options = readStartOptions(process.argv, process.cwd());
const planned = planFolders(options, {
  localData: localDataFolder(process.env, app.getPath('home')),
  mainFolder: import.meta.dirname,
  isPackaged: app.isPackaged,
  resourcesPath: process.resourcesPath,
});

function prepare(folders: Folders): void {
  const updateAddress = readUpdateAddress(join(folders.profile, 'update.json'), app.isPackaged);
  app.setPath('userData', folders.profile);
  app.setPath('sessionData', folders.profile);
  app.setAppUserModelId('cn.fengqiao.register');
  app.enableSandbox();
  quietenChromium(updateAddress);
  registerScheme();
  if (!app.requestSingleInstanceLock()) {
    void leaveToFirst(folders.data);
    return;
  }
  const log = openLog(folders.log);
  const memory = openMemory(join(folders.profile, 'desktop.json'), log);
  if (options.isGpuOff || memory.get().isGpuOff) app.disableHardwareAcceleration();
  runDesktop({ folders, options, updateAddress, memory, log });
}

function begin(): void {
  if (options.isFolderEmpty) {
    void tellFolderEmpty();
    return;
  }
  const fault = placeFault(planned.data, app.isPackaged ? process.execPath : null);
  if (fault !== null) {
    void tellWrongPlace(planned.data, fault);
    return;
  }
  let profile: string;
  try {
    profile = settleProfile(planned);
  } catch {
    // Another user's folder, one that is read only, or a file: nothing can be kept in it, not even a log.
    void tellNotWritable(planned.data);
    return;
  }
  prepare({ ...planned, profile, log: join(profile, 'logs', 'desktop.log') });
}

begin();
