import { Input } from 'antd';
import { useState } from 'react';
import type { NumberKind } from '#shared/rules/case-number.ts';
import { wholeFrom } from '#shared/rules/number-fields.ts';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { NumberField } from '../../components/fields/number-field.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { useAct } from '../../api/use-act.ts';
import { kindOptions } from './lend-dialog.tsx';

const serials = wholeFrom(1, 999_999, '号');

/** The numbers of papers from before the program: the series goes on after them. */
export function HistoryDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [kind, setKind] = useState<NumberKind>('case');
  const [year, setYear] = useState<number | null>(Number(officeToday().slice(0, 4)));
  const [from, setFrom] = useState<number | null>(1);
  const [to, setTo] = useState<number | null>(null);
  const [note, setNote] = useState('纸质登记簿');
  const save = useAct(async () => {
    if (year === null || from === null || to === null) return;
    await api.numbering.takeHistory({ kind, year, from, to, note: note.trim() });
    registerChanged('numbering');
    setTo(null);
    onClose();
  });
  const ready = year !== null && from !== null && to !== null && to >= from && note.trim() !== '';
  return (
    <FormDialog
      open={open}
      title="登记历史编号"
      width={480}
      okText="登记"
      cancelText="不登记"
      okButtonProps={{ loading: save.busy, disabled: !ready }}
      onOk={() => void save.act()}
      onCancel={onClose}
      destroyOnHidden
    >
      <ErrorBanner error={save.error} />
      <p className="quiet">启用本程序以前，纸质文书已经用过的编号。登记后不会再编给别的文书，新编号接着往后编。</p>
      <label className="door-field">
        <span>字号</span>
        <Picker<NumberKind> label="字号种类" value={kind} items={kindOptions} onChange={setKind} />
      </label>
      <div className="number-range">
        <label className="door-field">
          <span>年份</span>
          <NumberField label="年份" bare reading={wholeFrom(1990, 2100, '年')} value={year} onChange={setYear} />
        </label>
        <label className="door-field">
          <span>从第几号</span>
          <NumberField label="从第几号" bare reading={serials} value={from} onChange={setFrom} />
        </label>
        <label className="door-field">
          <span>到第几号</span>
          <NumberField label="到第几号" bare reading={serials} value={to} onChange={setTo} />
        </label>
      </div>
      <label className="door-field">
        <span>依据</span>
        <Input aria-label="依据" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
    </FormDialog>
  );
}
