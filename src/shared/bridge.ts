// What a desktop window finds at `window.fengqiao`. The browser host has none: there the renderer speaks HTTP.
import type { Answer } from './errors.ts';

/** `saved` is false when the person closed the dialog. */
export interface SavedFile { readonly saved: boolean; readonly name: string | null }

/** `printed` is false when the person closed the printer's dialog. */
export interface PrintedFile { readonly printed: boolean }

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
}

/** The channels of the bridge; there are no others. */
export const bridgeChannels = { call: 'fengqiao:call', saveFile: 'fengqiao:save-file', printFile: 'fengqiao:print-file' } as const;
