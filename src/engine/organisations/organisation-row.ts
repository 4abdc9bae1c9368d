// Rules over a row of a roster of organisations: one name stands once, kinds that the name tells, a parent that is known or stands in the sheet.
import { codeName, committeeKinds, organisationKinds } from '#shared/codes/index.ts';
import { committeeKind, massKind, professionalCommittee } from '#shared/rules/organisation-record.ts';
import { cellOf, mark, type EvaluatedRow } from '../sheet-rows/evaluated-row.ts';
import { findRepeated, findVillage, orderDates, type RowContext } from '../sheet-rows/row-rules.ts';
import { committeeKindOf, organisationKindOf } from './organisation-words.ts';

export function evaluateOrganisation(row: EvaluatedRow, { places, seen, names }: RowContext): void {
  findVillage(row, places);
  const name = cellOf(row, 'name');
  if (name && typeof name.value === 'string')
    findRepeated(row, seen, name, { key: `organisation/${name.value}`, code: 'organisation.name-duplicate' });
  orderDates(row, 'termUntilOn', 'termFromOn', 'date.before-from');
  judgeKindAndParent(row, names);
}

/** @param known names in the register and in the sheet itself; null: nothing is looked up */
function judgeKindAndParent(row: EvaluatedRow, known: ReadonlySet<string> | null): void {
  const { values } = row;
  const name = typeof values['name'] === 'string' ? values['name'] : '';
  guessKinds(row, name);
  dropMisplaced(row, 'committeeKind', values['kind'] === committeeKind);
  dropMisplaced(row, 'committeeTrade', values['committeeKind'] === professionalCommittee);
  dropMisplaced(row, 'massKind', values['kind'] === massKind);
  const parent = cellOf(row, 'parent');
  if (parent === undefined || typeof parent.value !== 'string') return;
  if (parent.value === name) mark(parent, 'fault', 'organisation.parent-self');
  else if (known !== null && !known.has(parent.value))
    mark(parent, 'doubtful', 'organisation.parent-unknown', { shown: parent.value.slice(0, 40) });
}

/** A kind that only the name tells is confirmed by a person; one that nothing tells is 其他, and said so. */
function guessKinds(row: EvaluatedRow, name: string): void {
  const { values } = row;
  if (name === '') return;
  if (typeof values['kind'] !== 'string') {
    const guess = organisationKindOf(name);
    values['kind'] = guess ?? '99';
    const cell = cellOf(row, 'kind') ?? cellOf(row, 'name');
    if (cell) mark(cell, 'doubtful', 'organisation.kind-guessed', { name: codeName(organisationKinds, guess ?? '99') ?? '' });
  }
  if (values['kind'] !== committeeKind || typeof values['committeeKind'] === 'string') return;
  const guess = committeeKindOf(name);
  if (guess === undefined) return;
  values['committeeKind'] = guess;
  const cell = cellOf(row, 'committeeKind');
  // Written, but with a word that no table has: what the name tells is proposed beside it.
  if (cell && cell.shown !== '') cell.proposal = codeName(committeeKinds, guess) ?? '';
}

/** An item that only another kind of organisation has. */
function dropMisplaced(row: EvaluatedRow, field: string, belongs: boolean): void {
  const cell = cellOf(row, field);
  if (belongs || cell === undefined || cell.value === null) return;
  mark(cell, 'fault', 'organisations.of-another-kind');
}
