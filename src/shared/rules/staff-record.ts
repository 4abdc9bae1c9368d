// What a member of the grid and mediation teams must satisfy (research B §1.9 and the roster 4.3 F).
import { educationLevels, idTypes, nations, politicalStatuses, sexes, staffKinds } from '#shared/codes/index.ts';
import type { StaffFields } from '#shared/contract/staff.ts';
import { citizenIdProblems, phoneProblems } from './person-fields.ts';
import { codeProblem, notAfterTodayProblem, orderProblem, requiredProblem, type RecordProblem } from './record-problem.ts';

export interface StaffContext {
  /** ISO date in the office's calendar. */
  readonly today: string;
  /** Village of the chosen grid; null when no grid is chosen, undefined when the grid is not known here. */
  readonly gridVillageCode?: string | null | undefined;
}

/** Everything that keeps a person from being saved, in the order of the form. */
export function staffProblems(fields: StaffFields, context: StaffContext): RecordProblem[] {
  return [
    ...requiredProblem('name', fields.name),
    ...requiredProblem('kind', fields.kind),
    ...codeProblem('kind', fields.kind, staffKinds),
    ...gridProblems(fields, context),
    ...codeProblem('idType', fields.idType, idTypes),
    ...citizenIdProblems(fields, '', context.today),
    ...codeProblem('sex', fields.sex, sexes),
    ...notAfterTodayProblem('birthDate', fields.birthDate, context.today),
    ...codeProblem('nation', fields.nation, nations),
    ...codeProblem('politicalStatus', fields.politicalStatus, politicalStatuses),
    ...codeProblem('education', fields.education, educationLevels),
    ...phoneProblems('mobile', fields.mobile),
    ...phoneProblems('otherPhone', fields.otherPhone),
    ...notAfterTodayProblem('registeredOn', fields.registeredOn, context.today),
    ...orderProblem('registeredOn', fields.registeredOn, { name: 'birth', date: fields.birthDate }),
  ];
}

function gridProblems(fields: StaffFields, context: StaffContext): RecordProblem[] {
  const gridVillage = context.gridVillageCode ?? null;
  if (fields.gridId === null || gridVillage === null || fields.villageCode === gridVillage) return [];
  return [{ field: 'gridId', code: 'staff.grid-outside-village' }];
}
