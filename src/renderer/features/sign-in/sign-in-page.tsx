import { Button, Card, Input } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useSession } from '../../session/session.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { signInWords } from '../../words/errors/sign-in.ts';
import { ForgottenPassword } from '../keys/forgotten-password.tsx';
import { RecoveryPage } from '../recovery/recovery-page.tsx';

export function SignInPage() {
  const { status, refresh } = useSession();
  const [recovering, setRecovering] = useState(false);
  if (recovering)
    return (
      <RecoveryPage
        onOpened={async () => {
          await refresh();
          setRecovering(false);
        }}
        onBack={() => setRecovering(false)}
      />
    );
  return (
    <div className="door">
      <Card className="door-card">
        <h1 className="door-title">枫桥台账</h1>
        <p className="quiet">{status.office?.name ?? ''}</p>
        <SignInForm />
      </Card>
      <p className="quiet door-foot">
        版本 {status.programVersion}
        <Button type="link" size="small" onClick={() => setRecovering(true)}>
          恢复备份
        </Button>
      </p>
    </div>
  );
}

function SignInForm() {
  const { status, refresh } = useSession();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const {
    busy,
    error,
    act: submit,
  } = useAct(async () => {
    await api.accounts.signIn({ userName, password });
    await refresh();
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorBanner error={error} instead={signInWords} />
      <label className="door-field">
        <span>用户名</span>
        <Input name="userName" autoFocus autoComplete="username" value={userName} onChange={(event) => setUserName(event.target.value)} />
      </label>
      <label className="door-field">
        <span>密码</span>
        <Input.Password
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <Button block type="primary" htmlType="submit" loading={busy} disabled={userName.trim() === '' || password === ''}>
        登录
      </Button>
      <ForgottenPassword
        onReset={(name) => {
          setUserName(name);
          setPassword('');
        }}
      />
      {status.demoAccounts.length > 0 ? (
        <DemoAccounts
          onPick={(account) => {
            setUserName(account.userName);
            setPassword(account.password);
          }}
        />
      ) : null}
    </form>
  );
}

/** A demo register tells its accounts: there is nothing real behind them. */
function DemoAccounts({ onPick }: { readonly onPick: (account: { userName: string; password: string }) => void }) {
  const { status } = useSession();
  return (
    <section className="door-demo" aria-label="示范账号">
      <p className="quiet">示范数据，人物皆为虚构。可用的账号：</p>
      {status.demoAccounts.map((account) => (
        <Button key={account.userName} className="door-demo-account" onClick={() => onPick(account)}>
          <span>{account.name}</span>
          <span className="quiet">
            用户名 {account.userName}，密码 {account.password}
          </span>
        </Button>
      ))}
    </section>
  );
}
