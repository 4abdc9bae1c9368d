// What the host asked of the system, for the test to read; and the answers of the person who is not there.
import type { MenuItemConstructorOptions, MessageBoxOptions, SaveDialogOptions, WebContentsPrintOptions } from 'electron';

interface OpenDialog { readonly kind: 'message' | 'save'; readonly options: MessageBoxOptions | SaveDialogOptions; readonly answer: (value: unknown) => void }

export const records = {
  /** Answered by the test with `answer`; until then the host waits, as for a person. */
  openDialogs: [] as OpenDialog[],
  errorBoxes: [] as { readonly title: string; readonly content: string }[],
  /** What showMessageBoxSync answers: there is no waiting there. */
  syncAnswer: 0,
  menu: [] as readonly MenuItemConstructorOptions[],
  prints: [] as { readonly address: string; readonly options: WebContentsPrintOptions }[],
  printers: ['办公室打印机'],
  printEnd: { success: true, reason: '' },
  schemes: [] as string[],
  inputEvents: [] as unknown[],
  isSandboxed: false,
};
