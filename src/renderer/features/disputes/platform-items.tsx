// Items that superiors' platforms ask for beside the standard's: folded away until one of them is filled or wanted.
import { Button } from 'antd';
import { useState } from 'react';
import { satisfactionLevels } from '#shared/codes/index.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { disputeLabels } from '#shared/words/fields.ts';
import { CodeItem, TextItem } from '../../components/fields/form-items.tsx';
import type { RecordForm } from '../../components/record-form/use-record-form.ts';

const label = (name: keyof DisputeFields) => disputeLabels[name] ?? '';

export function PlatformItems({ form: { fields, set } }: { readonly form: RecordForm<DisputeFields> }) {
  const filled = [
    fields.eventNumber,
    fields.nature,
    fields.influence,
    fields.riskKind,
    fields.assessment,
    fields.satisfaction ?? '',
    fields.satisfactionNote,
  ].some((value) => value !== '');
  const [open, setOpen] = useState(false);
  if (!filled && !open)
    return (
      <div className="more-items">
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          更多项目（事件编号、性质、影响范围、满意度…）
        </Button>
      </div>
    );
  return (
    <>
      <TextItem
        name="eventNumber"
        label={label('eventNumber')}
        span={3}
        max={40}
        value={fields.eventNumber}
        onChange={(eventNumber) => set({ eventNumber })}
      />
      <TextItem name="nature" label={label('nature')} span={3} max={50} value={fields.nature} onChange={(nature) => set({ nature })} />
      <TextItem
        name="influence"
        label={label('influence')}
        span={3}
        max={50}
        value={fields.influence}
        onChange={(influence) => set({ influence })}
      />
      <TextItem
        name="riskKind"
        label={label('riskKind')}
        span={3}
        max={50}
        value={fields.riskKind}
        onChange={(riskKind) => set({ riskKind })}
      />
      <CodeItem
        name="satisfaction"
        label={label('satisfaction')}
        span={3}
        table={satisfactionLevels}
        value={fields.satisfaction}
        onChange={(satisfaction) => set({ satisfaction })}
      />
      <TextItem
        name="satisfactionNote"
        label={label('satisfactionNote')}
        span={9}
        max={200}
        value={fields.satisfactionNote}
        onChange={(satisfactionNote) => set({ satisfactionNote })}
      />
      <TextItem
        name="assessment"
        label={label('assessment')}
        span={12}
        max={500}
        lines={2}
        value={fields.assessment}
        onChange={(assessment) => set({ assessment })}
      />
    </>
  );
}
