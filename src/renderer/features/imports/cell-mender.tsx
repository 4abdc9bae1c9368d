import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CellMenderProps } from './mender-props.ts';
import { firstText } from './row-lines.ts';
import { VillageMender } from './village-mender.tsx';

/** Mends one cell, or all cells of the same field with the same wrong value: a village is chosen, anything else is typed. Enter mends. */
export function CellMender(props: CellMenderProps) {
  return props.cell.field === 'village' ? <VillageMender {...props} /> : <TextMender {...props} />;
}

function TextMender({ cell, label, busy, onMend }: CellMenderProps) {
  const [text, setText] = useState(firstText(cell));
  return (
    <span className="import-mender">
      <Input
        size="small"
        value={text}
        disabled={busy}
        aria-label={`${cell.address} ${label}改为`}
        data-mender
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => onMend(text, false)}
      />
      <span className="import-mender-acts">
        <Button size="small" disabled={busy} onClick={() => onMend(text, false)}>
          {cell.level === 'doubtful' && text === firstText(cell) ? '确认' : '改正'}
        </Button>
        <Button size="small" disabled={busy} title={`${label}一列中写着“${cell.shown}”的都改成这个值`} onClick={() => onMend(text, true)}>
          同值全改
        </Button>
      </span>
    </span>
  );
}
