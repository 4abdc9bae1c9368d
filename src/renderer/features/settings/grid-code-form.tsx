// 网格编码规则: digits of the serial and a letter for a kind of grid, with the code that comes of it.
import { Input } from 'antd';
import { gridKinds, rowsOf } from '#shared/codes/index.ts';
import { gridCodeOf } from '#shared/rules/grid-code.ts';
import { wholeFrom } from '#shared/rules/number-fields.ts';
import { useOffice } from '../../session/session.tsx';
import { Field } from '../../components/fields/field.tsx';
import { NumberItem } from '../../components/fields/form-items.tsx';
import type { SettingFormProps } from './setting-panel.tsx';

export function GridCodeForm({ value, onChange }: SettingFormProps<'grid-code-rule'>) {
  const { divisionCode } = useOffice();
  const setLetter = (kind: string, letter: string) => {
    const { [kind]: _before, ...others } = value.letters;
    onChange({ ...value, letters: letter === '' ? others : { ...others, [kind]: letter.normalize('NFKC').trim().toUpperCase() } });
  };
  const example = (letter: string): string => {
    const digits = value.serialDigits;
    return digits === null || digits < 2 || digits > 6 || !/^[A-Z]?$/.test(letter)
      ? ''
      : `如 ${gridCodeOf(`${divisionCode.slice(0, 9)}200`, 1, digits, letter)}`;
  };
  return (
    <div className="form-grid">
      <NumberItem
        name="serialDigits"
        label="序号位数"
        span={3}
        unit="位"
        hint="接在 12 位村（社区）代码后面，2 到 6 位"
        reading={wholeFrom(2, 6, '位')}
        value={value.serialDigits}
        onChange={(serialDigits) => onChange({ ...value, serialDigits })}
      />
      {rowsOf(gridKinds).map(({ code, name }) => (
        <Field key={code} name={`letters.${code}`} label={`${name}的字母`} span={3} hint={example(value.letters[code] ?? '')}>
          <Input
            aria-label={`${name}的字母`}
            placeholder="不用字母"
            value={value.letters[code] ?? ''}
            onChange={(event) => setLetter(code, event.target.value)}
          />
        </Field>
      ))}
    </div>
  );
}
