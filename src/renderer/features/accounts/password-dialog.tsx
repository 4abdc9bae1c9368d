import { App, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { NewPasswordBoxes, useNewPassword } from './new-password.tsx';

/** The signed-in person changes their own password. */
export function PasswordDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [oldPassword, setOldPassword] = useState('');
  const { password: newPassword, isReady, clear, boxes } = useNewPassword();
  const close = () => {
    setOldPassword('');
    clear();
    onClose();
  };
  const { act, busy, error, clearError } = useAct(async () => {
    await api.accounts.changePassword({ oldPassword, newPassword });
    void message.success('密码已修改，下次登录用新密码');
    close();
  });
  return (
    <FormDialog
      open={open}
      title="修改密码"
      okText="修改密码"
      cancelText="不改了"
      confirmLoading={busy}
      okButtonProps={{ disabled: oldPassword === '' || !isReady }}
      onOk={() => void act()}
      onCancel={() => {
        clearError();
        close();
      }}
      width={420}
      destroyOnHidden
    >
      <ErrorBanner error={error} />
      <label className="door-field">
        <span>现在的密码</span>
        <Input.Password
          autoFocus
          autoComplete="current-password"
          value={oldPassword}
          onChange={(event) => setOldPassword(event.target.value)}
        />
      </label>
      <NewPasswordBoxes {...boxes} />
    </FormDialog>
  );
}
