// A setting told in lines, so that two versions can be compared and an earlier one be read.
import {
  codeName,
  codePath,
  difficultyLevels,
  disputeTypes,
  gridKinds,
  mediationTypes,
  retentionClasses,
  riskLevels,
  rowsOf,
  transferKinds,
} from '#shared/codes/index.ts';
import type { ClockLimit } from '#shared/contract/office-settings.ts';
import type { OfficeSettingKind } from '#shared/contract/settings.ts';
import { dossierSlots } from '#shared/rules/dossier-slots.ts';
import type { OfficeSettingValues } from '#shared/rules/office-setting.ts';
import { amountText } from '../../values/amount.ts';

export interface SettingLine {
  readonly label: string;
  readonly text: string;
}

export interface SettingChange {
  readonly label: string;
  /** Empty: was not there. */
  readonly from: string;
  readonly to: string;
}

type LineMakers = { readonly [Kind in OfficeSettingKind]: (value: OfficeSettingValues[Kind]) => SettingLine[] };

const makers: LineMakers = {
  'dispute-limits': ({ accept, handle, revisit, handleDaysByRisk }) => [
    clockLine('受理期限', accept),
    clockLine('化解期限', handle),
    clockLine('回访期限', revisit),
    ...handleDaysByRisk.map(({ riskLevel, days }) => ({
      label: `化解期限（${codeName(riskLevels, riskLevel) ?? riskLevel}）`,
      text: `${String(days)} 个工作日`,
    })),
  ],
  holidays: ({ years }) =>
    years.flatMap(({ days }) => days.map(({ date, name, works }) => ({ label: date, text: `${works ? '上班' : '放假'} ${name}` }))),
  'allowance-rates': ({ levels, oralPercent, payroll, sameMonth }) => [
    ...levels.map(({ difficulty, amountFen }) => ({
      label: `${codeName(difficultyLevels, difficulty) ?? difficulty}案件`,
      text: amountText(amountFen),
    })),
    { label: '口头协议', text: `${String(oralPercent)}%` },
    { label: '当月录入才补', text: sameMonth ? '是' : '否' },
    { label: '财政供养人员', text: payroll.join('、') },
  ],
  'filing-day': ({ day }) => [{ label: '报送日', text: `次月 ${String(day)} 日` }],
  'grid-code-rule': ({ serialDigits, letters }) => [
    { label: '序号位数', text: `${String(serialDigits)} 位` },
    ...rowsOf(gridKinds)
      .map(({ code, name }) => ({ label: `${name}的字母`, text: letters[code] ?? '' }))
      .filter(({ text }) => text !== ''),
  ],
  'notice-board': ({ supervisionPhone, duties }) => [
    { label: '监督电话', text: supervisionPhone },
    { label: '网格员职责', text: duties.join('；') },
  ],
  'type-mapping': ({ toMediation, toDispute }) => [
    ...toMediation.map(({ disputeType, mediationType }) => ({
      label: `综治 ${disputeType} ${codePath(disputeTypes, disputeType) ?? ''}`,
      text: codeName(mediationTypes, mediationType) ?? mediationType,
    })),
    ...toDispute.map(({ disputeType, mediationType }) => ({
      label: `人民调解 ${mediationType} ${codeName(mediationTypes, mediationType) ?? ''}`,
      text: `${disputeType} ${codePath(disputeTypes, disputeType) ?? ''}`,
    })),
  ],
  'case-limits': ({ mediation, court, delegated }) => [
    { label: '调解期限', text: `${String(mediation.months)} 个月，到期前 ${daysWords(mediation.alertsBefore)} 提醒` },
    { label: '申请司法确认', text: `${String(court.days)} 天，第 ${daysWords(court.alertDays)} 提醒` },
    { label: '法院委派', text: `${String(delegated.assigned)} 天` },
    { label: '法院委托（普通程序）', text: `${String(delegated.entrustedOrdinary)} 天` },
    { label: '法院委托（简易程序）', text: `${String(delegated.entrustedSummary)} 天` },
  ],
  'dossier-rules': ({ needs, retentionYears }) => [
    ...dossierSlots.map(({ id, title, need }) => ({ label: title, text: (needs[id] ?? need) === 'required' ? '必须' : '按需' })),
    ...Object.entries(retentionYears).map(([retention, years]) => ({
      label: `${codeName(retentionClasses, retention) ?? retention}保管`,
      text: `${String(years)} 年`,
    })),
  ],
  'paper-layouts': ({ layouts }) =>
    layouts.map(({ definition }) => ({ label: definition.title, text: `${definition.version}（${definition.source}）` })),
  'transfer-limits': ({ limits }) =>
    limits.map(({ kind, days, extensionDays }) => ({
      label: codeName(transferKinds, kind) ?? kind,
      text:
        days === null ? '不设期限' : `${String(days)} 天${extensionDays === null ? '，不延长' : `，最多延长 ${String(extensionDays)} 天`}`,
    })),
};

export function settingLines<Kind extends OfficeSettingKind>(kind: Kind, value: OfficeSettingValues[Kind]): SettingLine[] {
  return makers[kind](value);
}

/** What differs, in the order of the later one; what only the earlier one has comes last. */
export function settingChanges<Kind extends OfficeSettingKind>(
  kind: Kind,
  before: OfficeSettingValues[Kind],
  after: OfficeSettingValues[Kind],
): SettingChange[] {
  const [was, is] = [asMap(settingLines(kind, before)), asMap(settingLines(kind, after))];
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((label) => ({ label, from: was.get(label) ?? '', to: is.get(label) ?? '' }))
    .filter(({ from, to }) => from !== to);
}

function asMap(lines: readonly SettingLine[]): Map<string, string> {
  return new Map(lines.map(({ label, text }) => [label, text]));
}

function daysWords(days: readonly number[]): string {
  return `${days.join('、')} 天`;
}

function clockLine(label: string, { days, yellowBefore, redAfter }: ClockLimit): SettingLine {
  return { label, text: `${String(days)} 个工作日，提前 ${String(yellowBefore)} 天变黄，超过 ${String(redAfter)} 天变红` };
}
