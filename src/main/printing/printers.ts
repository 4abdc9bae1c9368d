// The installed printers, as far as the system tells them in time: one that is gone from the network can hold the list up for minutes.
import type { WebContents } from 'electron';
import type { Log } from '../log.ts';
import { withTimeLimit } from '../time-limit.ts';

const limitMilliseconds = 5_000;

/** @returns null where the system did not say in time */
export async function listPrinters(
  contents: Pick<WebContents, 'getPrintersAsync'>,
  log: Log,
  milliseconds = limitMilliseconds,
): Promise<readonly string[] | null> {
  try {
    const printers = await withTimeLimit(contents.getPrintersAsync(), milliseconds, () => new Error('the printers are not listed in time'));
    return printers.map((printer) => printer.name);
  } catch {
    log.note('printers not listed');
    return null;
  }
}
