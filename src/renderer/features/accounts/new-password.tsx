// A new password, typed twice: whoever changes their own, and whoever gets in by the recovery code.
import { Input } from 'antd';
import { useState } from 'react';

export const leastPasswordLength = 8;

interface NewPassword {
  readonly password: string;
  /** Long enough, and twice the same. */
  readonly isReady: boolean;
  readonly clear: () => void;
  readonly boxes: TypedTwice;
}

interface TypedTwice {
  readonly password: string;
  readonly again: string;
  readonly setPassword: (password: string) => void;
  readonly setAgain: (again: string) => void;
}

export function useNewPassword(): NewPassword {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  return {
    password,
    isReady: password.length >= leastPasswordLength && password === again,
    clear() {
      setPassword('');
      setAgain('');
    },
    boxes: { password, again, setPassword, setAgain },
  };
}

export function NewPasswordBoxes({
  password,
  again,
  setPassword,
  setAgain,
  autoFocus = false,
}: TypedTwice & { readonly autoFocus?: boolean }) {
  const tooShort = password !== '' && password.length < leastPasswordLength;
  const differs = again !== '' && again !== password;
  return (
    <>
      <label className="door-field">
        <span>新密码（至少 {leastPasswordLength} 位，越长越好）</span>
        <Input.Password
          autoFocus={autoFocus}
          autoComplete="new-password"
          status={tooShort ? 'error' : ''}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {tooShort ? <em className="field-problem">新密码还差 {leastPasswordLength - password.length} 位</em> : null}
      </label>
      <label className="door-field">
        <span>再输一次新密码</span>
        <Input.Password
          autoComplete="new-password"
          status={differs ? 'error' : ''}
          value={again}
          onChange={(event) => setAgain(event.target.value)}
        />
        {differs ? <em className="field-problem">两次输入的新密码不一样</em> : null}
      </label>
    </>
  );
}
