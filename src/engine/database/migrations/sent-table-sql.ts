// What a register that goes to the county needs in the database: triggers that keep how many of its records wait for the county, and which. A new one
// calls `reportedView` with all of them and `waitingOf` with itself, in its own migration.

export interface SentTable {
  readonly table: string;
  /** As batches and county_answers have it. */
  readonly entity: string;
  /** Its records may be drafts, which are nothing to the county. */
  readonly drafts?: true;
}

/** Those of the baseline. */
export const sentTables: readonly SentTable[] = [
  { table: 'villages', entity: 'village' },
  { table: 'grids', entity: 'grid' },
  { table: 'organisations', entity: 'organisation' },
  { table: 'staff', entity: 'staff' },
  { table: 'disputes', entity: 'dispute', drafts: true },
  { table: 'mediation_cases', entity: 'mediationCase' },
];

/** SQL of what is asked about a record, and about the county's answer to it. */
interface Waiting {
  readonly rev: string;
  readonly deleted: string;
  readonly draft: string;
}
interface Answer {
  readonly acceptedRev: string;
  readonly lastRev: string;
  readonly lastVerdict: string;
}

const noAnswer: Answer = { acceptedRev: 'NULL', lastRev: 'NULL', lastVerdict: 'NULL' };
const joinedAnswer = answerOf('a');
const reported: Waiting = { rev: 'r.rev', deleted: 'r.is_deleted', draft: 'r.is_draft' };

function answerOf(row: 'NEW' | 'OLD' | 'a'): Answer {
  return { acceptedRev: `${row}.accepted_rev`, lastRev: `${row}.last_rev`, lastVerdict: `${row}.last_verdict` };
}

function recordOf({ drafts }: SentTable, row: string): Waiting {
  return { rev: `${row}rev`, deleted: `${row}deleted_at IS NOT NULL`, draft: drafts === true ? `${row}state = 'draft'` : '0' };
}

/** A record waits in a revision that the county has not accepted; deleted before it was ever accepted it is nothing to the county, nor is a draft. */
function waits(record: Waiting, answer: Answer): string {
  return `${record.rev} > coalesce(${answer.acceptedRev}, 0) AND NOT (${answer.acceptedRev} IS NULL AND ${record.deleted}) AND NOT ${record.draft}`;
}

/** What the two tallies count of a record under an answer: it waits; it waits as it came back, unchanged. */
function both(record: Waiting, answer: Answer): string {
  return `count(*) AS count, count(CASE WHEN ${answer.lastVerdict} IN ('refused', 'conflict') AND ${answer.lastRev} = ${record.rev} THEN 1 END) AS refused`;
}

function move(sign: '+' | '-', entity: string, counted: string): string {
  return `UPDATE pending_tallies SET count = pending_tallies.count ${sign} counted.count, refused_earlier = refused_earlier ${sign} counted.refused FROM (${counted}) AS counted WHERE entity = ${entity};`;
}

/** A row of a register under the answer that it has. */
function ofRecord(sign: '+' | '-', row: 'NEW' | 'OLD', sent: SentTable): string {
  const record = recordOf(sent, `${row}.`);
  return move(
    sign,
    `'${sent.entity}'`,
    `SELECT ${both(record, joinedAnswer)} FROM (SELECT 1) LEFT JOIN county_answers AS a ON a.entity = '${sent.entity}' AND a.record_id = ${row}.id WHERE ${waits(record, joinedAnswer)}`,
  );
}

/** The record of an answer, under that answer or under none. */
function ofAnswer(sign: '+' | '-', row: 'NEW' | 'OLD', answer: Answer): string {
  return move(
    sign,
    `${row}.entity`,
    `SELECT ${both(reported, answer)} FROM reported_records AS r WHERE r.entity = ${row}.entity AND r.id = ${row}.record_id AND ${waits(reported, answer)}`,
  );
}

/** A record moves when its revision does, when it is deleted, and where it may be a draft when its state changes. */
function moves({ table, drafts }: SentTable): string {
  return `UPDATE OF rev, deleted_at${drafts === true ? ', state' : ''} ON ${table}`;
}

/** A county sends nothing on: its records, which are all offices' records, wait for nobody. */
const sends = "NOT EXISTS (SELECT 1 FROM offices WHERE desk = 'county')";

function forget(entity: string, id: string): string {
  return `DELETE FROM pending_records WHERE entity = ${entity} AND record_id = ${id};`;
}

/** The record of a register (all of them where none is named) if it waits under the answer that it has. */
function note(sent: SentTable, id?: string): string {
  return `INSERT OR IGNORE INTO pending_records (entity, record_id)
  SELECT '${sent.entity}', r.id FROM ${sent.table} AS r LEFT JOIN county_answers AS a ON a.entity = '${sent.entity}' AND a.record_id = r.id
  WHERE ${id === undefined ? '' : `r.id = ${id} AND `}${waits(recordOf(sent, 'r.'), joinedAnswer)} AND ${sends};`;
}

/** The record of an answer, whatever register it is of. */
function answered(row: 'NEW' | 'OLD'): string {
  return `${forget(`${row}.entity`, `${row}.record_id`)} INSERT OR IGNORE INTO pending_records (entity, record_id)
  SELECT r.entity, r.id FROM reported_records AS r LEFT JOIN county_answers AS a ON a.entity = r.entity AND a.record_id = r.id
  WHERE r.entity = ${row}.entity AND r.id = ${row}.record_id AND ${waits(reported, joinedAnswer)} AND ${sends};`;
}

/** One row of every register for each record, as the county's answers name it. */
export function reportedView(sent: readonly SentTable[]): string {
  return `CREATE VIEW reported_records (entity, id, rev, is_deleted, is_draft) AS
${sent.map((each) => `  SELECT '${each.entity}', id, rev, deleted_at IS NOT NULL, ${recordOf(each, '').draft} FROM ${each.table}`).join(' UNION ALL\n')};`;
}

/** The tally of a register's waiting records, as they are. */
export function countOf(sent: SentTable): string {
  return `INSERT INTO pending_tallies (entity, count, refused_earlier)
  SELECT '${sent.entity}', ${both(recordOf(sent, 'r.'), joinedAnswer)} FROM ${sent.table} AS r LEFT JOIN county_answers AS a ON a.entity = '${sent.entity}' AND a.record_id = r.id
  WHERE ${waits(recordOf(sent, 'r.'), joinedAnswer)};`;
}

export function countTriggersOf(sent: SentTable): string {
  const { table } = sent;
  return `CREATE TRIGGER ${table}_pending_in AFTER INSERT ON ${table} BEGIN ${ofRecord('+', 'NEW', sent)} END;
CREATE TRIGGER ${table}_pending_move AFTER ${moves(sent)} BEGIN ${ofRecord('-', 'OLD', sent)} ${ofRecord('+', 'NEW', sent)} END;
CREATE TRIGGER ${table}_pending_out AFTER DELETE ON ${table} BEGIN ${ofRecord('-', 'OLD', sent)} END;`;
}

/** Triggers of the county's answers, for all registers. */
export const countTriggersOfAnswers = `CREATE TRIGGER county_answers_pending_in AFTER INSERT ON county_answers BEGIN ${ofAnswer('-', 'NEW', noAnswer)} ${ofAnswer('+', 'NEW', answerOf('NEW'))} END;
CREATE TRIGGER county_answers_pending_move AFTER UPDATE ON county_answers BEGIN ${ofAnswer('-', 'OLD', answerOf('OLD'))} ${ofAnswer('+', 'NEW', answerOf('NEW'))} END;
CREATE TRIGGER county_answers_pending_out AFTER DELETE ON county_answers BEGIN ${ofAnswer('-', 'OLD', answerOf('OLD'))} ${ofAnswer('+', 'OLD', noAnswer)} END;`;

export const listOf = (sent: SentTable): string => note(sent);

export function listTriggersOf(sent: SentTable): string {
  const { table, entity } = sent;
  return `CREATE TRIGGER ${table}_pending_records_in AFTER INSERT ON ${table} BEGIN ${note(sent, 'NEW.id')} END;
CREATE TRIGGER ${table}_pending_records_move AFTER ${moves(sent)} BEGIN ${forget(`'${entity}'`, 'OLD.id')} ${note(sent, 'NEW.id')} END;
CREATE TRIGGER ${table}_pending_records_out AFTER DELETE ON ${table} BEGIN ${forget(`'${entity}'`, 'OLD.id')} END;`;
}

export const listTriggersOfAnswers = `CREATE TRIGGER county_answers_pending_records_in AFTER INSERT ON county_answers BEGIN ${answered('NEW')} END;
CREATE TRIGGER county_answers_pending_records_move AFTER UPDATE ON county_answers BEGIN ${answered('NEW')} END;
CREATE TRIGGER county_answers_pending_records_out AFTER DELETE ON county_answers BEGIN ${answered('OLD')} END;`;

/**
 * All that a register’s own migration adds, for those to come (docs/how-to/add-a-register.md).
 * @public
 * @param others those that were sent before it
 */
export function waitingOf(sent: SentTable, others: readonly SentTable[]): string {
  return `DROP VIEW reported_records;
${reportedView([...others, sent])}
${countOf(sent)}
${countTriggersOf(sent)}
${listOf(sent)}
${listTriggersOf(sent)}`;
}
