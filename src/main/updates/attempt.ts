// Small notes beside what counts. Where one cannot be written or taken away (a full disk, a held file), the office goes on all the same.
import { describeError, type Log } from '../log.ts';

export function attempt(log: Log, event: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    log.note(event, describeError(error));
  }
}
