// What an organisation must satisfy (research B §1.9), and what is still missing before it can be filed.
import { committeeKinds, committeeTrades, massOrganisationKinds, organisationKinds, organisationLevels } from '#shared/codes/index.ts';
import type { CommitteeTerm, OrganisationFields } from '#shared/contract/organisations.ts';
import { phoneProblems } from './person-fields.ts';
import {
  codeProblem,
  coordinatesProblem,
  notAfterTodayProblem,
  orderProblem,
  requiredProblem,
  type RecordProblem,
} from './record-problem.ts';
import { overlap } from './staff-posts.ts';

export const centreKind = '01';
export const committeeKind = '02';
const officeKind = '04';
export const massKind = '12';
export const professionalCommittee = '06';

/** 所在地详址 of a 综治中心 holds 80 characters in the standard; other organisations have 200. */
const centreAddressLength = 80;

/** Everything that keeps an organisation from being saved, in the order of the form. */
export function organisationProblems(fields: OrganisationFields, today: string): RecordProblem[] {
  return [
    ...requiredProblem('name', fields.name),
    ...requiredProblem('kind', fields.kind),
    ...codeProblem('kind', fields.kind, organisationKinds),
    ...codeProblem('level', fields.level, organisationLevels),
    ...misplacedProblem('massKind', fields.massKind, fields.kind === massKind),
    ...codeProblem('massKind', fields.massKind, massOrganisationKinds),
    ...misplacedProblem('committeeKind', fields.committeeKind, fields.kind === committeeKind),
    ...codeProblem('committeeKind', fields.committeeKind, committeeKinds),
    ...misplacedProblem('committeeTrade', fields.committeeTrade, fields.committeeKind === professionalCommittee),
    ...codeProblem('committeeTrade', fields.committeeTrade, committeeTrades),
    ...(fields.divisionCode === '' || /^\d{6}$/.test(fields.divisionCode)
      ? []
      : [{ field: 'divisionCode', code: 'organisations.division-code' }]),
    ...(fields.kind === centreKind && fields.address.length > centreAddressLength
      ? [{ field: 'address', code: 'organisations.address-too-long' }]
      : []),
    ...coordinatesProblem('longitude', fields.longitude, 'latitude', fields.latitude),
    ...phoneProblems('phone', fields.phone),
    ...phoneProblems('headPhone', fields.headPhone),
    ...notAfterTodayProblem('foundedOn', fields.foundedOn, today),
    ...orderProblem('closedOn', fields.closedOn, { name: 'founded', date: fields.foundedOn }),
    ...termProblems(fields.terms),
  ];
}

/** `organisations.of-another-kind`: an item that only another kind of organisation has. */
function misplacedProblem(field: string, value: string | null, belongs: boolean): RecordProblem[] {
  return value === null || belongs ? [] : [{ field, code: 'organisations.of-another-kind' }];
}

function termProblems(terms: readonly CommitteeTerm[]): RecordProblem[] {
  return terms.flatMap((term, index) => {
    const path = `terms.${String(index)}`;
    const again = term.fromOn !== null && terms.slice(0, index).some((earlier) => overlap(earlier, term));
    return [
      ...requiredProblem(`${path}.fromOn`, term.fromOn),
      ...(again ? [{ field: `${path}.fromOn`, code: 'organisations.term-overlap' }] : []),
      ...orderProblem(`${path}.untilOn`, term.untilOn, { name: 'from', date: term.fromOn }),
    ];
  });
}

type Item = keyof OrganisationFields;

/** Items that the standard's tables mark as mandatory, beside name and kind. */
const mandatoryItems: Readonly<Record<string, readonly Item[]>> = {
  [officeKind]: ['level', 'parentId', 'serviceArea', 'address', 'longitude', 'phone', 'duties'],
  [centreKind]: ['level', 'divisionCode', 'address', 'phone', 'headName', 'headPhone', 'composingUnits'],
  [committeeKind]: ['level', 'committeeKind', 'address', 'phone', 'terms'],
  [massKind]: ['level', 'massKind', 'guidingDepartment', 'memberCount', 'duties', 'headName', 'headPhone'],
};

/** Items that are still empty and must be there when the organisation is filed; empty for kinds that the standard has no table of. */
export function missingOrganisationItems(fields: OrganisationFields): string[] {
  const trade: readonly Item[] = fields.committeeKind === professionalCommittee ? ['committeeTrade'] : [];
  return [...(mandatoryItems[fields.kind] ?? []), ...trade].filter((item) => {
    const value = fields[item];
    return value === null || value === '' || (Array.isArray(value) && value.length === 0);
  });
}
