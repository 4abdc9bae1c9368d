// What the built host finds under the name `electron`. Each export is a part of Electron's own type, so that a call that
// Electron does not have fails the type check here, and one that the stand-in does not have fails when the host runs.
import './control.ts';

export { app } from './app.ts';
export { net } from './net.ts';
export { protocol, session } from './session.ts';
export { dialog, Menu, powerMonitor, safeStorage, screen, shell } from './system.ts';
export { BrowserWindow } from './window.ts';
export { ipcMain } from './ipc.ts';
