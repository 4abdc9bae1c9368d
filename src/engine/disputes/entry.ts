// Help while a dispute is typed, and the note that two disputes are two.
import type { Handlers } from '#shared/contract/call.ts';
import type { disputeEntry } from '#shared/contract/dispute-entry.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { getRecord } from '../records/record-book.ts';
import { disputeKind } from './disputes.store.ts';
import { findKnownPeople, getPersonFacts } from './known-people.store.ts';
import { findLastInGrid, findSimilar, insertDistinction } from './similar.store.ts';

export function createEntry({ register, clock }: EngineContext): Handlers<typeof disputeEntry, CallContext> {
  return {
    knownPeople: (question) => ({ people: findKnownPeople(register.read, question) }),
    personFacts: ({ register: from, ids }) => getPersonFacts(register.read, from, ids),
    similar: ({ likeness, exceptId }) => ({ rows: findSimilar(register.read, likeness, exceptId) }),
    lastInGrid: ({ gridId, exceptId }) => ({ last: findLastInGrid(register.read, gridId, exceptId) }),
    notDouble({ id, otherIds, reason }, { actor }) {
      const at = instantOf(clock.now());
      register.write((db) => {
        const { fields } = getRecord(db, disputeKind, id);
        for (const otherId of otherIds.filter((each) => each !== id)) {
          const other = getRecord(db, disputeKind, otherId);
          insertDistinction(db, [id, otherId], { reason, at, by: actor.name });
          writeAuditLine(db, {
            at,
            actor,
            action: 'notDouble',
            entity: disputeKind.entity,
            recordId: id,
            reason: `${other.fields.title}：${reason}`.slice(0, 200),
          });
          writeAuditLine(db, {
            at,
            actor,
            action: 'notDouble',
            entity: disputeKind.entity,
            recordId: otherId,
            reason: `${fields.title}：${reason}`.slice(0, 200),
          });
        }
      });
      return {};
    },
  };
}
