// The print ledger: each copy that left the printer, who, when, and why again.
import type { Handlers } from '#shared/contract/call.ts';
import type { PaperOfCase, papers, Print } from '#shared/contract/papers.ts';
import { userError } from '#shared/errors.ts';
import { lastCopyOf } from '#shared/rules/print-copies.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { fetchFile } from '../files/files.store.ts';
import { enterPrint, insertPrint, listPrints } from '../prints/prints.store.ts';
import { codeOfPaper } from './code-of-paper.ts';
import { ledgerId, type DrawnPaper } from './draw-paper.ts';
import { findDrawnPaper } from './papers.store.ts';

/** @param paperOf the paper as it would be drawn now: drafts are counted apart */
export function createPrintLedger(
  { register, clock, newId }: EngineContext,
  paperOf: (of: PaperOfCase) => DrawnPaper,
): Pick<Handlers<typeof papers, CallContext>, 'recordPrint' | 'prints'> {
  return {
    recordPrint({ fileId, copies, reason, ...of }, { actor }) {
      const { paper, recordId } = of;
      const printedId = ledgerId(of);
      const { final, definition } = paperOf(of);
      const drawn = findDrawnPaper(register.read, paper, printedId);
      if (fileId !== null) {
        if (final && drawn?.fileId !== fileId) throw userError('record.not-found');
        fetchFile(register.read, fileId);
      }
      const sha256 = fileId === null ? '' : (drawn?.sha256 ?? '');
      const at = instantOf(clock.now());
      return register.write((db) => {
        const earlier = listPrints(db, paper, printedId).filter((print) => print.final === final);
        const lastCopy = lastCopyOf(earlier);
        // A final paper that is printed again needs its reason in the ledger.
        if (final && lastCopy > 0 && reason === '') throw userError('papers.reason-missing', { copies: lastCopy });
        const print: Print = {
          id: newId(),
          copyFrom: lastCopy + 1,
          copyTo: lastCopy + copies,
          at,
          by: actor.name,
          reason,
          sha256,
          final,
          voidReason: null,
        };
        insertPrint(db, paper, printedId, print);
        enterPrint(db, print.id, of, codeOfPaper(of));
        writeAuditLine(db, {
          at,
          actor,
          action: 'print',
          entity: 'mediationCase',
          recordId,
          changes: [
            { field: 'paper', from: null, to: definition.title },
            { field: 'copies', from: print.copyFrom, to: print.copyTo },
          ],
          reason: reason === '' ? null : reason,
        });
        return print;
      });
    },
    prints: (of) => ({ rows: listPrints(register.read, of.paper, ledgerId(of)) }),
  };
}
