// The whole dossier in the print ledger: which copy of which PDF left the printer, who, when, and why again.
import type { Handlers } from '#shared/contract/call.ts';
import type { dossiers } from '#shared/contract/dossiers.ts';
import type { Print } from '#shared/contract/papers.ts';
import { userError } from '#shared/errors.ts';
import { lastCopyOf } from '#shared/rules/print-copies.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import { fetchFile } from '../files/files.store.ts';
import { enterPrint, insertPrint, listPrints } from '../prints/prints.store.ts';
import { listBindings } from './dossiers.store.ts';

/** @param refuseUnwritable throws for a case that is not there or deleted */
export function createDossierPrints(
  { register, clock, newId }: EngineContext,
  refuseUnwritable: (db: ReadDb, caseId: string) => void,
): Pick<Handlers<typeof dossiers, CallContext>, 'recordPrint' | 'prints'> {
  return {
    recordPrint: ({ recordId, fileId, copies, reason }, { actor }) =>
      register.write((db) => {
        refuseUnwritable(db, recordId);
        const { sha256, earlier } = printsOf(db, recordId, fileId);
        const final = sha256 !== '';
        const lastCopy = lastCopyOf(earlier);
        // A bound dossier that is printed again needs its reason in the ledger, as a final paper does.
        if (final && lastCopy > 0 && reason === '') throw userError('dossiers.reason-missing', { copies: lastCopy });
        const print: Print = {
          id: newId(),
          copyFrom: lastCopy + 1,
          copyTo: lastCopy + copies,
          at: instantOf(clock.now()),
          by: actor.name,
          reason,
          sha256,
          final,
          voidReason: null,
        };
        insertPrint(db, 'dossier', recordId, print);
        // A dossier has no code of its own: each of its pages keeps the code of its paper.
        enterPrint(db, print.id, { recordId, partId: null }, '');
        const changes = [
          { field: 'paper', from: null, to: '整本卷宗' },
          { field: 'copies', from: print.copyFrom, to: print.copyTo },
        ];
        writeAuditLine(db, {
          at: print.at,
          actor,
          action: 'print',
          entity: 'mediationCase',
          recordId,
          changes,
          reason: reason === '' ? null : reason,
        });
        return print;
      }),
    prints: ({ recordId, fileId }) => ({ rows: printsOf(register.read, recordId, fileId).earlier }),
  };
}

/** Each binding counts its own copies; drafts, which have no hash in the ledger, are counted together. */
function printsOf(db: ReadDb, caseId: string, fileId: string): { readonly sha256: string; readonly earlier: Print[] } {
  fetchFile(db, fileId);
  const sha256 = listBindings(db, caseId).find((binding) => binding.fileId === fileId)?.sha256 ?? '';
  return { sha256, earlier: listPrints(db, 'dossier', caseId).filter((print) => print.sha256 === sha256) };
}
