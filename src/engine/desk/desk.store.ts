// What waits for a person: one query a kind, each capped, so that the desk opens as fast in a full register as in a new one.
import type { DeskTask } from '#shared/contract/desk.ts';
import type { CaseTask } from '#shared/contract/mediation.ts';
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import { openStates } from '#shared/rules/dispute-life.ts';
import type { ReadDb } from '../database/register.ts';

interface TaskQuery {
  readonly kind: DeskTask['kind'];
  readonly module: string;
  /** Answers id, title, detail, dueOn. */
  readonly sql: string;
  readonly values: readonly string[];
}

/** Tasks of one kind that the desk shows. */
export const tasksEach = 20;

/** @param view `soon`: the last day that the desk looks ahead to; `person`: the name of who looks */
export function listTasks(db: ReadDb, { today, soon, person }: { readonly today: string; readonly soon: string; readonly person: string }): DeskTask[] {
  const lastMonth = monthBefore(today);
  const queries: readonly TaskQuery[] = [
    {
      kind: 'overdue', module: 'disputes', values: [today],
      sql: "SELECT id, title, party_names AS detail, clock_due_on AS dueOn FROM disputes WHERE clock = 'handle' AND deleted_at IS NULL AND clock_due_on < ? ORDER BY clock_due_on",
    },
    {
      kind: 'dueSoon', module: 'disputes', values: [today, soon],
      sql: "SELECT id, title, party_names AS detail, clock_due_on AS dueOn FROM disputes WHERE clock = 'handle' AND deleted_at IS NULL AND clock_due_on BETWEEN ? AND ? ORDER BY clock_due_on",
    },
    {
      kind: 'toAccept', module: 'disputes', values: [today],
      sql: "SELECT id, title, party_names AS detail, clock_due_on AS dueOn FROM disputes WHERE clock = 'accept' AND deleted_at IS NULL AND clock_due_on <= ? ORDER BY clock_due_on",
    },
    {
      // Given on to somebody else it is no longer this person's: the last hop tells.
      kind: 'assignedToMe', module: 'disputes', values: [person],
      sql: `SELECT d.id, d.title, d.party_names AS detail, d.clock_due_on AS dueOn FROM dispute_hops AS h JOIN disputes AS d ON d.id = h.dispute_id AND d.state = 'assigned' AND d.deleted_at IS NULL
        WHERE h.to_person = ? AND h.to_person <> '' AND h.to_state = 'assigned' AND h.position = (SELECT max(position) FROM dispute_hops WHERE dispute_id = h.dispute_id) ORDER BY d.clock_due_on`,
    },
    openTransfers('transferToDecide', "direction = 'in' AND decision = 'pending'", []),
    openTransfers('transferDue', 'coalesce(extended_to, due_on) <= ?', [soon]),
    {
      kind: 'revisitDue', module: 'disputes', values: [soon],
      sql: "SELECT id, title, party_names AS detail, clock_due_on AS dueOn FROM disputes WHERE clock = 'revisit' AND deleted_at IS NULL AND clock_due_on <= ? ORDER BY clock_due_on",
    },
    {
      kind: 'followUpMissing', module: 'disputes', values: [lastMonth, lastMonth],
      sql: `SELECT d.id, d.title, s.number || ' ' || iif(s.kind = 'led', '领导包案', '挂牌督办') AS detail, NULL AS dueOn FROM dispute_supervisions AS s JOIN disputes AS d ON d.id = s.dispute_id AND d.deleted_at IS NULL
        WHERE s.ended_on IS NULL AND substr(s.started_on, 1, 7) <= ? AND NOT EXISTS (SELECT 1 FROM supervision_follow_ups AS f WHERE f.supervision_id = s.id AND f.month = ?) ORDER BY s.number`,
    },
    {
      kind: 'parkedImport', module: 'imports', values: [],
      sql: `SELECT i.id, i.file_name AS title, count(*) || ' 行待处理' AS detail, NULL AS dueOn FROM imports AS i JOIN import_rows AS r ON r.import_id = i.id AND r.fate IN ('open', 'parked')
        WHERE i.state IN ('mapping', 'ready', 'committed') GROUP BY i.id ORDER BY i.created_at DESC`,
    },
    {
      kind: 'agreementDraft', module: 'mediation', values: [],
      sql: `SELECT c.id, c.title, '协议书尚未定稿' AS detail, a.agreed_on AS dueOn FROM agreements AS a JOIN mediation_cases AS c ON c.id = a.case_id
        WHERE a.final_at IS NULL AND c.deleted_at IS NULL ORDER BY a.agreed_on`,
    },
    {
      kind: 'agreementUnsigned', module: 'mediation', values: [],
      sql: `SELECT c.id, c.title, '协议书已打印，签好后登记签字' AS detail, a.agreed_on AS dueOn FROM agreements AS a JOIN mediation_cases AS c ON c.id = a.case_id
        WHERE a.final_at IS NOT NULL AND a.effective_on IS NULL AND a.form = 'written' AND c.deleted_at IS NULL
          AND EXISTS (SELECT 1 FROM prints AS p WHERE p.record_id = a.case_id AND p.paper = 'mediationAgreement' AND p.final = 1 AND p.void_at IS NULL) ORDER BY a.agreed_on`,
    },
    caseTasks('caseTermDue', 'mediate', 'c.mediator_names', today),
    caseTasks('performanceDue', 'perform', "(SELECT i.description FROM performance_items AS i WHERE i.id = t.item_id)", today),
    caseTasks('visitDue', 'visit', 'c.mediator_names', today),
    caseTasks('courtDue', 'court', 'c.file_number', today),
    {
      kind: 'batchUnsent', module: 'batches', values: [],
      sql: "SELECT id, period || ' 第' || sequence || '批' AS title, '尚未收到回执' AS detail, NULL AS dueOn FROM batches WHERE state IN ('built', 'sending', 'delivered') ORDER BY sequence",
    },
    {
      kind: 'inboxBatch', module: 'county', values: [],
      sql: `SELECT b.batch_id AS id, o.name || ' ' || b.period AS title, b.record_count || ' 条记录待导入' AS detail, NULL AS dueOn FROM received_batches AS b
        JOIN reporting_offices AS o ON o.division_code = b.office_code WHERE b.state IN ('checked', 'waiting') ORDER BY b.received_at`,
    },
  ];
  return queries.flatMap(({ kind, module, sql, values }) =>
    db.all<{ id: string; title: string; detail: string | null; dueOn: string | null }>(`${sql} LIMIT ${tasksEach}`, ...values).map((row) => ({
      kind, title: row.title, detail: row.detail ?? '', on: row.dueOn, target: { module, id: row.id },
    })),
  );
}

/** Letters that are neither answered nor refused (ix_transfers_open_due_on), with the office at the other end. */
function openTransfers(kind: DeskTask['kind'], which: string, values: readonly string[]): TaskQuery {
  return {
    kind, module: 'transfers', values,
    sql: `SELECT id, title, iif(direction = 'in', from_organisation || ' 转来', '转给 ' || to_organisation) AS detail, coalesce(extended_to, due_on) AS dueOn FROM transfers
      WHERE result IS NULL AND decision <> 'refused' AND deleted_at IS NULL AND ${which} ORDER BY coalesce(extended_to, due_on)`,
  };
}

/** What mediation cases wait for, of one kind: shown from the day that the rule names on, until it is done or makes no sense any more. */
function caseTasks(kind: DeskTask['kind'], task: CaseTask['kind'], detail: string, today: string): TaskQuery {
  return {
    kind, module: 'mediation', values: [task, today, today],
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

/** Open ones from the tallies (migration 190); late ones and those of a month from indexes that hold all that is asked. */
export function countDisputes(db: ReadDb, today: string): { handling: number; overdue: number; thisMonth: number; settledThisMonth: number } {
  const count = (sql: string, ...values: string[]): number => db.get<{ count: number }>(sql, ...values)?.count ?? 0;
  const monthStart = `${today.slice(0, 7)}-01`;
  return {
    handling: count(`SELECT coalesce(sum(count), 0) AS count FROM dispute_tallies WHERE measure = 'state' AND value IN (${openStates.map(() => '?').join(', ')})`, ...openStates),
    overdue: count("SELECT count(*) AS count FROM disputes WHERE deleted_at IS NULL AND clock = 'handle' AND clock_due_on < ?", today),
    thisMonth: count("SELECT count(*) AS count FROM disputes INDEXED BY ix_disputes_counts WHERE deleted_at IS NULL AND accepted_on BETWEEN ? AND ? AND state <> 'draft'", monthStart, today),
    settledThisMonth: count('SELECT count(*) AS count FROM disputes WHERE deleted_at IS NULL AND resolved_on BETWEEN ? AND ?', monthStart, today),
  };
}
