// What waits for a person: one query a kind, each capped, so that the desk opens as fast in a full register as in a new one. What a kind
// has in common with a list (超期) is asked by its named count, so that box and list hold the same records.
import type { DeskTask } from '#shared/contract/desk.ts';
import type { CaseTask } from '#shared/contract/mediation.ts';
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import type { NamedCount } from '#shared/rules/named-counts/named-count.ts';
import { transferCounts } from '#shared/rules/named-counts/transfer-counts.ts';
import { countedRowsSql } from '../list-queries/named-selection.ts';
import type { ReadDb, SqlValue } from '../database/register.ts';
import { disputeList } from '../disputes/disputes.store.ts';
import { transferList } from '../transfers/transfers.store.ts';

type Kind = DeskTask['kind'];

interface TaskQuery {
  readonly kind: Kind;
  readonly module: string;
  /** Answers id, title, detail, dueOn. */
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Whose desk, and on which day (ISO date). */
export interface DeskView {
  readonly today: string;
  /** The name of who looks. */
  readonly person: string;
}

/** Tasks of one kind that the desk shows. */
export const tasksEach = 20;

function taskQueries({ today, person }: DeskView): readonly TaskQuery[] {
  const lastMonth = monthBefore(today);
  return [
    clockTasks('overdue', disputeCounts.overdue, today),
    clockTasks('dueSoon', disputeCounts.dueSoon, today),
    clockTasks('toAccept', disputeCounts.toAccept, today),
    {
      // Given on to somebody else it is no longer this person's: the last hop tells.
      kind: 'assignedToMe',
      module: 'disputes',
      values: [person],
      sql: `SELECT d.id, d.title, d.party_names AS detail, d.clock_due_on AS dueOn FROM dispute_hops AS h JOIN disputes AS d ON d.id = h.dispute_id AND d.state = 'assigned' AND d.deleted_at IS NULL
        WHERE h.to_person = ? AND h.to_person <> '' AND h.to_state = 'assigned' AND h.position = (SELECT max(position) FROM dispute_hops WHERE dispute_id = h.dispute_id) ORDER BY d.clock_due_on`,
    },
    openTransfers('transferToDecide', transferCounts.toDecide, today),
    openTransfers('transferDue', transferCounts.dueSoon, today),
    clockTasks('revisitDue', disputeCounts.revisitDue, today),
    {
      kind: 'followUpMissing',
      module: 'disputes',
      values: [lastMonth, lastMonth],
      sql: `SELECT d.id, d.title, s.number || ' ' || iif(s.kind = 'led', '领导包案', '挂牌督办') AS detail, NULL AS dueOn FROM dispute_supervisions AS s JOIN disputes AS d ON d.id = s.dispute_id AND d.deleted_at IS NULL
        WHERE s.ended_on IS NULL AND substr(s.started_on, 1, 7) <= ? AND NOT EXISTS (SELECT 1 FROM supervision_follow_ups AS f WHERE f.supervision_id = s.id AND f.month = ?) ORDER BY s.number`,
    },
    {
      kind: 'parkedImport',
      module: 'imports',
      values: [],
      // Rows that are there already, or that a person left out, wait for nobody; a good row waits alone where the import itself does.
      sql: `SELECT id, file_name AS title, iif(n > 0, n || ' 行待处理', '还没有导入') AS detail, NULL AS dueOn FROM (
          SELECT i.*, (SELECT count(*) FROM import_rows AS r WHERE r.import_id = i.id AND r.verdict IN ('faulty', 'doubtful') AND r.fate IN ('open', 'parked') AND r.choice IS NOT 'leave')
            + (SELECT count(*) FROM import_rows AS r WHERE r.import_id = i.id AND r.verdict = 'good' AND r.fate = 'parked' AND r.choice IS NOT 'leave') AS n
          FROM imports AS i WHERE i.state IN ('mapping', 'ready', 'committed'))
        WHERE n > 0 OR EXISTS (SELECT 1 FROM import_rows AS r WHERE r.import_id = id AND r.verdict = 'good' AND r.fate = 'open')
        ORDER BY created_at DESC`,
    },
    {
      kind: 'agreementDraft',
      module: 'mediation',
      values: [],
      sql: `SELECT c.id, c.title, '协议书尚未定稿' AS detail, a.agreed_on AS dueOn FROM agreements AS a JOIN mediation_cases AS c ON c.id = a.case_id
        WHERE a.final_at IS NULL AND c.deleted_at IS NULL ORDER BY a.agreed_on`,
    },
    {
      kind: 'agreementUnsigned',
      module: 'mediation',
      values: [],
      sql: `SELECT c.id, c.title, '协议书已打印，签好后登记签字' AS detail, a.agreed_on AS dueOn FROM agreements AS a JOIN mediation_cases AS c ON c.id = a.case_id
        WHERE a.final_at IS NOT NULL AND a.effective_on IS NULL AND a.form = 'written' AND c.deleted_at IS NULL
          AND EXISTS (SELECT 1 FROM prints AS p WHERE p.record_id = a.case_id AND p.paper = 'mediationAgreement' AND p.final = 1 AND p.void_at IS NULL) ORDER BY a.agreed_on`,
    },
    caseTasks('caseTermDue', 'mediate', 'c.mediator_names', today),
    caseTasks('performanceDue', 'perform', '(SELECT i.description FROM performance_items AS i WHERE i.id = t.item_id)', today),
    caseTasks('visitDue', 'visit', 'c.mediator_names', today),
    caseTasks('courtDue', 'court', 'c.file_number', today),
    {
      kind: 'batchUnsent',
      module: 'batches',
      values: [],
      sql: "SELECT id, period || ' 第' || sequence || '批' AS title, '尚未收到回执' AS detail, NULL AS dueOn FROM batches WHERE state IN ('built', 'sending', 'delivered') ORDER BY sequence",
    },
    {
      kind: 'inboxBatch',
      module: 'county',
      values: [],
      sql: `SELECT b.batch_id AS id, o.name || ' ' || b.period AS title, b.record_count || ' 条记录待导入' AS detail, NULL AS dueOn FROM received_batches AS b
        JOIN reporting_offices AS o ON o.division_code = b.office_code WHERE b.state IN ('checked', 'waiting') ORDER BY b.received_at`,
    },
  ];
}

interface TaskPage {
  readonly offset: number;
  readonly limit: number;
}

/** The first tasks of each kind, and how many there are of it. */
export function listTasks(db: ReadDb, view: DeskView): { tasks: DeskTask[]; totals: Partial<Record<Kind, number>> } {
  const pages = taskQueries(view).map((query) => ({ query, tasks: pageOf(db, query, { offset: 0, limit: tasksEach }) }));
  const totals = pages.flatMap(({ query, tasks }) =>
    tasks.length === 0 ? [] : [[query.kind, tasks.length < tasksEach ? tasks.length : countOf(db, query)]],
  );
  return { tasks: pages.flatMap(({ tasks }) => tasks), totals: Object.fromEntries(totals) as Partial<Record<Kind, number>> };
}

/** Further tasks of one kind, in the desk's order. Empty for kinds that are not listed here. */
export function listTasksOf(db: ReadDb, view: DeskView, kind: Kind, page: TaskPage): DeskTask[] {
  return taskQueries(view)
    .filter((query) => query.kind === kind)
    .flatMap((query) => pageOf(db, query, page));
}

function pageOf(db: ReadDb, { kind, module, sql, values }: TaskQuery, { offset, limit }: TaskPage): DeskTask[] {
  const rows = db.all<{ id: string; title: string; detail: string | null; dueOn: string | null }>(
    `${sql} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return rows.map((row) => ({ kind, title: row.title, detail: row.detail ?? '', on: row.dueOn, target: { module, id: row.id } }));
}

function countOf(db: ReadDb, { sql, values }: TaskQuery): number {
  return db.get<{ count: number }>(`SELECT count(*) AS count FROM (${sql})`, ...values)?.count ?? 0;
}

/** Disputes by the clock that runs (ix_disputes_clock), the most urgent first. */
function clockTasks(kind: Kind, count: NamedCount, today: string): TaskQuery {
  const { sql, values } = countedRowsSql(disputeList, count, today);
  return {
    kind,
    module: 'disputes',
    values,
    sql: `SELECT r.id, r.title, r.party_names AS detail, r.clock_due_on AS dueOn FROM disputes AS r WHERE ${sql} ORDER BY r.clock_due_on, r.accepted_on`,
  };
}

/** Letters that are neither answered nor refused, with the office at the other end. What the counts say of them is said again as ix_transfers_open_due_on says it, so that SQLite sees its index. */
function openTransfers(kind: Kind, count: NamedCount, today: string): TaskQuery {
  const { sql, values } = countedRowsSql(transferList, count, today);
  return {
    kind,
    module: 'transfers',
    values,
    sql: `SELECT r.id, r.title, iif(r.direction = 'in', r.from_organisation || ' 转来', '转给 ' || r.to_organisation) AS detail, coalesce(r.extended_to, r.due_on) AS dueOn FROM transfers AS r
      WHERE r.result IS NULL AND r.decision <> 'refused' AND ${sql} ORDER BY coalesce(r.extended_to, r.due_on)`,
  };
}

/** What mediation cases wait for, of one kind: shown from the day that the rule names on, until it is done or makes no sense any more. */
function caseTasks(kind: Kind, task: CaseTask['kind'], detail: string, today: string): TaskQuery {
  return {
    kind,
    module: 'mediation',
    values: [task, today, today],
    sql: `SELECT c.id, c.title, ${detail} AS detail, t.due_on AS dueOn FROM case_tasks AS t JOIN mediation_cases AS c ON c.id = t.case_id AND c.deleted_at IS NULL
      WHERE t.kind = ? AND t.shown_from <= ? AND coalesce(t.shown_until, '9999-12-31') >= ? ORDER BY t.due_on`,
  };
}

/** The month before today's, where the office reports to a county and has built no batch of it or of a later one; 零报告 counts as one. */
export function findUnfiledMonth(db: ReadDb, today: string): string | null {
  const month = monthBefore(today);
  if (db.get('SELECT 1 FROM county_connections LIMIT 1') === undefined) return null;
  return db.get('SELECT 1 FROM batches WHERE period >= ? LIMIT 1', month) === undefined ? month : null;
}

/** 2026-06 on any day of July 2026. */
function monthBefore(today: string): string {
  return daysAfterDate(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
}
