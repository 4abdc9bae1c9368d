// The browser host's PDF printer: an installed Chromium, Chrome or Edge, started on first use and kept warm.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PdfPrinter, PrinterState } from '#engine/papers/pdf-printer.ts';
import { userError } from '#shared/errors.ts';
import { findChromium } from './find-chromium.ts';
import { countElementsAnew } from './pdf-element-ids.ts';

/** Page numbers stand in @page margin boxes, which came with Chromium 131; older ones would leave them out silently. */
const OLDEST_MAJOR = 131;

const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
];

export interface PdfPrinterOptions {
  /** Without it, an installed browser is looked for on each start. */
  readonly executablePath?: string;
  /** For one paper, browser start included. */
  readonly timeLimitMs?: number;
  /** The browser is closed after so long without work: its memory is dear on an old PC. */
  readonly idleMs?: number;
}

type Started = { readonly state: Extract<PrinterState, { ok: true }>; readonly browser: Browser };
type NotStarted = { readonly state: Extract<PrinterState, { ok: false }>; readonly cause?: unknown };

/** Papers are printed one after the other; a browser that died is started anew, once for each paper. */
export function createPdfPrinter(options: PdfPrinterOptions = {}): PdfPrinter {
  const { timeLimitMs = 60_000, idleMs = 10 * 60_000 } = options;
  let running: Promise<Started | NotStarted> | undefined;
  let warm: { readonly browser: Browser; readonly context: BrowserContext } | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  async function start(): Promise<Started | NotStarted> {
    const path = options.executablePath ?? (await findChromium());
    if (path === undefined) return { state: { ok: false, reason: 'not-found', path: null, version: null } };
    let browser: Browser;
    try {
      // Read on first use: it takes a good part of the host's start otherwise.
      const { chromium } = await import('playwright-core');
      browser = await chromium.launch({
        executablePath: path,
        headless: true,
        args: ARGUMENTS,
        // Chromium's sandbox refuses to run as root; everybody else keeps it.
        chromiumSandbox: process.getuid?.() !== 0,
        timeout: timeLimitMs,
        // The host ends itself in order; it closes this printer on its way.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    } catch (cause) {
      return { state: { ok: false, reason: 'will-not-start', path, version: null }, cause };
    }
    const version = browser.version();
    if (Number.parseInt(version, 10) < OLDEST_MAJOR) {
      await browser.close();
      return { state: { ok: false, reason: 'too-old', path, version } };
    }
    return { state: { ok: true, path, version }, browser };
  }

  async function ensureStarted(): Promise<Started | NotStarted> {
    const before = await running;
    if (before !== undefined && 'browser' in before && before.browser.isConnected()) return before;
    // A browser that was missing may have been installed since.
    running = start();
    return running;
  }

  async function printOnce(html: string, signal: AbortSignal): Promise<Uint8Array> {
    const started = await ensureStarted();
    if (!('browser' in started)) {
      const { reason, path, version } = started.state;
      throw Object.assign(userError('papers.no-printer', { reason, path, version }), { cause: started.cause });
    }
    signal.throwIfAborted();
    const context = await ensureContext(started.browser);
    // Closing the context is what stops a print that is under way.
    const stop = () => {
      warm = undefined;
      void context.close().catch(() => undefined);
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await printPage(context.pages()[0] ?? (await context.newPage()), html, timeLimitMs);
    } catch (error) {
      // Whatever went wrong in it, the next paper gets a page of its own.
      stop();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** One page prints paper after paper: a new one for each costs five times the print itself. */
  async function ensureContext(browser: Browser): Promise<BrowserContext> {
    if (warm?.browser === browser) return warm.context;
    const context = await browser.newContext({ offline: true, serviceWorkers: 'block', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await context.route('**/*', (route) => (route.request().url().startsWith('data:') ? route.continue() : route.abort()));
    warm = { browser, context };
    return context;
  }

  async function printWithin(html: string, outer: AbortSignal | undefined): Promise<Uint8Array> {
    outer?.throwIfAborted();
    const limit = AbortSignal.timeout(timeLimitMs);
    const signal = outer === undefined ? limit : AbortSignal.any([outer, limit]);
    const attempt = () => untilAborted(printOnce(html, signal), signal);
    try {
      return await attempt().catch(async (error: unknown) => {
        const started = await running;
        const died = started !== undefined && 'browser' in started && !started.browser.isConnected();
        if (died && !signal.aborted && !closed) return attempt();
        throw error;
      });
    } catch (error) {
      outer?.throwIfAborted();
      if (limit.aborted) throw userError('papers.failed', { reason: 'time-limit', seconds: timeLimitMs / 1000 });
      throw error;
    }
  }

  async function stopBrowser(): Promise<void> {
    clearTimeout(idle);
    const started = await running;
    running = undefined;
    if (started !== undefined && 'browser' in started) await started.browser.close();
  }

  function enqueue<Value>(work: () => Promise<Value>): Promise<Value> {
    clearTimeout(idle);
    const result = queue.then(work);
    queue = result.then(
      () => undefined,
      () => undefined,
    );
    void queue.then(() => {
      clearTimeout(idle);
      if (closed) return;
      idle = setTimeout(() => {
        queue = queue.then(stopBrowser).catch(() => undefined);
      }, idleMs).unref();
    });
    return result;
  }

  return {
    print: (html, { signal } = {}) => enqueue(() => printWithin(html, signal)),
    available: () => enqueue(async () => (await ensureStarted()).state),
    close: () => {
      closed = true;
      return stopBrowser();
    },
  };
}

async function printPage(page: Page, html: string, timeLimitMs: number): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load', timeout: timeLimitMs });
  const unloaded = await page.evaluate<string[]>(
    // A string: this code runs in the page, which has other types than this program.
    `document.fonts.ready.then(() => Promise.all([...document.fonts].map((font) => font.load().then(() => null, () => font.family)))).then((names) => names.filter((name) => name !== null))`,
  );
  if (unloaded.length > 0) throw new Error(`The paper's fonts could not be read: ${unloaded.join(', ')}`);
  return countElementsAnew(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
}

async function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const aborted = Promise.withResolvers<never>();
  const stop = () => {
    aborted.reject(signal.reason);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
    work.catch(() => undefined);
  }
}
