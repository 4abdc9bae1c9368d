// dialog, Menu, safeStorage, screen: the system around the windows.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type {
  Dialog,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SafeStorage,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Screen,
  Shell,
} from 'electron';
import { records } from './records.ts';

function waitForPerson<Value>(
  kind: 'message' | 'save' | 'open',
  options: MessageBoxOptions | SaveDialogOptions | OpenDialogOptions,
): Promise<Value> {
  return new Promise((resolve) => {
    records.openDialogs.push({ kind, options, answer: (value) => resolve(value as Value) });
  });
}

/** A message box can be taken away: then it answers as if it had been closed. */
function showMessageBox(options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
  const { signal, ...shown } = options;
  const answered = waitForPerson<MessageBoxReturnValue>('message', shown);
  const dialog = records.openDialogs.at(-1);
  signal?.addEventListener('abort', () => {
    if (dialog === undefined || !records.openDialogs.includes(dialog)) return;
    records.openDialogs.splice(records.openDialogs.indexOf(dialog), 1);
    dialog.answer({ response: options.cancelId ?? 0, checkboxChecked: false });
  });
  return answered;
}

/** Electron's dialogs take their window first or not at all. */
function last<Options>(args: readonly unknown[]): Options {
  return args.at(-1) as Options;
}

export const dialog = {
  showMessageBox: (...args: unknown[]) => showMessageBox(last<MessageBoxOptions>(args)),
  showMessageBoxSync: (..._args: unknown[]) => records.syncAnswer,
  showSaveDialog: (...args: unknown[]) => waitForPerson<SaveDialogReturnValue>('save', last<SaveDialogOptions>(args)),
  showOpenDialog: (...args: unknown[]) => waitForPerson<OpenDialogReturnValue>('open', last<OpenDialogOptions>(args)),
  showErrorBox: (title: string, content: string) => void records.errorBoxes.push({ title, content }),
} satisfies Pick<Dialog, 'showMessageBox' | 'showMessageBoxSync' | 'showSaveDialog' | 'showOpenDialog' | 'showErrorBox'>;

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: MenuItemConstructorOptions[] | null) => {
    records.menu = menu ?? [];
  },
};

/** A fixed key that differs with FENGQIAO_STAND_IN_USER: another user of the PC cannot open what the first one sealed. */
const sealKey = createHash('sha256')
  .update(`stand-in key store of ${process.env['FENGQIAO_STAND_IN_USER'] ?? 'wang'}`)
  .digest();

/** With FENGQIAO_STAND_IN_ROTATED the store has a new key since whatever it sealed under `v11`; it still opens that. */
const isRotated = process.env['FENGQIAO_STAND_IN_ROTATED'] !== undefined;
const mark = isRotated ? 'v12' : 'v11';
const sealedBefore = (bytes: Buffer): boolean => isRotated && bytes.subarray(0, 3).toString('latin1') === 'v11';
/** Electron's own is told by the system; this one by the test. */
export const powerMonitor = new EventEmitter();

export const shell = {
  openPath: async (path: string) => {
    records.openedPaths.push(path);
    return '';
  },
} satisfies Pick<Shell, 'openPath'>;

export const safeStorage = {
  isAsyncEncryptionAvailable: async () => process.env['FENGQIAO_STAND_IN_KEY_STORE'] !== 'none',
  getSelectedStorageBackend: () => (process.env['FENGQIAO_STAND_IN_KEY_STORE'] === 'weak' ? 'basic_text' : 'gnome_libsecret'),
  async encryptStringAsync(text: string) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from(mark), nonce, cipher.getAuthTag(), sealed]);
  },
  async decryptStringAsync(bytes: Buffer) {
    const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(3, 15));
    decipher.setAuthTag(bytes.subarray(15, 31));
    return {
      shouldReEncrypt: sealedBefore(bytes),
      result: Buffer.concat([decipher.update(bytes.subarray(31)), decipher.final()]).toString('utf8'),
    };
  },
} satisfies Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'>;

const display = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } };

type OneDisplay = typeof display;
export const screen: { [Name in 'getPrimaryDisplay' | 'getDisplayMatching']: () => OneDisplay } & {
  getAllDisplays: () => OneDisplay[];
} & Record<never, Screen> = {
  getPrimaryDisplay: () => display,
  getDisplayMatching: () => display,
  getAllDisplays: () => [display],
};
