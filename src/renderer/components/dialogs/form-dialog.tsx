import { Modal, type ModalProps } from 'antd';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { TypedFields, useTypedForm } from '../fields/typed-form.tsx';
import { useShortcut } from '../use-shortcut.ts';

interface FormDialogProps extends Omit<ModalProps, 'onOk'> {
  readonly open: boolean;
  readonly onOk: () => void;
}

/**
 * A dialog in which something is filled in and saved: by its button and by Ctrl+S, never while a field holds what was not understood.
 * Its button lives as long as something is typed, so that a press can say what is wrong.
 */
export function FormDialog({ open, onOk, okButtonProps, confirmLoading = false, children, ...rest }: FormDialogProps) {
  const isHeld = okButtonProps?.disabled === true;
  const latest = useRef({ isHeld, onOk });
  useLayoutEffect(() => {
    latest.current = { isHeld, onOk };
  });
  const form = useTypedForm(() => {
    if (!latest.current.isHeld) latest.current.onOk();
  });
  const { clear } = form.texts;
  useEffect(() => {
    if (!open) clear();
  }, [open, clear]);
  const isBusy = confirmLoading || okButtonProps?.loading === true;
  useShortcut(
    'ctrl+s',
    open
      ? () => {
          if (!isBusy) form.submit();
        }
      : null,
    { above: true },
  );
  return (
    <Modal
      {...rest}
      open={open}
      confirmLoading={confirmLoading}
      okButtonProps={{ ...okButtonProps, disabled: isHeld && !form.hasUntaken }}
      onOk={form.submit}
    >
      <TypedFields form={form}>{children}</TypedFields>
    </Modal>
  );
}
