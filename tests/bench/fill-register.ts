// Fills a fresh register with disputes by the hundred thousand: the demo's own, with other ids and days after the first 20,000,
// each as far on its way as the demo's township would have it by today, its clock set by the rule that the engine sets it by.
// Hops and audit lines are left out: no list, search or desk reads them.
import { join } from 'node:path';
import { connect } from '#engine/database/connect.ts';
import { registerFileName } from '#engine/database/key.ts';
import { addRecord } from '#engine/records/record-book.ts';
import { insertRow, newHeader } from '#engine/records/record-rows.store.ts';
import { noHead } from '#engine/database/head-keeper.ts';
import { createRegister, type WriteDb } from '#engine/database/register.ts';
import { daysAfter, daysBetween } from '#engine/demo/demo-days.ts';
import { chooseAftermath, chooseFate } from '#engine/demo/made-up-course.ts';
import { endedOtherwise, makeDispute, settledWithoutCase } from '#engine/demo/made-up-disputes.ts';
import { makeTown } from '#engine/demo/made-up-town.ts';
import { pickWeighted, seededChance, type Chance } from '#engine/demo/seeded-random.ts';
import { officeCalendar } from '#engine/disputes/clocks.store.ts';
import { disputeKind } from '#engine/disputes/disputes.store.ts';
import { gridKind } from '#engine/grids/grids.store.ts';
import { createDivisions } from '#engine/offices/divisions.ts';
import { settingOn } from '#engine/office-settings/office-settings.ts';
import { staffKind } from '#engine/staff/staff.store.ts';
import type { DisputeFields, DisputeState } from '#shared/contract/disputes.ts';
import { clockOf, limitOf } from '#shared/rules/dispute-clock.ts';

interface Wish {
  readonly rows: number;
  readonly ownerCode: string;
  readonly today: string;
  readonly resourceFolder: string;
}

const differentDisputes = 20_000;
const rowsAtOnce = 20_000;
const days = 3650;

/** @param folder of a register that has its office and is closed */
export function fillRegister(folder: string, key: Uint8Array, wish: Wish): void {
  const connection = connect(join(folder, registerFileName), key);
  try {
    // A register that is only half made is thrown away: nothing has to be safe before the end.
    connection.pragma('synchronous = OFF');
    connection.pragma('cache_size = -1000000');
    connection.exec("INSERT INTO dispute_search (dispute_search, rank) VALUES ('automerge', 0), ('hashsize', 100000000)");
    // Indexes are made at the end, each by one sort.
    const indexes = connection
      .prepare(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('disputes', 'dispute_parties')",
      )
      .all() as { name: string; sql: string }[];
    for (const { name } of indexes) connection.exec(`DROP INDEX ${name}`);
    const register = createRegister({ connection, key, keeper: noHead }, { walSetAside: null, restored: null });
    const add = madeUpDisputes(register.write, wish);
    for (let start = 0; start < wish.rows; start += rowsAtOnce) {
      const end = Math.min(wish.rows, start + rowsAtOnce);
      register.write((db) => {
        for (let index = start; index < end; index += 1) add(db, index);
      });
      report(`${String(end)} disputes`);
    }
    for (const { name, sql } of indexes) {
      report(name);
      connection.exec(sql);
    }
    report('search');
    connection.exec(
      "INSERT INTO dispute_search (dispute_search, rank) VALUES ('automerge', 4), ('hashsize', 1048576); INSERT INTO dispute_search (dispute_search) VALUES ('optimize')",
    );
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
    if (process.stderr.isTTY) process.stderr.write('\n');
  }
}

function report(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\rmaking a register: ${step.padEnd(40)}`);
}

/** Puts the town in and answers what puts in the dispute of a number. */
function madeUpDisputes(
  write: (work: (db: WriteDb) => void) => void,
  { rows, ownerCode, today, resourceFolder }: Wish,
): (db: WriteDb, index: number) => void {
  const chance = seededChance(1);
  const newId = idsInOrder();
  const by = { actor: { id: null, name: '王敏' }, at: `${today}T08:00:00.000+08:00` };
  const town = makeTown(chance, createDivisions(resourceFolder).children(ownerCode), newId, today);
  write((db) => {
    for (const { id, fields } of town.grids) addRecord(db, gridKind, by, { id, ownerCode, fields });
    for (const { id, fields } of town.staff) addRecord(db, staffKind, by, { id, ownerCode, fields });
  });
  const first = daysAfter(today, -days);
  // Read once each: nothing here changes a setting or a holiday.
  const limitsOn = remembered((db: WriteDb, day: string) => settingOn(db, 'dispute-limits', day));
  const calendarOf = remembered((db: WriteDb) => officeCalendar(db));
  const known = Array.from({ length: Math.min(rows, differentDisputes) }, () => {
    const made = makeDispute(chance, town, newId, first, chance.pick([7, 15, 30, 60]));
    const { fields } = made;
    return {
      fields,
      columns: disputeKind.columnsOf(fields),
      search: disputeKind.searchTextOf(fields),
      settled: settledWithoutCase(chance, made, first).resolution,
      unsettled: endedOtherwise(chance, made, 'failed').resolution,
    };
  });
  return (db, index) => {
    const { fields, columns, search, settled, unsettled } = known[(index * 7919) % known.length] ?? never();
    const passed = Math.floor((index / rows) * days);
    const moved = (date: string | null): string | null => (date === null ? null : daysAfter(date, passed));
    const acceptedOn = daysAfter(first, passed);
    const course = courseOf(chance, acceptedOn, today);
    const facts = { ...course, acceptedOn, occurredOn: moved(fields.occurredOn), dueOn: moved(fields.dueOn), riskLevel: fields.riskLevel };
    const limits = limitsOn(db, acceptedOn);
    const revisitFrom = course.outcome === 'settled' && course.state !== 'revisited' ? course.resolvedOn : null;
    const clock = course.state === 'revisited' ? null : clockOf(facts, limits, revisitFrom, calendarOf(db));
    const resolution = course.outcome === null ? '' : course.outcome === 'settled' ? settled : unsettled;
    const id = newId();
    const header = newHeader(id, ownerCode, { at: `${acceptedOn}T10:00:00.000+08:00`, by: '王敏' });
    const clockColumns = {
      clock: clock?.clock,
      clockDueOn: clock?.dueOn,
      yellowOn: clock?.yellowOn,
      redOn: clock?.redOn,
      limitOn: limitOf(facts, limits, calendarOf(db)),
    };
    const seq = insertRow(db, { ...disputeKind.table, fields: [...disputeKind.table.fields, ...Object.keys(clockColumns)] }, header, {
      ...columns,
      ...facts,
      resolution,
      ...clockColumns,
    });
    disputeKind.children?.write(db, id, { ...fields, parties: fields.parties.map((party) => ({ ...party, id: newId() })) }, true);
    db.run('INSERT INTO dispute_clocks (dispute_id, limits, revisit_from) VALUES (?, ?, ?)', id, JSON.stringify(limits), revisitFrom);
    db.run('INSERT INTO dispute_search (rowid, words, names) VALUES (?, ?, ?)', seq, search.words, search.names);
  };
}

/** Answers the first answer to the same day again. */
function remembered<Answer>(read: (db: WriteDb, day: string) => Answer): (db: WriteDb, day?: string) => Answer {
  const answers = new Map<string, Answer>();
  return (db, day = '') => {
    const answer = answers.get(day) ?? read(db, day);
    answers.set(day, answer);
    return answer;
  };
}

/** State, outcome and day of settlement by today. */
function courseOf(chance: Chance, acceptedOn: string, today: string): Pick<DisputeFields, 'state' | 'outcome' | 'resolvedOn'> {
  const age = daysBetween(acceptedOn, today);
  const fate = chooseFate(chance, age);
  if (fate === 'handling')
    return {
      state: pickWeighted<DisputeState>(
        chance,
        age <= 3
          ? [
              [14, 'draft'],
              [86, 'accepted'],
            ]
          : [
              [80, 'handling'],
              [15, 'assigned'],
              [5, 'transferred'],
            ],
      ),
      outcome: null,
      resolvedOn: null,
    };
  const endOn = daysAfter(acceptedOn, chance.below(Math.max(1, Math.min(21, age))));
  const { closedOn, visitedOn } = chooseAftermath(chance, { fate, endOn }, today);
  return {
    state: visitedOn !== null ? 'revisited' : closedOn !== null ? 'closed' : fate,
    outcome: fate,
    resolvedOn: fate === 'settled' ? endOn : null,
  };
}

/** Ids that rise as those of a real register do. */
function idsInOrder(): () => string {
  let count = 0;
  return () => `01900000-0000-7000-8000-${(count += 1).toString(16).padStart(12, '0')}`;
}

function never(): never {
  throw new Error('No disputes were made up');
}
