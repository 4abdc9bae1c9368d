// Changing grids by the ledger: plan, preview, one transaction, and the way back while nothing came after.
import type { Handlers } from '#shared/contract/call.ts';
import type { GridChangeInput, GridEffect } from '#shared/contract/grid-changes.ts';
import type { GridFields, grids } from '#shared/contract/grids.ts';
import { userError } from '#shared/errors.ts';
import { blankGridItems } from '#shared/rules/blank-grid.ts';
import { planGridChange, type ChangePlan, type PlannedEffect, type PlannedGrid } from '#shared/rules/grid-change.ts';
import { readGridCode } from '#shared/rules/grid-code.ts';
import { recordInvalid, type RecordProblem } from '#shared/rules/record-problem.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { addRecord, changeRecord, findRecord, getRecord, removeRecord, type ChangeBy } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { effectsOf, insertChange, lastChangeOn, listChanges, markUndone, type StoredEffect } from './grid-changes.store.ts';
import { countInGrid, countMicroGrids, findGridByCode, getGridName, gridKind } from './grids.store.ts';

type ChangeCalls = Pick<Handlers<typeof grids, CallContext>, 'previewChange' | 'change' | 'undoChange' | 'changes'>;

export function createGridChanges({ register, clock, newId }: EngineContext): ChangeCalls {
  const today = (): string => dateOf(clock.now());
  return {
    previewChange(input) {
      const plan = planFor(register.read, input, today(), (index) => `new-${String(index)}`);
      return {
        effects: plan.effects.map((effect) => shownEffect(register.read, effect, plan.effects)),
        problems: plan.problems.map(({ field, code, details = {} }) => ({ field, code, details })),
      };
    },
    change: (input, { actor }) =>
      register.write((db) => {
        const at = instantOf(clock.now());
        const id = makeGridChange(db, input, { by: { actor, at }, today: today(), newId });
        return { id, gridIds: effectsOf(db, id).map(({ gridId }) => gridId) };
      }),
    undoChange: ({ id, reason }, { actor }) =>
      register.write((db) => {
        undoGridChange(db, id, reason, { actor, at: instantOf(clock.now()) });
        return {};
      }),
    changes: ({ gridId }) => ({ rows: listChanges(register.read, gridId) }),
  };
}

/** @throws record.invalid with everything that keeps the change from being made */
export function makeGridChange(
  db: WriteDb,
  input: GridChangeInput,
  { by, today, newId }: { readonly by: ChangeBy; readonly today: string; readonly newId: () => string },
): string {
  const { effects, problems } = planFor(db, input, today, newId);
  if (problems.length > 0) throw recordInvalid(problems);
  const id = newId();
  const reason = [input.document, input.note].filter((words) => words !== '').join('；');
  const { divisionCode: ownerCode } = getOffice(db);
  for (const { before, after } of effects) {
    const { id: gridId, villageCode, kind, parentGridId, code, name, households, population, boundary, closedOn, heirGridId } = after;
    const changed = { code, name, households, population, boundary, closedOn, heirGridId };
    if (before === null)
      addRecord(db, gridKind, by, {
        id: gridId,
        ownerCode,
        fields: { ...newGrid, ...chiefOf(input), ...changed, villageCode, kind, parentGridId, foundedOn: input.changedOn },
        reason,
      });
    else {
      const record = getRecord(db, gridKind, gridId);
      changeRecord(db, gridKind, by, { id: gridId, rev: record.header.rev, fields: { ...record.fields, ...changed } });
    }
  }
  insertChange(
    db,
    { id, kind: input.kind, changedOn: input.changedOn, document: input.document, note: input.note, at: by.at, by: by.actor.name },
    effects,
  );
  writeAuditLine(db, {
    ...by,
    action: input.kind,
    entity: 'gridChange',
    recordId: id,
    changes: effects.map(({ before, after }) => ({ field: 'grid', from: before?.name ?? null, to: after.name })),
    reason,
  });
  return id;
}

function chiefOf(input: GridChangeInput): Partial<Pick<GridFields, 'chiefName' | 'chiefMobile'>> {
  return input.kind === 'found' ? { chiefName: input.chiefName, chiefMobile: input.chiefMobile } : {};
}

const newGrid: Omit<GridFields, 'villageCode' | 'kind' | 'parentGridId' | 'code' | 'name' | 'foundedOn'> = {
  ...blankGridItems,
  households: null,
  population: null,
  keyPeopleCount: null,
  areaSquareMetres: null,
  centreLongitude: null,
  centreLatitude: null,
  chiefName: '',
  chiefSex: null,
  chiefNation: null,
  chiefPoliticalStatus: null,
  chiefBirthDate: null,
  chiefEducation: null,
  chiefMobile: '',
  chiefPhone: '',
  workerNames: '',
  workerPhones: '',
  workerCount: null,
  remark: '',
};

/** @throws grids.change-not-last, grids.change-in-use, record.not-found */
function undoGridChange(db: WriteDb, id: string, reason: string, by: ChangeBy): void {
  const change = listChanges(db, null).find((each) => each.id === id);
  if (change === undefined) throw userError('record.not-found');
  if (!change.isLast) throw userError('grids.change-not-last');
  for (const effect of effectsOf(db, id)) {
    const { header, fields } = getRecord(db, gridKind, effect.gridId);
    if (effect.codeBefore === null) {
      const held = countInGrid(db, effect.gridId);
      // Its own predecessors, which this very undo opens again, do not count.
      if (held.disputes + held.staff + countMicroGrids(db, effect.gridId) > 0)
        throw userError('grids.change-in-use', { name: fields.name, disputes: held.disputes, staff: held.staff });
      removeRecord(db, gridKind, by, { id: effect.gridId, rev: header.rev, reason });
    } else changeRecord(db, gridKind, by, { id: effect.gridId, rev: header.rev, fields: { ...fields, ...undone(effect, fields) } });
  }
  markUndone(db, id, { at: by.at, by: by.actor.name, reason });
  writeAuditLine(db, { ...by, action: 'undo', entity: 'gridChange', recordId: id, reason });
}

/** What was edited since then by hand stays as it was edited. */
function undone(effect: StoredEffect, fields: GridFields): Partial<GridFields> {
  return {
    code: effect.codeBefore ?? fields.code,
    name: fields.name === effect.nameAfter ? (effect.nameBefore ?? fields.name) : fields.name,
    households: fields.households === effect.householdsAfter ? effect.householdsBefore : fields.households,
    population: fields.population === effect.populationAfter ? effect.populationBefore : fields.population,
    boundary: effect.boundaryBefore,
    closedOn: null,
    heirGridId: null,
  };
}

function planFor(db: ReadDb, input: GridChangeInput, today: string, newId: (index: number) => string): ChangePlan {
  const plan = planGridChange(input, { today, find: (id) => findPlanned(db, id), lastChangeOn: (id) => lastChangeOn(db, id), newId });
  return {
    effects: plan.effects,
    problems: [
      ...plan.problems,
      ...plan.effects.flatMap((effect) => [...codeProblems(db, effect, input.changedOn), ...microProblems(db, effect)]),
    ],
  };
}

function findPlanned(db: ReadDb, id: string): PlannedGrid | undefined {
  const record = findRecord(db, gridKind, id);
  if (record === undefined || record.header.deletedAt !== null) return undefined;
  return { ...record.fields, id };
}

function codeProblems(db: ReadDb, { before, after }: PlannedEffect, on: string): RecordProblem[] {
  if (before?.code === after.code || after.code === '') return [];
  const holder = findGridByCode(db, after.code);
  if (holder !== undefined && holder.id !== after.id)
    return [{ field: 'code', code: 'gridChange.code-taken', details: { name: holder.name, code: after.code } }];
  const { serialDigits, letters } = settingOn(db, 'grid-code-rule', on);
  const read = readGridCode(after.code, { villageCode: after.villageCode, serialDigits, letter: letters[after.kind] ?? '' });
  return read.ok ? [] : [{ field: 'code', code: read.code, details: read.details }];
}

/** A micro grid would hang on a grid that is no more. */
function microProblems(db: ReadDb, { after }: PlannedEffect): RecordProblem[] {
  const count = after.closedOn === null ? 0 : countMicroGrids(db, after.id);
  return count === 0 ? [] : [{ field: 'gridId', code: 'gridChange.has-micro', details: { name: after.name, count } }];
}

function shownEffect(db: ReadDb, { role, before, after }: PlannedEffect, all: readonly PlannedEffect[]): GridEffect {
  const entryOf = ({ code, name, households, population }: PlannedGrid) => ({ code, name, households, population });
  const heirName =
    after.heirGridId === null
      ? null
      : (all.find((each) => each.after.id === after.heirGridId)?.after.name ?? getGridName(db, after.heirGridId)?.name ?? null);
  const { disputes, staff } = before === null ? { disputes: 0, staff: 0 } : countInGrid(db, after.id);
  return {
    gridId: after.id,
    role,
    before: before === null ? null : entryOf(before),
    after: entryOf(after),
    closes: after.closedOn !== null,
    heirName,
    disputes,
    staff,
  };
}
