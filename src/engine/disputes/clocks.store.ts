// The clock that runs on a dispute, kept beside it so that lists and the desk look late disputes up in an index; and the limits
// that it was accepted under, which later versions of the setting do not touch.
import type { DisputeClock } from '#shared/contract/dispute-moves.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import type { DisputeLimits } from '#shared/contract/office-settings.ts';
import { clockOf, limitOf, type ClockFacts } from '#shared/rules/dispute-clock.ts';
import { isOpen } from '#shared/rules/dispute-life.ts';
import { workCalendar, type WorkCalendar } from '#shared/rules/working-days.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { settingOn } from '../office-settings/office-settings.ts';
import { findOffice } from '../own-office/own-office.store.ts';

interface KeptLimits {
  readonly limits: DisputeLimits;
  readonly revisitFrom: string | null;
}

export function findKeptLimits(db: ReadDb, disputeId: string): KeptLimits | undefined {
  const row = db.get<{ limits: string; revisitFrom: string | null }>(
    'SELECT limits, revisit_from AS revisitFrom FROM dispute_clocks WHERE dispute_id = ?',
    disputeId,
  );
  return row === undefined ? undefined : { ...row, limits: JSON.parse(row.limits) as DisputeLimits };
}

/** A settlement made here asks for a revisit; one that came with its record does not. */
export function askForRevisit(db: WriteDb, disputeId: string, from: string | null, acceptedOn: string): void {
  if (findKeptLimits(db, disputeId) === undefined) keepLimits(db, disputeId, acceptedOn);
  db.run('UPDATE dispute_clocks SET revisit_from = ? WHERE dispute_id = ?', from, disputeId);
}

function keepLimits(db: WriteDb, disputeId: string, acceptedOn: string): KeptLimits {
  const limits = settingOn(db, 'dispute-limits', acceptedOn);
  db.run('INSERT INTO dispute_clocks (dispute_id, limits) VALUES (?, ?)', disputeId, JSON.stringify(limits));
  return { limits, revisitFrom: null };
}

/** A table that the office entered counts for every year that it names, whenever it was entered. */
export function officeCalendar(db: ReadDb): WorkCalendar {
  return workCalendar(settingOn(db, 'holidays', '9999-12-31'));
}

/** The limits of a county are its townships' business: there only the record's own 化解时限 counts. */
export function keepsLimits(db: ReadDb): boolean {
  return findOffice(db)?.desk === 'township';
}

/** Sets the clock anew after a change. On acceptance the limits of that day are kept; a draft waits under those of its day. */
export function setClock(db: WriteDb, id: string, fields: DisputeFields): void {
  let kept = findKeptLimits(db, id);
  if (kept === undefined && isOpen(fields.state) && keepsLimits(db)) kept = keepLimits(db, id, fields.acceptedOn);
  const limits = kept?.limits ?? (fields.state === 'draft' && keepsLimits(db) ? settingOn(db, 'dispute-limits', fields.acceptedOn) : null);
  const calendar = officeCalendar(db);
  writeClock(db, id, clockOf(fields, limits, kept?.revisitFrom ?? null, calendar), limitOf(fields, limits, calendar));
}

/** 期限: the written day, or the computed one. */
export function findLimitOn(db: ReadDb, id: string): string | null {
  return db.get<{ limitOn: string | null }>('SELECT limit_on AS limitOn FROM disputes WHERE id = ?', id)?.limitOn ?? null;
}

export function findClock(db: ReadDb, id: string): DisputeClock | null {
  const row = db.get<{ clock: DisputeClock['clock'] | null; dueOn: string; yellowOn: string | null; redOn: string }>(
    'SELECT clock, clock_due_on AS dueOn, yellow_on AS yellowOn, red_on AS redOn FROM disputes WHERE id = ?',
    id,
  );
  return row === undefined || row.clock === null ? null : { clock: row.clock, dueOn: row.dueOn, yellowOn: row.yellowOn, redOn: row.redOn };
}

/** A running clock with what it is worked out from. */
export interface RunningClock extends ClockFacts {
  readonly id: string;
  readonly title: string;
  readonly clock: DisputeClock['clock'];
  readonly dueOn: string | null;
  /** 期限: the written day, or the computed one. */
  readonly limitOn: string | null;
  readonly clockDueOn: string;
  readonly yellowOn: string | null;
  readonly redOn: string;
  /** Null: none are kept. */
  readonly limits: string | null;
  readonly revisitFrom: string | null;
}

/**
 * Disputes whose clock runs: those that a new table of holidays or new limits may move.
 * @param which the deleted ones come back one day with the clock that they have
 */
export function listRunningClocks(db: ReadDb, which: 'living' | 'deleted' = 'living'): RunningClock[] {
  return db.all<RunningClock>(`SELECT d.id, d.title, d.state, d.accepted_on AS acceptedOn, d.due_on AS dueOn, d.limit_on AS limitOn, d.risk_level AS riskLevel, d.outcome, d.resolved_on AS resolvedOn,
    d.clock, d.clock_due_on AS clockDueOn, d.yellow_on AS yellowOn, d.red_on AS redOn, k.limits, k.revisit_from AS revisitFrom
    FROM disputes AS d LEFT JOIN dispute_clocks AS k ON k.dispute_id = d.id WHERE d.clock IS NOT NULL AND d.deleted_at IS ${which === 'living' ? 'NULL' : 'NOT NULL'} ORDER BY d.clock, d.clock_due_on`);
}

/** @param limitOn 期限 (limitOf in shared/rules/dispute-clock.ts) */
export function writeClock(db: WriteDb, id: string, clock: DisputeClock | null, limitOn: string | null): void {
  db.run(
    'UPDATE disputes SET clock = ?, clock_due_on = ?, yellow_on = ?, red_on = ?, limit_on = ? WHERE id = ?',
    clock?.clock ?? null,
    clock?.dueOn ?? null,
    clock?.yellowOn ?? null,
    clock?.redOn ?? null,
    limitOn,
    id,
  );
}
