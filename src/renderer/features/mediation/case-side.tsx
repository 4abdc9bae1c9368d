// Right of the papers: what is missing before the next step, what the rules say, what the case waits for, what happened.
import type { MediationCase } from '#shared/contract/mediation.ts';
import { isOpenCase } from '#shared/rules/case-life.ts';
import { officeToday, relativeDay } from '../../values/office-calendar.ts';
import { FoldingSide } from '../../components/folding-side.tsx';
import { missingItems } from './case-steps.ts';
import { CaseTimeline } from './case-timeline.tsx';
import { caseStateWords, taskWords } from './case-words.ts';
import { placeOfMissing } from './missing-places.ts';
import { findingWords } from './rule-words.ts';
import { goToField } from './step-section.ts';

export function CaseSide({ value, onUndone }: { readonly value: MediationCase; readonly onUndone: () => void }) {
  return (
    <FoldingSide className="case-side" word="进度与经过">
      <Missing value={value} />
      <Waiting value={value} />
      <Findings value={value} />
      <h2 className="panel-title">经过</h2>
      <CaseTimeline value={value} onUndone={onUndone} />
    </FoldingSide>
  );
}

function Missing({ value }: { readonly value: MediationCase }) {
  const items = missingItems(value);
  if (value.state === 'agreed' && value.agreement?.effectiveOn == null)
    return (
      <p className="case-missing-none">
        {value.signing === 'final' ? '协议已定稿，可以打印签字。' : '协议已打印，签好一处登记一处；签齐盖章后生效。'}
      </p>
    );
  if (!isOpenCase(value.state))
    return (
      <p className="case-missing-none">
        {caseStateWords[value.state]}
        {value.endReason === null ? '' : `：${value.endReason}`}
      </p>
    );
  if (items.length === 0) return <p className="case-missing-none">材料齐了，可以定稿并编号。</p>;
  return (
    <>
      <h2 className="panel-title">定稿前还缺</h2>
      <ul className="case-missing">
        {items.map((item) => (
          <li key={item.words}>
            <button
              type="button"
              className="case-missing-item"
              onClick={() => goToField(item.step, placeOfMissing(item.missing)?.field ?? null)}
            >
              {item.words}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Waiting({ value }: { readonly value: MediationCase }) {
  if (value.tasks.length === 0 || value.deletedAt !== null) return null;
  const today = officeToday();
  return (
    <>
      <h2 className="panel-title">期限</h2>
      <ul className="case-waiting">
        {value.tasks.map(({ kind, itemId, dueOn }) => (
          <li key={`${kind} ${itemId}`} className={dueOn < today ? 'late' : ''}>
            {taskWords[kind]}　<span className="number">{dueOn}</span>　{relativeDay(dueOn, today)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Findings({ value }: { readonly value: MediationCase }) {
  if (value.findings.length === 0) return null;
  return (
    <>
      <h2 className="panel-title">提醒</h2>
      <ul className="case-findings">
        {value.findings.map((finding) => (
          <li key={finding.rule} className={finding.level === 'warned' ? 'attention' : ''}>
            {findingWords(finding)}
            <span className="quiet">（{finding.article}）</span>
          </li>
        ))}
      </ul>
    </>
  );
}
