// A start that ends before there is a window: the folder is open already (the same person's window comes forward by itself, another user of the PC is told
// whose it is), cannot be written, or lies where no register may lie.
import { hostname } from 'node:os';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { app, dialog } from 'electron';
import { readHolder, systemUser } from '#engine/database/holder.ts';
import { planSecondStart, wordHolder } from './holder-words.ts';
import type { PlaceFault } from './data-place.ts';
import { emptyFolderWords, wordStartFault } from './start-faults.ts';

export async function leaveToFirst(dataFolder: string): Promise<void> {
  const plan = planSecondStart(readHolder(dataFolder), { user: systemUser(), computer: hostname() });
  if (plan.step === 'tell') {
    await app.whenReady();
    await dialog.showMessageBox({
      type: 'info',
      title: '枫桥台账',
      message: plan.message,
      detail: `${plan.detail}\n\n数据文件夹：${dataFolder}`,
      buttons: ['知道了'],
      noLink: true,
    });
  }
  app.exit(0);
}

/** The folder cannot be written at all: perhaps it is another user's, perhaps it is no folder. */
export async function tellNotWritable(dataFolder: string): Promise<void> {
  await app.whenReady();
  const holder = readHolder(dataFolder);
  const who = holder === null ? null : wordHolder(holder);
  const { message, detail } = isFile(dataFolder)
    ? wordStartFault('register.not-a-folder', { folder: basename(dataFolder) }, '')
    : wordStartFault('register.not-writable', {}, '');
  await dialog.showMessageBox({
    type: 'error',
    title: '枫桥台账',
    message,
    detail: `${detail}${who === null ? '' : `\n${who}。`}\n\n数据文件夹：${dataFolder}`,
    buttons: ['退出'],
    noLink: true,
  });
  app.exit(1);
}

/** The place itself is wrong; nothing was written there. */
export async function tellWrongPlace(dataFolder: string, fault: PlaceFault): Promise<void> {
  await app.whenReady();
  const { message, detail } = wordStartFault(fault, {}, '');
  await dialog.showMessageBox({
    type: 'error',
    title: '枫桥台账',
    message,
    detail: `${detail}\n\n数据文件夹：${dataFolder}`,
    buttons: ['退出'],
    noLink: true,
  });
  app.exit(1);
}

/** Nothing is opened, and no folder made: the usual one was not meant. */
export async function tellFolderEmpty(): Promise<void> {
  await app.whenReady();
  const { message, detail } = emptyFolderWords;
  await dialog.showMessageBox({ type: 'error', title: '枫桥台账', message, detail, buttons: ['退出'], noLink: true });
  app.exit(2);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
