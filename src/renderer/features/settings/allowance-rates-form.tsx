// 以案定补标准: what the county pays for a case of each level; nothing is known beforehand.
import { Checkbox } from 'antd';
import { difficultyLevels, validRows } from '#shared/codes/index.ts';
import { wholeFrom } from '#shared/rules/number-fields.ts';
import { AmountItem, NumberItem, TextItem } from '../../components/fields/form-items.tsx';
import { Field } from '../../components/fields/field.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import type { SettingFormProps } from './setting-panel.tsx';

export function AllowanceRatesForm({ value, editable, onChange }: SettingFormProps<'allowance-rates'>) {
  const rateOf = (code: string): number => value.levels.find(({ difficulty }) => difficulty === code)?.amountFen ?? 0;
  const setRate = (code: string, amountFen: number): void => {
    const others = value.levels.filter(({ difficulty }) => difficulty !== code);
    onChange({
      ...value,
      levels:
        amountFen === 0
          ? others
          : [...others, { difficulty: code, amountFen }].sort((one, other) => (one.difficulty < other.difficulty ? -1 : 1)),
    });
  };
  return (
    <div className="form-grid">
      {validRows(difficultyLevels, officeToday()).map(({ code, name }) => (
        <AmountItem
          key={code}
          name={`levels.${code}`}
          label={`${name}案件（元）`}
          span={3}
          value={rateOf(code)}
          onChange={(amountFen) => setRate(code, amountFen)}
        />
      ))}
      <NumberItem
        name="oralPercent"
        label="口头协议"
        span={3}
        unit="%"
        hint="按书面标准的百分之几"
        reading={wholeFrom(0, 100, '%')}
        value={value.oralPercent}
        onChange={(oralPercent) => onChange({ ...value, oralPercent })}
      />
      <Field name="sameMonth" label="录入时间" span={9}>
        <Checkbox
          checked={value.sameMonth}
          disabled={!editable}
          onChange={(event) => onChange({ ...value, sameMonth: event.target.checked })}
        >
          达成协议的当月录入才补
        </Checkbox>
      </Field>
      <TextItem
        name="payroll"
        label="财政供养人员"
        span={12}
        lines={3}
        max={20000}
        hint="一行一个姓名；案件的调解员全在这里的，不补"
        value={value.payroll.join('\n')}
        onChange={(text) => onChange({ ...value, payroll: text.split('\n') })}
      />
    </div>
  );
}

/** Lines that are still empty while somebody types the next name. */
export function tidyAllowanceRates(value: SettingFormProps<'allowance-rates'>['value']): SettingFormProps<'allowance-rates'>['value'] {
  return { ...value, payroll: value.payroll.map((name) => name.trim()).filter((name) => name !== '') };
}
