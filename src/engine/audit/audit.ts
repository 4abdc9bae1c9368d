import type { audit } from '#shared/contract/audit.ts';
import type { Handlers } from '#shared/contract/call.ts';
import { userError } from '#shared/errors.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { firstUnheldAnchor } from './anchors.ts';
import { findAuditLine, historyOf, verifyChain } from '../audit-lines/audit.store.ts';
import { undoLine, undoOf } from './undo.ts';

export function createAudit({ register, clock, keepers }: EngineContext): Handlers<typeof audit, CallContext> {
  return {
    history({ entity, recordId }) {
      const deleted = keepers.get(entity)?.find(register.read, recordId)?.header.deletedAt != null;
      return { rows: historyOf(register.read, entity, recordId).map((line) => ({ ...line, undo: undoOf(line, keepers, deleted) })) };
    },
    undo: ({ seq, choices }, { actor }) =>
      register.write((db) => {
        const line = findAuditLine(db, seq);
        if (line === undefined) throw userError('record.not-found');
        const conflicts = undoLine(db, keepers, { actor, at: instantOf(clock.now()) }, line, choices);
        return { done: conflicts.length === 0, conflicts: [...conflicts] };
      }),
    verify() {
      const found = verifyChain(register.read);
      const unheld = found.intact ? firstUnheldAnchor(register) : null;
      return unheld === null ? found : { ...found, intact: false, firstBrokenSeq: unheld };
    },
  };
}
