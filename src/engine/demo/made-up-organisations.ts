// The made-up township's organisations, its two committees with their members, and what its people did before: posts that
// changed, training, certificates. Draws from a chance of its own, so that the disputes stay as they are.
import type { OrganisationFields } from '#shared/contract/organisations.ts';
import type { StaffFields } from '#shared/contract/staff.ts';
import type { StaffPost } from '#shared/contract/staff-posts.ts';
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import { lastDayOfTerm } from '#shared/rules/committee.ts';
import { emptyPost, settleStaff } from '#shared/rules/staff-posts.ts';
import { seededChance, type Chance } from './seeded-random.ts';
import type { Town, TownMember } from './made-up-town.ts';

const seed = 20_260_711;
const townName = '枫桥示范镇';

export interface MadeUpOrganisation {
  readonly id: string;
  readonly fields: OrganisationFields;
}

interface Township {
  readonly organisations: readonly MadeUpOrganisation[];
  /** The town's people with their posts. */
  readonly staff: readonly TownMember[];
}

/** @param today ISO date; nothing begins after it */
export function makeOrganisations(town: Town, divisionCode: string, newId: () => string, today: string): Township {
  const chance = seededChance(seed);
  const year = Number(today.slice(0, 4));
  const termFrom = `${String(year - 2)}-03-01`;
  const villageTermFrom = daysAfterDate(today, -3 * 365 + 20);
  const [chief] = town.staff.filter((member) => member.fields.kind === '08');
  const organisations: MadeUpOrganisation[] = [];
  const add = (fields: Partial<OrganisationFields> & Pick<OrganisationFields, 'kind' | 'name'>): string => {
    const id = newId();
    organisations.push({ id, fields: { ...bareOrganisation(divisionCode, chance), ...fields } });
    return id;
  };
  const centre = add({
    kind: '01',
    name: `${townName}综治中心`,
    headName: chief?.fields.name ?? '',
    headPhone: chief?.fields.mobile ?? '',
    composingUnits: '综治办、司法所、派出所、信访办、人民法庭',
    address: '枫桥示范镇示范路 1 号',
    serviceArea: townName,
    duties: '矛盾纠纷受理、分流、督办，网格管理，平安建设协调',
    longitude: 120.33,
    latitude: 31.45,
    foundedOn: '2017-03-01',
  });
  add({ kind: '03', name: `${townName}平安建设领导小组`, composingUnits: '党委、政府各部门和各村（社区）', duties: '统筹全镇平安建设' });
  const office = add({
    kind: '04',
    name: `${townName}综治办`,
    parentId: centre,
    serviceArea: townName,
    duties: '组织推动、检查督促平安建设各项工作',
  });
  const station = add({ kind: '06', name: `${townName}派出所`, parentId: centre });
  add({ kind: '05', name: `${townName}司法所`, parentId: centre });
  const lawyers = add({ kind: '14', name: '枫桥示范律师事务所' });
  const townCommittee = add({
    kind: '02',
    name: `${townName}人民调解委员会`,
    parentId: centre,
    committeeKind: '03',
    address: '枫桥示范镇示范路 1 号',
    foundedOn: '2011-01-01',
    terms: [
      { fromOn: `${String(year - 5)}-03-01`, untilOn: lastDayOfTerm(`${String(year - 5)}-03-01`), document: '' },
      { fromOn: termFrom, untilOn: lastDayOfTerm(termFrom), document: `枫政发〔${String(year - 2)}〕6号` },
    ],
  });
  const villages = new Map(
    town.villages.map((village) => [
      village.code,
      add({
        kind: '09',
        name: village.name.endsWith('社区') ? `${village.name}居委会` : `${village.name}村委会`,
        level: '05',
        villageCode: village.code,
      }),
    ]),
  );
  const [firstVillage] = town.villages;
  const villageCommittee =
    firstVillage === undefined
      ? null
      : add({
          kind: '02',
          name: `${firstVillage.name}人民调解委员会`,
          level: '05',
          parentId: townCommittee,
          villageCode: firstVillage.code,
          committeeKind: firstVillage.name.endsWith('社区') ? '02' : '01',
          terms: [{ fromOn: villageTermFrom, untilOn: null, document: '' }],
        });
  const volunteers = add({
    kind: '12',
    name: `${townName}平安志愿者服务队`,
    parentId: office,
    massKind: '03',
    guidingDepartment: '镇综治办',
    memberCount: 120,
    duties: '巡防值守、政策宣传、邻里守望',
  });

  let mediators = 0;
  let villageMembers = 0;
  const staff = town.staff.map((member): TownMember => {
    const { kind, villageCode, gridId, fullTime, registeredOn } = member.fields;
    const own: StaffPost = { ...emptyPost(kind), villageCode, gridId, fullTime, fromOn: registeredOn };
    const at = (organisationId: string, changes: Partial<StaffPost> = {}): StaffPost => ({
      ...emptyPost(kind),
      organisationId,
      fullTime,
      fromOn: registeredOn,
      ...changes,
    });
    if (kind === '06')
      return withPosts(
        member,
        [at(townCommittee, { ...townRoles[mediators++], fromOn: termFrom, document: `枫政发〔${String(year - 2)}〕6号` })],
        chance,
        today,
      );
    if (kind === '08')
      return withPosts(
        member,
        [at(centre), { ...at(townCommittee), kind: '06', committeeRole: '02', manner: '01', fromOn: termFrom }],
        chance,
        today,
      );
    if (kind === '07') return withPosts(member, [at(office)], chance, today);
    if (kind === '10') return withPosts(member, [at(station)], chance, today);
    if (kind === '11')
      return withPosts(
        member,
        [at(lawyers), { ...at(lawyers), kind: '20', legalRole: '2', organisationId: townCommittee, fromOn: termFrom }],
        chance,
        today,
      );
    const posts = [own];
    if (kind === '01' && villageCode !== null && member.fields.duty.includes('书记'))
      posts.push({ ...emptyPost('09'), villageCode, organisationId: villages.get(villageCode) ?? null, fromOn: registeredOn });
    if (villageCommittee !== null && villageCode === firstVillage?.code && kind === '01' && villageMembers < villageRoles.length)
      posts.push({
        ...emptyPost('06'),
        villageCode,
        organisationId: villageCommittee,
        fullTime: false,
        ...villageRoles[villageMembers++],
        manner: '01',
        fromOn: villageTermFrom,
      });
    // Some began as part-time workers of the same grid, some joined the volunteers and left again.
    if (kind === '02' && chance.inHundred(30))
      posts.splice(
        0,
        1,
        { ...own, fromOn: `${String(year - 2)}-01-01` },
        { ...own, kind: '03', fullTime: false, untilOn: `${String(year - 3)}-12-31` },
      );
    else if (kind === '03' && chance.inHundred(50))
      posts.push({ ...emptyPost('15'), organisationId: volunteers, fromOn: registeredOn, untilOn: `${String(year - 2)}-12-31` });
    return withPosts(member, posts, chance, today);
  });
  return { organisations, staff };
}

const townRoles: readonly Partial<StaffPost>[] = [
  { committeeRole: '03', manner: '01' },
  { committeeRole: '04', manner: '01' },
  { committeeRole: '02', manner: '01' },
  { committeeRole: '02', manner: '01' },
  { committeeRole: '01', manner: '02' },
  { committeeRole: '01', manner: '02' },
];
const villageRoles: readonly Partial<StaffPost>[] = [{ committeeRole: '03' }, { committeeRole: '04' }];

function bareOrganisation(divisionCode: string, chance: Chance): OrganisationFields {
  return {
    kind: '',
    name: '',
    code: '',
    level: '04',
    parentId: null,
    villageCode: null,
    divisionCode: divisionCode.slice(0, 6),
    address: '',
    longitude: null,
    latitude: null,
    phone: `0512-8${String(chance.between(1_000_000, 9_999_999))}`,
    headName: '',
    headPhone: '',
    composingUnits: '',
    serviceArea: '',
    massKind: null,
    guidingDepartment: '',
    memberCount: null,
    description: '',
    duties: '',
    committeeKind: null,
    committeeTrade: null,
    foundedOn: null,
    closedOn: null,
    remark: '',
    terms: [],
  };
}

const subjects = ['网格员业务培训', '人民调解实务', '防范电信诈骗宣传', '消防安全', '民法典学习', '信访工作条例'];

function withPosts(member: TownMember, posts: readonly StaffPost[], chance: Chance, today: string): TownMember {
  const trainings = Array.from({ length: chance.below(4) }, () => ({
    heldOn: daysAfterDate(today, -chance.between(5, 500)),
    hours: chance.pick([2, 3, 4, 8]),
    subject: chance.pick(subjects),
    organiser: chance.pick(['区委政法委', '区司法局', '镇综治办']),
  })).sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
  const mediates = posts.some(({ kind }) => kind === '06');
  const until = daysAfterDate(today, chance.between(-20, 900));
  const certificates = mediates
    ? [
        {
          name: '人民调解员证',
          number: `T${String(chance.between(100_000, 999_999))}`,
          issuer: '区司法局',
          validFrom: daysAfterDate(until, -3 * 365),
          validUntil: until,
        },
      ]
    : [];
  const fields: StaffFields = settleStaff({ ...member.fields, posts: [...posts], trainings, certificates });
  return { id: member.id, fields };
}
