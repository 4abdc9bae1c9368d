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
 * Whether a frame may go to an address. The main frame stays in the app, that of a paper with its paper. A frame inside may show
 * a PDF: one that the app made (a blob), the viewer's own frame (since Electron 41), and in it the paper that is being printed.
 * @param from the address of the window now; empty before its first load
 */
export function mayNavigate(address: string, isMainFrame: boolean, from: string): boolean {
  const url = parse(address);
  if (url === null) return false;
  const isPaperWindow = paperIdOf(from) !== null;
  if (isMainFrame) return !isPaperWindow && isAt(url, appHost);
  if (isPdfViewer(url) || address === 'about:blank') return true;
  return isPaperWindow ? address === from : isAt(url, appHost) || isOwnBlob(url);
}

/** Whether a window may fetch an address at all: nothing leaves the PC from a window. */
export function mayLoad(address: string): boolean {
  const url = parse(address);
  if (url === null) return false;
  return (
    isAt(url, appHost) ||
    isAt(url, paperHost) ||
    isOwnBlob(url) ||
    isPdfViewer(url) ||
    url.protocol === 'data:' ||
    url.protocol === 'devtools:' ||
    (['chrome:', 'chrome-untrusted:'].includes(url.protocol) && url.host === 'resources')
  );
}
