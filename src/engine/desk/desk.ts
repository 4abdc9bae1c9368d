import type { Handlers } from '#shared/contract/call.ts';
import type { desk } from '#shared/contract/desk.ts';
import { countPending } from '../batches/pending.store.ts';
import { dateOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { getOffice } from '../offices/offices.store.ts';
import { countDisputes, listTasks } from './desk.store.ts';

const soonMs = 3 * 86_400_000;

export function createDesk({ register, clock }: EngineContext): Handlers<typeof desk, CallContext> {
  return {
    today() {
      const now = clock.now();
      const today = dateOf(now);
      const office = getOffice(register.read);
      return {
        tasks: listTasks(register.read, today, dateOf(new Date(now.getTime() + soonMs))),
        counts: { ...countDisputes(register.read, today), pendingUpload: office.desk === 'township' ? countPending(register.read).total : 0 },
      };
    },
  };
}
