import { codeTables, isEditable, placeCodeEdits, rowsOf, validRows, type CodeTable } from '#shared/codes/index.ts';
import type { Handlers } from '#shared/contract/call.ts';
import type { codes, WrittenCodeEdit } from '#shared/contract/codes.ts';
import { userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { listCodeEdits, saveCodeEdit } from './codes.store.ts';

export function createCodes(context: EngineContext): Handlers<typeof codes, CallContext> {
  const { register, clock } = context;
  return {
    list: () => ({ rows: listCodeEdits(register.read) }),
    save(edit, { actor }) {
      const table = checked(edit);
      const at = instantOf(clock.now());
      register.write((db) => {
        saveCodeEdit(db, { ...edit, writtenAt: at, writtenBy: actor.name });
        const words = edit.ended ? `自 ${edit.validFrom} 停用` : `自 ${edit.validFrom} 为“${edit.name}”`;
        writeAuditLine(db, {
          at,
          actor,
          action: 'codes.save',
          entity: 'codeTable',
          recordId: null,
          changes: [{ field: `${table.title} ${edit.code}`, from: null, to: words }],
        });
      });
      placeOfficeCodes(context);
      return { rows: listCodeEdits(register.read) };
    },
  };
}

/** Puts the register's edits over the program's tables, for everything on this thread. */
export function placeOfficeCodes({ register, clock }: EngineContext): void {
  placeCodeEdits(listCodeEdits(register.read), () => dateOf(clock.now()));
}

/** @throws codes.fixed-table, codes.bad-code, codes.name-taken */
function checked(edit: WrittenCodeEdit): CodeTable {
  const table = codeTables.find((each) => each.id === edit.table);
  if (table === undefined || !isEditable(table)) throw userError('codes.fixed-table');
  const rows = rowsOf(table);
  const most = Math.max(...rows.map((row) => row.code.length));
  const isNew = !rows.some((row) => row.code === edit.code);
  const parentIsKnown = edit.parent === null || rows.some((row) => row.code === edit.parent && row.parent === undefined);
  if (edit.code.length > most || !parentIsKnown || edit.parent === edit.code || (isNew && edit.ended))
    throw userError('codes.bad-code', { most });
  const namesake = edit.ended
    ? undefined
    : validRows(table, edit.validFrom).find(
        (row) => row.code !== edit.code && row.parent === (edit.parent ?? undefined) && row.name === edit.name,
      );
  if (namesake !== undefined) throw userError('codes.name-taken', { holder: namesake.code });
  return table;
}
