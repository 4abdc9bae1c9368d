// Saves a kept file where a person wants it. The window names the file by its id: it can neither choose a path nor write other bytes.
import { dirname, basename, join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { SavedFile } from '#shared/bridge.ts';
import type { Ask } from './gate.ts';
import { fetchKeptFile, fileFilters, sensibleFileName, withEnding } from './kept-file.ts';
import type { RememberingHost } from './memory.ts';
import { writeFileSafely } from './safe-write.ts';

interface Place {
  readonly window: BrowserWindow;
  readonly memory: RememberingHost;
  readonly documents: string;
}

/** @param fileId as the window sent it; the engine checks it */
export async function saveKeptFile(ask: Ask, fileId: unknown, { window, memory, documents }: Place): Promise<SavedFile> {
  const file = await fetchKeptFile(ask, fileId);
  const name = sensibleFileName(file.name);
  const choice = await dialog.showSaveDialog(window, {
    title: '保存文件',
    buttonLabel: '保存',
    defaultPath: join(memory.get().lastFolder ?? documents, name),
    filters: fileFilters(name),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (choice.canceled || choice.filePath === '') return { saved: false, name: null };
  const path = withEnding(choice.filePath, name);
  await writeFileSafely(path, file.bytes);
  memory.change({ lastFolder: dirname(path) });
  return { saved: true, name: basename(path) };
}
