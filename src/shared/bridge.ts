// What a desktop window finds at `window.fengqiao`. The browser host has none: there the renderer speaks HTTP.
import type { Answer } from './errors.ts';

/** `saved` is false when the person closed the dialog. */
export interface SavedFile {
  readonly saved: boolean;
  readonly name: string | null;
}

/** `printed` is false when the person closed the printer's dialog. */
export interface PrintedFile {
  readonly printed: boolean;
}

/** One line that the host has to say; null when there is nothing. */
export interface UpdateNotice {
  readonly number: number;
  readonly text: string | null;
  readonly tone: 'info' | 'warning';
}

export interface Bridge {
  /**
   * Makes a call of the contract. The host keeps the session token: `accounts.signIn` answers without it.
   * Refusals of the host itself: `request.refused`, `request.unknown-call`, `internal` (with `number`).
   */
  readonly call: (name: string, input: unknown) => Promise<Answer<unknown>>;
  /** Asks where to and writes a kept file there. Errors: `files.not-found`, `host.disk-full`, `host.file-in-use`, `host.save-failed`. */
  readonly saveFile: (fileId: string) => Promise<Answer<SavedFile>>;
  /** Opens the printer's dialog for a kept PDF. Errors: `files.not-found`, `host.not-a-pdf`, `host.no-printer`, `host.print-failed`. */
  readonly printFile: (fileId: string, copies: number) => Promise<Answer<PrintedFile>>;
  /** Says that a screen stands: a new version of the program has passed its trial by that. */
  readonly firstScreen: () => Promise<Answer<null>>;
  /** The host's line after the one with number `seen` (-1: none yet): answered when there is one, be it hours later. */
  readonly nextNotice: (seen: number) => Promise<Answer<UpdateNotice>>;
}

/** The channels of the bridge; there are no others. */
export const bridgeChannels = {
  call: 'fengqiao:call',
  saveFile: 'fengqiao:save-file',
  printFile: 'fengqiao:print-file',
  firstScreen: 'fengqiao:first-screen',
  nextNotice: 'fengqiao:next-notice',
} as const;
