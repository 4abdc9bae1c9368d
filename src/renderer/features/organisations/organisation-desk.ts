import type { Organisation, OrganisationFields } from '#shared/contract/organisations.ts';
import { organisationProblems } from '#shared/rules/organisation-record.ts';
import { api } from '../../api/api.ts';
import { officeToday } from '../../values/office-calendar.ts';
import type { RecordDesk } from '../../components/record-form/record-desk.ts';

/** @param parentId where in the tree a new one begins */
export function emptyOrganisation(parentId: string | null): OrganisationFields {
  return {
    kind: '',
    name: '',
    code: '',
    level: null,
    parentId,
    villageCode: null,
    divisionCode: '',
    address: '',
    longitude: null,
    latitude: null,
    phone: '',
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

const fieldNames = Object.keys(emptyOrganisation(null)) as (keyof OrganisationFields)[];

export function organisationDesk(parentId: string | null): RecordDesk<OrganisationFields, Organisation> {
  return {
    module: 'organisations',
    entity: 'organisation',
    path: '/organisations',
    word: '组织',
    empty: () => emptyOrganisation(parentId),
    fieldsOf: (organisation) => Object.fromEntries(fieldNames.map((name) => [name, organisation[name]])) as OrganisationFields,
    titleOf: (fields) => fields.name,
    check: (fields) => organisationProblems(fields, officeToday()),
    get: (id) => api.organisations.get({ id }),
    create: (fields) => api.organisations.create({ fields }),
    update: (id, rev, fields) => api.organisations.update({ id, rev, fields }),
    remove: (id, rev, reason) => api.organisations.remove({ id, rev, reason }),
    restore: (id, rev) => api.organisations.restore({ id, rev }),
    usualReasons: ['重复登记', '登记错误'],
    groups: [
      { anchor: 'organisation', word: '组织' },
      { anchor: 'contact', word: '联系' },
      { anchor: 'work', word: '职责' },
      { anchor: 'members', word: '人员' },
    ],
  };
}
