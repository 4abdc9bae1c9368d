import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { Office } from '#shared/contract/offices.ts';
import { api } from '../../api/api.ts';
import { useSession } from '../../session/session.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { OfficeNames } from './propose-names.ts';

export function NamesPanel({ editable }: { readonly editable: boolean }) {
  const { value, error, reload } = useAnswer('office', () => api.offices.get({}));
  return (
    <section className="panel">
      <h2 className="panel-title">本单位{editable ? '' : '（管理员）'}</h2>
      <ErrorBanner error={error} action={{ word: '再读一次', act: reload }} />
      {value ? <NamesForm key={JSON.stringify(value)} office={value} editable={editable} onSaved={reload} /> : null}
    </section>
  );
}

function NamesForm({ office, editable, onSaved }: { readonly office: Office; readonly editable: boolean; readonly onSaved: () => void }) {
  const { refresh } = useSession();
  const { message } = App.useApp();
  const [names, setNames] = useState<OfficeNames>({
    name: office.name,
    committeeName: office.committeeName,
    committeeShortName: office.committeeShortName,
  });
  const { act, busy, error } = useAct(async () => {
    await api.offices.update(names);
    await refresh();
    onSaved();
    void message.success('已保存');
  });
  const changed =
    names.name !== office.name || names.committeeName !== office.committeeName || names.committeeShortName !== office.committeeShortName;
  const line = (label: string, name: keyof OfficeNames, hint = '') => (
    <label className="set-up-line">
      <span>{label}</span>
      <Input value={names[name]} disabled={!editable} onChange={(event) => setNames({ ...names, [name]: event.target.value })} />
      <span className="quiet">{hint}</span>
    </label>
  );
  return (
    <>
      <ErrorBanner error={error} />
      <div className="set-up-line">
        <span>所在地区</span>
        <span>{office.divisionName}</span>
        <span className="quiet number">{office.divisionCode}</span>
      </div>
      {line('单位名称', 'name')}
      {line('人民调解委员会名称', 'committeeName')}
      {line('案号用的简称', 'committeeShortName', '改后只用于以后的案号，已发出的不变')}
      {editable ? (
        <Button type="primary" disabled={!changed || names.name.trim().length < 2} loading={busy} onClick={() => void act()}>
          保存名称
        </Button>
      ) : null}
    </>
  );
}
