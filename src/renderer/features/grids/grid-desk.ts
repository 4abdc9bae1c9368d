import type { Grid, GridFields } from '#shared/contract/grids.ts';
import { blankGridItems } from '#shared/rules/blank-grid.ts';
import { gridProblems } from '#shared/rules/grid-record.ts';
import { api } from '../../api/api.ts';
import { officeToday } from '../../values/office-calendar.ts';
import type { RecordDesk } from '../../components/record-form/record-desk.ts';

export function emptyGrid(): GridFields {
  return {
    villageCode: '',
    code: '',
    name: '',
    kind: '1',
    households: null,
    population: null,
    keyPeopleCount: null,
    areaSquareMetres: null,
    centreLongitude: null,
    centreLatitude: null,
    chiefName: '',
    chiefSex: null,
    chiefNation: null,
    chiefPoliticalStatus: null,
    chiefBirthDate: null,
    chiefEducation: null,
    chiefMobile: '',
    chiefPhone: '',
    workerNames: '',
    workerPhones: '',
    workerCount: null,
    remark: '',
    ...blankGridItems,
  };
}

const fieldNames = Object.keys(emptyGrid()) as (keyof GridFields)[];

export const gridDesk: RecordDesk<GridFields, Grid> = {
  module: 'grids',
  entity: 'grid',
  path: '/grids',
  word: '网格',
  empty: emptyGrid,
  fieldsOf: (grid) => Object.fromEntries(fieldNames.map((name) => [name, grid[name]])) as GridFields,
  titleOf: (fields) => fields.name,
  check: (fields) => gridProblems(fields, { today: officeToday() }),
  get: (id) => api.grids.get({ id }),
  create: (fields) => api.grids.create({ fields }),
  update: (id, rev, fields) => api.grids.update({ id, rev, fields }),
  remove: (id, rev, reason) => api.grids.remove({ id, rev, reason }),
  restore: (id, rev) => api.grids.restore({ id, rev }),
  usualReasons: ['网格撤销', '重复登记', '登记错误'],
  groups: [
    { anchor: 'basis', word: '基本情况' },
    { anchor: 'chief', word: '网格长' },
    { anchor: 'workers', word: '网格员' },
    { anchor: 'added', word: '其他力量' },
  ],
};
