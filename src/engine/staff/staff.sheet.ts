// Sheets of staff: 网格员花名册, 调解员名册.
import type { StaffFields } from '#shared/contract/staff.ts';
import { citizenIdFacts } from '#shared/rules/citizen-id.ts';
import { mainPost } from '#shared/rules/staff-posts.ts';
import { placeColumns, type MadeRecord, type Making, type SheetRegister } from '../register/sheet-register.ts';
import { cellOf, mark, type EvaluatedRow } from '../sheet-rows/evaluated-row.ts';
import { agreeSex, findGrid, findRepeated, type RowContext } from '../sheet-rows/row-rules.ts';
import { textOf, valueReader, type Values } from '../sheet-rows/row-values.ts';
import { staffSheetFields } from './staff-sheet-fields.ts';
import { findTwinStaff } from './staff.store.ts';

export const staffSheet: SheetRegister<StaffFields> = {
  ...staffSheetFields,
  happened: ['birthDate', 'registeredOn'],
  evaluate,
  recordOf,
  restated: restatedStaff,
  twinOf(db, ownerCode, values) {
    const idNumber = textOf(values['idNumber']);
    return idNumber === '' ? undefined : findTwinStaff(db, ownerCode, idNumber);
  },
};

function evaluate(row: EvaluatedRow, { places, seen }: RowContext): void {
  findGrid(row, places);
  const id = cellOf(row, 'idNumber');
  if (id && typeof id.value === 'string') {
    const name = textOf(row.values['name']);
    row.values['idType'] = '111';
    findRepeated(row, seen, id, { key: `id/${id.value}`, code: 'id.duplicate', name });
    agreeSex(row, 'sex', id.value);
    agreeBirth(row, id.value);
  } else demandBirthDay(row);
}

/** A written month is completed by the id's day; a contradiction is at fault. */
function agreeBirth(row: EvaluatedRow, citizenId: string): void {
  const { birthDate } = citizenIdFacts(citizenId);
  const cell = cellOf(row, 'birthDate');
  if (cell && typeof cell.value === 'string') {
    const written = cell.value;
    const agrees =
      birthDate.startsWith(written) ||
      (written.endsWith('?') && (birthDate.startsWith(written.slice(0, -1)) || birthDate.startsWith(`${written.slice(0, 4)}-10`)));
    if (agrees) cell.value = birthDate;
    else {
      mark(cell, 'fault', 'id.birth-mismatch', { expected: birthDate, proposal: birthDate });
      cell.value = null;
    }
  }
  row.values['birthDate'] = cell?.level === 'fault' ? cell.value : birthDate;
}

function demandBirthDay(row: EvaluatedRow): void {
  const cell = cellOf(row, 'birthDate');
  if (!cell || typeof cell.value !== 'string' || /^\d{4}-\d{2}-\d{2}$/.test(cell.value)) return;
  mark(cell, 'doubtful', 'date.day-unknown', { month: cell.value.replace('?', '') });
  cell.value = null;
  row.values['birthDate'] = null;
}

function recordOf(values: Values, { places }: Making): MadeRecord<StaffFields> {
  const { text, code } = valueReader(values);
  const fullTime = typeof values['fullTime'] === 'boolean' ? values['fullTime'] : null;
  const gridCode = code('gridCode');
  const fields: StaffFields = {
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
    gridId: gridCode === null ? null : places.gridIdByCode(gridCode),
    registeredOn: code('registeredOn'),
    remark: text('remark'),
    // A roster's row says one post; the register makes it the person's first (settleStaff).
    dutyLevel: null,
    posts: [],
    trainings: [],
    certificates: [],
  };
  return { fields, columns: () => placeColumns };
}

/** A roster's row says one post: kind, place and full time are those of the main one, from which the record has them. */
function restatedStaff(merged: StaffFields): StaffFields {
  const main = mainPost(merged.posts);
  const { kind, fullTime, villageCode, gridId } = merged;
  return { ...merged, posts: merged.posts.map((post) => (post === main ? { ...post, kind, fullTime, villageCode, gridId } : post)) };
}
