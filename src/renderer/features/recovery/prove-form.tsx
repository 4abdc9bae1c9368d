import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { isCodeTyped, noGroups, RecoveryCodeField } from '../keys/recovery-code-field.tsx';

interface ProveFormProps {
  /** `key`: no account can be read without it, and the recovery code brings it back. `register`: the copies lie in another folder, under a key of their own. */
  readonly lacks: 'nothing' | 'key' | 'register';
  readonly onOpened: () => Promise<void>;
  readonly onProved: (pass: { readonly pass: string; readonly folder: string }) => void;
}

type Way = 'password' | 'code';
/** What is done with the recovery code: the register opened as it is, or its copies looked at. */
type Aim = 'open' | 'copies';

const titles = { nothing: '恢复备份，先证明身份', key: '用恢复码打开', register: '恢复备份，先证明身份' } as const;

/** Only an administrator, or whoever holds the recovery code, goes on. The code is asked for once, whatever it is for. */
export function ProveForm({ lacks, onOpened, onProved }: ProveFormProps) {
  const [chosen, setChosen] = useState<Way>('password');
  // Followed, not remembered: what is wrong with the register may change under the form.
  const way = lacks === 'nothing' ? chosen : 'code';
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [groups, setGroups] = useState(noGroups);
  const [folder, setFolder] = useState('');
  const { act, busy, error } = useAct(async (aim: Aim) => {
    const code = groups.join('-');
    if (aim === 'open') {
      await api.recovery.useCode({ code });
      return onOpened();
    }
    const { pass } = await api.recovery.prove(way === 'password' ? { userName, password } : { code, folder });
    onProved({ pass, folder });
  });
  const isFilled =
    way === 'password' ? userName.trim() !== '' && password !== '' : isCodeTyped(groups) && (lacks !== 'register' || folder.trim() !== '');
  const look = { loading: busy, disabled: !isFilled, children: '看看有哪些备份' };
  return (
    <form
      className="recovery-prove"
      onSubmit={(event) => {
        event.preventDefault();
        if (isFilled) void act(lacks === 'key' ? 'open' : 'copies');
      }}
    >
      <h2>{titles[lacks]}</h2>
      <ErrorBanner error={error} />
      {lacks === 'nothing' ? (
        <Segmented<Way>
          className="recovery-way"
          aria-label="怎么证明身份"
          value={way}
          onChange={setChosen}
          options={[
            { label: '管理员密码', value: 'password' },
            { label: '恢复码', value: 'code' },
          ]}
        />
      ) : null}
      {lacks === 'register' ? (
        <label className="door-field">
          <span>备份所在的文件夹（完整位置，例如 E:\枫桥备份）</span>
          <Input name="folder" autoFocus value={folder} onChange={(event) => setFolder(event.target.value)} />
        </label>
      ) : null}
      {way === 'password' ? (
        <>
          <label className="door-field">
            <span>管理员用户名</span>
            <Input
              name="userName"
              autoFocus
              autoComplete="username"
              value={userName}
              onChange={(event) => setUserName(event.target.value)}
            />
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
        </>
      ) : (
        <RecoveryCodeField name="code" autoFocus={lacks !== 'register'} groups={groups} onChange={setGroups} />
      )}
      {lacks === 'key' ? (
        <p className="code-button recovery-choices">
          <Button type="primary" htmlType="submit" loading={busy} disabled={!isFilled}>
            用恢复码打开
          </Button>
          <Button {...look} onClick={() => void act('copies')} />
        </p>
      ) : (
        <Button className="code-button" type="primary" htmlType="submit" {...look} />
      )}
    </form>
  );
}
