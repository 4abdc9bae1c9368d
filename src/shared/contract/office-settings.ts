// Shapes of the settings that have versions.
import { z } from 'zod';
import { DossierSlotId } from './dossiers.ts';
import { IsoDate, line } from './fields.ts';

const WorkingDays = z.int().min(0).max(365);

/** One clock, in working days: how long, how many days before its last day it shows yellow, how many after it red. */
export const ClockLimit = z.object({ days: z.int().min(1).max(365), yellowBefore: WorkingDays, redAfter: WorkingDays });
export type ClockLimit = z.infer<typeof ClockLimit>;

/** 受理, 化解 and 回访 limits; a risk level may have a handling limit of its own. */
export const DisputeLimits = z.object({
  accept: ClockLimit,
  handle: ClockLimit,
  revisit: ClockLimit,
  handleDaysByRisk: z.array(z.object({ riskLevel: z.string().max(2), days: z.int().min(1).max(365) })).max(20),
});
export type DisputeLimits = z.infer<typeof DisputeLimits>;

/** How grid codes are made (research B §2.2): digits of the serial, and the letter before it by kind of grid; no entry, no letter. */
export const GridCodeRule = z.object({
  serialDigits: z.int().min(2).max(6),
  letters: z.record(z.string().max(2), z.string().regex(/^[A-Z]?$/)),
});
export type GridCodeRule = z.infer<typeof GridCodeRule>;

/** What stands on every grid's notice board (research B §3.3): the telephone for supervision, and what grid workers do, one duty a line. */
export const NoticeBoardWords = z.object({ supervisionPhone: line(30), duties: z.array(line(60).min(1)).max(20) });
export type NoticeBoardWords = z.infer<typeof NoticeBoardWords>;

/** 报送日: the day of the following month by which a month is filed with the county. */
export const FilingDay = z.object({ day: z.int().min(1).max(28) });
export type FilingDay = z.infer<typeof FilingDay>;

/** One day that differs from the week: a holiday (放假) or a working weekend (上班). */
export const SpecialDay = z.object({ date: IsoDate, name: line(30), works: z.boolean() });
export type SpecialDay = z.infer<typeof SpecialDay>;

/** Years that the office entered itself: each replaces the program's own table of that year. */
export const Holidays = z.object({
  years: z.array(z.object({ year: z.int().min(2000).max(2100), days: z.array(SpecialDay).max(120) })).max(60),
});
export type Holidays = z.infer<typeof Holidays>;

const TypePair = z.object({ disputeType: z.string().regex(/^\d{2}(\d{2})?$/), mediationType: z.string().regex(/^[0-9A-Za-z]{1,2}$/) });

/** 综治 type and 人民调解 type: which one the other proposes. */
export const TypeMapping = z.object({ toMediation: z.array(TypePair).max(300), toDispute: z.array(TypePair).max(100) });
export type TypeMapping = z.infer<typeof TypeMapping>;

const Days = z.int().min(1).max(3650).nullable();

/** Calendar days that each kind of transfer has, and the most that an extension may add; null: no limit is known. */
export const TransferLimits = z.object({ limits: z.array(z.object({ kind: z.string().max(2), days: Days, extensionDays: Days })).max(60) });
export type TransferLimits = z.infer<typeof TransferLimits>;

const CaseDays = z.int().min(0).max(3650);

/**
 * Clocks of a mediation case: months from acceptance and the days before their end on which the office is told; days for asking
 * the court and the days after effect on which it is told; days of the cases that a court handed over, by way.
 */
export const CaseLimits = z.object({
  mediation: z.object({ months: z.int().min(1).max(24), alertsBefore: z.array(CaseDays).max(10) }),
  court: z.object({ days: z.int().min(1).max(3650), alertDays: z.array(CaseDays).max(10) }),
  delegated: z.object({
    assigned: z.int().min(1).max(3650),
    entrustedOrdinary: z.int().min(1).max(3650),
    entrustedSummary: z.int().min(1).max(3650),
  }),
});
export type CaseLimits = z.infer<typeof CaseLimits>;

/** Which places of a dossier must be filled where the office differs from the directory, and years by retention class; no entry, no years are known. */
export const DossierRules = z.object({
  needs: z.partialRecord(DossierSlotId, z.enum(['required', 'optional'])),
  retentionYears: z.record(z.string().max(2), z.int().min(1).max(200)),
});
export type DossierRules = z.infer<typeof DossierRules>;
