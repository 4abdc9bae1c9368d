// What a setting of the office must satisfy beyond its shape. The form asks while numbers are still being typed (null), the engine before it saves.
import {
  difficultyLevels,
  disputeTypes,
  gridKinds,
  mediationTypes,
  retentionClasses,
  riskLevels,
  transferKinds,
} from '#shared/codes/index.ts';
import type { AllowanceRates } from '#shared/contract/allowances.ts';
import type {
  CaseLimits,
  ClockLimit,
  DisputeLimits,
  DossierRules,
  FilingDay,
  GridCodeRule,
  Holidays,
  NoticeBoardWords,
  TransferLimits,
  TypeMapping,
} from '#shared/contract/office-settings.ts';
import type { PaperLayouts } from '#shared/contract/paper-layouts.ts';
import type { OfficeSettingKind } from '#shared/contract/settings.ts';
import { codeProblem, requiredProblem, type RecordProblem } from './record-problem.ts';

/** A setting in a form: a number may not be there yet. */
export type Unfinished<Value> = Value extends number
  ? number | null
  : Value extends readonly (infer Item)[]
    ? readonly Unfinished<Item>[]
    : Value extends object
      ? { readonly [Name in keyof Value]: Unfinished<Value[Name]> }
      : Value;

export interface OfficeSettingValues {
  readonly 'dispute-limits': DisputeLimits;
  readonly holidays: Holidays;
  readonly 'filing-day': FilingDay;
  readonly 'allowance-rates': AllowanceRates;
  readonly 'grid-code-rule': GridCodeRule;
  readonly 'notice-board': NoticeBoardWords;
  readonly 'type-mapping': TypeMapping;
  readonly 'case-limits': CaseLimits;
  readonly 'transfer-limits': TransferLimits;
  readonly 'dossier-rules': DossierRules;
  readonly 'paper-layouts': PaperLayouts;
}
export type SettingDraft<Kind extends OfficeSettingKind> = Unfinished<OfficeSettingValues[Kind]>;

type Rules = { readonly [Kind in OfficeSettingKind]: (draft: SettingDraft<Kind>) => RecordProblem[] };

const rules: Rules = {
  'dispute-limits': ({ accept, handle, revisit, handleDaysByRisk }) => [
    ...clockProblems('accept', accept),
    ...clockProblems('handle', handle),
    ...clockProblems('revisit', revisit),
    ...handleDaysByRisk.flatMap(({ riskLevel, days }, index) => [
      ...codeProblem(`handleDaysByRisk.${String(index)}.riskLevel`, riskLevel, riskLevels),
      ...wholeNumber(`handleDaysByRisk.${String(index)}.days`, days, 1, 365),
      ...(days !== null && handle.yellowBefore !== null && handle.yellowBefore > days
        ? [{ field: `handleDaysByRisk.${String(index)}.days`, code: 'settings.yellow-before-start' }]
        : []),
    ]),
    ...twice(
      'handleDaysByRisk',
      handleDaysByRisk.map(({ riskLevel }) => riskLevel),
    ),
  ],
  holidays: ({ years }) =>
    years.flatMap(({ year, days }) => [
      ...days.flatMap(({ date, name }) => [
        ...(date.startsWith(`${String(year)}-`) || date.startsWith(`${String((year ?? 0) - 1)}-12-`)
          ? []
          : [{ field: date, code: 'settings.outside-year' }]),
        ...(name.trim() === '' ? [{ field: date, code: 'settings.name-missing' }] : []),
      ]),
      ...twice(
        'days',
        days.map(({ date }) => date),
      ),
    ]),
  'allowance-rates': ({ levels, oralPercent, payroll }) => [
    ...levels.flatMap(({ difficulty }) => codeProblem(`levels.${difficulty}`, difficulty, difficultyLevels)),
    ...wholeNumber('oralPercent', oralPercent, 0, 100),
    ...twice(
      'levels',
      levels.map(({ difficulty }) => difficulty),
    ),
    ...twice('payroll', payroll),
  ],
  'filing-day': ({ day }) => wholeNumber('day', day, 1, 28),
  'grid-code-rule': ({ serialDigits, letters }) => [
    ...wholeNumber('serialDigits', serialDigits, 2, 6),
    ...Object.entries(letters).flatMap(([kind, letter]) => [
      ...codeProblem(`letters.${kind}`, kind, gridKinds),
      ...(/^[A-Z]?$/.test(letter) ? [] : [{ field: `letters.${kind}`, code: 'settings.letter' }]),
    ]),
  ],
  'notice-board': ({ supervisionPhone, duties }) => [
    ...(/^[\d\-—()（）转 、,，]*$/u.test(supervisionPhone) ? [] : [{ field: 'supervisionPhone', code: 'settings.phone' }]),
    ...(duties.length === 0 ? [{ field: 'duties', code: 'field.required' }] : []),
    ...(duties.some((duty) => duty.length > 60) ? [{ field: 'duties', code: 'settings.duty-too-long' }] : []),
    ...(duties.length > 20 ? [{ field: 'duties', code: 'settings.too-many-duties' }] : []),
    ...twice('duties', duties),
  ],
  'type-mapping': ({ toMediation, toDispute }) => [
    ...[...toMediation, ...toDispute].flatMap(({ disputeType, mediationType }) => [
      ...codeProblem(disputeType, disputeType, disputeTypes),
      ...codeProblem(mediationType, mediationType, mediationTypes),
    ]),
    ...twice(
      'toMediation',
      toMediation.map(({ disputeType }) => disputeType),
    ),
    ...twice(
      'toDispute',
      toDispute.map(({ mediationType }) => mediationType),
    ),
  ],
  'case-limits': ({ mediation, court, delegated }) => [
    ...wholeNumber('mediation.months', mediation.months, 1, 24),
    // A month has 28 days at least: an alert before the case was accepted says nothing.
    ...alertProblems('mediation.alertsBefore', mediation.alertsBefore, 28 * (mediation.months ?? 1)),
    ...wholeNumber('court.days', court.days, 1, 3650),
    ...alertProblems('court.alertDays', court.alertDays, court.days ?? 0),
    ...wholeNumber('delegated.assigned', delegated.assigned, 1, 3650),
    ...wholeNumber('delegated.entrustedOrdinary', delegated.entrustedOrdinary, 1, 3650),
    ...wholeNumber('delegated.entrustedSummary', delegated.entrustedSummary, 1, 3650),
  ],
  'transfer-limits': ({ limits }) => [
    ...limits.flatMap(({ kind, days, extensionDays }, index) => [
      ...codeProblem(`limits.${String(index)}.kind`, kind, transferKinds),
      ...(days === null ? [] : wholeNumber(`limits.${String(index)}.days`, days, 1, 3650)),
      ...(extensionDays === null ? [] : wholeNumber(`limits.${String(index)}.extensionDays`, extensionDays, 1, 3650)),
      ...(days === null && extensionDays !== null
        ? [{ field: `limits.${String(index)}.days`, code: 'settings.extension-of-nothing' }]
        : []),
    ]),
    ...twice(
      'limits',
      limits.map(({ kind }) => kind),
    ),
  ],
  'dossier-rules': ({ retentionYears }) =>
    Object.entries(retentionYears).flatMap(([retention, years]) => [
      ...codeProblem(`retentionYears.${retention}`, retention, retentionClasses),
      ...wholeNumber(`retentionYears.${retention}`, years, 1, 200),
    ]),
  'paper-layouts': ({ layouts }) =>
    twice(
      'layouts',
      layouts.map(({ paper }) => paper),
    ),
};

/** Everything that keeps a setting from being saved, in the order of the form. */
export function settingProblems<Kind extends OfficeSettingKind>(kind: Kind, draft: SettingDraft<Kind>): RecordProblem[] {
  return rules[kind](draft);
}

function clockProblems(name: string, { days, yellowBefore, redAfter }: Unfinished<ClockLimit>): RecordProblem[] {
  return [
    ...wholeNumber(`${name}.days`, days, 1, 365),
    ...wholeNumber(`${name}.yellowBefore`, yellowBefore, 0, 365),
    ...(days !== null && yellowBefore !== null && yellowBefore > days
      ? [{ field: `${name}.yellowBefore`, code: 'settings.yellow-before-start' }]
      : []),
    ...wholeNumber(`${name}.redAfter`, redAfter, 0, 365),
  ];
}

function wholeNumber(field: string, value: number | null, least: number, most: number): RecordProblem[] {
  if (value === null) return requiredProblem(field, value);
  return Number.isInteger(value) && value >= least && value <= most
    ? []
    : [{ field, code: 'settings.number-outside', details: { least, most } }];
}

function alertProblems(field: string, days: readonly (number | null)[], most: number): RecordProblem[] {
  return [
    ...(days.some((day) => day !== null && day > most) ? [{ field, code: 'settings.alert-outside' }] : []),
    ...(days.length > 10 ? [{ field, code: 'settings.too-many-alerts' }] : []),
  ];
}

function twice(field: string, values: readonly string[]): RecordProblem[] {
  return new Set(values).size === values.length ? [] : [{ field, code: 'settings.twice' }];
}
