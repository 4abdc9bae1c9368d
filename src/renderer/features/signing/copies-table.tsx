// Who got a copy of the signed agreement, when and how.
import { Button, Input, Table } from 'antd';
import { useRef, useState } from 'react';
import type { CopyPlace, IssueWay } from '#shared/contract/signing.ts';
import { api } from '../../api/api.ts';
import { DateField } from '../../components/fields/date-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { officeToday } from '../../values/office-calendar.ts';
import { Picker } from '../../components/pickers/picker.tsx';
import { TypedFields, useTypedForm } from '../../components/fields/typed-form.tsx';
import { useAct } from '../../api/use-act.ts';
import { issueWayWords } from './signing-words.ts';
import { MarkInForce, type Undone } from './mark-in-force.tsx';

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
  const asked = useRef('');
  const typed = useTypedForm(() => {
    if (on !== null) void issue.act(asked.current);
  });
  return (
    <TypedFields form={typed}>
      <h3 className="signing-sub">送达</h3>
      <ErrorBanner error={issue.error} />
      {copies.every(({ mark }) => mark !== null) ? null : (
        <div className="signing-acts">
          <span>送达日期</span>
          <DateField past label="送达日期" value={on} onChange={setOn} />
          <Picker label="送达方式" width={110} value={way} items={ways} onChange={setWay} />
          <Input
            aria-label="代收人"
            className="signing-acting"
            placeholder="代收人，本人收的不填"
            maxLength={50}
            value={acting}
            onChange={(event) => setActing(event.target.value)}
          />
        </div>
      )}
      <Table<CopyPlace>
        size="small"
        rowKey="slot"
        pagination={false}
        showHeader={false}
        dataSource={copies}
        columns={[
          { render: (_, copy) => copy.name },
          {
            width: 330,
            render: (_, copy) =>
              copy.mark === null ? (
                <Button
                  size="small"
                  loading={issue.busy}
                  disabled={on === null && !typed.hasUntaken}
                  aria-label={`登记送达 ${copy.name}`}
                  onClick={() => {
                    asked.current = copy.slot;
                    typed.submit();
                  }}
                >
                  登记送达
                </Button>
              ) : (
                <MarkInForce mark={copy.mark} name={copy.name} onUndo={onUndo} />
              ),
          },
        ]}
      />
    </TypedFields>
  );
}
