// What a grid is, where, and how large.
import { Button, Input } from 'antd';
import { gridKinds } from '#shared/codes/index.ts';
import type { GridFields } from '#shared/contract/grids.ts';
import { gridNumbers } from '#shared/rules/number-fields.ts';
import { plainText } from '#shared/rules/rule-result.ts';
import { api } from '../../api/api.ts';
import { useAct } from '../../api/use-act.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { CoordinateItem } from '../../components/fields/coordinate-item.tsx';
import { Field } from '../../components/fields/field.tsx';
import { FormGroup } from '../../components/fields/form-group.tsx';
import { CodeItem, DateItem, NumberItem, TextItem } from '../../components/fields/form-items.tsx';
import { GridPicker, VillagePicker } from '../../components/pickers/place-pickers.tsx';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';
import { label } from './grid-label.ts';

export interface BasisProps {
  readonly form: RecordForm<GridFields>;
  /** Code and village of a registered grid change by the ledger of changes only. */
  readonly registered: boolean;
}

export function BasisGroup({ form: { fields, set }, registered }: BasisProps) {
  const nextCode = useAct(async (villageCode: string) => {
    const { code } = await api.grids.nextCode({ villageCode, kind: fields.kind });
    set({ villageCode, code });
  });
  const chooseVillage = (villageCode: string | null) => {
    set({ villageCode: villageCode ?? '' });
    // A code that was typed stays; an empty one is proposed.
    if (villageCode !== null && (fields.code === '' || !fields.code.startsWith(villageCode))) void nextCode.act(villageCode);
  };
  return (
    <FormGroup anchor="basis" word="基本情况">
      <Field name="villageCode" label={label('villageCode')}>
        <VillagePicker label={label('villageCode')} disabled={registered} value={fields.villageCode} onChange={chooseVillage} />
      </Field>
      <TextItem
        name="name"
        label={label('name')}
        max={100}
        placeholder="如 枫桥村第一网格"
        value={fields.name}
        onChange={(name) => set({ name })}
      />
      {registered ? (
        <Field name="code" label={label('code')} hint="改编码请用“变动”，旧编码留在台账">
          <Input aria-label={label('code')} readOnly value={fields.code} />
        </Field>
      ) : (
        <TextItem
          name="code"
          label={label('code')}
          max={19}
          hint="12 位村（社区）代码加序号，选好村后自动给出"
          value={fields.code}
          onChange={(code) => set({ code })}
          onLeave={(code) => set({ code: plainText(code).toUpperCase() })}
        />
      )}
      <CodeItem
        name="kind"
        label={label('kind')}
        span={4}
        allowClear={false}
        table={gridKinds}
        value={fields.kind}
        onChange={(kind) => set({ kind: kind ?? '1', ...(kind === '3' ? {} : { parentGridId: null }) })}
      />
      {fields.kind === '3' ? (
        <Field name="parentGridId" label={label('parentGridId')} span={4}>
          <GridPicker
            label={label('parentGridId')}
            value={fields.parentGridId}
            villageCode={fields.villageCode === '' ? null : fields.villageCode}
            onChange={(grid) => set({ parentGridId: grid?.id ?? null })}
          />
        </Field>
      ) : null}
      <NumberItem
        name="households"
        label={label('households')}
        span={2}
        unit="户"
        reading={gridNumbers.households}
        value={fields.households}
        onChange={(households) => set({ households })}
      />
      <NumberItem
        name="population"
        label={label('population')}
        span={2}
        unit="人"
        reading={gridNumbers.population}
        value={fields.population}
        onChange={(population) => set({ population })}
      />
      <NumberItem
        name="keyPeopleCount"
        label={label('keyPeopleCount')}
        span={2}
        unit="人"
        reading={gridNumbers.keyPeopleCount}
        value={fields.keyPeopleCount}
        onChange={(keyPeopleCount) => set({ keyPeopleCount })}
      />
      <NumberItem
        name="areaSquareMetres"
        label={label('areaSquareMetres')}
        span={2}
        reading={gridNumbers.areaSquareMetres}
        value={fields.areaSquareMetres}
        onChange={(areaSquareMetres) => set({ areaSquareMetres })}
      />
      <CoordinateItem
        name="centreLongitude"
        label={label('centreLongitude')}
        span={3}
        axis="longitude"
        value={fields.centreLongitude}
        onChange={(centreLongitude) => set({ centreLongitude })}
      />
      <CoordinateItem
        name="centreLatitude"
        label={label('centreLatitude')}
        span={3}
        axis="latitude"
        value={fields.centreLatitude}
        onChange={(centreLatitude) => set({ centreLatitude })}
      />
      <TextItem
        name="extent"
        label={label('extent')}
        span={6}
        max={300}
        hint="四至，印在公示牌上"
        value={fields.extent}
        onChange={(extent) => set({ extent })}
      />
      <TextItem
        name="keyPlaces"
        label={label('keyPlaces')}
        span={6}
        max={300}
        hint="几处用、隔开"
        value={fields.keyPlaces}
        onChange={(keyPlaces) => set({ keyPlaces })}
      />
      <DateItem
        past
        name="foundedOn"
        label={label('foundedOn')}
        span={3}
        value={fields.foundedOn}
        onChange={(foundedOn) => set({ foundedOn })}
      />
      <Field name="boundary" label={label('boundary')} span={3}>
        <span className="quiet">{fields.boundary === '' ? '没有；到“地图”里导入' : '已有，见地图'}</span>
      </Field>
      <TextItem name="remark" label={label('remark')} span={6} max={200} value={fields.remark} onChange={(remark) => set({ remark })} />
      {nextCode.error === null ? null : (
        <div className="party">
          <ErrorBanner error={nextCode.error} />
          <Button size="small" loading={nextCode.busy} onClick={() => void nextCode.act(fields.villageCode)}>
            再取一次编码
          </Button>
        </div>
      )}
    </FormGroup>
  );
}
