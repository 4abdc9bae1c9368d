import { useNavigate } from 'react-router';
import { codeName } from '#shared/codes/index.ts';
import { printedKinds } from '#shared/codes/paper-kinds.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { RecordSummary } from '../../components/record-summary.tsx';
import { useAnswer } from '../../api/use-answer.ts';
import { addressOfPaper, standingWords } from './print-words.ts';
import { VoidPrint } from './void-print.tsx';

/** The selected print beside the list; it opens its paper. */
export function PrintBeside({ id }: { readonly id: string }) {
  const navigate = useNavigate();
  const { value, error, reload } = useAnswer(id, () => api.prints.get({ id }));
  if (error !== null)
    return (
      <div className="summary">
        <ErrorBanner error={error} />
      </div>
    );
  if (!value) return null;
  return (
    <RecordSummary
      title={codeName(printedKinds, value.paper) ?? ''}
      onOpen={() => void navigate(addressOfPaper(value))}
      lines={[
        { label: '案件', value: value.caseTitle },
        { label: '案件编号', value: value.caseNumber },
        {
          label: '第几份',
          value: `${value.copies}（${String(value.copyCount)} 份${value.standing === 'final' ? '' : `，${standingWords[value.standing]}`}）`,
        },
        { label: '打印时间', value: instantText(value.at) },
        { label: '打印人', value: value.by },
        { label: '重印原因', value: value.reason },
        { label: '作废原因', value: value.voidReason, look: 'late' },
        { label: '文书编码', value: value.code },
        { label: '正本校验值', value: value.sha256 },
      ]}
    >
      {value.standing !== 'void' && (
        <p>
          <VoidPrint id={id} copies={value.copies} onDone={reload} />
        </p>
      )}
    </RecordSummary>
  );
}
