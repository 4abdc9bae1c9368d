// 卷宗: which of the 13 places must be filled, and years by retention class.
import { Radio } from 'antd';
import { retentionClasses, rowsOf } from '#shared/codes/index.ts';
import { dossierSlots, type DossierSlot, type SlotNeed } from '#shared/rules/dossier-slots.ts';
import { wholeFrom } from '#shared/rules/number-fields.ts';
import { Field } from '../../components/fields/field.tsx';
import { NumberItem } from '../../components/fields/form-items.tsx';
import type { SettingFormProps } from './setting-panel.tsx';

/** 永久 has no years. */
const forEver = '3';

export function DossierRulesForm({ value, onChange }: SettingFormProps<'dossier-rules'>) {
  const setNeed = (slot: DossierSlot, need: SlotNeed) => {
    onChange({ ...value, needs: { ...value.needs, [slot]: need } });
  };
  const setYears = (retention: string, years: number | null) => {
    const { [retention]: _before, ...others } = value.retentionYears;
    onChange({ ...value, retentionYears: years === null ? others : { ...others, [retention]: years } });
  };
  return (
    <div className="form-grid">
      {dossierSlots.map(({ id, title, need }) => (
        <Field key={id} name={`needs.${id}`} label={title} span={4}>
          <Radio.Group
            aria-label={title}
            value={value.needs[id] ?? need}
            options={[
              { value: 'required', label: '必须' },
              { value: 'optional', label: '按需' },
            ]}
            onChange={(event) => setNeed(id, event.target.value as SlotNeed)}
          />
        </Field>
      ))}
      {rowsOf(retentionClasses)
        .filter(({ code }) => code !== forEver)
        .map(({ code, name }) => (
          <NumberItem
            key={code}
            name={`retentionYears.${code}`}
            label={`${name}保管年数`}
            span={4}
            unit="年"
            reading={wholeFrom(1, 200, '年')}
            value={value.retentionYears[code] ?? null}
            onChange={(years) => setYears(code, years)}
          />
        ))}
    </div>
  );
}
