import { App, Input } from 'antd';
import { useState } from 'react';
import type { Account } from '#shared/contract/accounts.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { leastPasswordLength } from './new-password.tsx';

/** An administrator sets a new password for a colleague who forgot theirs, and tells it to them. */
export function ResetPasswordDialog({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [password, setPassword] = useState('');
  const { act, busy, error } = useAct(async () => {
    await api.accounts.resetPassword({ id: account.id, password });
    void message.success(`${account.name}的密码已重设，请当面告诉本人`);
    onClose();
  });
  const tooShort = password !== '' && password.length < leastPasswordLength;
  return (
    <FormDialog
      open
      title={`重设${account.name}的密码`}
      okText="重设密码"
      cancelText="不重设"
      width={420}
      confirmLoading={busy}
      okButtonProps={{ disabled: password.length < leastPasswordLength }}
      onOk={() => void act()}
      onCancel={onClose}
    >
      <ErrorBanner error={error} />
      <p className="quiet">原来的密码作废，锁定解除，正在登录的会退出。本人登录后可以自己再改。</p>
      <label className="door-field">
        <span>新密码（至少 {leastPasswordLength} 位）</span>
        <Input.Password
          autoFocus
          autoComplete="new-password"
          status={tooShort ? 'error' : ''}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {tooShort ? <em className="field-problem">新密码还差 {leastPasswordLength - password.length} 位</em> : null}
      </label>
    </FormDialog>
  );
}
