// What a grid must satisfy (GB/T 31000-2015's grid table, research B §1.8; code under its village, research B §2.2).
import { educationLevels, gridKinds, nations, politicalStatuses, sexes } from '#shared/codes/index.ts';
import type { GridFields } from '#shared/contract/grids.ts';
import { readBoundaryText } from './boundary.ts';
import { readGridCode } from './grid-code.ts';
import { phoneProblems } from './person-fields.ts';
import { codeProblem, coordinatesProblem, notAfterTodayProblem, requiredProblem, type RecordProblem } from './record-problem.ts';

export interface GridContext {
  /** ISO date in the office's calendar. */
  readonly today: string;
  /** The grid that `parentGridId` names, where it is known. */
  readonly parent?: { readonly villageCode: string; readonly kind: string } | undefined;
}

const microGrid = '3';

/** Everything that keeps a grid from being saved, in the order of the form. */
export function gridProblems(fields: GridFields, context: GridContext): RecordProblem[] {
  return [
    ...requiredProblem('villageCode', fields.villageCode),
    ...requiredProblem('name', fields.name),
    ...codeRangeProblems(fields),
    ...requiredProblem('kind', fields.kind),
    ...codeProblem('kind', fields.kind, gridKinds),
    ...parentProblems(fields, context),
    ...coordinatesProblem('centreLongitude', fields.centreLongitude, 'centreLatitude', fields.centreLatitude),
    ...codeProblem('chiefSex', fields.chiefSex, sexes),
    ...codeProblem('chiefNation', fields.chiefNation, nations),
    ...codeProblem('chiefPoliticalStatus', fields.chiefPoliticalStatus, politicalStatuses),
    ...notAfterTodayProblem('chiefBirthDate', fields.chiefBirthDate, context.today),
    ...codeProblem('chiefEducation', fields.chiefEducation, educationLevels),
    ...phoneProblems('chiefMobile', fields.chiefMobile),
    ...phoneProblems('chiefPhone', fields.chiefPhone),
    ...notAfterTodayProblem('foundedOn', fields.foundedOn, context.today),
    ...boundaryProblems(fields.boundary),
  ];
}

/** `grid.parent-missing`, `grid.parent-not-micro`, `grid.parent-micro`, `grid.parent-outside-village`: only a micro grid has a parent, a whole grid of its village. */
function parentProblems({ kind, parentGridId, villageCode }: GridFields, { parent }: GridContext): RecordProblem[] {
  const problem = (code: string): RecordProblem[] => [{ field: 'parentGridId', code }];
  if (kind !== microGrid) return parentGridId === null ? [] : problem('grid.parent-not-micro');
  if (parentGridId === null) return problem('grid.parent-missing');
  if (parent === undefined) return [];
  if (parent.kind === microGrid) return problem('grid.parent-micro');
  return parent.villageCode === villageCode ? [] : problem('grid.parent-outside-village');
}

/** Codes of readBoundary. */
function boundaryProblems(text: string): RecordProblem[] {
  if (text === '') return [];
  const read = readBoundaryText(text);
  return read.ok ? [] : [{ field: 'boundary', code: read.code, details: read.details }];
}

/** Codes of readGridCode: a grid belongs to one village, never directly to the township. */
function codeRangeProblems(fields: GridFields): RecordProblem[] {
  if (fields.code.trim() === '') return requiredProblem('code', '');
  const read = readGridCode(fields.code, fields.villageCode === '' ? {} : { villageCode: fields.villageCode });
  return read.ok ? [] : [{ field: 'code', code: read.code, details: read.details }];
}
