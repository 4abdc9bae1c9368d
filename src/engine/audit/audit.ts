import type { Change } from '#shared/contract/audit.ts';
import type { audit } from '#shared/contract/audit.ts';
import type { Handlers } from '#shared/contract/call.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { historyOf, verifyChain } from './audit.store.ts';

export function createAudit({ register }: EngineContext): Handlers<typeof audit, CallContext> {
  return {
    history: ({ entity, recordId }) => ({ rows: historyOf(register.read, entity, recordId) }),
    verify: () => verifyChain(register.read),
  };
}

/** The fields in which two records differ, in the order of `after`. Objects are compared by content. */
export function changesBetween(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Change[] {
  const changes: Change[] = [];
  for (const field of Object.keys(after)) {
    const from = before[field] ?? null;
    const to = after[field] ?? null;
    if (JSON.stringify(from) !== JSON.stringify(to)) changes.push({ field, from, to });
  }
  return changes;
}
