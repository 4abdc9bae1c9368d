import type { BoundDossierRow, EarlierHandover } from '#shared/contract/handovers.ts';
import { handoverCounts } from '#shared/rules/named-counts/other-counts.ts';
import type { ListSource } from '../list-queries/list-source.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

const standing = "iif(r.handover_id IS NULL, 'held', 'handedOver')";

export const boundDossierList: ListSource = {
  from: 'bound_dossiers AS r',
  joins: {},
  alias: 'r',
  select: `r.id, NULL AS ownerName, r.file_number AS caseNumber, r.title, r.bound_on AS boundOn, r.ordinal, r.pages, r.retention, ${standing} AS standing, r.handover_id AS handoverId,
    r.handed_on AS handedOn, ifnull(r.receiver, '') AS receiver, ifnull(r.remark, '') AS remark`,
  columns: {
    caseNumber: 'r.file_number',
    title: 'r.title',
    boundOn: 'r.bound_on',
    ordinal: 'r.ordinal',
    pages: 'r.pages',
    retention: 'r.retention',
    standing,
    handedOn: 'r.handed_on',
    receiver: 'r.receiver',
    remark: 'r.remark',
    ownerName: 'NULL',
  },
  counts: handoverCounts,
  defaultSort: [{ column: 'boundOn', direction: 'desc' }],
  searchTable: 'mediation_case_search',
  groups: { retention: { column: 'retention' }, receiver: { column: 'receiver' }, month: { column: 'boundOn', unit: 'month' } },
};

/** Undefined for a case without a binding. */
export function findBoundDossier(db: ReadDb, caseId: string): (BoundDossierRow & { readonly bindingId: string }) | undefined {
  return db.get(
    `SELECT ${boundDossierList.select}, r.binding_id AS bindingId FROM bound_dossiers AS r WHERE r.id = ? AND r.deleted_at IS NULL`,
    caseId,
  );
}

/** Of the bindings before the newest one; the latest first. */
export function listEarlierHandovers(db: ReadDb, caseId: string): EarlierHandover[] {
  return db.all(
    `SELECT h.id AS handoverId, b.ordinal, h.handed_on AS handedOn, h.receiver
     FROM dossier_bindings AS b JOIN dossier_handover_items AS i ON i.binding_id = b.id JOIN dossier_handovers AS h ON h.id = i.handover_id AND h.taken_back_at IS NULL
     WHERE b.case_id = ? AND b.ordinal < (SELECT max(o.ordinal) FROM dossier_bindings AS o WHERE o.case_id = b.case_id) ORDER BY b.ordinal DESC`,
    caseId,
  );
}

export interface RollLine {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly title: string;
  readonly boundOn: string;
  readonly ordinal: number;
  readonly pages: number;
  readonly retention: string | null;
}

/** What was handed over, in the order of the roll; bound again since or not. */
export function listHandedOver(db: ReadDb, handoverId: string): RollLine[] {
  return db.all(
    `SELECT c.id AS caseId, c.file_number AS caseNumber, c.title, b.bound_on AS boundOn, b.ordinal, b.pages, b.retention
     FROM dossier_handover_items AS i JOIN dossier_bindings AS b ON b.id = i.binding_id JOIN mediation_cases AS c ON c.id = b.case_id
     WHERE i.handover_id = ? ORDER BY b.bound_on, c.seq`,
    handoverId,
  );
}

export interface Handover {
  readonly id: string;
  readonly handedOn: string;
  readonly receiver: string;
  readonly remark: string;
  readonly at: string;
  readonly by: string;
}

export function insertHandover(db: WriteDb, { id, handedOn, receiver, remark, at, by }: Handover, bindingIds: readonly string[]): void {
  db.run(
    'INSERT INTO dossier_handovers (id, handed_on, receiver, remark, at, by) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    handedOn,
    receiver,
    remark,
    at,
    by,
  );
  for (const bindingId of bindingIds) db.run('INSERT INTO dossier_handover_items (handover_id, binding_id) VALUES (?, ?)', id, bindingId);
}

export function findHandover(db: ReadDb, id: string): (Handover & { readonly takenBackAt: string | null }) | undefined {
  return db.get(
    'SELECT id, handed_on AS handedOn, receiver, remark, at, by, taken_back_at AS takenBackAt FROM dossier_handovers WHERE id = ?',
    id,
  );
}

export function markTakenBack(db: WriteDb, id: string, at: string, by: string, reason: string): void {
  db.run('UPDATE dossier_handovers SET taken_back_at = ?, taken_back_by = ?, take_back_reason = ? WHERE id = ?', at, by, reason, id);
}
