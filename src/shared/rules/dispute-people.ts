// Rules of the people of a dispute beside its parties' own facts: agents, and the persons responsible for settling.
import { agentPowers, idTypes } from '#shared/codes/index.ts';
import type { Agent, Responsible } from '#shared/contract/dispute-people.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { citizenIdProblems, phoneProblems } from './person-fields.ts';
import { codeProblem, requiredProblem, type RecordProblem } from './record-problem.ts';

/** A citizen id is the only number that is asked of staff. */
const identityCard = '111';

type First = Pick<DisputeFields, 'resolverName' | 'resolverPhone' | 'resolverIdNumber' | 'resolverOrganisation'>;

/** All responsible persons in their order; the first one stands in fields of its own, where lists and ledgers read it. */
export function responsiblesOf(fields: First & Pick<DisputeFields, 'furtherResponsibles'>): Responsible[] {
  return [
    {
      name: fields.resolverName,
      phone: fields.resolverPhone,
      idNumber: fields.resolverIdNumber,
      organisation: fields.resolverOrganisation,
    },
    ...fields.furtherResponsibles,
  ];
}

/** The fields for a list of responsible persons; without any the first is blank. */
export function withResponsibles([first, ...further]: readonly Responsible[]): First & Pick<DisputeFields, 'furtherResponsibles'> {
  return {
    resolverName: first?.name ?? '',
    resolverPhone: first?.phone ?? '',
    resolverIdNumber: first?.idNumber ?? '',
    resolverOrganisation: first?.organisation ?? '',
    furtherResponsibles: further,
  };
}

export function responsibleProblems(fields: DisputeFields, today: string): RecordProblem[] {
  return [
    ...phoneProblems('resolverPhone', fields.resolverPhone),
    ...idNumberProblems('resolverIdNumber', fields.resolverIdNumber, today),
    ...fields.furtherResponsibles.flatMap((person, index) => {
      const path = `furtherResponsibles.${String(index)}`;
      return [
        ...requiredProblem(`${path}.name`, person.name),
        ...phoneProblems(`${path}.phone`, person.phone),
        ...idNumberProblems(`${path}.idNumber`, person.idNumber, today),
      ];
    }),
  ];
}

/** @param path e.g. `parties.0.agents.1` */
export function agentProblems(agent: Agent, path: string, today: string): RecordProblem[] {
  return [
    ...requiredProblem(`${path}.name`, agent.name),
    ...codeProblem(`${path}.power`, agent.power, agentPowers),
    ...codeProblem(`${path}.idType`, agent.idType, idTypes),
    ...citizenIdProblems({ idType: agent.idType, idNumber: agent.idNumber, sex: null, birthDate: null }, `${path}.`, today),
    ...phoneProblems(`${path}.phone`, agent.phone),
  ];
}

function idNumberProblems(field: string, idNumber: string, today: string): RecordProblem[] {
  return citizenIdProblems({ idType: identityCard, idNumber, sex: null, birthDate: null }, '', today).map((problem) => ({
    ...problem,
    field,
  }));
}
