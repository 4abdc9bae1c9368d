// Sheets of grids: 网格基本情况表 and its relatives.
import type { GridFields } from '#shared/contract/grids.ts';
import { blankGridItems } from '#shared/rules/blank-grid.ts';
import { readGridCode } from '#shared/rules/grid-code.ts';
import { placeColumns, type MadeRecord, type Making, type SheetRegister } from '../register/sheet-register.ts';
import { cellOf, mark, type EvaluatedRow } from '../sheet-rows/evaluated-row.ts';
import { findRepeated, findVillage, type RowContext } from '../sheet-rows/row-rules.ts';
import { textOf, valueReader, type Values } from '../sheet-rows/row-values.ts';
import { gridSheetFields } from './grid-sheet-fields.ts';
import { countInGrid, findGridByCode } from './grids.store.ts';

export const gridSheet: SheetRegister<GridFields> = {
  ...gridSheetFields,
  people: {
    chiefName: { name: 'chiefName', phone: 'chiefMobile' },
    workerNames: { name: 'workerNames', phone: 'workerPhones' },
  },
  happened: ['chiefBirthDate'],
  evaluate,
  recordOf,
  // A parent that stands in the same sheet has no id yet.
  solves: ({ code }, values) => code === 'grid.parent-missing' && textOf(values['parentCode']) !== '',
  twinOf(db, _ownerCode, values) {
    const found = findGridByCode(db, textOf(values['code']));
    return found === undefined || found.deletedAt !== null ? undefined : { id: found.id, title: found.name };
  },
  // A grid's code is unique for ever: one that was deleted comes back as what the sheet says now.
  revivedBy: (db, { code }) => findGridByCode(db, code)?.id,
  usesOf(db, id) {
    const { disputes, staff } = countInGrid(db, id);
    return disputes + staff;
  },
};

function evaluate(row: EvaluatedRow, { places, seen }: RowContext): void {
  const code = cellOf(row, 'code');
  const village = findVillage(row, places);
  const written = textOf(row.values['villageCode']);
  const villageCode = village?.code ?? (written === '' ? undefined : written);
  if (code && typeof code.value === 'string') {
    const checked = readGridCode(code.value, { villageCode });
    if (checked.ok) row.values['villageCode'] = checked.value.villageCode;
    else mark(code, 'fault', checked.code, checked.details);
    findRepeated(row, seen, code, { key: `grid/${code.value}`, code: 'grid.code-duplicate' });
  }
  row.values['chiefMobile'] ??= null;
}

function recordOf(values: Values, { places }: Making): MadeRecord<GridFields> {
  const { text, number, code } = valueReader(values);
  const fields = {
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
  return { fields, columns: () => ({ ...placeColumns, parentGridId: 'parentCode' }) };
}
