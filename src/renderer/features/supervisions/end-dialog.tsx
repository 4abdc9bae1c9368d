import { Input } from 'antd';
import { useState } from 'react';
import type { Supervision, SupervisionResult } from '#shared/contract/supervisions.ts';
import { supervisionEndProblems } from '#shared/rules/supervision-record.ts';
import { supervisionKindWords, supervisionResultWords } from '#shared/words/supervisions.ts';
import { api } from '../../api/api.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { useAct } from '../../api/use-act.ts';
import { DialogItem } from './dialog-item.tsx';

const results = (Object.keys(supervisionResultWords) as SupervisionResult[]).map((value) => ({
  value,
  label: supervisionResultWords[value],
}));

/** Lifts a supervision. */
export function EndDialog({
  row,
  onSaved,
  onClose,
}: {
  readonly row: Supervision;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const today = officeToday();
  const [endedOn, setEndedOn] = useState<string | null>(today);
  const [result, setResult] = useState<SupervisionResult | null>(null);
  const [endNote, setEndNote] = useState('');
  const problems = [
    ...(endedOn === null
      ? [{ field: 'endedOn', code: 'field.required' }]
      : supervisionEndProblems({ endedOn, endNote }, row.startedOn, today)),
    ...(result === null ? [{ field: 'result', code: 'field.required' }] : []),
  ];
  const {
    act: end,
    busy,
    error,
  } = useAct(async () => {
    if (endedOn === null || result === null) return;
    await api.supervisions.end({ id: row.id, rev: row.rev, endedOn, result, endNote });
    onSaved();
  });
  const word = `解除${supervisionKindWords[row.kind]}`;
  return (
    <FormDialog
      open
      title={`${word} ${row.number}`}
      width={480}
      okText="解除"
      cancelText="不解除"
      okButtonProps={{ loading: busy, disabled: problems.length > 0 }}
      onOk={() => void end()}
      onCancel={onClose}
      destroyOnHidden
    >
      <ErrorBanner error={error} />
      <p className="quiet">解除后不能再改；还要督办的，可以重新登记，用新的编号。</p>
      <DialogItem label="解除日期" name="endedOn" problems={problems}>
        <DateField past label="解除日期" value={endedOn} onChange={setEndedOn} />
      </DialogItem>
      <DialogItem label="结果" name="result" problems={problems}>
        <Picker label="结果" value={result} items={results} onChange={setResult} />
      </DialogItem>
      <DialogItem label="解除原因" name="endNote" problems={problems}>
        <Input aria-label="解除原因" maxLength={200} value={endNote} onChange={(event) => setEndNote(event.target.value)} />
      </DialogItem>
    </FormDialog>
  );
}
