import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { CellMenderProps } from './mender-props.ts';
import { firstText, isForWholeRow } from './row-lines.ts';
import type { Pending } from './use-pending.ts';

export interface MenderActsProps extends CellMenderProps {
  readonly pending: Pending;
  /** What would be written now; null: nothing can be yet. */
  readonly text: string | null;
  readonly children?: ReactNode;
}

/** Writes what is typed; without anything typed, confirms a doubt as it was understood. */
export function actOf({ cell, field, pending, text, onMend, onAccept }: MenderActsProps, alike: boolean): void {
  const isConfirmed = pending.text === null && cell.level === 'doubtful';
  if (isConfirmed && isForWholeRow(cell)) return;
  if (isConfirmed && firstText(cell, field) === cell.shown) onAccept(alike);
  else if (text !== null)
    void onMend(text, alike).then((written) => {
      if (written) pending.drop();
    });
}

export function MenderActs({ children, ...props }: MenderActsProps) {
  const { cell, label, busy, pending, text } = props;
  const isConfirmed = pending.text === null && cell.level === 'doubtful';
  if (isConfirmed && isForWholeRow(cell)) return null;
  const off = busy || (text === null && !isConfirmed);
  return (
    <span className="import-mender-acts">
      <Button size="small" disabled={off} onClick={() => actOf(props, false)}>
        {isConfirmed ? '确认' : '改正'}
      </Button>
      <Button
        size="small"
        disabled={off}
        title={
          isConfirmed
            ? `${label}一列中写着“${cell.shown}”、有同样问题的都确认`
            : `${label}一列中写着“${cell.shown}”的都改成这个值，以后的表也照此改`
        }
        onClick={() => actOf(props, true)}
      >
        {isConfirmed ? '同值都确认' : '同值全改'}
      </Button>
      {pending.text !== null && (
        <Button size="small" type="link" disabled={busy} onClick={pending.drop}>
          不改了
        </Button>
      )}
      {children}
    </span>
  );
}
