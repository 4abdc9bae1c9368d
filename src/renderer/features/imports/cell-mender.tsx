import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ImportCell } from '#shared/contract/imports.ts';
import { firstText } from './row-lines.ts';

/** Mends one cell, or all cells of the same field with the same wrong value. Enter mends. */
export function CellMender({
  cell,
  label,
  busy,
  onMend,
}: {
  readonly cell: ImportCell;
  readonly label: string;
  readonly busy: boolean;
  readonly onMend: (value: string, alike: boolean) => void;
}) {
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
