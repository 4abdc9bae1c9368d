// From the values of a row to the fields of a record: what the sheet does not hold stays empty, nothing is invented.
import { DisputeState, type DisputeFields, type Party } from '#shared/contract/disputes.ts';
import type { GridFields } from '#shared/contract/grids.ts';
import type { OrganisationFields } from '#shared/contract/organisations.ts';
import type { StaffFields } from '#shared/contract/staff.ts';
import { blankGridItems } from '#shared/rules/blank-grid.ts';
import { blankDisputeItems, blankPartyItems } from '#shared/rules/blank-dispute.ts';
import type { FieldValue } from './evaluated-row.ts';
import type { PlaceIds } from './place-ids.ts';

type Values = Readonly<Record<string, FieldValue>>;

const naturalPerson = '01';
const organisationName = /(公司|厂|合作社|中心|学校|医院|银行|村委会|居委会|经营部|商店|饭店|有限|集团|局|所|站)$/u;

export function gridFieldsOf(values: Values, places: PlaceIds): GridFields {
  const { text, number, code } = reader(values);
  return {
    villageCode: text('villageCode'),
    code: text('code'),
    name: text('name'),
    kind: code('kind') ?? '1',
    households: number('households'),
    population: number('population'),
    keyPeopleCount: number('keyPeopleCount'),
    areaSquareMetres: number('areaSquareMetres'),
    centreLongitude: number('centreLongitude'),
    centreLatitude: number('centreLatitude'),
    chiefName: text('chiefName'),
    chiefSex: code('chiefSex'),
    chiefNation: code('chiefNation'),
    chiefPoliticalStatus: code('chiefPoliticalStatus'),
    chiefBirthDate: code('chiefBirthDate'),
    chiefEducation: code('chiefEducation'),
    chiefMobile: text('chiefMobile'),
    chiefPhone: text('chiefPhone'),
    workerNames: text('workerNames'),
    workerPhones: text('workerPhones'),
    workerCount: number('workerCount'),
    remark: text('remark'),
    ...blankGridItems,
    parentGridId: text('parentCode') === '' ? null : places.gridIdByCode(text('parentCode')),
    extent: text('extent'),
    keyPlaces: text('keyPlaces'),
    partyMemberCount: number('partyMemberCount'),
  };
}

export function organisationFieldsOf(values: Values, places: PlaceIds): OrganisationFields {
  const { text, number, code } = reader(values);
  const [fromOn, untilOn, parent] = [code('termFromOn'), code('termUntilOn'), text('parent')];
  return {
    kind: text('kind'),
    name: text('name'),
    code: text('code'),
    level: code('level'),
    parentId: parent === '' ? null : places.organisationIdByName(parent),
    villageCode: code('villageCode'),
    divisionCode: text('divisionCode'),
    address: text('address'),
    longitude: number('longitude'),
    latitude: number('latitude'),
    phone: text('phone'),
    headName: text('headName'),
    headPhone: text('headPhone'),
    composingUnits: text('composingUnits'),
    serviceArea: text('serviceArea'),
    massKind: code('massKind'),
    guidingDepartment: text('guidingDepartment'),
    memberCount: number('memberCount'),
    description: text('description'),
    duties: text('duties'),
    committeeKind: code('committeeKind'),
    committeeTrade: code('committeeTrade'),
    foundedOn: code('foundedOn'),
    closedOn: null,
    remark: text('remark'),
    terms: fromOn === null && untilOn === null ? [] : [{ fromOn, untilOn, document: '' }],
  };
}

export function staffFieldsOf(values: Values, places: PlaceIds): StaffFields {
  const { text, code } = reader(values);
  const fullTime = typeof values['fullTime'] === 'boolean' ? values['fullTime'] : null;
  return {
    name: text('name'),
    idType: '111',
    idNumber: text('idNumber'),
    sex: code('sex'),
    birthDate: code('birthDate'),
    nation: code('nation'),
    politicalStatus: code('politicalStatus'),
    education: code('education'),
    mobile: text('mobile'),
    otherPhone: text('otherPhone'),
    kind: code('kind') ?? (fullTime === false ? '03' : '02'),
    fullTime,
    level: text('level'),
    duty: text('duty'),
    specialty: text('specialty'),
    villageCode: code('villageCode'),
    gridId: gridIdOf(values, places),
    registeredOn: code('registeredOn'),
    remark: text('remark'),
    // A roster's row says one post; the register makes it the person's first (settleStaff).
    dutyLevel: null,
    posts: [],
    trainings: [],
    certificates: [],
  };
}

/** @param newId makes the ids of the parties */
export function disputeFieldsOf(values: Values, places: PlaceIds, newId: () => string): DisputeFields {
  const { text, number, code } = reader(values);
  const villageCode = code('villageCode');
  const parties = [...partiesOf('applicant', 'party'), ...partiesOf('respondent', 'respondent')];
  return {
    title: text('title'),
    acceptedOn: text('acceptedOn'),
    occurredOn: code('occurredOn'),
    // The village is where a ledger says that it happened, when it says no more.
    place: text('place') === '' ? text('village') : text('place'),
    scale: code('scale'),
    disputeType: code('disputeType'),
    mediationType: code('mediationType'),
    peopleCount: number('peopleCount'),
    story: text('story'),
    involvedUnit: text('involvedUnit'),
    amountFen: number('amountFen') ?? 0,
    source: code('source'),
    riskLevel: code('riskLevel'),
    villageCode,
    gridId: gridIdOf(values, places),
    parties,
    dueOn: code('dueOn'),
    resolveMethod: code('resolveMethod'),
    resolveOrganisation: text('resolveOrganisation'),
    resolverName: text('resolverName'),
    resolverPhone: text('resolverPhone'),
    state: stateOf(values),
    resolvedOn: code('resolvedOn'),
    resolution: text('resolution'),
    evaluatedOn: null,
    evaluation: '',
    longitude: null,
    latitude: null,
    remark: text('remark'),
    ...blankDisputeItems,
  };

  /** As many ids or phones as names are one each; one alone, and the address, belong to the first of several names in a cell. */
  function partiesOf(side: Party['side'], prefix: string): Party[] {
    const names = namesIn(text(prefix));
    return names.map((name, index) => {
      const own = (field: string): string => {
        const numbers = text(prefix + field).split('、');
        if (names.length > 1 && field !== 'Address' && numbers.length === names.length) return numbers[index] ?? '';
        return index === 0 ? text(prefix + field) : '';
      };
      return {
        id: newId(),
        side,
        kind: organisationName.test(name) ? '02' : naturalPerson,
        name,
        idType: '111',
        idNumber: own('Id'),
        sex: index === 0 ? code(`${prefix}Sex`) : null,
        nation: null,
        education: null,
        category: null,
        occupation: '',
        phone: own('Phone'),
        address: own('Address'),
        representative: '',
        ...blankPartyItems,
      };
    });
  }
}

/** The names that a cell holds, e.g. 张三、李四. */
function namesIn(cell: string): string[] {
  return cell
    .split(/[、，,；;\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** All parties as the register lists them: what makes two rows the same dispute. */
export function partyNamesOf(values: Values): string {
  const { text } = reader(values);
  return [...namesIn(text('party')), ...namesIn(text('respondent'))].join('、');
}

function stateOf(values: Values): DisputeFields['state'] {
  return DisputeState.safeParse(values['state']).data ?? 'handling';
}

function gridIdOf(values: Values, places: PlaceIds): string | null {
  const code = values['gridCode'];
  return typeof code === 'string' && code !== '' ? places.gridIdByCode(code) : null;
}

function reader(values: Values) {
  return {
    text: (field: string): string => {
      const value = values[field];
      return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
    },
    number: (field: string): number | null => {
      const value = values[field];
      return typeof value === 'number' ? value : null;
    },
    code: (field: string): string | null => {
      const value = values[field];
      return typeof value === 'string' && value !== '' ? value : null;
    },
  };
}
