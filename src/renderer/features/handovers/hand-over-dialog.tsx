import { Input } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { registerChanged } from '../../api/changes.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { useRemembered } from '../../session/use-remembered.ts';
import { isText } from '../../values/shapes.ts';
import { printRoll } from './handover-roll.ts';

interface HandOverDialogProps {
  /** Cases whose dossiers go. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** 移交: to whom, on which day; then the roll is printed for both sides to sign. */
export function HandOverDialog({ ids, onClose }: HandOverDialogProps) {
  const [handedOn, setHandedOn] = useState<string | null>(officeToday());
  const [lastReceiver, rememberReceiver] = useRemembered<string>('handovers.receiver', '', isText);
  const [typed, setReceiver] = useState<string | null>(null);
  const [remark, setRemark] = useState('');
  const [handoverId, setHandoverId] = useState<string | null>(null);
  const receiver = typed ?? lastReceiver;
  const handOver = useAct(async () => {
    if (handedOn === null) return;
    const made = await api.handovers.handOver({ ids: [...ids], handedOn, receiver: receiver.trim(), remark: remark.trim() });
    rememberReceiver(receiver.trim());
    registerChanged('handovers');
    setHandoverId(made.handoverId);
  });
  const print = useAct(async () => {
    if (handoverId === null) return;
    await printRoll(handoverId);
    onClose();
  });
  if (handoverId !== null) {
    return (
      <FormDialog
        open
        title={`已移交 ${String(ids.length)} 卷`}
        okText="打印移交清册"
        cancelText="以后再打"
        confirmLoading={print.busy}
        onOk={() => void print.act()}
        onCancel={onClose}
        width={460}
      >
        <p>清册一式两份，移交人、接收人、监交人签名后各存一份。以后点开这一卷，也能再打印、另存。</p>
        <ErrorBanner error={print.error} />
      </FormDialog>
    );
  }
  return (
    <FormDialog
      open
      title={`移交 ${String(ids.length)} 卷`}
      okText="移交"
      cancelText="不移交"
      okButtonProps={{ disabled: handedOn === null || receiver.trim() === '' }}
      confirmLoading={handOver.busy}
      onOk={() => void handOver.act()}
      onCancel={onClose}
      width={460}
    >
      <p>一次最多 500 卷。移交后可以撤销；每个案件的历史里都会记下这次移交。</p>
      <div className="door-field">
        <span>移交日期</span>
        <DateField past label="移交日期" value={handedOn} onChange={setHandedOn} />
      </div>
      <label className="door-field">
        <span>接收单位（人）</span>
        <Input
          autoFocus
          value={receiver}
          maxLength={60}
          placeholder="例如：枫桥镇档案室"
          onChange={(event) => setReceiver(event.target.value)}
        />
      </label>
      <label className="door-field">
        <span>备注</span>
        <Input value={remark} maxLength={200} onChange={(event) => setRemark(event.target.value)} />
      </label>
      <ErrorBanner error={handOver.error} />
    </FormDialog>
  );
}
