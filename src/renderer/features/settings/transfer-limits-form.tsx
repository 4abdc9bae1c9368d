// 移送期限: calendar days that each kind of transfer has, and by how many an extension may add.
import { rowsOf, transferKinds } from '#shared/codes/index.ts';
import { wholeFrom } from '#shared/rules/number-fields.ts';
import type { SettingDraft } from '#shared/rules/office-setting.ts';
import { FormRow } from '../../components/fields/field-place.tsx';
import { NumberItem } from '../../components/fields/form-items.tsx';
import type { SettingFormProps } from './setting-panel.tsx';

type Limit = SettingDraft<'transfer-limits'>['limits'][number];

export function TransferLimitsForm({ value, onChange }: SettingFormProps<'transfer-limits'>) {
  const set = (kind: string, changes: Partial<Limit>) => {
    const known = value.limits.some((limit) => limit.kind === kind);
    const limits = known
      ? value.limits.map((limit) => (limit.kind === kind ? { ...limit, ...changes } : limit))
      : [...value.limits, { kind, days: null, extensionDays: null, ...changes }];
    onChange({ limits });
  };
  return (
    <>
      {rowsOf(transferKinds).map(({ code, name }) => {
        const index = value.limits.findIndex((limit) => limit.kind === code);
        const limit = value.limits[index];
        return (
          // By kind, not by place: kinds that the setting lacks share none of what is typed.
          <FormRow key={code} id={`limits.${code}`} path={`limits.${String(index)}`}>
            <div className="form-grid setting-row">
              <NumberItem
                name={`limits.${String(index)}.days`}
                label={`${name}：期限`}
                span={3}
                unit="天"
                reading={wholeFrom(1, 3650, '天')}
                value={limit?.days ?? null}
                onChange={(days) => set(code, { days })}
              />
              <NumberItem
                name={`limits.${String(index)}.extensionDays`}
                label={`${name}：最多延长`}
                span={3}
                unit="天"
                reading={wholeFrom(1, 3650, '天')}
                value={limit?.extensionDays ?? null}
                onChange={(extensionDays) => set(code, { extensionDays })}
              />
            </div>
          </FormRow>
        );
      })}
    </>
  );
}
