import { Button, Modal } from 'antd';
import { useRef } from 'react';

interface LeaveDialogProps {
  readonly open: boolean;
  /** Leaves; what was typed waits in the register. */
  readonly onKeep: () => void;
  /** Leaves and throws away what was typed. */
  readonly onThrow: () => void;
  readonly onStay: () => void;
}

/** Asked on Esc when something was typed and not saved. Enter keeps it and leaves, Esc stays. */
export function LeaveDialog({ open, onKeep, onThrow, onStay }: LeaveDialogProps) {
  const keep = useRef<HTMLButtonElement>(null);
  return (
    <Modal
      open={open}
      title="还没有保存，要离开吗？"
      width={460}
      onCancel={onStay}
      afterOpenChange={(shown) => {
        if (shown) keep.current?.focus();
      }}
      footer={[
        <Button key="throw" danger onClick={onThrow}>
          不要了，离开
        </Button>,
        <Button key="stay" onClick={onStay}>
          接着填 Esc
        </Button>,
        <Button key="keep" ref={keep} type="primary" onClick={onKeep}>
          留着离开 Enter
        </Button>,
      ]}
    >
      <p>填的内容可以留着：下次打开这张表，接着写就行。</p>
    </Modal>
  );
}
