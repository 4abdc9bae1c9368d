// The engine's own thread: no query freezes a window. Speaks with its host in plain messages.
import { parentPort, workerData } from 'node:worker_threads';
import { UserError, userError } from '#shared/errors.ts';
import { checkCopyBeside } from './check-copy-beside.ts';
import { createEngine } from './engine.ts';
import type { FromThread, ThreadStart, ToThread } from './thread-messages.ts';

async function runEngine(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('thread.ts runs as a worker only');
  const send = (message: FromThread): void => port.postMessage(message);
  const start = workerData as ThreadStart;
  const waitingPrints = new Map<number, { resolve(pdf: Uint8Array): void; reject(error: unknown): void }>();
  let nextPrint = 1;
  const printPdf = (html: string): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      const id = nextPrint++;
      waitingPrints.set(id, { resolve, reject });
      send({ type: 'print', id, html });
    });

  let engine;
  try {
    engine = await createEngine({
      ...start,
      ports: { printPdf: start.hasPdfPrinter ? printPdf : null },
      checkCopy: checkCopyBeside(import.meta.filename),
      onBug: (name, error, errorNumber) => send({ type: 'bug', name, errorNumber, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    send({ type: 'failed', error: { code: error.code, details: error.details } });
    return;
  }
  const opened = engine;
  port.on('message', (message: ToThread) => {
    switch (message.type) {
      case 'call':
        void opened.answer(message.request).then((answer) => send({ type: 'answer', id: message.id, answer }));
        return;
      case 'printed': {
        const waiting = waitingPrints.get(message.id);
        waitingPrints.delete(message.id);
        if (message.pdf !== null) waiting?.resolve(message.pdf);
        else waiting?.reject(userError(message.error?.code ?? 'papers.failed', message.error?.details));
        return;
      }
      case 'close':
        opened.close();
        send({ type: 'closed' });
        port.close();
    }
  });
  send({ type: 'opened' });
}

await runEngine();
