// The desktop host for the `electron` project: the same specs in a real window.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { root } from './host.ts';

/** Why no window can be opened here; null when one can. Electron's own index.js would start a download, so it is not asked. */
export function whyNoElectron(): string | null {
  const note = join(root, 'node_modules/electron/path.txt');
  if (!existsSync(note) || !existsSync(programFrom(note)))
    return "Electron's binary is not here (node_modules/electron/dist): run node node_modules/electron/install.js where the internet is";
  if (process.platform === 'linux' && process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined)
    return 'there is no screen here (DISPLAY); xvfb-run gives one';
  if (process.getuid?.() === 0) return 'Electron does not run as root';
  return null;
}

export async function launchDesktop(dataFolder: string): Promise<ElectronApplication> {
  const executablePath = programFrom(join(root, 'node_modules/electron/path.txt'));
  return _electron.launch({ executablePath, args: [root, '--data', dataFolder], cwd: root, timezoneId: 'America/Los_Angeles' });
}

/** The person answers the next save dialog with this path. */
export async function answerSaveDialog(application: ElectronApplication, filePath: string): Promise<void> {
  await application.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

function programFrom(note: string): string {
  return join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist'), readFileSync(note, 'utf8'));
}
