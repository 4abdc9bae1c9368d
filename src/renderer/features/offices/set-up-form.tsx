import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Desk } from '#shared/contract/fields.ts';
import type { ListedDivision, NewDivision } from '#shared/contract/offices.ts';
import { readVillageLines } from '#shared/rules/village-lines.ts';
import { api } from '../../api/api.ts';
import { useSession } from '../../session/session.tsx';
import { BackButton } from '../../components/back-button.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { FirstCodeStep, makeFirstCode, type FirstCode } from '../keys/first-code-step.tsx';
import { leastPasswordLength } from '../accounts/new-password.tsx';
import { useChildren } from './division-levels.ts';
import { DivisionPicker } from './division-picker.tsx';
import { proposeNames, type OfficeNames } from './propose-names.ts';
import { VillageLines } from './village-lines.tsx';

interface Person {
  readonly name: string;
  readonly userName: string;
  readonly password: string;
  readonly again: string;
}

export function SetUpForm({ onBack }: { readonly onBack: () => void }) {
  const { refresh, status } = useSession();
  const [desk, setDesk] = useState<Desk>(status.opensAs);
  const [division, setDivision] = useState<ListedDivision | null>(null);
  const [typed, setTyped] = useState<readonly ListedDivision[]>([]);
  const [villageText, setVillageText] = useState('');
  const isTownship = division?.level === 'township';
  const listed = useChildren(isTownship && !typed.some(({ code }) => code === division.code) ? division.code : undefined).rows;
  const read = readVillageLines(
    isTownship ? villageText : '',
    division?.code ?? '',
    listed.map(({ code }) => code),
  );
  const [names, setNames] = useState<OfficeNames>({ name: '', committeeName: '', committeeShortName: '' });
  const [person, setPerson] = useState<Person>({ name: '', userName: '', password: '', again: '' });
  const [firstCode, setFirstCode] = useState<FirstCode | null>(null);
  const { act, busy, error } = useAct(async () => {
    if (!division) return;
    await api.offices.setUp({
      desk,
      divisionCode: division.code,
      typed: typed.flatMap(newDivision),
      villages: [...read.villages],
      ...names,
      administrator: { name: person.name, userName: person.userName, password: person.password },
    });
    const made = await makeFirstCode(person.userName, person.password);
    if (made === null) await refresh();
    else setFirstCode(made);
  });
  const [badLine] = read.problems;
  const problem = badLine === undefined ? whatIsMissing(division, names, person) : `村（社区）第 ${String(badLine.line)} 行要改`;
  if (firstCode !== null) return <FirstCodeStep {...firstCode} />;
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
          options={[
            { value: 'township', label: '乡镇（街道）' },
            { value: 'county', label: '县（市、区），接收乡镇报送' },
          ]}
        />
      </fieldset>
      <fieldset>
        <legend>二、所在地区</legend>
        <DivisionPicker
          key={desk}
          desk={desk}
          onPick={(picked, byHand) => {
            setDivision(picked);
            setTyped(byHand);
            if (picked?.code !== division?.code) setVillageText('');
            setNames(proposeNames(desk, picked?.name ?? ''));
          }}
        />
        {isTownship ? <VillageLines townshipCode={division.code} listed={listed} value={villageText} onChange={setVillageText} /> : null}
      </fieldset>
      <fieldset>
        <legend>三、名称</legend>
        <Line label="单位名称" value={names.name} onChange={(name) => setNames({ ...names, name })} />
        <Line label="人民调解委员会名称" value={names.committeeName} onChange={(committeeName) => setNames({ ...names, committeeName })} />
        <Line
          label="案号用的简称"
          hint={`用在案号和协议编号里，如（2026）${names.committeeShortName || '枫'}人调字第1号`}
          value={names.committeeShortName}
          onChange={(committeeShortName) => setNames({ ...names, committeeShortName })}
        />
      </fieldset>
      <fieldset>
        <legend>四、第一个账号（管理员）</legend>
        <Line label="姓名" value={person.name} onChange={(name) => setPerson({ ...person, name })} />
        <Line
          label="用户名"
          hint="2 至 30 位小写字母或数字，如 wangmin"
          value={person.userName}
          onChange={(userName) => setPerson({ ...person, userName: userName.toLowerCase() })}
        />
        <Line
          label="密码"
          hint={`至少 ${String(leastPasswordLength)} 位，越长越好`}
          secret
          value={person.password}
          onChange={(password) => setPerson({ ...person, password })}
        />
        <Line label="再输一次密码" secret value={person.again} onChange={(again) => setPerson({ ...person, again })} />
      </fieldset>
      <ErrorBanner error={error} />
      <div className="door-choice">
        <BackButton onBack={onBack} />
        <Button type="primary" htmlType="submit" loading={busy} disabled={problem !== null}>
          建立登记簿
        </Button>
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
      <Box value={value} autoComplete={secret ? 'new-password' : 'off'} onChange={(event) => onChange(event.target.value)} />
      <span className="quiet">{hint ?? ''}</span>
    </label>
  );
}

function newDivision({ code, name, level }: ListedDivision): NewDivision[] {
  return level === 'city' || level === 'county' || level === 'township' ? [{ code, name, level }] : [];
}

function whatIsMissing(division: ListedDivision | null, names: OfficeNames, person: Person): string | null {
  if (!division) return '所在地区';
  if (names.name.trim().length < 2) return '单位名称';
  if (person.name.trim() === '') return '姓名';
  if (!/^[a-z0-9._-]{2,30}$/.test(person.userName.trim())) return '用户名（2 至 30 位小写字母或数字）';
  if (person.password.length < leastPasswordLength) return `密码（至少 ${String(leastPasswordLength)} 位）`;
  return person.password === person.again ? null : '两次密码要一样';
}
