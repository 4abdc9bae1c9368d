// What a member of the grid and mediation teams must satisfy (research B §1.9 and the roster of research B §4.3 F).
import { dutyLevels, educationLevels, idTypes, nations, politicalStatuses, sexes, staffKinds } from '#shared/codes/index.ts';
import type { StaffFields } from '#shared/contract/staff.ts';
import { citizenIdProblems, phoneProblems } from './person-fields.ts';
import { codeProblem, notAfterTodayProblem, orderProblem, requiredProblem, type RecordProblem } from './record-problem.ts';
import { postProblems } from './staff-posts.ts';
import { certificateProblems, trainingProblems } from './training.ts';

export interface StaffContext {
  /** ISO date in the office's calendar. */
  readonly today: string;
  /** Code of the village that a grid is in; undefined for a grid that is not known here. */
  readonly gridVillageOf: (gridId: string) => string | undefined;
}

/** Everything that keeps a person from being saved, in the order of the form. */
export function staffProblems(fields: StaffFields, context: StaffContext): RecordProblem[] {
  return [
    ...requiredProblem('name', fields.name),
    ...placeProblems(fields, context),
    ...codeProblem('idType', fields.idType, idTypes),
    ...citizenIdProblems(fields, '', context.today),
    ...codeProblem('sex', fields.sex, sexes),
    ...notAfterTodayProblem('birthDate', fields.birthDate, context.today),
    ...codeProblem('nation', fields.nation, nations),
    ...codeProblem('politicalStatus', fields.politicalStatus, politicalStatuses),
    ...codeProblem('education', fields.education, educationLevels),
    ...codeProblem('dutyLevel', fields.dutyLevel, dutyLevels),
    ...phoneProblems('mobile', fields.mobile),
    ...phoneProblems('otherPhone', fields.otherPhone),
    ...notAfterTodayProblem('registeredOn', fields.registeredOn, context.today),
    ...orderProblem('registeredOn', fields.registeredOn, { name: 'birth', date: fields.birthDate }),
    ...trainingProblems(fields.trainings, context.today),
    ...certificateProblems(fields.certificates),
  ];
}

/** A roster's row has one kind and one grid; a record has posts, and kind and grid follow from them (settleStaff). */
function placeProblems(fields: StaffFields, { gridVillageOf }: StaffContext): RecordProblem[] {
  if (fields.posts.length > 0) return postProblems(fields.posts, gridVillageOf);
  const gridVillage = fields.gridId === null ? undefined : gridVillageOf(fields.gridId);
  return [
    ...requiredProblem('kind', fields.kind),
    ...codeProblem('kind', fields.kind, staffKinds),
    ...(gridVillage === undefined || fields.villageCode === gridVillage ? [] : [{ field: 'gridId', code: 'staff.grid-outside-village' }]),
  ];
}
