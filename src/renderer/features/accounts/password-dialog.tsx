import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../components/use-act.ts';

export const leastPasswordLength = 8;

/** The signed-in person changes their own password. */
export function PasswordDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [oldPassword, setOldPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [again, setAgain] = useState('');
  const close = () => {
    setOldPassword('');
    setNewPassword('');
    setAgain('');
    onClose();
  };
  const { act, busy, error, clearError } = useAct(async () => {
    await api.accounts.changePassword({ oldPassword, newPassword });
    void message.success('密码已修改，下次登录用新密码');
    close();
  });
  const differs = again !== '' && again !== newPassword;
  const tooShort = newPassword !== '' && newPassword.length < leastPasswordLength;
  return (
    <Modal
      open={open}
      title="修改密码"
      okText="修改密码"
      cancelText="不改了"
      confirmLoading={busy}
      okButtonProps={{ disabled: oldPassword === '' || newPassword.length < leastPasswordLength || newPassword !== again }}
      onOk={() => void act()}
      onCancel={() => {
        clearError();
        close();
      }}
      width={420}
      destroyOnHidden
    >
      <ErrorBanner error={error} />
      <label className="door-field"><span>现在的密码</span><Input.Password autoFocus autoComplete="current-password" value={oldPassword} onChange={(event) => { setOldPassword(event.target.value); }} /></label>
      <label className="door-field">
        <span>新密码（至少 {leastPasswordLength} 位，越长越好）</span>
        <Input.Password autoComplete="new-password" status={tooShort ? 'error' : ''} value={newPassword} onChange={(event) => { setNewPassword(event.target.value); }} />
        {tooShort ? <em className="field-problem">新密码还差 {leastPasswordLength - newPassword.length} 位</em> : null}
      </label>
      <label className="door-field">
        <span>再输一次新密码</span>
        <Input.Password autoComplete="new-password" status={differs ? 'error' : ''} value={again} onChange={(event) => { setAgain(event.target.value); }} />
        {differs ? <em className="field-problem">两次输入的新密码不一样</em> : null}
      </label>
    </Modal>
  );
}
