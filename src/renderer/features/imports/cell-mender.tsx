import { Input } from 'antd';
import { CodeMender } from './code-mender.tsx';
import { GridMender } from './grid-mender.tsx';
import { actOf, MenderActs } from './mender-acts.tsx';
import type { CellMenderProps } from './mender-props.ts';
import { firstText } from './row-lines.ts';
import { usePending } from './use-pending.ts';
import { VillageMender } from './village-mender.tsx';

/** Mends one cell, or all cells of the same field with the same value: what there is a list of is chosen, anything else is typed. Enter mends. */
export function CellMender(props: CellMenderProps) {
  switch (props.field?.mending) {
    case 'village':
      return <VillageMender {...props} />;
    case 'grid':
      return <GridMender {...props} />;
    case 'code':
      return <CodeMender {...props} />;
    case 'date':
      return <TextMender {...props} placeholder="如 2026-07-03" />;
    case 'text':
    case undefined:
      return <TextMender {...props} />;
  }
}

function TextMender({ placeholder, ...props }: CellMenderProps & { readonly placeholder?: string }) {
  const { cell, field, label, busy } = props;
  const first = firstText(cell, field);
  const pending = usePending(props, first);
  const text = pending.text ?? first;
  const acts = { ...props, pending, text };
  return (
    <span className="import-mender" ref={pending.ref}>
      <Input
        size="small"
        value={text}
        disabled={busy}
        placeholder={placeholder}
        aria-label={`${cell.address} ${label}改为`}
        data-mender
        onChange={(event) => {
          pending.set(event.target.value);
        }}
        onPressEnter={() => {
          actOf(acts, false);
        }}
      />
      <MenderActs {...acts} />
    </span>
  );
}
