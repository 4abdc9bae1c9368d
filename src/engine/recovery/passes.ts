// Who may restore: an administrator by his password, or whoever holds the recovery code. Passes live in memory; wrong tries make the
// next one wait, judged by this run's own time: a wrong clock neither opens nor locks.
import { randomBytes } from 'node:crypto';
import { userError } from '#shared/errors.ts';

const passMs = 30 * 60 * 1000;
const freeTries = 5;
const longestWaitMs = 15 * 60 * 1000;

export interface PassHolder {
  readonly name: string;
  /** False where there was nobody to ask: no account can be read anywhere, and no recovery code was ever made. */
  readonly isProved: boolean;
  /** Keys that the recovery code opened beside the register's own. */
  readonly keys: readonly Uint8Array[];
}

export interface Passes {
  give(holder: PassHolder): string;
  /** @throws recovery.pass-ended */
  check(pass: string): PassHolder;
  /** Runs one try at proving; a refusal counts. @throws recovery.too-many-tries with `seconds`, or what `proving` throws */
  prove<Result>(proving: () => Promise<Result>): Promise<Result>;
}

/** @param elapsedMs milliseconds of this run, never by the clock on the wall */
export function createPasses(elapsedMs: () => number = () => performance.now()): Passes {
  const holders = new Map<string, { holder: PassHolder; givenAt: number }>();
  let wrongTries = 0;
  let waitUntil = 0;
  return {
    give(holder) {
      const pass = randomBytes(24).toString('base64url');
      holders.set(pass, { holder, givenAt: elapsedMs() });
      return pass;
    },
    check(pass) {
      const found = holders.get(pass);
      if (found === undefined || elapsedMs() - found.givenAt > passMs) throw userError('recovery.pass-ended');
      return found.holder;
    },
    async prove(proving) {
      const wait = waitUntil - elapsedMs();
      if (wait > 0) throw userError('recovery.too-many-tries', { seconds: Math.ceil(wait / 1000) });
      // Before the slow hash: many tries at once count like as many one after the other.
      wrongTries += 1;
      if (wrongTries >= freeTries) waitUntil = elapsedMs() + Math.min(longestWaitMs, 30_000 * 2 ** (wrongTries - freeTries));
      const result = await proving();
      wrongTries = 0;
      waitUntil = 0;
      return result;
    },
  };
}
