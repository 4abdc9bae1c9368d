import { App, Modal, type ModalProps } from 'antd';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { TypedFields, useTypedForm } from '../fields/typed-form.tsx';
import { PickedContext } from '../typing/around-a-field.ts';
import { useShortcut } from '../use-shortcut.ts';

interface FormDialogProps extends Omit<ModalProps, 'onOk'> {
  readonly open: boolean;
  readonly onOk: () => void;
}

/**
 * A dialog in which something is filled in and saved: by its button and by Ctrl+S, never while a field holds what was not understood.
 * Its button lives as long as something is typed, so that a press can say what is wrong.
 */
export function FormDialog({ open, onOk, onCancel, okButtonProps, confirmLoading = false, children, ...rest }: FormDialogProps) {
  const { modal } = App.useApp();
  const isHeld = okButtonProps?.disabled === true;
  const latest = useRef({ isHeld, onOk });
  useLayoutEffect(() => {
    latest.current = { isHeld, onOk };
  });
  const form = useTypedForm(() => {
    if (!latest.current.isHeld) latest.current.onOk();
  });
  const { clear } = form.texts;
  const isFilledIn = useRef(false);
  const fillIn = useCallback(() => {
    isFilledIn.current = true;
  }, []);
  useEffect(() => {
    if (open) return;
    clear();
    isFilledIn.current = false;
  }, [open, clear]);
  /** Esc may have been meant for a list in the dialog, and a press beside it for nothing: neither throws away what was typed, picked or ticked. */
  const close: NonNullable<ModalProps['onCancel']> = (event) => {
    const isMeant = (event.target as HTMLElement).closest('button') !== null;
    if (isMeant || !isFilledIn.current) onCancel?.(event);
    else
      void modal.confirm({
        icon: null,
        title: '这里填的还没有保存，关掉吗？',
        content: '关掉后，这里填的不会留下。',
        okText: '关掉，不要了',
        cancelText: '接着填',
        onOk: () => onCancel?.(event),
      });
  };
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
      onCancel={close}
    >
      <div onInputCapture={fillIn}>
        <PickedContext value={fillIn}>
          <TypedFields form={form}>{children}</TypedFields>
        </PickedContext>
      </div>
    </Modal>
  );
}
