// Which addresses are ours. Compared part by part with `new URL`, never by the start of a string.

export const scheme = 'fengqiao';
/** The renderer's own origin. */
export const appHost = 'app';
/** Papers being printed: another origin, so that nothing in them counts as the app. */
export const paperHost = 'paper';
export const appAddress = `${scheme}://${appHost}/`;

/** Chromium's own PDF viewer; a PDF shown in a frame lives there. */
const pdfViewerHost = 'mhjfbmdgcfjbbpaeojofohoefgiehjai';

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function isAt(url: URL, host: string): boolean {
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
}

/** Whether an address belongs to the renderer. */
export function isAppAddress(address: string): boolean {
  const url = parse(address);
  return url !== null && isAt(url, appHost);
}

export function paperAddress(id: string): string {
  return `${scheme}://${paperHost}/${id}`;
}

/** The id of a paper's address, or null for anything else. */
export function paperIdOf(address: string): string | null {
  const url = parse(address);
  if (url === null || !isAt(url, paperHost)) return null;
  return /^\/[0-9a-f-]{36}$/.test(url.pathname) ? url.pathname.slice(1) : null;
}

/** A blob that one of our own pages made, e.g. `blob:fengqiao://app/<id>`. */
function isOwnBlob(url: URL): boolean {
  return url.protocol === 'blob:' && isAppAddress(url.pathname);
}

function isPdfViewer(url: URL): boolean {
  return url.protocol === 'chrome-extension:' && url.host === pdfViewerHost;
}

/**
 * Whether a frame may go to an address. The main frame stays in the app; a frame inside it may also show
 * a PDF that the app made (a blob, and since Electron 41 the viewer's own frame).
 */
export function mayNavigate(address: string, isMainFrame: boolean): boolean {
  const url = parse(address);
  if (url === null) return false;
  if (isAt(url, appHost)) return true;
  return !isMainFrame && (isOwnBlob(url) || isPdfViewer(url) || address === 'about:blank');
}

/** Whether a window may fetch an address at all: nothing leaves the PC from a window. */
export function mayLoad(address: string): boolean {
  const url = parse(address);
  if (url === null) return false;
  return isAt(url, appHost) || isAt(url, paperHost) || isOwnBlob(url) || isPdfViewer(url)
    || url.protocol === 'data:' || url.protocol === 'devtools:' || (url.protocol === 'chrome:' && url.host === 'resources');
}
