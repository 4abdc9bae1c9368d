import { StaffFields } from '#shared/contract/staff.ts';
import { staff as descriptor } from '#shared/registers/staff.ts';
import { engineRegister } from '../register/engine-register.ts';
import { gridUnderVillage } from '../register/row-words.ts';
import { staffSheet } from './staff.sheet.ts';
import { staffKind, staffList } from './staff.store.ts';

const fullTimeWords = new Map<unknown, string>([
  [1, '专职'],
  [0, '兼职'],
]);

export const staff = engineRegister(descriptor, {
  kind: staffKind,
  list: { source: staffList, worded: { gridName: gridUnderVillage, fullTime: (row) => fullTimeWords.get(row['fullTime']) ?? '' } },
  hit: "r.name AS title, coalesce((SELECT g.name FROM grids AS g WHERE g.id = r.grid_id), (SELECT v.name FROM villages AS v WHERE v.code = r.village_code), '') AS detail",
  sent: { shape: StaffFields },
  sheet: staffSheet,
});
