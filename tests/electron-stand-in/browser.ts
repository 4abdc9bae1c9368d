// The Chromium behind every window of the stand-in.
import { type BrowserContext, chromium, type Page, type Request, type Route } from 'playwright-core';
import { chromiumOptions } from './chromium.ts';
import { toElectron } from './mapping.ts';
import { answerRequest } from './session.ts';

/** Where a Chromium listens that several hosts share, each with windows of its own; absent: one is started. */
const shared = process.env['FENGQIAO_STAND_IN_BROWSER'];

/** Asked about every page; contents.ts, which knows whose page it is, answers. */
interface Guard {
  readonly mayGo: (page: Page, address: string, isMainFrame: boolean) => boolean;
  readonly onPage: (page: Page) => Promise<void>;
}

let guard: Guard | null = null;

export function guardPagesWith(next: Guard): void {
  guard = next;
}

async function launch(): Promise<BrowserContext> {
  const browser = shared === undefined ? await chromium.launch(chromiumOptions) : await chromium.connect(shared);
  const context = await browser.newContext({
    viewport: { width: 1366, height: 728 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
  });
  await context.route('**/*', answerRoute);
  context.on('page', (page) => void guard?.onPage(page));
  return context;
}

/** The frame that goes somewhere; null for a frame that is not there yet. */
function navigatingFrame(request: Request) {
  if (!request.isNavigationRequest()) return null;
  try {
    return request.frame();
  } catch {
    return null;
  }
}

async function answerRoute(route: Route): Promise<void> {
  const request = route.request();
  const address = toElectron(request.url());
  const frame = navigatingFrame(request);
  if (frame !== null && guard?.mayGo(frame.page(), address, frame.parentFrame() === null) !== true) {
    await route.abort('aborted');
    return;
  }
  const response = await answerRequest(address, request.method());
  if (response === null) {
    await route.abort('blockedbyclient');
    return;
  }
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

let starting: Promise<BrowserContext> | null = null;

export function browserContext(): Promise<BrowserContext> {
  return (starting ??= launch());
}

export async function closeBrowser(): Promise<void> {
  await (await starting)?.browser()?.close();
}
