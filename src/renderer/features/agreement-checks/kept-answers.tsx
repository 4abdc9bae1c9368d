import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { useAnswer } from '../../api/use-answer.ts';
import './agreement-checks.css';

/** Of a final agreement: the findings that were gone on with, who said why. */
export function KeptAnswers({ caseId }: { readonly caseId: string }) {
  const { value, error } = useAnswer(`check answers ${caseId}`, () => api.agreementChecks.answers({ caseId }));
  if (error !== null) return <ErrorBanner error={error} />;
  if (value === undefined || value.answers.length === 0) return null;
  return (
    <section className="agreement-check" aria-label="协议核对">
      <h3 className="panel-title">
        协议核对时说明的理由　<span className="quiet">只留在案件里，不打印</span>
      </h3>
      <ol>
        {value.answers.map((answer) => (
          <li key={`${answer.at} ${answer.key}`}>
            {answer.finding}（{answer.article}）
            <div className="check-answer">
              理由：{answer.reason}　
              <span className="quiet">
                {answer.by}　{instantText(answer.at)}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
