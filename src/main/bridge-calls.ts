// Binds the channels of the bridge to the gate.
import { app, BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { bridgeChannels } from '#shared/bridge.ts';
import type { Gate, Sender } from './gate.ts';
import type { Log } from './log.ts';
import type { RememberingHost } from './memory.ts';
import type { Pages } from './pages.ts';
import { printKeptFile } from './printing/print-file.ts';
import { saveKeptFile } from './save-file.ts';
import type { Notices } from './updates/notices.ts';
import type { Updater } from './updates/updater.ts';

interface BridgeParts {
  readonly memory: RememberingHost;
  readonly pages: Pages;
  readonly log: Log;
  readonly notices: Notices;
  readonly updater: Pick<Updater, 'screenShown'>;
}

/** A frame that was closed or has gone elsewhere since it asked is null. */
function senderOf(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame;
  return { windowId: event.sender.id, address: frame?.url ?? null, isMainFrame: frame !== null && frame.parent === null };
}

function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window === null) throw new Error('The asking window is gone');
  return window;
}

export function bindBridge(gate: Gate, { memory, pages, log, notices, updater }: BridgeParts): void {
  ipcMain.handle(bridgeChannels.call, (event, name: unknown, input: unknown) => gate.call(senderOf(event), name, input));
  ipcMain.handle(bridgeChannels.saveFile, (event, fileId: unknown) =>
    gate.run(senderOf(event), 'save file', (ask) =>
      saveKeptFile(ask, fileId, { window: windowOf(event), memory, documents: app.getPath('documents') }),
    ),
  );
  ipcMain.handle(bridgeChannels.printFile, (event, fileId: unknown, copies: unknown) =>
    gate.run(senderOf(event), 'print file', (ask) => printKeptFile(ask, fileId, copies, { window: windowOf(event), memory, pages, log })),
  );
  ipcMain.handle(bridgeChannels.firstScreen, (event) =>
    gate.run(senderOf(event), 'first screen', async () => {
      await updater.screenShown();
      return null;
    }),
  );
  ipcMain.handle(bridgeChannels.nextNotice, (event, seen: unknown) =>
    gate.run(senderOf(event), 'next notice', () => notices.next(typeof seen === 'number' ? seen : -1)),
  );
}
