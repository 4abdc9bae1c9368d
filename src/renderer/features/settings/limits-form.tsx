// 期限: three clocks in working days, their yellow and red marks, and handling days of a risk level's own.
import { rowsOf, riskLevels } from '#shared/codes/index.ts';
import { wholeFrom } from '#shared/rules/number-fields.ts';
import type { SettingDraft } from '#shared/rules/office-setting.ts';
import { FormRow } from '../../components/fields/field-place.tsx';
import { NumberItem } from '../../components/fields/form-items.tsx';
import type { SettingFormProps } from './setting-panel.tsx';

type Limits = SettingDraft<'dispute-limits'>;
const clocks = [
  { name: 'accept', word: '受理', from: '从登记起' },
  { name: 'handle', word: '化解', from: '从受理起' },
  { name: 'revisit', word: '回访', from: '从化解起' },
] as const;

export function LimitsForm({ value, onChange }: SettingFormProps<'dispute-limits'>) {
  const set = (name: (typeof clocks)[number]['name'], changes: Partial<Limits['handle']>) => {
    onChange({ ...value, [name]: { ...value[name], ...changes } });
  };
  const setRisk = (riskLevel: string, days: number | null) => {
    const others = value.handleDaysByRisk.filter((row) => row.riskLevel !== riskLevel);
    onChange({
      ...value,
      handleDaysByRisk:
        days === null ? others : [...others, { riskLevel, days }].sort((one, other) => one.riskLevel.localeCompare(other.riskLevel)),
    });
  };
  return (
    <>
      {clocks.map(({ name, word, from }) => (
        <div key={name} className="form-grid setting-row">
          <NumberItem
            name={`${name}.days`}
            label={`${word}期限`}
            span={3}
            unit="个工作日"
            hint={`${from}，最多这么多天`}
            reading={wholeFrom(1, 365, '个工作日', '天')}
            value={value[name].days}
            onChange={(days) => set(name, { days })}
          />
          <NumberItem
            name={`${name}.yellowBefore`}
            label={`${word}：提前几天变黄`}
            span={3}
            unit="个工作日"
            reading={wholeFrom(0, 365, '个工作日', '天')}
            value={value[name].yellowBefore}
            onChange={(yellowBefore) => set(name, { yellowBefore })}
          />
          <NumberItem
            name={`${name}.redAfter`}
            label={`${word}：超过几天变红`}
            span={3}
            unit="个工作日"
            reading={wholeFrom(0, 365, '个工作日', '天')}
            value={value[name].redAfter}
            onChange={(redAfter) => set(name, { redAfter })}
          />
        </div>
      ))}
      <h3 className="setting-part">
        按风险等级另定的化解期限 <span className="quiet">空着的用上面的化解期限</span>
      </h3>
      <div className="form-grid">
        {rowsOf(riskLevels).map(({ code, name }) => {
          const index = value.handleDaysByRisk.findIndex((row) => row.riskLevel === code);
          // By level, not by place: levels without days of their own have none yet, and share none of what is typed.
          return (
            <FormRow key={code} id={`handleDaysByRisk.${code}`} path={`handleDaysByRisk.${String(index)}`}>
              <NumberItem
                name={`handleDaysByRisk.${String(index)}.days`}
                label={`${name}的化解期限`}
                span={3}
                unit="个工作日"
                reading={wholeFrom(1, 365, '个工作日', '天')}
                value={value.handleDaysByRisk[index]?.days ?? null}
                onChange={(days) => setRisk(code, days)}
              />
            </FormRow>
          );
        })}
      </div>
    </>
  );
}
