// What goes wrong by itself is in the log, without anybody's data: errors that nobody caught, processes that ended.
import { app, dialog } from 'electron';
import { describeError, type Log } from '../log.ts';
import { afterGpuCrash, gpuWords, isGpuCrash } from './gpu.ts';
import type { RememberingHost } from '../memory.ts';
import { uncaughtWords } from './start-faults.ts';

interface Parts {
  readonly log: Log;
  readonly memory: RememberingHost;
  readonly number: () => string;
  readonly restart: () => void;
}

export function watchFaults({ log, memory, number, restart }: Parts): void {
  let isTelling = false;
  /** One question at a time: a fault that comes back each second must not bury the screen. */
  async function ask(words: { readonly message: string; readonly detail: string }, buttons: readonly [string, string]): Promise<void> {
    if (isTelling) return;
    isTelling = true;
    try {
      await app.whenReady();
      // The one that loses nothing is chosen by Enter.
      const { response } = await dialog.showMessageBox({
        type: 'warning',
        title: '枫桥台账',
        ...words,
        buttons: [...buttons],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      if (response === 0) restart();
    } finally {
      isTelling = false;
    }
  }

  process.on('uncaughtException', (error) => {
    const ours = number();
    log.note('uncaught', { number: ours, ...describeError(error) });
    void ask({ message: uncaughtWords.message, detail: uncaughtWords.detail(ours) }, [uncaughtWords.restart, uncaughtWords.goOn]);
  });
  process.on('unhandledRejection', (reason) => log.note('unhandled', describeError(reason)));
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) =>
    log.note('page gone', { window: contents.id, reason, exitCode }),
  );
  app.on('child-process-gone', (_event, details) => {
    log.note('process gone', {
      type: details.type,
      reason: details.reason,
      exitCode: details.exitCode,
      service: details.serviceName ?? null,
    });
    if (!isGpuCrash(details) || memory.get().isGpuOff) return;
    const next = afterGpuCrash(memory.get().gpuCrashes, new Date());
    memory.change(next);
    if (next.isGpuOff) void ask(gpuWords, [gpuWords.restart, gpuWords.later]);
  });
}
