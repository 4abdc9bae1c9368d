import { Picker } from '../../components/pickers/picker.tsx';
import { useGrids } from '../../components/pickers/places.ts';
import { MenderActs } from './mender-acts.tsx';
import type { CellMenderProps } from './mender-props.ts';
import { firstText } from './row-lines.ts';
import { usePending } from './use-pending.ts';

/** A grid is chosen among those of the office, by its full name. */
export function GridMender(props: CellMenderProps) {
  const { cell, field, label, busy } = props;
  const grids = useGrids();
  const first = firstText(cell, field);
  const pending = usePending(props, first);
  const text = pending.text ?? first;
  const known = grids.some(({ name }) => name === text);
  return (
    <span className="import-mender" ref={pending.ref}>
      <Picker
        size="small"
        className="wide"
        label={`${cell.address} ${label}改为`}
        placeholder="请选网格"
        disabled={busy}
        value={known ? text : null}
        items={grids
          .filter(({ closedOn }) => closedOn === null)
          .map(({ code, name, villageName }) => ({ value: name, code, label: name, detail: villageName }))}
        onChange={pending.set}
      />
      <MenderActs {...props} pending={pending} text={known ? text : null} />
    </span>
  );
}
