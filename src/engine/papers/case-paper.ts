// Fills the agreement's paper from what the registers hold: the dispute's parties, the case, its agreement.
import { agentPowers, codeName, nations, performanceManners, sexes } from '#shared/codes/index.ts';
import type { Party } from '#shared/contract/disputes.ts';
import { userError } from '#shared/errors.ts';
import type { ReadDb } from '../database/register.ts';
import { getRecord } from '../database/record-book.ts';
import { listParties } from '../disputes/disputes.store.ts';
import { mediationCaseKind } from '../mediation/mediation.store.ts';
import { getOffice } from '../offices/offices.store.ts';
import type { AgreementPaper } from './agreement-paper.ts';

const naturalPerson = '01';
const roleWords: Readonly<Record<Party['side'], string>> = { applicant: '申请人', respondent: '被申请人', third: '第三人' };

/** @throws record.not-found; papers.not-ready with what is missing while there is no agreement to draw */
export function agreementPaperOf(db: ReadDb, caseId: string): { readonly paper: AgreementPaper; readonly title: string } {
  const { fields } = getRecord(db, mediationCaseKind, caseId);
  const { agreement } = fields;
  if (agreement === null) throw userError('papers.not-ready', { missing: ['agreement'] });
  const parties = listParties(db, fields.disputeId);
  const nameOf = (id: string): string => parties.find((party) => party.id === id)?.name ?? '';
  const paper: AgreementPaper = {
    number: agreement.number,
    committeeName: getOffice(db).committeeName,
    parties: parties.map((party) => partyOf(party, agreement.agreedOn)),
    facts: agreement.facts,
    clauses: agreement.clauses,
    performance: agreement.performance.map((item) => ({
      payer: nameOf(item.payerPartyId),
      payee: nameOf(item.payeePartyId),
      description: item.description === '' ? (codeName(performanceManners, item.manner, agreement.agreedOn) ?? '') : item.description,
      amountFen: item.amountFen === 0 ? null : item.amountFen,
      dueOn: item.dueOn,
      manner: item.way,
    })),
    mannerAndTime: agreement.mannerAndTime,
    mediators: fields.mediators.map((mediator) => mediator.name),
    recorder: fields.recorder,
    date: agreement.agreedOn,
    copies: null,
  };
  return { paper, title: fields.title };
}

function partyOf(party: Party, day: string): AgreementPaper['parties'][number] {
  const role = roleWords[party.side];
  const agents = party.agents.map((agent) => ({ name: agent.name, contact: agent.phone, unitOrAddress: agent.address, authority: codeName(agentPowers, agent.power, day) ?? '' }));
  if (party.kind !== naturalPerson) {
    return { kind: 'legalPerson', role, name: party.name, address: party.address, representative: party.representative, post: '', contact: party.phone, agents };
  }
  return {
    kind: 'natural',
    role,
    name: party.name,
    sex: party.sex === null ? '' : (codeName(sexes, party.sex) ?? ''),
    nation: party.nation === null ? '' : (codeName(nations, party.nation, day) ?? ''),
    age: ageOn(party, day),
    occupation: party.occupation,
    contact: party.phone,
    unitOrAddress: party.address,
    agents,
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
