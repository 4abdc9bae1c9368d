// 忘记密码: a clerk is sent to an administrator; an administrator gets in by the recovery code.
import { App, Button, Radio } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FormDialog } from '../../components/dialogs/form-dialog.tsx';
import { useAct } from '../../api/use-act.ts';
import { NewPasswordBoxes, useNewPassword } from '../accounts/new-password.tsx';
import { isCodeTyped, noGroups, RecoveryCodeField } from './recovery-code-field.tsx';

interface Administrator {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
}

interface Found {
  readonly code: string;
  readonly rows: readonly Administrator[];
}

/** The link under the sign-in form. `onReset` gets the user name whose password was set. */
export function ForgottenPassword({ onReset }: { readonly onReset: (userName: string) => void }) {
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const close = () => {
    setOpen(false);
    setFound(null);
  };
  return (
    <>
      <Button type="link" size="small" className="door-forgotten" onClick={() => setOpen(true)}>
        忘记密码
      </Button>
      {open && found === null ? <CodeDialog onClose={close} onFound={setFound} /> : null}
      {open && found !== null ? (
        <ResetDialog
          found={found}
          onClose={close}
          onReset={(userName) => {
            close();
            onReset(userName);
          }}
        />
      ) : null}
    </>
  );
}

function CodeDialog({ onClose, onFound }: { readonly onClose: () => void; readonly onFound: (found: Found) => void }) {
  const [groups, setGroups] = useState(noGroups);
  const { act, busy, error } = useAct(async () => {
    const code = groups.join('-');
    onFound({ code, rows: (await api.keys.administrators({ code })).rows });
  });
  return (
    <FormDialog
      open
      title="忘记密码"
      okText="核对恢复码"
      cancelText="不办了"
      width={720}
      confirmLoading={busy}
      mask={{ closable: false }}
      okButtonProps={{ disabled: !isCodeTyped(groups) }}
      onOk={() => void act()}
      onCancel={onClose}
    >
      <p>经办人忘了密码：请管理员登录后，在“设置—账号”里重设。</p>
      <p>
        管理员自己忘了密码：用<b>恢复码</b>证明身份，再设新密码。
      </p>
      <RecoveryCodeField groups={groups} onChange={setGroups} />
      <ErrorBanner error={error} />
    </FormDialog>
  );
}

function ResetDialog({
  found: { code, rows },
  onClose,
  onReset,
}: {
  readonly found: Found;
  readonly onClose: () => void;
  readonly onReset: (userName: string) => void;
}) {
  const { message } = App.useApp();
  const [accountId, setAccountId] = useState(rows[0]?.id ?? '');
  const { password, isReady, boxes } = useNewPassword();
  const { act, busy, error } = useAct(async () => {
    await api.keys.resetPassword({ code, accountId, password });
    void message.success('密码已重设，请用新密码登录');
    onReset(rows.find(({ id }) => id === accountId)?.userName ?? '');
  });
  return (
    <FormDialog
      open
      title="重设管理员的密码"
      okText="重设密码"
      cancelText="不重设"
      width={460}
      confirmLoading={busy}
      mask={{ closable: false }}
      okButtonProps={{ disabled: !isReady }}
      onOk={() => void act()}
      onCancel={onClose}
    >
      <p className="quiet">恢复码核对无误。重设会记入变更记录，这个账号在别处的登录会退出。</p>
      <ErrorBanner error={error} />
      <div className="door-field">
        <span>管理员账号</span>
        <Radio.Group
          value={accountId}
          options={rows.map(({ id, name, userName }) => ({ value: id, label: `${name}（${userName}）` }))}
          onChange={(event) => setAccountId(event.target.value as string)}
        />
      </div>
      <NewPasswordBoxes {...boxes} autoFocus />
    </FormDialog>
  );
}
