// One made-up dispute: who, where, what about, and how it would end. The same records for the demo and, by the million, for the bench.
import type { DisputeFields, Party } from '#shared/contract/disputes.ts';
import { blankDispute, blankPartyItems } from '#shared/rules/blank-dispute.ts';
import { paperDate } from '#shared/rules/agreement-wording.ts';
import { round6 } from './coordinates.ts';
import { daysAfter } from './demo-days.ts';
import type { DisputePattern } from './dispute-pattern.ts';
import { disputePatterns } from './dispute-patterns.ts';
import { makePerson, type Person } from './made-up-people.ts';
import type { Town, TownGrid } from './made-up-town.ts';
import { pickWeighted, type Chance } from './seeded-random.ts';

export interface MadeDispute {
  /** As registered: open, nothing known of its end. */
  readonly fields: DisputeFields;
  readonly pattern: DisputePattern;
  readonly grid: TownGrid;
  /** Slots of the pattern's sentences, for the texts of the end. */
  readonly slots: Slots;
  readonly agreedFen: number;
}

export interface Slots {
  readonly a: string;
  readonly b: string;
  readonly cause: string;
  readonly place: string;
  readonly n: string;
  readonly yuan: string;
  readonly agreed: string;
}

const weightedPatterns = disputePatterns.map((pattern) => [pattern.weight, pattern] as const);
const occupations: readonly (readonly [category: string, occupation: string])[] = [
  ['0102', '务农'],
  ['0102', '务农'],
  ['0103', '个体经营'],
  ['0101', '企业职工'],
  ['0105', '退休'],
  ['0107', ''],
  ['0207', '务工'],
  ['0199', ''],
];
const corners = ['枫桥路与渡口路路口', '新民菜场门口', '石佛小学附近', '张家湾桥头', '镇卫生院门前', '枫桥大街'];

/** @param limitDays days given for settling it */
export function makeDispute(chance: Chance, town: Town, newId: () => string, acceptedOn: string, limitDays: number): MadeDispute {
  const pattern = pickWeighted(chance, weightedPatterns);
  const grid = chance.pick(town.grids);
  const { village } = grid;
  // Of a parent who asks for support the child has the surname.
  const applicant = makePerson(
    chance,
    pattern.disputeType === '0102' ? { birthYears: [1940, 1955], sex: '1' } : { birthYears: [1952, 2002] },
  );
  const married = pattern.disputeType === '0101';
  const applicants = [personParty(chance, newId, 'applicant', applicant, village.name)];
  const respondents = [respondentOf(chance, newId, pattern, applicant, village.name)];
  if (!married && pattern.opponent === 'person' && chance.inHundred(7))
    respondents.push(personParty(chance, newId, 'respondent', makePerson(chance, { birthYears: [1955, 2000] }), village.name));
  const parties = [...applicants, ...respondents];
  const yuan =
    pattern.yuan === undefined ? 0 : Math.round(pattern.yuan[0] + (pattern.yuan[1] - pattern.yuan[0]) * (chance.below(1000) / 1000) ** 2.2);
  const claimed = yuan >= 1000 ? Math.round(yuan / 100) * 100 : yuan;
  const agreed = Math.max(1, Math.round((claimed * chance.between(55, 100)) / 1000) * 10);
  const slots: Slots = {
    a: applicants[0]?.name ?? '',
    b: respondents.map((party) => party.name).join('、'),
    cause: chance.pick(pattern.causes),
    n: String(chance.between(2, 9)),
    place: pattern.disputeType === '0503' ? chance.pick(corners) : `${village.name}${String(chance.between(1, 18))}组`,
    yuan: String(claimed),
    agreed: String(agreed),
  };
  const peopleCount = Math.max(parties.length, chance.below(4) === 0 ? chance.between(...pattern.people) : pattern.people[0]);
  const riskLevel = pickWeighted(chance, [
    [72, '4'],
    [20, '3'],
    [6, '2'],
    [2, '1'],
  ]);
  const resolver = chance.inHundred(60) ? grid.chief : grid.worker;
  const fields: DisputeFields = {
    ...blankDispute,
    title: fill(chance, pattern.title, slots),
    acceptedOn,
    occurredOn: daysAfter(acceptedOn, -chance.below(9)),
    place: slots.place,
    scale: peopleCount >= 10 ? '02' : '01',
    disputeType: pattern.disputeType,
    mediationType: pattern.mediationType,
    peopleCount,
    story: fill(chance, chance.pick(pattern.stories), slots),
    involvedUnit: typeof pattern.opponent === 'string' ? '' : slots.b,
    amountFen: claimed * 100,
    source: pickWeighted(chance, [
      [58, '1'],
      [32, '2'],
      [5, '5'],
      [5, '6'],
    ]),
    riskLevel,
    villageCode: village.code,
    gridId: grid.id,
    parties,
    dueOn: daysAfter(acceptedOn, limitDays),
    resolveMethod: pickWeighted(chance, [
      [72, '0103'],
      [14, '0102'],
      [14, '06'],
    ]),
    resolveOrganisation: `${village.name}人民调解委员会`,
    resolverName: resolver.fields.name,
    resolverPhone: resolver.fields.mobile,
    longitude: round6((grid.fields.centreLongitude ?? 0) + (chance.below(400) - 200) / 100_000),
    latitude: round6((grid.fields.centreLatitude ?? 0) + (chance.below(400) - 200) / 100_000),
    remark: chance.inHundred(4) ? chance.pick(['重点关注', '涉及老人', '涉及未成年人', '已与派出所联动', '当事人在外地，电话联系']) : '',
  };
  return { fields, pattern, grid, slots, agreedFen: pattern.yuan === undefined ? 0 : agreed * 100 };
}

/** The clauses both sides agreed on, with the last day to keep them. */
export function clausesOf(chance: Chance, made: MadeDispute, dueOn: string): string[] {
  return chance.pick(made.pattern.clauses).map((clause) => fill(chance, clause, made.slots).replaceAll('{due}', paperDate(dueOn)));
}

export function settledWithoutCase(chance: Chance, made: MadeDispute, on: string): DisputeFields {
  const clauses = clausesOf(chance, made, daysAfter(on, chance.between(3, 20)));
  return {
    ...made.fields,
    state: 'settled',
    resolvedOn: on,
    resolution: `经${made.fields.resolveOrganisation}调解，双方达成口头协议：${clauses.map((clause, index) => `${String(index + 1)}．${clause}`).join('')}`,
  };
}

export function endedOtherwise(chance: Chance, made: MadeDispute, state: 'failed' | 'withdrawn'): DisputeFields {
  const resolution =
    state === 'failed'
      ? `经${chance.pick(['两', '三', '多'])}次调解，双方${chance.pick(['对责任划分', '对赔偿数额', '对事实经过'])}分歧较大，未能达成一致，已告知可依法通过${chance.pick(['诉讼', '仲裁或诉讼', '行政途径或诉讼'])}解决，并做好稳控。`
      : chance.pick(['双方自行和解，申请人撤回调解申请。', '申请人表示不再追究，撤回申请。', '双方亲友已居中说和，申请人撤回。']);
  return { ...made.fields, state, resolution };
}

/** [x|y] becomes one of its words, {slot} its value; {due} is left for the end. */
export function fill(chance: Chance, sentence: string, slots: Slots): string {
  return sentence
    .replaceAll(/\[([^\]]+)\]/g, (_all, words: string) => chance.pick(words.split('|')))
    .replaceAll(/\{(\w+)\}/g, (all, slot: string) => (slot in slots ? slots[slot as keyof Slots] : all));
}

function respondentOf(chance: Chance, newId: () => string, pattern: DisputePattern, applicant: Person, villageName: string): Party {
  if (typeof pattern.opponent !== 'string') {
    return {
      id: newId(),
      side: 'respondent',
      kind: pattern.opponent.some((name) => name.includes('委员会')) ? '03' : '02',
      name: chance.pick(pattern.opponent),
      idType: '',
      idNumber: '',
      sex: null,
      nation: null,
      education: null,
      category: null,
      occupation: '',
      phone: `0512-8${String(chance.between(1_000_000, 9_999_999))}`,
      address: `枫桥示范镇${villageName}`,
      representative: makePerson(chance, { birthYears: [1965, 1992] }).name,
      ...blankPartyItems,
    };
  }
  const wish =
    pattern.opponent === 'relative'
      ? { birthYears: [1966, 1990] as const, surname: applicant.name.slice(0, 1) }
      : { birthYears: [1952, 2002] as const };
  const sex = pattern.disputeType === '0101' ? { sex: applicant.sex === '1' ? ('2' as const) : ('1' as const) } : {};
  let person = makePerson(chance, { ...wish, ...sex });
  while (person.name === applicant.name) person = makePerson(chance, { ...wish, ...sex });
  return personParty(chance, newId, 'respondent', person, villageName);
}

function personParty(chance: Chance, newId: () => string, side: Party['side'], person: Person, villageName: string): Party {
  const retired = Number(person.birthDate.slice(0, 4)) < 1962;
  const [category, occupation] = retired
    ? chance.pick(occupations.filter(([code]) => code === '0105' || code === '0102'))
    : chance.pick(occupations.filter(([code]) => code !== '0105'));
  return {
    id: newId(),
    side,
    kind: '01',
    name: person.name,
    idType: '111',
    idNumber: person.idNumber,
    sex: person.sex,
    nation: person.nation,
    education: chance.pick(['21', '31', '61', '71', '71', '81']),
    category,
    occupation,
    phone: person.mobile,
    address: villageName.endsWith('社区')
      ? `枫桥示范镇${villageName}${String(chance.between(1, 46))}幢${String(chance.between(1, 6))}0${String(chance.between(1, 4))}室`
      : `枫桥示范镇${villageName}${String(chance.between(1, 18))}组${String(chance.between(1, 60))}号`,
    representative: '',
    ...blankPartyItems,
  };
}
