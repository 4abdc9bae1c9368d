// A village that a sheet names: one of the office's is chosen, or the new one is registered and its rows are read again.
import { Button } from 'antd';
import { useState } from 'react';
import { Picker } from '../../components/pickers/picker.tsx';
import { useVillages } from '../../components/pickers/places.ts';
import { AddVillageDialog } from '../villages/add-village-dialog.tsx';
import { MenderActs } from './mender-acts.tsx';
import type { CellMenderProps } from './mender-props.ts';
import { firstText, villageCodeIn } from './row-lines.ts';
import { usePending } from './use-pending.ts';

export function VillageMender(props: CellMenderProps) {
  const { row, cell, field, label, busy, onMend } = props;
  const villages = useVillages();
  const [adding, setAdding] = useState(false);
  const first = firstText(cell, field);
  const pending = usePending(props, first);
  const text = pending.text ?? first;
  const known = villages.some(({ name }) => name === text);
  const isNew = cell.code === 'village.unknown' || cell.code === 'village.not-registered';
  return (
    <span className="import-mender" ref={pending.ref}>
      <Picker
        size="small"
        className="wide"
        label={`${cell.address} ${label}改为`}
        placeholder="请选村（社区）"
        disabled={busy}
        value={known ? text : null}
        items={villages.map(({ code, name }) => ({ value: name, code, label: name }))}
        onChange={pending.set}
      />
      <MenderActs {...props} pending={pending} text={known ? text : null}>
        {isNew && (
          <Button size="small" disabled={busy} onClick={() => setAdding(true)}>
            登记新村
          </Button>
        )}
      </MenderActs>
      {adding && (
        <AddVillageDialog
          proposed={{ name: cell.shown, code: villageCodeIn(row) }}
          onClose={() => setAdding(false)}
          onSaved={({ name }) => void onMend(name, true)}
        />
      )}
    </span>
  );
}
