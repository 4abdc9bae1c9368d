// The one gate between windows and the engine. Order: who asks, is the call known, then the engine checks the input and the session.
import type { EngineHandle } from '#engine/remote.ts';
import { findCall } from '#shared/contract/index.ts';
import { type Answer, userError, UserError } from '#shared/errors.ts';
import { isAppAddress } from './addresses.ts';
import { describeError, type Log } from './log.ts';

/** Who asks. `address` is null when the frame is gone already. */
export interface Sender {
  readonly windowId: number;
  readonly address: string | null;
  readonly isMainFrame: boolean;
}

export interface Gate {
  /** A call of the contract. */
  readonly call: (sender: Sender, name: unknown, input: unknown) => Promise<Answer<unknown>>;
  /** A function of the host itself (save, print), under the same guard. `ask` makes a call with the window's session and throws its refusal. */
  readonly run: <Value>(sender: Sender, label: string, work: (ask: Ask) => Promise<Value>) => Promise<Answer<Value>>;
  /** Forgets a closed window's session. */
  readonly forget: (windowId: number) => void;
}

export type Ask = (name: string, input: unknown) => Promise<unknown>;

export interface GateParts {
  readonly engine: Pick<EngineHandle, 'answer'>;
  readonly log: Log;
  /** Makes the number that a person sees when the fault is ours. */
  readonly number: () => string;
}

/** Only the main frame of our own page may ask. */
export function isTrusted(sender: Sender): boolean {
  return sender.isMainFrame && sender.address !== null && isAppAddress(sender.address);
}

/** A call that windows may make: in the contract and not kept for the host's own code. */
export function isWindowCall(name: unknown): name is string {
  if (typeof name !== 'string') return false;
  const call = findCall(name);
  return call !== undefined && call.access !== 'host';
}

/** Takes the session token out of the answer to a sign-in: it never reaches a page. */
export function takeToken(value: unknown): { readonly token: string | null; readonly value: unknown } {
  if (typeof value !== 'object' || value === null || !('token' in value) || typeof value.token !== 'string') return { token: null, value };
  const { token, ...rest } = value;
  return { token, value: rest };
}

export function createGate({ engine, log, number }: GateParts): Gate {
  const tokens = new Map<number, string>();

  async function guarded<Value>(sender: Sender, label: string, work: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
    try {
      if (!isTrusted(sender)) throw userError('request.refused');
      return await work();
    } catch (error) {
      if (error instanceof UserError) {
        if (error.code.startsWith('request.')) log.note('refused', { label, code: error.code });
        return { ok: false, error: { code: error.code, details: error.details } };
      }
      const ours = number();
      log.note('failed', { label, number: ours, ...describeError(error) });
      return { ok: false, error: { code: 'internal', details: { number: ours } } };
    }
  }

  async function forward(windowId: number, name: string, input: unknown): Promise<Answer<unknown>> {
    const answer = await engine.answer({ name, input, token: tokens.get(windowId) ?? null });
    if (!answer.ok) return answer;
    if (name === 'accounts.signOut') tokens.delete(windowId);
    if (name !== 'accounts.signIn') return answer;
    const { token, value } = takeToken(answer.value);
    if (token !== null) tokens.set(windowId, token);
    return { ok: true, value };
  }

  return {
    call: (sender, name, input) =>
      guarded(sender, typeof name === 'string' && isWindowCall(name) ? name : 'unknown call', async () => {
        if (!isWindowCall(name)) throw userError('request.unknown-call', { name: String(name).slice(0, 80) });
        return await forward(sender.windowId, name, input);
      }),
    run: (sender, label, work) =>
      guarded(sender, label, async () => {
        const value = await work(async (name, input) => {
          const answer = await forward(sender.windowId, name, input);
          if (!answer.ok) throw userError(answer.error.code, answer.error.details);
          return answer.value;
        });
        return { ok: true, value };
      }),
    forget: (windowId) => void tokens.delete(windowId),
  };
}
