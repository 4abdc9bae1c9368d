import { codeName } from '#shared/codes/index.ts';
import { printedKinds } from '#shared/codes/paper-kinds.ts';
import type { Handlers } from '#shared/contract/call.ts';
import type { PrintRow, prints } from '#shared/contract/prints.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { createListReader } from '../list-queries/list-reader.ts';
import type { ReadDb } from '../database/register.ts';
import { findPrint, markVoid, printList } from './prints.store.ts';

export function createPrints({ register, clock }: EngineContext): Handlers<typeof prints, CallContext> {
  const list = createListReader(register, printList, () => dateOf(clock.now()));
  return {
    get: ({ id }) => printOf(register.read, id),
    list: (input) => ({ rows: list.rows<PrintRow>(input) }),
    count: (selection) => list.count(selection),
    groups: (input) => ({ groups: list.groups(input) }),
    void: ({ id, reason }, { actor }) =>
      register.write((db) => {
        const { standing, caseId, paper, copies } = printOf(db, id);
        if (standing === 'void') throw userError('prints.void');
        const at = instantOf(clock.now());
        markVoid(db, id, { at, by: actor.name, reason });
        const changes = [
          { field: 'paper', from: codeName(printedKinds, paper) ?? paper, to: null },
          { field: 'copies', from: copies, to: null },
        ];
        writeAuditLine(db, { at, actor, action: 'prints.void', entity: 'mediationCase', recordId: caseId, changes, reason });
        return printOf(db, id);
      }),
  };
}

function printOf(db: ReadDb, id: string): PrintRow {
  const print = findPrint(db, id);
  if (print === undefined) throw userError('record.not-found');
  return print;
}
