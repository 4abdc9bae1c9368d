import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { codeName, codePath, disputeStates, disputeTypes, resolveMethods } from '#shared/codes/index.ts';
import type { Dispute } from '#shared/contract/disputes.ts';
import { isOpen } from '#shared/rules/dispute-life.ts';
import { isOverdue } from '#shared/rules/named-counts/dispute-counts.ts';
import { maskNumbers, maskPhone } from '#shared/rules/masking.ts';
import { disputeLabels } from '#shared/words/fields.ts';
import { api } from '../../api/api.ts';
import { amountText } from '../../values/amount.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { HistoryTimeline } from '../../components/history/history-timeline.tsx';
import { officeToday, relativeDay } from '../../values/office-calendar.ts';
import { RecordSummary, type SummaryLine } from '../../components/record-summary.tsx';
import { useAnswer } from '../../api/use-answer.ts';

/** The selected dispute beside the list. */
export function DisputeBeside({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const { value, error, reload } = useAnswer(id, () => api.disputes.get({ id }));
  useRegisterChanges(
    ['disputes', 'mediation'],
    useCallback(() => {
      reload();
    }, [reload]),
  );
  if (error !== null)
    return (
      <div className="summary">
        <ErrorBanner error={error} />
      </div>
    );
  if (!value) return null;
  return (
    <RecordSummary title={value.title} lines={summaryLines(value)} onOpen={() => void navigate(`/disputes/${id}`)}>
      <section className="panel">
        <h3 className="panel-title">经过</h3>
        <HistoryTimeline entity="dispute" recordId={id} rev={value.rev} masked />
      </section>
    </RecordSummary>
  );
}

function summaryLines(dispute: Dispute): SummaryLine[] {
  const today = officeToday();
  const label = (name: string) => disputeLabels[name] ?? '';
  const { limitOn } = dispute;
  const overdue = isOverdue(dispute, today);
  return [
    { label: label('state'), value: codeName(disputeStates, dispute.state) ?? '' },
    { label: label('acceptedOn'), value: `${dispute.acceptedOn}（${relativeDay(dispute.acceptedOn, today)}）` },
    {
      label: label('dueOn'),
      value:
        limitOn === null
          ? null
          : `${limitOn}${dispute.dueOn === null ? ' 按期限设置' : ''}${overdue ? '（已超期）' : isOpen(dispute.state) ? `（${relativeDay(limitOn, today)}）` : ''}`,
      look: overdue ? 'late' : undefined,
    },
    {
      label: label('disputeType'),
      value: dispute.disputeType === null ? null : (codePath(disputeTypes, dispute.disputeType, dispute.acceptedOn) ?? null),
    },
    { label: '网格', value: [dispute.villageName, dispute.gridName].filter(Boolean).join(' ') },
    { label: label('place'), value: dispute.place },
    ...dispute.parties.map((party, index) => ({
      label: `当事人${String(index + 1)}`,
      value: [party.name, maskPhone(party.phone)].filter(Boolean).join('　'),
    })),
    { label: label('peopleCount'), value: dispute.peopleCount === null ? null : `${String(dispute.peopleCount)} 人` },
    { label: label('amountFen'), value: dispute.amountFen === 0 ? null : amountText(dispute.amountFen) },
    { label: label('story'), value: maskNumbers(dispute.story) },
    {
      label: label('resolveMethod'),
      value: dispute.resolveMethod === null ? null : (codePath(resolveMethods, dispute.resolveMethod, dispute.acceptedOn) ?? null),
    },
    { label: label('resolverName'), value: [dispute.resolverName, maskPhone(dispute.resolverPhone)].filter(Boolean).join('　') },
    { label: label('resolvedOn'), value: dispute.resolvedOn },
    { label: label('resolution'), value: maskNumbers(dispute.resolution) },
  ];
}
