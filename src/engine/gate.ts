// Every call passes here: a known name, the right to make it, an input that fits. What comes out is checked in tests, not on weak PCs.
import type { Account } from '#shared/contract/accounts.ts';
import type { Call } from '#shared/contract/call.ts';
import { findCall } from '#shared/contract/index.ts';
import { assertNever, userError } from '#shared/errors.ts';

export interface CallRequest {
  /** Full name, e.g. `disputes.create`. */
  readonly name: string;
  readonly input: unknown;
  /** The session's token; null before sign-in. */
  readonly token: string | null;
  /** True only for calls that the host's own code makes; never set from what a window or a browser sent. */
  readonly fromHost?: boolean;
}

/**
 * @returns the call's checked input
 * @throws request.unknown-call, request.invalid (with the path of the first fault), accounts.not-signed-in, accounts.not-allowed
 */
export function admit(request: CallRequest, account: Account | null): unknown {
  const call = findCall(request.name);
  if (call === undefined) throw userError('request.unknown-call', { name: request.name.slice(0, 80) });
  checkAccess(call, request, account);
  const parsed = call.input.safeParse(request.input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw userError('request.invalid', { path: issue?.path.join('.') ?? '', rule: issue?.code ?? '' });
  }
  return parsed.data;
}

function checkAccess(call: Call, request: CallRequest, account: Account | null): void {
  switch (call.access) {
    case 'open':
      return;
    case 'host':
      if (request.fromHost !== true) throw userError('request.unknown-call', { name: request.name.slice(0, 80) });
      return;
    case 'signedIn':
    case 'administrator':
      if (account === null) throw userError('accounts.not-signed-in');
      if (call.access === 'administrator' && account.role !== 'administrator') throw userError('accounts.not-allowed');
      return;
    default:
      assertNever(call.access);
  }
}
