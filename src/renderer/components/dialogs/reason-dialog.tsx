import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { ErrorBanner } from '../error-banner.tsx';
import { FormDialog } from './form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Names what will be lost and whether it can be taken back. */
  readonly consequence: string;
  /** The verb on the button, e.g. 删除. */
  readonly verb: string;
  /** Reasons that come up again and again, to click. */
  readonly usual?: readonly string[];
  readonly act: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** A destructive act asks why: the reason stays with the record. */
export function ReasonDialog({ open, title, consequence, verb, usual = [], act, onClose }: ReasonDialogProps) {
  const box = useRef<InputRef>(null);
  const [reason, setReason] = useState('');
  const {
    act: run,
    busy,
    error,
    clearError,
  } = useAct(async () => {
    await act(reason.trim());
    setReason('');
    onClose();
  });
  return (
    <FormDialog
      open={open}
      title={title}
      okText={verb}
      cancelText={`不${verb}`}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      confirmLoading={busy}
      onOk={() => void run()}
      onCancel={() => {
        setReason('');
        clearError();
        onClose();
      }}
      afterOpenChange={(shown) => {
        if (shown) box.current?.focus();
      }}
      width={460}
      destroyOnHidden
    >
      <ErrorBanner error={error} />
      <p>{consequence}</p>
      <label className="door-field reason">
        <span>原因（要填）</span>
        <Input
          ref={box}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => {
            if (reason.trim() !== '') void run();
          }}
        />
      </label>
      <p className="usual">
        {usual.map((words) => (
          <button key={words} type="button" className="chip-button" onClick={() => setReason(words)}>
            {words}
          </button>
        ))}
      </p>
    </FormDialog>
  );
}
