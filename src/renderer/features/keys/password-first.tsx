// Asks an administrator's own password before something is shown or done that an unlocked PC must not be enough for.
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';

interface PasswordFirstProps {
  readonly title: string;
  readonly okWord: string;
  readonly cancelWord: string;
  readonly isDangerous?: boolean;
  readonly children?: ReactNode;
  readonly act: (password: string) => Promise<void>;
  readonly onClose: () => void;
}

export function PasswordFirst({ title, okWord, cancelWord, isDangerous = false, children, act: work, onClose }: PasswordFirstProps) {
  const [password, setPassword] = useState('');
  const { act, busy, error } = useAct(async () => {
    await work(password);
  });
  return (
    <FormDialog
      open
      title={title}
      okText={okWord}
      cancelText={cancelWord}
      width={460}
      confirmLoading={busy}
      mask={{ closable: false }}
      okButtonProps={{ disabled: password === '', danger: isDangerous }}
      cancelButtonProps={{ disabled: busy }}
      closable={!busy}
      keyboard={!busy}
      onOk={() => void act()}
      onCancel={onClose}
    >
      {children}
      <ErrorBanner error={error} />
      <label className="door-field">
        <span>您的登录密码</span>
        <Input.Password
          autoFocus
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          onPressEnter={() => {
            if (password !== '') void act();
          }}
        />
      </label>
    </FormDialog>
  );
}
