// Whether the page holds text that would be lost. It is asked as a closing window would ask it, but nothing is shown and nothing closes.
import type { BrowserWindow } from 'electron';

/** Every listener of the page has its say; one that has something to lose prevents the default (src/renderer/session/drafts.ts), and saves it. */
export const unsavedQuestion = 'window.dispatchEvent(new Event("beforeunload", { cancelable: true }))';

/** A page that does not answer holds nothing that could still be saved. */
export async function holdsUnsavedText(window: BrowserWindow): Promise<boolean> {
  try {
    return (await window.webContents.executeJavaScript(unsavedQuestion)) === false;
  } catch {
    return false;
  }
}
