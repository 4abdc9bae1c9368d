import { App, Button, Input, Radio, Table } from 'antd';
import { useState } from 'react';
import type { Account, Role } from '#shared/contract/accounts.ts';
import { roleWords } from '#shared/words/roles.ts';
import { api } from '../../api/api.ts';
import { useAccount } from '../../session/session.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { leastPasswordLength } from './new-password.tsx';
import { ResetPasswordDialog } from './reset-password-dialog.tsx';

export function AccountsPanel() {
  const own = useAccount();
  const { modal } = App.useApp();
  const { value, error, reload } = useAnswer('accounts', () => api.accounts.list({}));
  const [adding, setAdding] = useState(false);
  const [resetting, setResetting] = useState<Account | null>(null);
  const change = useAct(async (account: Account) => {
    await api.accounts.setActive({ id: account.id, active: !account.active });
    reload();
  });
  const askToClose = (account: Account) => {
    modal.confirm({
      title: `停用${account.name}的账号`,
      content: '停用后不能再登录，经手的记录都保留，可以随时重新启用。',
      okText: '停用',
      okButtonProps: { danger: true },
      cancelText: '不停用',
      onOk: async () => {
        await change.act(account);
      },
    });
  };
  return (
    <section className="panel">
      <h2 className="panel-title">账号（管理员）</h2>
      <ErrorBanner error={error ?? change.error} />
      <Table<Account>
        size="small"
        rowKey="id"
        pagination={false}
        loading={!value && error === null}
        dataSource={value?.rows ?? []}
        columns={[
          { title: '姓名', dataIndex: 'name', width: 140 },
          { title: '用户名', dataIndex: 'userName', width: 160 },
          { title: '身份', dataIndex: 'role', width: 100, render: (role: Role) => roleWords[role] },
          {
            title: '状态',
            dataIndex: 'active',
            width: 90,
            render: (active: boolean) => (active ? '在用' : <span className="quiet">已停用</span>),
          },
          {
            title: '最近登录',
            dataIndex: 'lastSignedInAt',
            className: 'number',
            render: (at: string | null) => instantText(at) || <span className="quiet">还没有登录过</span>,
          },
          {
            title: '',
            width: 170,
            render: (_, account) =>
              account.id === own.id ? null : (
                <>
                  <Button size="small" type="link" onClick={() => setResetting(account)}>
                    重设密码
                  </Button>
                  <Button
                    size="small"
                    type="link"
                    danger={account.active}
                    onClick={() => {
                      if (account.active) askToClose(account);
                      else void change.act(account);
                    }}
                  >
                    {account.active ? '停用' : '启用'}
                  </Button>
                </>
              ),
          },
        ]}
      />
      <div className="door-choice">
        <Button onClick={() => setAdding(true)}>新建账号</Button>
        <span className="quiet">一人一个账号：每次改动都记着是谁做的</span>
      </div>
      {adding ? <AddDialog onClose={() => setAdding(false)} onSaved={reload} /> : null}
      {resetting ? <ResetPasswordDialog account={resetting} onClose={() => setResetting(null)} /> : null}
    </section>
  );
}

function AddDialog({ onClose, onSaved }: { readonly onClose: () => void; readonly onSaved: () => void }) {
  const [name, setName] = useState('');
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('clerk');
  const { act, busy, error } = useAct(async () => {
    await api.accounts.create({ name, userName, password, role });
    onSaved();
    onClose();
  });
  const complete = name.trim() !== '' && /^[a-z0-9._-]{2,30}$/.test(userName) && password.length >= leastPasswordLength;
  return (
    <FormDialog
      open
      title="新建账号"
      okText="新建账号"
      cancelText="不建了"
      confirmLoading={busy}
      okButtonProps={{ disabled: !complete }}
      onOk={() => void act()}
      onCancel={onClose}
      width={420}
    >
      <ErrorBanner error={error} />
      <label className="door-field">
        <span>姓名</span>
        <Input autoFocus maxLength={30} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="door-field">
        <span>用户名（2 至 30 位小写字母或数字）</span>
        <Input
          maxLength={30}
          autoComplete="off"
          value={userName}
          onChange={(event) => setUserName(event.target.value.trim().toLowerCase())}
        />
      </label>
      <label className="door-field">
        <span>初始密码（至少 {leastPasswordLength} 位，本人登录后可改）</span>
        <Input.Password autoComplete="new-password" value={password} onChange={(event) => setPassword(event.target.value)} />
      </label>
      <div className="door-field">
        <span>身份</span>
        <Radio.Group
          value={role}
          options={[
            { value: 'clerk', label: '经办人' },
            { value: 'administrator', label: '管理员' },
          ]}
          onChange={(event) => setRole(event.target.value as Role)}
        />
      </div>
    </FormDialog>
  );
}
