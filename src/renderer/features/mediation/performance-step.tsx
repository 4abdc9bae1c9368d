// 履行和回访 (人民调解法 art. 31): each item with what was found of it, and the return visits (F11).
import { Button, Tag } from 'antd';
import type { MediationCase } from '#shared/contract/mediation.ts';
import { isAgreed, latestCheck, mayTake } from '#shared/rules/case-life.ts';
import { amountText } from '../../values/amount.ts';
import { officeToday } from '../../values/office-calendar.ts';
import { checkWords, wallTime } from './case-words.ts';
import { CheckForm } from './check-form.tsx';
import type { StepFormProps } from './notice-form.tsx';
import { PaperList } from './paper-list.tsx';
import { useRemovePaper } from './use-remove-paper.tsx';
import { VisitForm } from './visit-form.tsx';

type Item = NonNullable<MediationCase['agreement']>['performance'][number];

interface PerformanceStepProps extends StepFormProps {
  /** What is open: an item's id or null; a visit's id, `new` or null. */
  readonly checking: string | null;
  readonly onCheck: (itemId: string | null) => void;
  readonly visiting: string | null;
  readonly onVisit: (visit: string | null) => void;
}

export function PerformanceStep({ checking, onCheck, visiting, onVisit, ...props }: PerformanceStepProps) {
  const { value, onSaved } = props;
  const removeVisit = useRemovePaper(value, 'visits', '回访记录', onSaved);
  if (!isAgreed(value)) return <p className="quiet">协议定稿以后，在这里登记履行情况和回访。</p>;
  const mayVisit = mayTake('visit', value.state) && value.deletedAt === null;
  const mayCheck = mayTake('check', value.state) && value.deletedAt === null;
  const nameOf = (id: string) => value.parties.find((party) => party.id === id)?.name ?? '';
  return (
    <>
      {value.agreement?.performance.length === 0 && <p className="quiet">协议没有履行事项，回访以后就可以结案。</p>}
      {value.agreement?.performance.map((item, index) => (
        <div key={item.id} className="case-session" role="group" aria-label={`第${String(index + 1)}项履行情况`}>
          <div className="case-session-head">
            <b className="number">{index + 1}.</b>
            <span>
              {nameOf(item.payerPartyId)} → {nameOf(item.payeePartyId)}
            </span>
            <span>
              {[item.description, item.amountFen === 0 ? '' : amountText(item.amountFen)].filter((words) => words !== '').join('，')}
            </span>
            <span className="number">{item.dueOn} 前</span>
            <ItemTag item={item} value={value} />
            <span className="spring" />
            {mayCheck && checking !== item.id && (
              <Button size="small" onClick={() => onCheck(item.id)}>
                登记履行
              </Button>
            )}
          </div>
          {value.checks
            .filter((check) => check.itemId === item.id)
            .map((check) => (
              <p key={check.id} className="case-session-text">
                <span className="number">{check.checkedOn}</span> {checkWords[check.result]}
                {check.paidFen === 0 ? '' : `，已付 ${amountText(check.paidFen)}`}
                {check.note === '' ? '' : `，${check.note}`}
              </p>
            ))}
          {checking === item.id && <CheckForm {...props} item={item} onClose={() => onCheck(null)} />}
        </div>
      ))}
      <h3 className="case-part">回访记录</h3>
      <PaperList
        papers={value.visits.map((visit) => ({
          id: visit.id,
          text: visit.performance,
          head: (
            <>
              <span className="number">{wallTime(visit.visitedAt)}</span> <span>{visit.partyIds.map(nameOf).join('、')}</span>{' '}
              <span className="quiet">回访人 {visit.visitors}</span>
            </>
          ),
        }))}
        opened={visiting}
        onOpen={onVisit}
        disabled={!mayVisit}
        add={mayVisit ? '添加回访记录' : null}
        draftKey={`mediation/${value.id}/visit/new`}
        form={(id, close) => (
          <VisitForm
            {...props}
            disabled={!mayVisit}
            visit={value.visits.find((visit) => visit.id === id) ?? null}
            onClose={close}
            onRemove={removeVisit.ask}
          />
        )}
      />
      {removeVisit.dialog}
    </>
  );
}

function ItemTag({ item, value }: { readonly item: Item; readonly value: MediationCase }) {
  const latest = latestCheck(value.checks, item.id);
  if (latest?.result === 'performed') return <Tag color="processing">已履行</Tag>;
  const overdue = item.dueOn < officeToday();
  if (latest?.result === 'part') return <Tag color={overdue ? 'error' : 'warning'}>{overdue ? '部分履行，已逾期' : '部分履行'}</Tag>;
  return overdue ? <Tag color="error">逾期未履行</Tag> : <Tag>未到期</Tag>;
}
