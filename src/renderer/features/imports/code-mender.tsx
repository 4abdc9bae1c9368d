import { codeOf, codeTables, disputeStates } from '#shared/codes/index.ts';
import { codeItems } from '../../components/pickers/code-picker.tsx';
import { Picker } from '../../components/pickers/picker.tsx';
import { MenderActs } from './mender-acts.tsx';
import type { CellMenderProps } from './mender-props.ts';
import { codeWord, firstText } from './row-lines.ts';
import { usePending } from './use-pending.ts';

/** States that a sheet cannot say: a dispute comes to them here. */
const neverOfASheet: readonly string[] = ['draft', 'closed'];

/** A code is chosen by its name; what the sheet holds stays beside it. */
export function CodeMender(props: CellMenderProps) {
  const { cell, field, label, busy } = props;
  const pending = usePending(props, firstText(cell, field));
  const table = codeTables.find(({ id }) => id === field?.table);
  if (table === undefined) return null;
  const items = codeItems(table, null, false).filter(({ value }) => table !== disputeStates || !neverOfASheet.includes(value));
  const text = pending.text ?? firstText(cell, field);
  const code = codeOf(table, text) ?? null;
  return (
    <span className="import-mender" ref={pending.ref}>
      <Picker
        size="small"
        className="wide"
        label={`${cell.address} ${label}改为`}
        placeholder="请选"
        disabled={busy}
        codesShown
        value={code}
        items={items}
        onChange={(chosen) => {
          pending.set(codeWord(table, chosen));
        }}
      />
      <MenderActs {...props} pending={pending} text={code === null ? null : text} />
    </span>
  );
}
