// A village that a sheet names: one of the office's is chosen, or the new one is registered and its rows are read again.
import { Button } from 'antd';
import { useState } from 'react';
import { Picker } from '../../components/pickers/picker.tsx';
import { useVillages } from '../../components/pickers/places.ts';
import { AddVillageDialog } from '../villages/add-village-dialog.tsx';
import type { CellMenderProps } from './mender-props.ts';
import { firstText, villageCodeIn } from './row-lines.ts';

export function VillageMender({ row, cell, label, busy, onMend }: CellMenderProps) {
  const villages = useVillages();
  const [chosen, setChosen] = useState(firstText(cell));
  const [adding, setAdding] = useState(false);
  const known = villages.some(({ name }) => name === chosen);
  const isNew = cell.code === 'village.unknown' || cell.code === 'village.not-registered';
  return (
    <span className="import-mender">
      <Picker
        size="small"
        className="wide"
        label={`${cell.address} ${label}改为`}
        placeholder="请选村（社区）"
        disabled={busy}
        value={known ? chosen : null}
        items={villages.map(({ code, name }) => ({ value: name, code, label: name }))}
        onChange={setChosen}
      />
      <span className="import-mender-acts">
        <Button size="small" disabled={busy || !known} onClick={() => onMend(chosen, false)}>
          {cell.level === 'doubtful' && chosen === firstText(cell) ? '确认' : '改正'}
        </Button>
        <Button
          size="small"
          disabled={busy || !known}
          title={`${label}一列中写着“${cell.shown}”的都改成这个值`}
          onClick={() => onMend(chosen, true)}
        >
          同值全改
        </Button>
        {isNew && (
          <Button size="small" disabled={busy} onClick={() => setAdding(true)}>
            登记新村
          </Button>
        )}
      </span>
      {adding && (
        <AddVillageDialog
          proposed={{ name: cell.shown, code: villageCodeIn(row) }}
          onClose={() => setAdding(false)}
          onSaved={({ name }) => onMend(name, true)}
        />
      )}
    </span>
  );
}
