// What a dispute must satisfy, at registration and before it is filed upwards. The mandatory items are stage-dependent:
// a village tells of a dispute long before anybody knows how it was settled (research B §1.1).
import {
  caseSources,
  disputeTypes,
  educationLevels,
  eventScales,
  idTypes,
  mediationTypes,
  nations,
  partyCategories,
  partyKinds,
  resolveMethods,
  riskLevels,
  satisfactionLevels,
  sexes,
} from '#shared/codes/index.ts';
import type { DisputeFields, Party } from '#shared/contract/disputes.ts';
import { hasEnded, outcomeOf } from './dispute-life.ts';
import { agentProblems, responsibleProblems } from './dispute-people.ts';
import { partyIdTypeProblems } from './party-id-types.ts';
import { citizenIdProblems, phoneProblems } from './person-fields.ts';
import {
  codeProblem,
  coordinatesProblem,
  notAfterTodayProblem,
  orderProblem,
  requiredProblem,
  type RecordProblem,
} from './record-problem.ts';

export interface DisputeContext {
  /** ISO date in the office's calendar. */
  readonly today: string;
  /** Village of the chosen grid; null when no grid is chosen, undefined when the grid is not known here. */
  readonly gridVillageCode?: string | null | undefined;
}

/** Everything that keeps a dispute from being saved, in the order of the form. Empty: it may be saved. */
export function disputeProblems(fields: DisputeFields, context: DisputeContext): RecordProblem[] {
  return [
    ...requiredProblem('title', fields.title),
    ...requiredProblem('acceptedOn', fields.acceptedOn),
    ...notAfterTodayProblem('acceptedOn', fields.acceptedOn, context.today),
    ...orderProblem('acceptedOn', fields.acceptedOn, { name: 'occurred', date: fields.occurredOn }),
    ...notAfterTodayProblem('occurredOn', fields.occurredOn, context.today),
    ...placeProblems(fields, context),
    ...codeProblem('scale', fields.scale, eventScales),
    ...codeProblem('disputeType', fields.disputeType, disputeTypes),
    ...codeProblem('mediationType', fields.mediationType, mediationTypes),
    ...codeProblem('source', fields.source, caseSources),
    ...codeProblem('riskLevel', fields.riskLevel, riskLevels),
    ...(fields.parties.length === 0 && fields.state !== 'draft' ? [{ field: 'parties', code: 'disputes.party-missing' }] : []),
    ...fields.parties.flatMap((party, index) => partyProblems(party, `parties.${String(index)}`, context)),
    ...orderProblem('dueOn', fields.dueOn, { name: 'accepted', date: fields.acceptedOn }),
    ...codeProblem('resolveMethod', fields.resolveMethod, resolveMethods),
    ...responsibleProblems(fields, context.today),
    ...endProblems(fields, context),
  ];
}

/** A place in words or a village: one of the two says where; a grid must lie in the village that was chosen. */
function placeProblems(fields: DisputeFields, context: DisputeContext): RecordProblem[] {
  const problems: RecordProblem[] = [];
  if (fields.place.trim() === '' && fields.villageCode === null) problems.push({ field: 'place', code: 'disputes.place-missing' });
  const gridVillage = context.gridVillageCode ?? null;
  if (fields.gridId !== null && gridVillage !== null && fields.villageCode !== gridVillage) {
    problems.push({ field: 'gridId', code: 'disputes.grid-outside-village' });
  }
  return [...problems, ...coordinatesProblem('longitude', fields.longitude, 'latitude', fields.latitude)];
}

function partyProblems(party: Party, path: string, context: DisputeContext): RecordProblem[] {
  return [
    ...requiredProblem(`${path}.name`, party.name),
    ...codeProblem(`${path}.kind`, party.kind, partyKinds),
    ...codeProblem(`${path}.idType`, party.idType, idTypes),
    ...partyIdTypeProblems(party, path),
    ...citizenIdProblems({ idType: party.idType, idNumber: party.idNumber, sex: party.sex, birthDate: null }, `${path}.`, context.today),
    ...codeProblem(`${path}.sex`, party.sex, sexes),
    ...codeProblem(`${path}.nation`, party.nation, nations),
    ...codeProblem(`${path}.education`, party.education, educationLevels),
    ...codeProblem(`${path}.category`, party.category, partyCategories),
    ...phoneProblems(`${path}.phone`, party.phone),
    ...party.agents.flatMap((agent, index) => agentProblems(agent, `${path}.agents.${String(index)}`, context.today)),
  ];
}

function endProblems(fields: DisputeFields, context: DisputeContext): RecordProblem[] {
  const accepted = { name: 'accepted', date: fields.acceptedOn };
  return [
    ...(fields.resolvedOn !== null && outcomeOf(fields) !== 'settled'
      ? [{ field: 'resolvedOn', code: 'disputes.resolved-but-not-settled' }]
      : []),
    ...notAfterTodayProblem('resolvedOn', fields.resolvedOn, context.today),
    ...orderProblem('resolvedOn', fields.resolvedOn, accepted),
    ...notAfterTodayProblem('evaluatedOn', fields.evaluatedOn, context.today),
    ...orderProblem('evaluatedOn', fields.evaluatedOn, accepted),
    ...codeProblem('satisfaction', fields.satisfaction, satisfactionLevels),
  ];
}

/**
 * Items that GB/T 31000-2015 makes mandatory (research B §1.1, items 1-6, 9-13, 15-23) and that are still empty, as field
 * paths in the order of the standard. They hold back filing, not saving. Only the first party is the standard's main party;
 * of an organisation its sex and nation are not asked. Whether it was settled (22) and how (23) is asked once it has ended.
 */
export function missingForFiling(fields: DisputeFields): string[] {
  const [main] = fields.parties;
  const isPerson = main?.kind === '01';
  const items: readonly (readonly [field: string, value: string | number | null | undefined])[] = [
    ['title', fields.title],
    ['occurredOn', fields.occurredOn],
    ['place', fields.place],
    ['scale', fields.scale],
    ['disputeType', fields.disputeType],
    ['peopleCount', fields.peopleCount],
    ['parties.0.idType', main?.idType],
    ['parties.0.idNumber', main?.idNumber],
    ['parties.0.name', main?.name],
    ...(isPerson
      ? ([
          ['parties.0.sex', main.sex],
          ['parties.0.nation', main.nation],
          ['parties.0.category', main.category],
        ] as const)
      : []),
    ['parties.0.address', main?.address],
    ['dueOn', fields.dueOn],
    ['resolveMethod', fields.resolveMethod],
    ['resolveOrganisation', fields.resolveOrganisation],
    ['resolverName', fields.resolverName],
    ['resolverPhone', fields.resolverPhone],
    ...(outcomeOf(fields) === 'settled' ? ([['resolvedOn', fields.resolvedOn]] as const) : []),
    ...(hasEnded(fields.state) ? ([['resolution', fields.resolution]] as const) : []),
  ];
  return items.filter(([, value]) => value === null || value === undefined || value === '').map(([field]) => field);
}
