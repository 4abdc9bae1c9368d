import type { Handlers } from '#shared/contract/call.ts';
import type { drafts } from '#shared/contract/drafts.ts';
import { userError } from '#shared/errors.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { forgetDraft, keepDraft, listDrafts } from './drafts.store.ts';

/** A draft is no fact of the office yet: it is kept without an audit line, and nobody but its account reads it. */
export function createDrafts({ register, clock }: EngineContext): Handlers<typeof drafts, CallContext> {
  return {
    list: (_input, call) => ({ rows: listDrafts(register.read, accountOf(call)) }),
    keep({ key, content }, call) {
      const keptAt = instantOf(clock.now());
      register.write((db) => {
        keepDraft(db, accountOf(call), { key, keptAt, content });
      });
      return { keptAt };
    },
    forget({ keys }, call) {
      register.write((db) => {
        for (const key of keys) forgetDraft(db, accountOf(call), key);
      });
      return {};
    },
  };
}

/** The gate lets nobody in who is not signed in. */
function accountOf({ account }: CallContext): string {
  if (account === null) throw userError('accounts.not-signed-in');
  return account.id;
}
