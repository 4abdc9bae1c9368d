// The engine's own thread: no query freezes a window. Speaks with its host in plain messages.
import { parentPort, workerData } from 'node:worker_threads';
import { UserError, userError } from '#shared/errors.ts';
import type { KeyArrival } from './database/key.ts';
import { createSupervisor } from './supervisor.ts';
import { upkeepBeside } from './upkeep-beside.ts';
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

  const waitingKeys = new Map<number, { resolve(): void; reject(error: unknown): void }>();
  let nextKey = 1;
  const keepKey = (key: Uint8Array, arrival: KeyArrival): Promise<void> =>
    new Promise((resolve, reject) => {
      const id = nextKey++;
      waitingKeys.set(id, { resolve, reject });
      send({ type: 'keepKey', id, key, arrival });
    });

  function hear(message: Exclude<ToThread, { type: 'call' | 'close' }>): void {
    if (message.type === 'printed') {
      const waiting = waitingPrints.get(message.id);
      waitingPrints.delete(message.id);
      if (message.pdf !== null) waiting?.resolve(message.pdf);
      else waiting?.reject(userError(message.error?.code ?? 'papers.failed', message.error?.details));
    } else {
      const waiting = waitingKeys.get(message.id);
      waitingKeys.delete(message.id);
      if (message.error === null) waiting?.resolve();
      else waiting?.reject(userError(message.error.code, message.error.details));
    }
  }
  // While the register is being opened the host may be asked to keep a key; there are no calls yet.
  const hearEarly = (message: ToThread): void => {
    if (message.type !== 'call' && message.type !== 'close') hear(message);
  };
  port.on('message', hearEarly);

  let engine;
  try {
    engine = await createSupervisor({
      ...start,
      ports: { printPdf: start.hasPdfPrinter ? printPdf : null, ...(start.keepsKeys ? { keepKey } : {}) },
      onOpening: (now) => send({ type: 'opening', now }),
      upkeep: (file) => upkeepBeside(import.meta.filename, file),
      onBug: (name, error, errorNumber) =>
        send({ type: 'bug', name, errorNumber, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    send({ type: 'failed', error: { code: error.code, details: error.details } });
    port.close();
    return;
  }
  const opened = engine;
  port.off('message', hearEarly);
  port.on('message', (message: ToThread) => {
    switch (message.type) {
      case 'call':
        void opened.answer(message.request).then((answer) => send({ type: 'answer', id: message.id, answer }));
        return;
      case 'printed':
      case 'keyKept':
        hear(message);
        return;
      case 'close':
        void opened.close().then(() => {
          send({ type: 'closed' });
          port.close();
        });
    }
  });
  send({ type: 'opened' });
}

await runEngine();
