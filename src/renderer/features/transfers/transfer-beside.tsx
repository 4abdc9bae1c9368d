import { useNavigate } from 'react-router';
import { codeName, feedbackWays, transferKinds, transferResults } from '#shared/codes/index.ts';
import { maskNumbers } from '#shared/rules/masking.ts';
import { transferLabels } from '#shared/words/fields.ts';
import { api } from '../../api/api.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { HistoryTimeline } from '../../components/history/history-timeline.tsx';
import { RecordSummary } from '../../components/record-summary.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { directionWords, progressWord } from './transfer-words.ts';

/** The selected transfer beside the list. */
export function TransferBeside({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const { value, error, reload } = useAnswer(id, () => api.transfers.get({ id }));
  useRegisterChanges(['transfers'], reload);
  if (error !== null)
    return (
      <div className="summary">
        <ErrorBanner error={error} />
      </div>
    );
  if (!value) return null;
  const label = (name: string) => transferLabels[name] ?? '';
  return (
    <RecordSummary
      title={value.title}
      onOpen={() => void navigate(`/transfers/${id}`)}
      lines={[
        {
          label: '进展',
          value: `${directionWords[value.direction]} · ${codeName(transferKinds, value.kind) ?? value.kind} · ${progressWord(value)}`,
        },
        {
          label: label('disputeId'),
          value: value.disputeTitle === null ? null : `${value.disputeTitle}（第 ${String(value.hop ?? 1)} 次移送）`,
        },
        { label: label('fromOrganisation'), value: value.fromOrganisation },
        { label: label('toOrganisation'), value: value.toOrganisation },
        { label: label('letterNumber'), value: value.letterNumber },
        { label: label('originalNumber'), value: value.originalNumber },
        { label: label('sentOn'), value: value.sentOn },
        { label: label('receivedOn'), value: [value.receivedOn, value.receivedBy].filter(Boolean).join('　') },
        { label: label('consentOn'), value: value.consentOn },
        { label: label('refusalReason'), value: value.refusalReason },
        { label: label('dueOn'), value: value.extendedTo === null ? value.dueOn : `${value.dueOn ?? ''}，延长至 ${value.extendedTo}` },
        { label: label('applicantNames'), value: value.applicantNames },
        { label: label('respondentNames'), value: value.respondentNames },
        { label: label('matter'), value: maskNumbers(value.matter) },
        {
          label: label('result'),
          value: value.result === null ? null : `${codeName(transferResults, value.result) ?? value.result}　${value.resultOn ?? ''}`,
        },
        {
          label: label('feedbackOn'),
          value:
            value.feedbackOn === null
              ? null
              : [
                  value.feedbackOn,
                  value.feedbackWay === null ? '' : (codeName(feedbackWays, value.feedbackWay) ?? ''),
                  value.feedbackReceipt,
                ]
                  .filter(Boolean)
                  .join('　'),
        },
      ]}
    >
      <section className="panel">
        <h3 className="panel-title">经过</h3>
        <HistoryTimeline entity="transfer" recordId={id} rev={value.rev} masked />
      </section>
    </RecordSummary>
  );
}
