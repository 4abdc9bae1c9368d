// What becomes of one record of a batch at the county. The county's own value is never overwritten by a line that did not know it.
import type { ReceiptProblem, RecordLine } from '#shared/contract/batch-file.ts';
import type { ErrorDetails } from '#shared/errors.ts';
import { receiptText } from '#shared/rules/receipt-words.ts';
import { differencesBetween, valueAt } from '../batches/differences.ts';
import { RecordData, headerOfLine } from '../batches/record-data.ts';
import { missingOf } from '../batches/waiting.ts';
import type { Reference } from '#shared/registers/references.ts';
import { findVillageByCode } from '../villages/villages.store.ts';
import { sharedKindOf } from '../registers/index.ts';
import type { SharedKind, SharedRecord } from '../register/shared-kind.ts';
import type { ChangeBy } from '../records/record-book.ts';
import type { WriteDb } from '../database/register.ts';
import { openSavepoint } from '../database/savepoint.ts';
import { isConstraintError } from '../database/sqlite-errors.ts';
import { findTaken, isRecordKnown, saveTaken, type JudgedLine } from './received.store.ts';

export interface Judging {
  readonly db: WriteDb;
  readonly by: ChangeBy;
  readonly batch: { readonly batchId: string; readonly officeCode: string; readonly sequence: number };
  /** ISO date at the county. */
  readonly today: string;
  /** Lines (by place) that are taken under a savepoint of their own, because the database refused them before; see judgeLines. */
  readonly careful: { has(index: number): boolean };
  /** `entity key` of records in this batch that were not taken: what hangs on them waits with them. */
  readonly returned: Set<string>;
}

/** The database refused a line that was not taken with care; what was written before it must be taken back too. */
export class LineRefused extends Error {
  readonly index: number;

  constructor(index: number) {
    super(`the database refused line ${index}`);
    this.index = index;
  }
}

type Outcome = Pick<JudgedLine, 'effect' | 'verdict' | 'problems' | 'changes'>;

/** Judges a line and, where it is accepted, takes the record over. Inside the transaction of the whole batch. */
export function judgeLine(judging: Judging, line: RecordLine, index: number): JudgedLine {
  const kind = sharedKindOf(line.entity);
  const data = RecordData.safeParse(line.data);
  if (!data.success) {
    const [issue] = data.error.issues;
    judging.returned.add(`${line.entity} ${line.id}`);
    return {
      line,
      missing: [],
      title: line.id,
      ...refused([problem('receipt.shape', issue?.path.join('.') ?? '', '', { rule: issue?.code ?? 'shape' })]),
    };
  }
  const read = kind.read(data.data.fields);
  const fields = read.ok ? read.fields : data.data.fields;
  const record: SharedRecord = { header: headerOfLine(line, data.data), fields };
  const outcome = read.ok
    ? judgeRecord(judging, kind, line, record, index)
    : refused([problem('receipt.shape', read.path, valueAt(fields, read.path), { rule: read.rule })]);
  if (outcome.verdict === 'refused' || outcome.verdict === 'waiting')
    judging.returned.add(`${line.entity} ${read.ok ? kind.keyOf(record) : line.id}`);
  const missing = read.ok ? missingOf(kind, record) : [];
  return {
    line,
    missing,
    title: read.ok ? kind.titleOf(fields) : valueAt(fields, 'title') || valueAt(fields, 'name') || line.id,
    ...outcome,
  };
}

function judgeRecord(judging: Judging, kind: SharedKind, line: RecordLine, record: SharedRecord, index: number): Outcome {
  const { db, batch, today } = judging;
  const existing = kind.find(db, line.id);
  const ownership = ownershipProblems(batch.officeCode, kind, record, existing);
  if (ownership.length > 0) return refused(ownership);
  // Nothing to delete: the county never had it.
  if (line.op === 'delete' && existing === undefined) return unchanged;

  const taken = findTaken(db, line.entity, line.id);
  // An earlier batch that came late: what a later one brought stands.
  if (taken !== undefined && line.rev <= taken.rev && batch.sequence < taken.sequence) return unchanged;
  if (existing !== undefined && isSame(existing, record)) {
    if (existing.header.rev !== line.rev) take(judging, kind, record, index);
    noteTaken(judging, line);
    return unchanged;
  }
  if (existing !== undefined && existing.header.rev !== line.baseRev) return conflict(existing, record);

  const problems = line.op === 'delete' ? [] : [...parentProblems(judging, kind, record), ...ruleProblems(judging, kind, record, today)];
  const waits = problems.length > 0 && problems.every((each) => each.code === 'receipt.parent-returned');
  if (problems.length > 0) return { ...refused(problems), verdict: waits ? 'waiting' : 'refused' };
  if (!take(judging, kind, record, index))
    return refused([problem('receipt.taken', '', kind.titleOf(record.fields), { entity: kind.name })]);
  noteTaken(judging, line);
  return {
    effect: existing === undefined ? 'new' : 'changed',
    verdict: 'accepted',
    problems: [],
    changes: existing === undefined ? [] : changesOf(existing, record),
  };
}

/** A record belongs to the office that sends it, and so does the place that it names. */
function ownershipProblems(
  officeCode: string,
  kind: SharedKind,
  record: SharedRecord,
  existing: SharedRecord | undefined,
): ReceiptProblem[] {
  const prefix = officeCode.slice(0, 9);
  const foreign = [record, existing].some((each) => each !== undefined && !each.header.ownerCode.startsWith(prefix));
  if (foreign) return [problem('receipt.other-owner', 'ownerCode', record.header.ownerCode)];
  const places =
    kind.entity === 'village'
      ? [{ field: 'code', key: kind.keyOf(record) }]
      : kind.referencesOf(record.fields).filter((reference) => reference.entity === 'village');
  return places.filter((place) => !place.key.startsWith(prefix)).map((place) => problem('receipt.outside', place.field, place.key));
}

function parentProblems({ db, returned }: Judging, kind: SharedKind, record: SharedRecord): ReceiptProblem[] {
  const isKnown = ({ entity, key }: Reference): boolean =>
    entity === 'village' ? findVillageByCode(db, key) !== undefined : isRecordKnown(db, sharedKindOf(entity).table, key);
  return kind
    .referencesOf(record.fields)
    .filter((reference) => !isKnown(reference))
    .map(({ field, entity, key }) =>
      problem(returned.has(`${entity} ${key}`) ? 'receipt.parent-returned' : 'receipt.parent-unknown', field, key, {
        parent: sharedKindOf(entity).name,
      }),
    );
}

function ruleProblems({ db }: Judging, kind: SharedKind, { fields }: SharedRecord, today: string): ReceiptProblem[] {
  return kind
    .problemsOf(db, fields, today)
    .slice(0, 90)
    .map(({ field, code, details = {} }) => {
      const value = valueAt(fields, field);
      // The rules' words for Excel cells speak of what was shown there; in a record that is the value.
      return problem(code, field, value, { shown: value, length: value.length, ...details });
    });
}

/** False when the database holds another record against it: a code, a number or an id that is taken. Nothing of it stays. */
function take({ db, by, batch, careful }: Judging, kind: SharedKind, record: SharedRecord, index: number): boolean {
  const part = careful.has(index) ? openSavepoint(db) : null;
  try {
    kind.take(db, by, record, `第 ${batch.sequence} 批`);
    part?.keep();
    return true;
  } catch (error) {
    if (!isConstraintError(error)) throw error;
    if (part === null) throw new LineRefused(index);
    part.takeBack();
    return false;
  }
}

function noteTaken({ db, batch }: Judging, line: RecordLine): void {
  saveTaken(db, { entity: line.entity, recordId: line.id, rev: line.rev, sequence: batch.sequence, batchId: batch.batchId });
}

const unchanged: Outcome = { effect: 'unchanged', verdict: 'unchanged', problems: [], changes: [] };

function refused(problems: readonly ReceiptProblem[]): Outcome {
  return { effect: 'refused', verdict: 'refused', problems, changes: [] };
}

/** Both values stay: the county's in its register, the township's in the line. */
function conflict(existing: SharedRecord, record: SharedRecord): Outcome {
  const changes = changesOf(existing, record);
  const problems = changes
    .slice(0, 100)
    .map(({ path, ours }) => problem(path === 'deletedAt' && ours !== '' ? 'receipt.conflict-deleted' : 'receipt.conflict', path, ours));
  return { effect: 'conflict', verdict: 'conflict', problems, changes };
}

function changesOf(existing: SharedRecord, record: SharedRecord): JudgedLine['changes'] {
  const deletion = ({ header }: SharedRecord): Record<string, unknown> => ({
    deletedAt: header.deletedAt,
    deleteReason: header.deleteReason,
  });
  return [...differencesBetween(deletion(existing), deletion(record)), ...differencesBetween(existing.fields, record.fields)];
}

function isSame(existing: SharedRecord, record: SharedRecord): boolean {
  return (
    (existing.header.deletedAt === null) === (record.header.deletedAt === null) &&
    differencesBetween(existing.fields, record.fields).length === 0
  );
}

function problem(code: string, path: string, value: string, details: ErrorDetails = {}): ReceiptProblem {
  return { code, path, value, rule: code, text: receiptText(code, { value, ...details }).slice(0, 1000) };
}
