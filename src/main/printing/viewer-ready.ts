// When the PDF viewer has drawn. Printed earlier the paper is blank (electron#30947), and loadURL is through long before.
import type { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import type { Log } from '../log.ts';
import { withTimeLimit } from '../time-limit.ts';

/** Emitted by the viewer since Electron 31 (electron#43436), and used by Electron's own tests; its types do not name it. */
const readyEvent = '-pdf-ready-to-print';
/** An Electron that does not emit it any more must still print; a large dossier draws for some seconds. */
const limitMilliseconds = 30_000;

/** Begin to wait before the page is loaded: a small paper is drawn at once. */
export function waitForViewer(contents: Pick<WebContents, 'once'>, log: Log, milliseconds = limitMilliseconds): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const emitter = contents as unknown as EventEmitter;
  emitter.once(readyEvent, () => resolve(undefined));
  emitter.once('destroyed', () => resolve(undefined));
  return withTimeLimit(promise, milliseconds, () => new Error('the viewer says nothing')).catch(() => log.note('viewer says nothing'));
}
