// Parties and their papers (法 art. 29, 解释 art. 354): ids, representatives, guardians of minors, agents with authority, names written right.
import type { Party } from '#shared/contract/disputes.ts';
import { ageOn } from '../age.ts';
import { readCitizenId } from '../citizen-id.ts';
import { isCitizenIdType } from '../person-fields.ts';
import { fieldFinding, textFinding, type AgreementFinding, type AgreementToCheck } from './finding.ts';
import { obligationTexts } from './text-parts.ts';

const naturalPerson = '01';
/** 特别授权 of code table agent-powers. */
const specialPower = '2';
const guardianRelation = /父|母|监护|祖|法定代理/u;

export function partyFindings({ parties, agreement }: AgreementToCheck): AgreementFinding[] {
  const sides = new Set(parties.map(({ side }) => side));
  return [
    ...(sides.has('applicant') && sides.has('respondent') ? [] : [fieldFinding('party.one-side', 'parties')]),
    ...parties.flatMap((party, index) => onePartyFindings(party, `parties.${String(index)}`, agreement.agreedOn)),
    ...sharedIds(parties),
    ...misspeltNames(parties, agreement),
  ];
}

function onePartyFindings(party: Party, path: string, agreedOn: string): AgreementFinding[] {
  const { name } = party;
  const missing = [...(party.address.trim() === '' ? ['住址'] : []), ...(party.phone.trim() === '' ? ['联系方式'] : [])].join('、');
  return [
    ...(party.kind === naturalPerson || party.kind === '' ? personFindings(party, path, agreedOn) : organisationFindings(party, path)),
    ...(missing === ''
      ? []
      : [
          fieldFinding('party.contact-missing', `${path}.${party.address.trim() === '' ? 'address' : 'phone'}`, { name, missing }, missing),
        ]),
    ...party.agents.flatMap((agent, index) => [
      // A guardian acts by law, not by a mandate.
      ...(agent.power === specialPower || guardianRelation.test(agent.relation)
        ? []
        : [fieldFinding('agent.power-missing', `${path}.agents.${String(index)}.power`, { name, agent: agent.name }, agent.name)]),
      ...(agent.idNumber.trim() === ''
        ? [fieldFinding('agent.id-missing', `${path}.agents.${String(index)}.idNumber`, { name, agent: agent.name }, agent.name)]
        : []),
    ]),
  ];
}

function personFindings(party: Party, path: string, agreedOn: string): AgreementFinding[] {
  const { name, idNumber, idType } = party;
  const field = `${path}.idNumber`;
  if (idNumber.trim() === '') return [fieldFinding('party.id-missing', field, { name }, name)];
  if (!isCitizenIdType(idType)) return [];
  const read = readCitizenId(idNumber);
  if (!read.ok) return [fieldFinding('party.id-wrong', field, { name }, name)];
  const age = ageOn(party, agreedOn);
  if (age === undefined || age >= 18 || party.agents.some((agent) => guardianRelation.test(agent.relation))) return [];
  return [fieldFinding(age >= 16 ? 'party.young-worker' : 'party.minor-without-guardian', field, { name, age }, name)];
}

function organisationFindings({ name, representative, idNumber }: Party, path: string): AgreementFinding[] {
  return [
    ...(representative.trim() === '' ? [fieldFinding('party.representative-missing', `${path}.representative`, { name }, name)] : []),
    ...(idNumber.trim() === '' ? [fieldFinding('party.credit-code-missing', `${path}.idNumber`, { name }, name)] : []),
  ];
}

function sharedIds(parties: readonly Party[]): AgreementFinding[] {
  return parties.flatMap((party, index) => {
    const earlier =
      party.idNumber.trim() === ''
        ? undefined
        : parties.slice(0, index).find((other) => other.idNumber.toUpperCase() === party.idNumber.toUpperCase());
    return earlier === undefined
      ? []
      : [fieldFinding('party.id-twice', `parties.${String(index)}.idNumber`, { name: party.name, other: earlier.name }, party.name)];
  });
}

/** Words that follow a name of two characters: 李秀的 is no misspelt 李秀兰. */
const afterName = /[的和与向给于将应须在把对之同自等家未已不]/u;

/** 李秀蓝 where the party is 李秀兰: three characters, the family name and one other the same. */
function misspeltNames(parties: readonly Party[], agreement: AgreementToCheck['agreement']): AgreementFinding[] {
  const known = [...parties.map(({ name }) => name), ...parties.flatMap(({ agents }) => agents.map(({ name }) => name))];
  const names = parties.filter((party) => party.kind === naturalPerson && /^\p{Script=Han}{3}$/u.test(party.name)).map(({ name }) => name);
  return names.flatMap((name) => {
    const [family = '', second = '', third = ''] = name;
    const pattern = new RegExp(`${family}(?:${second}\\p{Script=Han}|\\p{Script=Han}${third})`, 'gu');
    return obligationTexts(agreement).flatMap((at) =>
      Array.from(at.text.matchAll(pattern)).flatMap(({ index, 0: words }) => {
        const isKnown = known.some((other) => at.text.startsWith(other, index));
        return isKnown || afterName.test(words.slice(1))
          ? []
          : [textFinding('name.unlike', at, { from: index, to: index + words.length }, { name })];
      }),
    );
  });
}
