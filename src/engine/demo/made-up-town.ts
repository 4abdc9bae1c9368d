// The made-up township's 40 grids and 90 people, five grids to a village: a chief and a worker a grid, ten at the township.
import type { GridFields } from '#shared/contract/grids.ts';
import type { StaffFields } from '#shared/contract/staff.ts';
import { blankGridItems } from '#shared/rules/blank-grid.ts';
import { gridCodeOf } from '#shared/rules/grid-code.ts';
import { drawGrid } from './made-up-boundaries.ts';
import { makePerson, type Person } from './made-up-people.ts';
import type { Chance } from './seeded-random.ts';

export interface TownVillage {
  readonly code: string;
  readonly name: string;
}

export interface TownGrid {
  readonly id: string;
  readonly village: TownVillage;
  readonly fields: GridFields;
  readonly chief: TownMember;
  readonly worker: TownMember;
}

export interface TownMember {
  readonly id: string;
  readonly fields: StaffFields;
}

export interface Town {
  readonly villages: readonly TownVillage[];
  readonly grids: readonly TownGrid[];
  readonly staff: readonly TownMember[];
  /** Members of the township's mediation committee: they hold the cases. */
  readonly mediators: readonly TownMember[];
}

const gridsPerVillage = 5;
const borders = ['渡口路', '东圩河', '示范大道', '南塘'];
const ordinals = ['第一', '第二', '第三', '第四', '第五'];
const township: readonly (readonly [kind: string, duty: string, level: string])[] = [
  ['08', '综治中心主任', '镇级'],
  ['07', '综治专干', '镇级'],
  ['06', '镇调委会主任', '镇级'],
  ['06', '镇调委会副主任', '镇级'],
  ['06', '专职人民调解员', '镇级'],
  ['06', '专职人民调解员', '镇级'],
  ['06', '专职人民调解员', '镇级'],
  ['06', '专职人民调解员', '镇级'],
  ['10', '社区民警', '派出所'],
  ['11', '村（社区）法律顾问', '律师事务所'],
];

/** @param today ISO date; nobody is registered after it */
export function makeTown(chance: Chance, villages: readonly TownVillage[], newId: () => string, today: string): Town {
  const seenIds = new Set<string>();
  const newPerson = (birthYears: readonly [number, number]): Person => {
    for (;;) {
      const person = makePerson(chance, { birthYears });
      if (seenIds.has(person.idNumber)) continue;
      seenIds.add(person.idNumber);
      return person;
    }
  };
  const latestYear = Number(today.slice(0, 4)) - 3;
  const registered = (): string =>
    `${String(latestYear - chance.below(5))}-${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`;
  const member = (
    person: Person,
    post: Pick<StaffFields, 'kind' | 'duty' | 'level' | 'villageCode' | 'gridId' | 'fullTime'>,
  ): TownMember => ({
    id: newId(),
    fields: {
      name: person.name,
      idType: '111',
      idNumber: person.idNumber,
      sex: person.sex,
      birthDate: person.birthDate,
      nation: person.nation,
      politicalStatus: chance.inHundred(62) ? '01' : '13',
      education: chance.pick(['21', '31', '31', '41', '61', '71']),
      mobile: person.mobile,
      otherPhone: chance.inHundred(25) ? `0512-8${String(chance.between(1_000_000, 9_999_999))}` : '',
      specialty: chance.pick(['', '', '', '熟悉村情，善做群众工作', '懂方言，擅长邻里调解', '法律职业资格', '心理咨询']),
      registeredOn: registered(),
      remark: '',
      dutyLevel: null,
      posts: [],
      trainings: [],
      certificates: [],
      ...post,
    },
  });

  const grids: TownGrid[] = [];
  const staff: TownMember[] = [];
  villages.forEach((village, villageIndex) => {
    for (let serial = 1; serial <= gridsPerVillage; serial += 1) {
      const id = newId();
      const code = gridCodeOf(village.code, serial);
      const name = `${village.name}${ordinals[serial - 1] ?? ''}网格`;
      const chief = member(newPerson([1966, 1992]), {
        kind: '01',
        duty: serial === 1 ? '村（社区）书记、网格长' : '村（社区）干部、网格长',
        level: '村级',
        villageCode: village.code,
        gridId: id,
        fullTime: false,
      });
      const fullTime = (villageIndex * gridsPerVillage + serial) % 10 < 7;
      const worker = member(newPerson([1978, 2000]), {
        kind: fullTime ? '02' : '03',
        duty: '网格员',
        level: '村级',
        villageCode: village.code,
        gridId: id,
        fullTime,
      });
      const households = chance.between(260, 480);
      const fields: GridFields = {
        villageCode: village.code,
        code,
        name,
        kind: '1',
        households,
        population: Math.round(households * (2.6 + chance.below(9) / 10)),
        keyPeopleCount: chance.between(2, 14),
        chiefName: chief.fields.name,
        chiefSex: chief.fields.sex,
        chiefNation: chief.fields.nation,
        chiefPoliticalStatus: chief.fields.politicalStatus,
        chiefBirthDate: chief.fields.birthDate,
        chiefEducation: chief.fields.education,
        chiefMobile: chief.fields.mobile,
        chiefPhone: '',
        workerNames: worker.fields.name,
        workerPhones: worker.fields.mobile,
        workerCount: 1,
        remark: '',
        ...blankGridItems,
        ...drawGrid(villageIndex, serial - 1),
        extent: `东至${borders[serial % 4] ?? ''}，南至${borders[(serial + 1) % 4] ?? ''}，西至${borders[(serial + 2) % 4] ?? ''}，北至${borders[(serial + 3) % 4] ?? ''}`,
        keyPlaces: serial === 1 ? '村（社区）服务中心、卫生室' : '',
        partyMemberCount: chance.between(8, 40),
        foundedOn: '2021-01-01',
      };
      grids.push({ id, village, fields, chief, worker });
      staff.push(chief, worker);
    }
  });
  const atTownship = township.map(([kind, duty, level]) =>
    member(newPerson([1964, 1995]), { kind, duty, level, villageCode: null, gridId: null, fullTime: kind !== '11' }),
  );
  staff.push(...atTownship);
  return { villages, grids, staff, mediators: atTownship.filter((person) => person.fields.kind === '06') };
}
