// Steps of a case from state to state, for ever. The last one tells the state that the case has.
import type { CaseHop, CaseState } from '#shared/contract/mediation.ts';
import type { ChangeBy } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import type { CaseContent } from './case-content.ts';

/** Oldest first. */
export function listHops(db: ReadDb, caseId: string): CaseHop[] {
  return db.all(
    'SELECT from_state AS "from", to_state AS "to", happened_on AS "on", at, by FROM case_hops WHERE case_id = ? ORDER BY position',
    caseId,
  );
}

export function keepHop(db: WriteDb, caseId: string, before: CaseState | null, after: CaseContent, by: ChangeBy): void {
  if (before === after.state) return;
  db.run(
    `INSERT INTO case_hops (case_id, position, from_state, to_state, happened_on, at, by)
     VALUES (?, 1 + coalesce((SELECT max(position) FROM case_hops WHERE case_id = ?), 0), ?, ?, ?, ?, ?)`,
    caseId,
    caseId,
    before,
    after.state,
    dayOf(after),
    by.at,
    by.actor.name,
  );
}

/** The day on which the case came to its state. */
function dayOf({ state, acceptedOn, sessions, agreement, checks, endedOn, closing }: CaseContent): string {
  switch (state) {
    case 'accepted':
      return acceptedOn;
    case 'mediating':
      return sessions[0]?.heldAt.slice(0, 10) ?? acceptedOn;
    case 'agreed':
      return agreement?.agreedOn ?? acceptedOn;
    case 'performed':
      return (
        checks
          .map((check) => check.checkedOn)
          .sort()
          .at(-1) ?? acceptedOn
      );
    case 'failed':
    case 'withdrawn':
      return endedOn ?? acceptedOn;
    case 'closed':
      return closing?.closedOn ?? acceptedOn;
  }
}
