// 报送日, 公示牌用语: settings of a field or two.
import { wholeFrom } from '#shared/rules/number-fields.ts';
import { NumberItem, TextItem } from '../../components/fields/form-items.tsx';
import type { SettingFormProps } from './setting-panel.tsx';

export function FilingDayForm({ value, onChange }: SettingFormProps<'filing-day'>) {
  return (
    <div className="form-grid">
      <NumberItem
        name="day"
        label="报送日"
        span={3}
        unit="日"
        hint="次月的这一天以前报上个月的，1 到 28"
        reading={wholeFrom(1, 28, '日')}
        value={value.day}
        onChange={(day) => onChange({ day })}
      />
    </div>
  );
}

export function NoticeBoardForm({ value, onChange }: SettingFormProps<'notice-board'>) {
  return (
    <div className="form-grid">
      <TextItem
        name="supervisionPhone"
        label="监督电话"
        span={4}
        max={30}
        placeholder="如 0512-80000000"
        value={value.supervisionPhone}
        onChange={(supervisionPhone) => onChange({ ...value, supervisionPhone })}
      />
      <TextItem
        name="duties"
        label="网格员职责"
        span={8}
        lines={6}
        max={1300}
        hint="一行一条，按公示牌上的次序，每条最多 60 个字"
        value={value.duties.join('\n')}
        onChange={(text) => onChange({ ...value, duties: text.split('\n') })}
      />
    </div>
  );
}

/** Lines that are still empty while somebody types the next one. */
export function tidyNoticeBoard(value: SettingFormProps<'notice-board'>['value']): SettingFormProps<'notice-board'>['value'] {
  return { supervisionPhone: value.supervisionPhone.trim(), duties: value.duties.map((duty) => duty.trim()).filter((duty) => duty !== '') };
}
