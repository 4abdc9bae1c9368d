// Rules over a whole row: what is required, what contradicts, what follows from other cells, what repeats an earlier row.
import { codeName, disputeStates, mediationTypes, sexes } from '#shared/codes/index.ts';
import { citizenIdFacts } from '#shared/rules/citizen-id.ts';
import { readGridCode } from '#shared/rules/grid-code.ts';
import { cellOf, mark, type EvaluatedCell, type EvaluatedRow, type FieldValue } from './evaluated-row.ts';
import { evaluateOrganisation } from './evaluate-organisation.ts';
import { fullGridName, type PlaceLookup } from './place-lookup.ts';

/** What has been seen in earlier rows of the same file. */
export interface SeenRows {
  readonly byKey: Map<string, { readonly row: number; readonly name: string }>;
}

export interface RowContext {
  readonly places: PlaceLookup;
  /** ISO date; absent: dates to come are not doubted. */
  readonly today: string | undefined;
  readonly seen: SeenRows;
  /** Names of organisations in the register and in the sheet; null: parents are not looked up. */
  readonly organisations: ReadonlySet<string> | null;
}

/** Applies the rules of the row's kind. Changes the row's cells and values. */
export function evaluateRow(row: EvaluatedRow, context: RowContext): void {
  for (const cell of row.cells) refuseFuture(cell, context.today);
  switch (row.kind) {
    case 'grids':
      evaluateGridRow(row, context);
      return;
    case 'organisations':
      evaluateOrganisationRow(row, context);
      return;
    case 'staff':
      evaluateStaffRow(row, context);
      return;
    case 'disputes':
      evaluateDisputeRow(row, context);
  }
}

function evaluateGridRow(row: EvaluatedRow, { places, seen }: RowContext): void {
  const code = cellOf(row, 'code');
  const village = findVillage(row, places);
  const written = textOf(row.values['villageCode']);
  const villageCode = village?.code ?? (written === '' ? undefined : written);
  if (code && typeof code.value === 'string') {
    const checked = readGridCode(code.value, { villageCode });
    if (checked.ok) row.values['villageCode'] = checked.value.villageCode;
    else mark(code, 'fault', checked.code, checked.details);
    findRepeated(`grid/${code.value}`, row, seen, code, 'grid.code-duplicate', '');
  }
  row.values['chiefMobile'] ??= null;
}

function evaluateOrganisationRow(row: EvaluatedRow, { places, seen, organisations }: RowContext): void {
  findVillage(row, places);
  const name = cellOf(row, 'name');
  if (name && typeof name.value === 'string')
    findRepeated(`organisation/${name.value}`, row, seen, name, 'organisation.name-duplicate', '');
  orderDates(row, 'termUntilOn', 'termFromOn', 'date.before-from');
  evaluateOrganisation(row, organisations);
}

function evaluateStaffRow(row: EvaluatedRow, { places, seen }: RowContext): void {
  findGrid(row, places);
  const id = cellOf(row, 'idNumber');
  if (id && typeof id.value === 'string') {
    const name = textOf(row.values['name']);
    row.values['idType'] = '111';
    findRepeated(`id/${id.value}`, row, seen, id, 'id.duplicate', name);
    agreeSex(row, 'sex', id.value);
    agreeBirth(row, id.value);
  } else demandBirthDay(row);
}

function evaluateDisputeRow(row: EvaluatedRow, { places, seen }: RowContext): void {
  findGrid(row, places);
  for (const side of ['party', 'respondent']) {
    const id = row.values[`${side}Id`];
    // Ids of several people say nothing of the first one's sex alone.
    if (typeof id === 'string' && !id.includes('、')) agreeSex(row, `${side}Sex`, id);
  }
  const { values } = row;
  orderDates(row, 'acceptedOn', 'occurredOn', 'date.before-occurred');
  orderDates(row, 'resolvedOn', 'acceptedOn', 'date.before-accepted');
  orderDates(row, 'dueOn', 'acceptedOn', 'date.before-accepted');
  const outcome = cellOf(row, 'state');
  values['state'] ??= typeof values['resolvedOn'] === 'string' ? 'settled' : 'handling';
  // 调解不成，引导诉讼 says more than its state: the words are kept as the course of the settlement.
  if (
    outcome &&
    outcome.shown !== '' &&
    textOf(values['resolution']) === '' &&
    codeName(disputeStates, textOf(values['state'])) !== outcome.shown
  )
    values['resolution'] = outcome.shown;
  if (textOf(values['title']) === '') values['title'] = proposedTitle(row);
  const key = ['acceptedOn', 'party', 'partyId', 'respondent', 'mediationType', 'story'].map((field) => textOf(values[field])).join('|');
  const first = seen.byKey.get(key);
  if (first === undefined) seen.byKey.set(key, { row: row.row, name: '' });
  else {
    row.repeats = first.row;
    const marked = cellOf(row, 'party');
    if (marked) mark(marked, 'doubtful', 'row.repeated', { firstRow: first.row });
  }
}

/** 张三与李四邻里纠纷, cut to what a title may hold. */
function proposedTitle({ values }: EvaluatedRow): string {
  const type = codeName(mediationTypes, textOf(values['mediationType'])) ?? '矛盾纠纷';
  const respondent = textOf(values['respondent']);
  const names = textOf(values['party']) + (respondent === '' ? '' : `与${respondent}`);
  return `${names.slice(0, 100 - type.length)}${type}`;
}

/** Puts the village's code beside its name, doubting names that the register lacks. */
function findVillage(row: EvaluatedRow, places: PlaceLookup): { readonly code: string } | undefined {
  const name = textOf(row.values['village']);
  if (name === '' || !places.knowsVillages) return undefined;
  const village = places.villageByName(name);
  const cell = cellOf(row, 'village');
  if (village) row.values['villageCode'] = village.code;
  else if (cell) mark(cell, 'doubtful', 'village.unknown', { shown: name.slice(0, 40) });
  return village;
}

/** Puts code, full name and village of the row's grid into its values. */
function findGrid(row: EvaluatedRow, places: PlaceLookup): void {
  const { values } = row;
  findVillage(row, places);
  const villageName = textOf(values['village']);
  const written = textOf(values['grid']);
  const code = textOf(values['gridCode']);
  values['gridName'] = written === '' ? null : fullGridName(written, villageName === '' ? null : villageName);
  values['gridCode'] = code === '' ? null : code;
  values['villageCode'] ??= null;
  if (!places.knowsGrids || (written === '' && code === '')) return;
  const grid = code === '' ? places.gridByName(written, villageName === '' ? null : villageName) : places.gridByCode(code);
  if (grid) {
    values['gridCode'] = grid.code;
    values['gridName'] = grid.name;
    values['villageCode'] ??= grid.villageCode;
    return;
  }
  const cell = cellOf(row, code === '' ? 'grid' : 'gridCode');
  if (cell) mark(cell, 'doubtful', 'grid.unknown', { shown: (code === '' ? written : code).slice(0, 40) });
}

/** Sex follows from the id; where the sheet says otherwise the id's is proposed and the cell is at fault. */
function agreeSex(row: EvaluatedRow, field: string, citizenId: string): void {
  const { sex } = citizenIdFacts(citizenId);
  const cell = cellOf(row, field);
  if (cell && (cell.value === '1' || cell.value === '2') && cell.value !== sex) {
    const expected = codeName(sexes, sex) ?? '';
    mark(cell, 'fault', 'id.sex-mismatch', { expected, proposal: expected });
    cell.value = sex;
  }
  row.values[field] = sex;
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

function findRepeated(key: string, row: EvaluatedRow, seen: SeenRows, cell: EvaluatedCell, code: string, name: string): void {
  const first = seen.byKey.get(key);
  if (first === undefined) seen.byKey.set(key, { row: row.row, name });
  else mark(cell, 'fault', code, { firstRow: first.row, firstName: first.name });
}

function orderDates(row: EvaluatedRow, laterField: string, earlierField: string, code: string): void {
  const later = row.values[laterField];
  const earlier = row.values[earlierField];
  const cell = cellOf(row, laterField);
  if (cell && typeof later === 'string' && typeof earlier === 'string' && later < earlier) mark(cell, 'fault', code, { earlier });
}

/** Things that happened; a time limit may lie ahead. */
const pastFields = new Set(['acceptedOn', 'occurredOn', 'resolvedOn', 'birthDate', 'registeredOn', 'chiefBirthDate', 'foundedOn']);

function refuseFuture(cell: EvaluatedCell, today: string | undefined): void {
  if (today !== undefined && pastFields.has(cell.field) && typeof cell.value === 'string' && cell.value > today)
    mark(cell, 'fault', 'date.future', { date: cell.value, today });
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
