// A small window at once: a register that opens or is upgraded takes seconds, and nobody should press the icon again meanwhile.
import { BrowserWindow } from 'electron';
import type { Log } from '../log.ts';
import type { Pages } from '../pages.ts';
import { paperWindowPreferences } from '../printing/paper-printer.ts';
import { openingFirst, startPage } from './opening-words.ts';

export interface StartWindow {
  readonly window: BrowserWindow;
  readonly say: (text: string) => void;
  readonly close: () => void;
}

export function openStartWindow(pages: Pages, log: Log): StartWindow {
  const page = pages.offer({ mediaType: 'text/html; charset=utf-8', body: startPage(openingFirst) });
  const window = new BrowserWindow({
    width: 420,
    height: 150,
    center: true,
    frame: false,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    closable: false,
    title: '枫桥台账',
    backgroundColor: '#ffffff',
    webPreferences: paperWindowPreferences,
  });
  let isLoaded = false;
  let wanted: string | null = null;
  const show = (text: string): void => {
    void window.webContents
      .executeJavaScript(`document.getElementById('step').textContent = ${JSON.stringify(text)}`)
      .catch(() => log.note('start window gone'));
  };
  window
    .loadURL(page.address)
    .then(() => {
      isLoaded = true;
      if (wanted !== null) show(wanted);
    })
    .catch(() => log.note('start window not loaded'));
  return {
    window,
    say(text) {
      wanted = text;
      if (isLoaded && !window.isDestroyed()) show(text);
    },
    close() {
      page.remove();
      if (!window.isDestroyed()) window.destroy();
    },
  };
}
