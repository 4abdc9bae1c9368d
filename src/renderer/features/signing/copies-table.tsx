// Who got a copy of the signed agreement, when and how.
import { Button, Input, Select, Table } from 'antd';
import { useState } from 'react';
import type { CopyPlace, IssueWay } from '#shared/contract/signing.ts';
import { api } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { officeToday } from '../../components/office-calendar.ts';
import { useAct } from '../../components/use-act.ts';
import { issueWayWords } from './signing-words.ts';
import { StandingMark, type Undone } from './standing-mark.tsx';

interface CopiesTableProps {
  readonly caseId: string;
  readonly copies: readonly CopyPlace[];
  readonly onSaved: () => Promise<void>;
  readonly onUndo: (undone: Undone) => void;
}

const ways = (Object.keys(issueWayWords) as IssueWay[]).map((way) => ({ value: way, label: issueWayWords[way] }));

export function CopiesTable({ caseId, copies, onSaved, onUndo }: CopiesTableProps) {
  const [on, setOn] = useState<string | null>(officeToday());
  const [way, setWay] = useState<IssueWay>('inPerson');
  const [acting, setActing] = useState('');
  const issue = useAct(async (slot: string) => {
    if (on === null) return;
    await api.signing.issue({ caseId, slot, on, way, acting: acting.trim() });
    setActing('');
    await onSaved();
  });
  return (
    <>
      <h3 className="signing-sub">送达</h3>
      <ErrorBanner error={issue.error} />
      {copies.every(({ mark }) => mark !== null) ? null : (
        <div className="signing-acts">
          <span>送达日期</span><DateField label="送达日期" value={on} onChange={setOn} />
          <Select aria-label="送达方式" value={way} options={ways} onChange={setWay} />
          <Input aria-label="代收人" className="signing-acting" placeholder="代收人，本人收的不填" maxLength={50} value={acting} onChange={(event) => { setActing(event.target.value); }} />
        </div>
      )}
      <Table<CopyPlace>
        size="small" rowKey="slot" pagination={false} showHeader={false} dataSource={copies}
        columns={[
          { render: (_, copy) => copy.name },
          { width: 330, render: (_, copy) => copy.mark === null ? <Button size="small" loading={issue.busy} disabled={on === null} aria-label={`登记送达 ${copy.name}`} onClick={() => void issue.act(copy.slot)}>登记送达</Button> : <StandingMark mark={copy.mark} name={copy.name} onUndo={onUndo} /> },
        ]}
      />
    </>
  );
}
