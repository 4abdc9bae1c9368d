import type { Handlers } from '#shared/contract/call.ts';
import type { search } from '#shared/contract/search.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { findEverywhere } from './search.store.ts';

export function createSearch({ register }: EngineContext): Handlers<typeof search, CallContext> {
  return { everywhere: ({ words }) => findEverywhere(register.read, words) };
}
