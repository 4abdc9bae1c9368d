// Divisions that the bundled list lacks: typed with their code, checked by the rules of the codes, kept with an audit line.
import type { Division, NewDivision } from '#shared/contract/offices.ts';
import { userError } from '#shared/errors.ts';
import { codeDigits, divisionProblem, parentCodeOf } from '#shared/rules/division-code.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import type { ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { divisionsOf } from './all-divisions.ts';
import type { Divisions } from './divisions.ts';
import {
  deleteTypedDivision,
  insertTypedDivision,
  isDivisionInUse,
  listTypedDivisions,
  renameTypedDivision,
} from './typed-divisions.store.ts';

/** @throws offices.division-unknown (nothing stands above it), offices.division-digits, -other-level, -outside, -taken, -name, -name-taken */
export function addTypedDivision(db: WriteDb, bundled: Divisions, { code, name, level }: NewDivision, by: ChangeBy): Division {
  refuseWrong(divisionsOf(db, bundled), { code, name, level });
  insertTypedDivision(db, { code, name, level }, { at: by.at, accountName: by.actor.name });
  writeAuditLine(db, {
    ...by,
    action: 'create',
    entity: 'division',
    recordId: code,
    changes: [
      { field: 'code', from: null, to: code },
      { field: 'name', from: null, to: name },
      { field: 'level', from: null, to: level },
    ],
  });
  return { code, name, level };
}

/** @throws offices.division-unknown, offices.division-name, offices.division-name-taken */
export function changeTypedDivision(db: WriteDb, bundled: Divisions, code: string, name: string, by: ChangeBy): Division {
  const before = getTyped(db, code);
  refuseWrong(divisionsOf(db, bundled), { ...before, name }, code);
  renameTypedDivision(db, code, name);
  writeAuditLine(db, {
    ...by,
    action: 'update',
    entity: 'division',
    recordId: code,
    changes: [{ field: 'name', from: before.name, to: name }],
  });
  return { ...before, name };
}

/** @throws offices.division-unknown, offices.division-in-use */
export function removeTypedDivision(db: WriteDb, code: string, by: ChangeBy): void {
  const { name, level } = getTyped(db, code);
  if (isDivisionInUse(db, code, code.slice(0, codeDigits[level]))) throw userError('offices.division-in-use', { name });
  deleteTypedDivision(db, code);
  writeAuditLine(db, { ...by, action: 'delete', entity: 'division', recordId: code, changes: [{ field: 'name', from: name, to: null }] });
}

/** @param except its own code, where it is only renamed */
function refuseWrong(divisions: Divisions, { code, name, level }: NewDivision | Division, except?: string): void {
  const parent = divisions.find(parentCodeOf(code) ?? '');
  const siblings = parent === undefined ? [] : divisions.children(parent.code).filter((division) => division.code !== except);
  const problem = divisionProblem({ code, name }, level, parent?.code ?? code, siblings);
  if (problem !== null) throw userError(problem.code, problem.details);
  if (parent === undefined) throw userError('offices.division-unknown', { code });
}

function getTyped(db: WriteDb, code: string): Division {
  const division = listTypedDivisions(db).find((each) => each.code === code);
  if (division === undefined) throw userError('offices.division-unknown', { code });
  return division;
}
