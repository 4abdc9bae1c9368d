// A party of a dispute as papers have it.
import { agentPowers, codeName, nations, sexes } from '#shared/codes/index.ts';
import type { Party } from '#shared/contract/disputes.ts';
import type { PaperParty } from '../papers/paper-data/people.ts';

const naturalPerson = '01';
const roleWords: Readonly<Record<Party['side'], string>> = { applicant: '申请人', respondent: '被申请人', third: '第三人' };
/** An agent who is noted as such acts by law, not by a power of attorney (民法典 art. 23). */
const byLaw = /监护|法定代理/;

/** @param day ISO date on which the age counts and codes are read */
export function paperParty(party: Party, day: string): PaperParty {
  const role = roleWords[party.side];
  const agents = party.agents
    .filter(({ relation }) => !byLaw.test(relation))
    .map((agent) => ({
      name: agent.name,
      idNumber: agent.idNumber,
      contact: agent.phone,
      unitOrAddress: agent.address,
      authority: codeName(agentPowers, agent.power, day) ?? '',
    }));
  if (party.kind !== naturalPerson) {
    return {
      kind: 'legalPerson',
      role,
      name: party.name,
      idNumber: party.idNumber,
      address: party.address,
      representative: party.representative,
      post: '',
      contact: party.phone,
      agents,
    };
  }
  return {
    kind: 'natural',
    role,
    name: party.name,
    idNumber: party.idNumber,
    sex: party.sex === null ? '' : (codeName(sexes, party.sex) ?? ''),
    nation: party.nation === null ? '' : (codeName(nations, party.nation, day) ?? ''),
    age: ageOn(party, day),
    occupation: party.occupation,
    contact: party.phone,
    unitOrAddress: party.address,
    agents,
    guardians: party.agents
      .filter(({ relation }) => byLaw.test(relation))
      .map((guardian) => ({ name: guardian.name, relation: guardian.relation, contact: guardian.phone, unitOrAddress: guardian.address })),
  };
}

/** Full years on a day, from the birth date inside the citizen id; null where there is no such id. */
function ageOn(party: Party, day: string): number | null {
  const birth = party.idType === '111' ? /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(party.idNumber) : null;
  if (birth === null) return null;
  const [, year = '', month = '', date = ''] = birth;
  const hadBirthday = day.slice(5) >= `${month}-${date}`;
  return Number(day.slice(0, 4)) - Number(year) - (hadBirthday ? 0 : 1);
}
