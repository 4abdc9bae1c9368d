// The desktop host's start: what must happen before Electron is ready, then the program itself.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { runDesktop } from './desktop.ts';
import { openLog } from './log.ts';
import { registerScheme } from './pages.ts';
import { localDataFolder, planFolders, readStartOptions } from './start-options.ts';

const options = readStartOptions(process.argv, process.cwd());
const folders = planFolders(options, {
  localData: localDataFolder(process.env, app.getPath('home')), mainFolder: import.meta.dirname, isPackaged: app.isPackaged, resourcesPath: process.resourcesPath,
});
mkdirSync(folders.profile, { recursive: true, mode: 0o700 });
app.setPath('userData', folders.profile);
app.setPath('sessionData', folders.profile);
app.setAppUserModelId('cn.fengqiao.register');
app.enableSandbox();
registerScheme();

if (app.requestSingleInstanceLock()) runDesktop(folders, options, openLog(join(folders.profile, 'logs', 'desktop.log')));
else app.exit(0); // the first one was told and shows its window
