import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Desk } from '#shared/contract/fields.ts';
import type { Division } from '#shared/contract/offices.ts';
import { api } from '../../api.ts';
import { useSession } from '../../app/session.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../components/use-act.ts';
import { leastPasswordLength } from '../accounts/password-dialog.tsx';
import { DivisionPicker } from './division-picker.tsx';
import { proposeNames, type OfficeNames } from './propose-names.ts';

interface Person {
  readonly name: string;
  readonly userName: string;
  readonly password: string;
  readonly again: string;
}

export function SetUpForm({ onBack }: { readonly onBack: () => void }) {
  const { refresh } = useSession();
  const [desk, setDesk] = useState<Desk>('township');
  const [division, setDivision] = useState<Division | null>(null);
  const [names, setNames] = useState<OfficeNames>({ name: '', committeeName: '', committeeShortName: '' });
  const [person, setPerson] = useState<Person>({ name: '', userName: '', password: '', again: '' });
  const { act, busy, error } = useAct(async () => {
    if (!division) return;
    await api.offices.setUp({ desk, divisionCode: division.code, ...names, administrator: { name: person.name, userName: person.userName, password: person.password } });
    await refresh();
  });
  const problem = whatIsMissing(division, names, person);
  return (
    <form
      className="set-up"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) void act();
      }}
    >
      <fieldset>
        <legend>一、本单位在哪一级</legend>
        <Radio.Group
          value={desk}
          onChange={(event) => {
            setDesk(event.target.value as Desk);
            setDivision(null);
          }}
          options={[{ value: 'township', label: '乡镇（街道）' }, { value: 'county', label: '县（市、区），接收乡镇报送' }]}
        />
      </fieldset>
      <fieldset>
        <legend>二、所在地区</legend>
        <DivisionPicker
          key={desk}
          desk={desk}
          onPick={(picked) => {
            setDivision(picked);
            setNames(proposeNames(desk, picked?.name ?? ''));
          }}
        />
      </fieldset>
      <fieldset>
        <legend>三、名称</legend>
        <Line label="单位名称" value={names.name} onChange={(name) => { setNames({ ...names, name }); }} />
        <Line label="人民调解委员会名称" value={names.committeeName} onChange={(committeeName) => { setNames({ ...names, committeeName }); }} />
        <Line label="案号用的简称" hint={`用在案号和协议编号里，如（2026）${names.committeeShortName || '枫'}人调字第1号`} value={names.committeeShortName} onChange={(committeeShortName) => { setNames({ ...names, committeeShortName }); }} />
      </fieldset>
      <fieldset>
        <legend>四、第一个账号（管理员）</legend>
        <Line label="姓名" value={person.name} onChange={(name) => { setPerson({ ...person, name }); }} />
        <Line label="用户名" hint="2 至 30 位小写字母或数字，如 wangmin" value={person.userName} onChange={(userName) => { setPerson({ ...person, userName: userName.toLowerCase() }); }} />
        <Line label="密码" hint={`至少 ${String(leastPasswordLength)} 位，越长越好`} secret value={person.password} onChange={(password) => { setPerson({ ...person, password }); }} />
        <Line label="再输一次密码" secret value={person.again} onChange={(again) => { setPerson({ ...person, again }); }} />
      </fieldset>
      <ErrorBanner error={error} />
      <div className="door-choice">
        <Button onClick={onBack}>返回</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={problem !== null}>建立登记簿</Button>
        <span className="quiet">{problem === null ? '' : `还缺：${problem}`}</span>
      </div>
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly secret?: boolean;
  readonly onChange: (value: string) => void;
}

function Line({ label, value, hint, secret = false, onChange }: LineProps) {
  const Box = secret ? Input.Password : Input;
  return (
    <label className="set-up-line">
      <span>{label}</span>
      <Box value={value} autoComplete={secret ? 'new-password' : 'off'} onChange={(event) => { onChange(event.target.value); }} />
      <span className="quiet">{hint ?? ''}</span>
    </label>
  );
}

function whatIsMissing(division: Division | null, names: OfficeNames, person: Person): string | null {
  if (!division) return '所在地区';
  if (names.name.trim().length < 2) return '单位名称';
  if (person.name.trim() === '') return '姓名';
  if (!/^[a-z0-9._-]{2,30}$/.test(person.userName.trim())) return '用户名（2 至 30 位小写字母或数字）';
  if (person.password.length < leastPasswordLength) return `密码（至少 ${String(leastPasswordLength)} 位）`;
  return person.password === person.again ? null : '两次密码要一样';
}
