import type { StaffFields, StaffMember } from '#shared/contract/staff.ts';
import { emptyPost } from '#shared/rules/staff-posts.ts';
import { staffProblems } from '#shared/rules/staff-record.ts';
import { api } from '../../api/api.ts';
import { officeToday } from '../../values/office-calendar.ts';
import type { GridChoice } from '../../components/pickers/places.ts';
import type { RecordDesk } from '../../components/record-form/record-desk.ts';

export function emptyStaffMember(): StaffFields {
  return {
    name: '',
    idType: '111',
    idNumber: '',
    sex: null,
    birthDate: null,
    nation: null,
    politicalStatus: null,
    education: null,
    mobile: '',
    otherPhone: '',
    kind: '02',
    fullTime: null,
    level: '',
    duty: '',
    specialty: '',
    villageCode: null,
    gridId: null,
    registeredOn: officeToday(),
    remark: '',
    dutyLevel: null,
    posts: [{ ...emptyPost('02'), fromOn: officeToday() }],
    trainings: [],
    certificates: [],
  };
}

const fieldNames = Object.keys(emptyStaffMember()) as (keyof StaffFields)[];

export function staffDesk(grids: readonly GridChoice[]): RecordDesk<StaffFields, StaffMember> {
  const gridVillageOf = (gridId: string) => grids.find((grid) => grid.id === gridId)?.villageCode;
  return {
    module: 'staff',
    entity: 'staff',
    path: '/staff',
    word: '人员',
    empty: emptyStaffMember,
    fieldsOf: (member) => Object.fromEntries(fieldNames.map((name) => [name, member[name]])) as StaffFields,
    titleOf: (fields) => fields.name,
    check: (fields) => staffProblems(fields, { today: officeToday(), gridVillageOf }),
    get: (id) => api.staff.get({ id }),
    create: (fields) => api.staff.create({ fields }),
    update: (id, rev, fields) => api.staff.update({ id, rev, fields }),
    remove: (id, rev, reason) => api.staff.remove({ id, rev, reason }),
    restore: (id, rev) => api.staff.restore({ id, rev }),
    usualReasons: ['重复登记', '登记错误'],
    groups: [
      { anchor: 'person', word: '本人' },
      { anchor: 'posts', word: '任职' },
      { anchor: 'trainings', word: '培训' },
      { anchor: 'certificates', word: '证书' },
    ],
  };
}
