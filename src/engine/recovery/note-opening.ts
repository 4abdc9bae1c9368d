// What happened to the register itself stands in its audit chain too: that a copy took its place, that its last changes are missing.
import { chainHeadOf, historyOf, writeAuditLine } from '../audit-lines/audit.store.ts';
import { dirname } from 'node:path';
import type { Register } from '../database/register.ts';
import { forgetRestore } from '../database/restore-journal.ts';

export function noteOpening(register: Register, { acceptedBy }: { readonly acceptedBy?: string | undefined }, at: string): void {
  const { restored } = register.opening;
  if (acceptedBy !== undefined) {
    register.write((db) => {
      const end = chainHeadOf(db)?.seq ?? 0;
      writeAuditLine(db, {
        at,
        actor: { id: null, name: acceptedBy },
        action: 'acceptLoss',
        entity: 'register',
        recordId: null,
        changes: [{ field: 'auditSeq', from: null, to: end }],
      });
    });
  }
  if (restored === null) return;
  register.write((db) => {
    // A start that was killed after the line and before the plan was forgotten finds it there.
    if (historyOf(db, 'register', restored.id).length > 0) return;
    writeAuditLine(db, {
      at,
      actor: { id: null, name: restored.by },
      action: 'restoreRegister',
      entity: 'register',
      recordId: restored.id,
      changes: [
        { field: 'copyName', from: null, to: restored.copyName },
        { field: 'auditSeq', from: restored.replacedSeq, to: restored.copySeq },
      ],
    });
  });
  forgetRestore(dirname(register.file));
}
