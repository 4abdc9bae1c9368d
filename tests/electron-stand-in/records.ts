// What the host asked of the system, for the test to read; and the answers of the person who is not there.
import type {
  ConfigureHostResolverOptions,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
  ProxyConfig,
  SaveDialogOptions,
  WebContentsPrintOptions,
} from 'electron';

interface OpenDialog {
  readonly kind: 'message' | 'save' | 'open';
  readonly options: MessageBoxOptions | SaveDialogOptions | OpenDialogOptions;
  readonly answer: (value: unknown) => void;
}

export const records = {
  /** Answered by the test with `answer`; until then the host waits, as for a person. */
  openDialogs: [] as OpenDialog[],
  errorBoxes: [] as { readonly title: string; readonly content: string }[],
  /** What showMessageBoxSync answers: there is no waiting there. */
  syncAnswer: 0,
  menu: [] as readonly MenuItemConstructorOptions[],
  prints: [] as { readonly address: string; readonly options: WebContentsPrintOptions; readonly isDrawn: boolean }[],
  printers: ['办公室打印机'],
  printEnd: { success: true, reason: '' },
  schemes: [] as string[],
  inputEvents: [] as unknown[],
  isSandboxed: false,
  switches: [] as { readonly name: string; readonly value: string | null }[],
  hostResolver: null as ConfigureHostResolverOptions | null,
  appProxy: null as ProxyConfig | null,
  isHardwareAccelerated: true,
  focused: null as number | null,
  openedPaths: [] as string[],
  /** What each session was told, by its partition; the default one's name is empty. */
  sessions: {} as Record<
    string,
    { proxy: ProxyConfig | null; isSpellChecked: boolean; dictionaries: string | null; languages: string[] | null }
  >,
};
