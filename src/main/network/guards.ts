// What no window may do, whatever runs in it: leave the app, open windows, ask for devices, fetch from a network, download by itself.
import type { App, Session, WebContents } from 'electron';
import { mayLoad, mayNavigate } from '../addresses.ts';
import type { Log } from '../log.ts';

interface Cancellable {
  readonly preventDefault: () => void;
}

/** An address without what may be personal in it. */
export function originOf(address: string): string {
  return URL.canParse(address) ? `${new URL(address).protocol}//${new URL(address).host}` : 'unreadable';
}

export function guardContents(contents: WebContents, log: Log): void {
  const stay = (details: Cancellable & { readonly url: string; readonly isMainFrame: boolean }): void => {
    if (mayNavigate(details.url, details.isMainFrame, contents.getURL())) return;
    details.preventDefault();
    log.note('navigation refused', { to: originOf(details.url), isMainFrame: details.isMainFrame });
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.note('window refused', { to: originOf(url) });
    return { action: 'deny' };
  });
}

export function guardSession(session: Session, log: Log): void {
  // Without these two handlers Electron grants everything.
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.note('permission refused', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOurs = mayLoad(details.url);
    if (!isOurs) log.note('request refused', { to: originOf(details.url) });
    answer({ cancel: !isOurs });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
    log.note('download refused');
  });
}

/** From here on every window of the program is guarded, also those that Electron opens. */
export function guardApp(app: Pick<App, 'on'>, log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
  app.on('certificate-error', (event, _contents, url, error, _certificate, answer) => {
    event.preventDefault();
    log.note('certificate refused', { to: originOf(url), error });
    answer(false);
  });
  // Left alone, Electron would hand over the first certificate of the PC. (Passwords asked for by a server it refuses by itself.)
  app.on('select-client-certificate', (event, _contents, _url, _certificates, answer) => {
    event.preventDefault();
    answer();
  });
}
