import { z } from 'zod';
import { read, write } from './call.ts';
import { AllowanceRates } from './allowances.ts';
import { Id, Instant, IsoDate, Nothing } from './fields.ts';
import {
  CaseLimits,
  DisputeLimits,
  DossierRules,
  FilingDay,
  GridCodeRule,
  Holidays,
  NoticeBoardWords,
  SpecialDay,
  TransferLimits,
  TypeMapping,
} from './office-settings.ts';
import { disputeToMediation, mediationToDispute } from '../codes/type-mapping.ts';
import { initialTransferLimits } from '../codes/transfer-kinds.ts';
import { PaperLayout, PaperLayouts } from './paper-layouts.ts';
import { DrawnFile, PaperKind } from './papers.ts';
import { smallJson } from './small-json.ts';

const Key = z.string().regex(/^[a-z][A-Za-z0-9.-]{0,60}$/);

/** A screen's layout is small; what is not is no layout. */
const Remembered = smallJson(100_000);

/** Each kind of setting that has versions: its shape, and what counts before anybody saved one. */
export const officeSettingKinds = {
  'dispute-limits': {
    schema: DisputeLimits,
    initial: {
      accept: { days: 1, yellowBefore: 0, redAfter: 0 },
      handle: { days: 20, yellowBefore: 3, redAfter: 0 },
      revisit: { days: 20, yellowBefore: 3, redAfter: 0 },
      handleDaysByRisk: [],
    },
  },
  holidays: { schema: Holidays, initial: { years: [] } },
  'allowance-rates': { schema: AllowanceRates, initial: { levels: [], oralPercent: 100, payroll: [], sameMonth: true } },
  'filing-day': { schema: FilingDay, initial: { day: 5 } },
  'grid-code-rule': { schema: GridCodeRule, initial: { serialDigits: 3, letters: {} } },
  'notice-board': {
    schema: NoticeBoardWords,
    initial: {
      supervisionPhone: '',
      duties: ['采集登记基础信息', '收集反映社情民意', '排查报告安全隐患', '排查化解矛盾纠纷', '宣传法律和政策', '代办便民服务事项'],
    },
  },
  'type-mapping': { schema: TypeMapping, initial: { toMediation: [...disputeToMediation], toDispute: [...mediationToDispute] } },
  // 令75 art. 33; 人民调解法 art. 33; 特邀调解规定 art. 27.
  'case-limits': {
    schema: CaseLimits,
    initial: {
      mediation: { months: 1, alertsBefore: [5, 0] },
      court: { days: 30, alertDays: [20, 25, 28, 30] },
      delegated: { assigned: 30, entrustedOrdinary: 15, entrustedSummary: 7 },
    },
  },
  'transfer-limits': { schema: TransferLimits, initial: initialTransferLimits },
  // Years per retention class are settled by no law (research A §1.2): none before the office says so, and nothing is ever deleted by them.
  'dossier-rules': { schema: DossierRules, initial: { needs: {}, retentionYears: {} } },
  'paper-layouts': { schema: PaperLayouts, initial: { layouts: [] } },
} as const satisfies Readonly<Record<string, { readonly schema: z.ZodType; readonly initial: unknown }>>;

export type OfficeSettingKind = keyof typeof officeSettingKinds;
export type OfficeSettingValue<Kind extends OfficeSettingKind> = z.infer<(typeof officeSettingKinds)[Kind]['schema']>;
export const OfficeSettingKind = z.enum(Object.keys(officeSettingKinds) as [OfficeSettingKind, ...OfficeSettingKind[]]);

export const OfficeSettingVersion = z.object({
  id: Id,
  kind: OfficeSettingKind,
  validFrom: IsoDate,
  value: z.unknown(),
  createdAt: Instant,
  createdBy: z.string(),
});
export type OfficeSettingVersion = z.infer<typeof OfficeSettingVersion>;

const holidayRefusals = [
  'holidays.nothing',
  'holidays.year-missing',
  'holidays.no-such-day',
  'holidays.span',
  'holidays.weekday',
  'holidays.outside-year',
  'holidays.contradiction',
  'holidays.row-unreadable',
  'holidays.json',
];

export const HolidayReading = z.object({
  year: z.int(),
  days: z.array(SpecialDay),
  doubts: z.array(z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) })),
});
export type HolidayReading = z.infer<typeof HolidayReading>;

/** Clocks that run now, and which of them a new version would give another last day, or other days of yellow and red only. */
export const SettingConsequences = z.object({
  running: z.int(),
  moved: z.int(),
  recoloured: z.int(),
  examples: z.array(z.object({ id: Id, title: z.string(), from: IsoDate, to: IsoDate.nullable() })),
});
export type SettingConsequences = z.infer<typeof SettingConsequences>;

export const settings = {
  versions: read({
    summary:
      "Every version of an office setting, newest first, the value that counts today, and the program's own that counted before the first.",
    input: z.object({ kind: OfficeSettingKind }),
    output: z.object({ versions: z.array(OfficeSettingVersion), current: z.unknown(), initial: z.unknown() }),
  }),
  saveVersion: write({
    summary: 'Saves a new version of an office setting that counts from a day on; earlier versions stay.',
    access: 'administrator',
    input: z.object({ kind: OfficeSettingKind, validFrom: IsoDate, value: z.unknown() }),
    output: OfficeSettingVersion,
    errors: ['request.invalid', 'record.invalid'],
  }),
  consequences: read({
    summary: 'What a new version of a setting would do to the disputes whose clock runs; nothing is saved.',
    access: 'administrator',
    input: z.object({ kind: OfficeSettingKind, validFrom: IsoDate, value: z.unknown() }),
    output: SettingConsequences,
    errors: ['request.invalid', 'record.invalid'],
  }),
  readHolidayFile: read({
    summary: "Reads a year's holidays from a kept workbook, csv, json or text; nothing is saved.",
    access: 'administrator',
    input: z.object({ fileId: Id, year: z.int().min(2000).max(2100).nullable() }),
    output: HolidayReading,
    errors: [
      ...holidayRefusals,
      'files.not-found',
      'imports.not-a-workbook',
      'imports.damaged',
      'imports.encrypted',
      'imports.too-large',
      'imports.old-excel',
      'imports.empty',
    ],
  }),
  paperLayoutFile: write({
    summary: 'The layout of a form that counts today as a file, to be changed in an editor and read again.',
    access: 'administrator',
    input: z.object({ paper: PaperKind }),
    output: DrawnFile,
  }),
  readPaperLayout: read({
    summary: "Reads a county's layout of a form from a kept file and checks it; nothing is saved.",
    access: 'administrator',
    input: z.object({ fileId: Id }),
    output: PaperLayout,
    errors: [
      'files.not-found',
      'papers.layout-invalid',
      'papers.layout-strange',
      'papers.layout-parties',
      'papers.layout-wide',
      'papers.character-missing',
    ],
  }),
  remembered: read({
    summary: "What the account's screens remember (column widths, order, last filters), by key.",
    input: z.object({ key: Key }),
    output: z.object({ value: z.unknown() }),
  }),
  remember: write({
    summary: 'Remembers a screen setting for the signed-in account.',
    input: z.object({ key: Key, value: Remembered }),
    output: Nothing,
  }),
};
