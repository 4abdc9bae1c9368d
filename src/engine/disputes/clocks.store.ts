// The clock that runs on a dispute, kept beside it so that lists and the desk look late disputes up in an index.
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { isOpen } from '#shared/rules/dispute-life.ts';
import type { WriteDb } from '../database/register.ts';

/** Sets the clock anew after a change. */
export function setClock(db: WriteDb, id: string, { state, dueOn }: DisputeFields): void {
  const runs = isOpen(state) && dueOn !== null;
  db.run("UPDATE disputes SET clock = ?, clock_due_on = ?, yellow_on = NULL, red_on = date(?, '+1 day') WHERE id = ?", runs ? 'handle' : null, runs ? dueOn : null, runs ? dueOn : null, id);
}
