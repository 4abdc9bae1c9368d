import type { FollowUp, Supervision, SupervisionFields, SupervisionKind, SupervisionResult } from '#shared/contract/supervisions.ts';
import { userError } from '#shared/errors.ts';
import { missingMonths } from '#shared/rules/supervision-record.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

type Row = Omit<Supervision, 'followUps' | 'missingMonths'>;

const columns = `id, dispute_id AS disputeId, kind, rev, number, started_on AS startedOn, leader_name AS leaderName, leader_post AS leaderPost, unit, plan, progress,
  expected_on AS expectedOn, ended_on AS endedOn, result, end_note AS endNote, updated_at AS updatedAt, updated_by AS updatedBy`;

/** Who writes when: an instant and an account's name. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

export function listSupervisions(db: ReadDb, disputeId: string, today: string): Supervision[] {
  return db
    .all<Row>(`SELECT ${columns} FROM dispute_supervisions WHERE dispute_id = ? ORDER BY started_on DESC, number DESC`, disputeId)
    .map((row) => {
      const followUps = db.all<Supervision['followUps'][number]>(
        'SELECT month, measures, work, contacts, updated_at AS updatedAt, updated_by AS updatedBy FROM supervision_follow_ups WHERE supervision_id = ? ORDER BY month',
        row.id,
      );
      return {
        ...row,
        followUps,
        missingMonths:
          row.endedOn === null
            ? missingMonths(
                row.startedOn,
                followUps.map((each) => each.month),
                today,
              )
            : [],
      };
    });
}

/** @throws record.not-found, record.changed */
export function getSupervisionAt(db: ReadDb, id: string, rev: number): Row {
  const row = db.get<Row>(`SELECT ${columns} FROM dispute_supervisions WHERE id = ?`, id);
  if (row === undefined) throw userError('record.not-found');
  if (row.rev !== rev) throw userError('record.changed', { by: row.updatedBy, at: row.updatedAt });
  return row;
}

/** The number of the one of a kind that runs. */
export function findRunning(db: ReadDb, disputeId: string, kind: SupervisionKind): string | null {
  return (
    db.get<{ number: string }>(
      'SELECT number FROM dispute_supervisions WHERE dispute_id = ? AND kind = ? AND ended_on IS NULL',
      disputeId,
      kind,
    )?.number ?? null
  );
}

/** HJ20260001: the next one of the year. Rows never go, so no number is missing. Must run in the transaction that uses it. */
export function nextSupervisionNumber(db: ReadDb, year: string): string {
  const last =
    db.get<{ serial: number | null }>(
      "SELECT max(CAST(substr(number, 7) AS INTEGER)) AS serial FROM dispute_supervisions WHERE number GLOB 'HJ' || ? || '*'",
      year,
    )?.serial ?? 0;
  return `HJ${year}${String(last + 1).padStart(4, '0')}`;
}

export function insertSupervision(
  db: WriteDb,
  key: Pick<Supervision, 'id' | 'disputeId' | 'kind' | 'number'>,
  fields: SupervisionFields,
  { at, by }: Stamp,
): void {
  db.run(
    `INSERT INTO dispute_supervisions (id, dispute_id, kind, rev, number, started_on, leader_name, leader_post, unit, plan, progress, expected_on, end_note, created_at, created_by, updated_at, updated_by)
     VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?)`,
    key.id,
    key.disputeId,
    key.kind,
    key.number,
    fields.startedOn,
    fields.leaderName,
    fields.leaderPost,
    fields.unit,
    fields.plan,
    fields.progress,
    fields.expectedOn,
    at,
    by,
    at,
    by,
  );
}

export function updateSupervision(db: WriteDb, id: string, fields: SupervisionFields, { at, by }: Stamp): void {
  db.run(
    `UPDATE dispute_supervisions SET rev = rev + 1, started_on = ?, leader_name = ?, leader_post = ?, unit = ?, plan = ?, progress = ?, expected_on = ?, updated_at = ?, updated_by = ? WHERE id = ?`,
    fields.startedOn,
    fields.leaderName,
    fields.leaderPost,
    fields.unit,
    fields.plan,
    fields.progress,
    fields.expectedOn,
    at,
    by,
    id,
  );
}

export function endSupervision(
  db: WriteDb,
  id: string,
  end: { readonly endedOn: string; readonly result: SupervisionResult; readonly endNote: string },
  { at, by }: Stamp,
): void {
  db.run(
    'UPDATE dispute_supervisions SET rev = rev + 1, ended_on = ?, result = ?, end_note = ?, updated_at = ?, updated_by = ? WHERE id = ?',
    end.endedOn,
    end.result,
    end.endNote,
    at,
    by,
    id,
  );
}

export function findFollowUp(db: ReadDb, supervisionId: string, month: string): FollowUp | undefined {
  return db.get<FollowUp>(
    'SELECT month, measures, work, contacts FROM supervision_follow_ups WHERE supervision_id = ? AND month = ?',
    supervisionId,
    month,
  );
}

/** Writes a month over what stood there. */
export function putFollowUp(db: WriteDb, supervisionId: string, { month, measures, work, contacts }: FollowUp, { at, by }: Stamp): void {
  db.run(
    `INSERT INTO supervision_follow_ups (supervision_id, month, measures, work, contacts, updated_at, updated_by) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (supervision_id, month) DO UPDATE SET measures = excluded.measures, work = excluded.work, contacts = excluded.contacts, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    supervisionId,
    month,
    measures,
    work,
    contacts,
    at,
    by,
  );
  db.run('UPDATE dispute_supervisions SET rev = rev + 1, updated_at = ?, updated_by = ? WHERE id = ?', at, by, supervisionId);
}
