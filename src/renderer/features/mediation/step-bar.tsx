import type { MediationCase } from '#shared/contract/mediation.ts';
import { stepState } from './case-steps.ts';
import { stepNames, type StepName } from './step-names.ts';
import { stepNamesShort, stepTitles } from './case-words.ts';
import { goToStep } from './step-section.ts';

const stateWords = { done: '已办', open: '未办', skipped: '不需要' } as const;

/** The papers' order in one line; the step that the next act belongs to is marked. */
export function StepBar({ value, current }: { readonly value: MediationCase; readonly current: StepName | null }) {
  return (
    <nav className="case-bar" aria-label="办理步骤">
      {stepNames.map((step, index) => {
        const state = stepState(step, value);
        return (
          <button
            key={step}
            type="button"
            className={`case-bar-step ${state}${step === current ? ' current' : ''}`}
            aria-current={step === current ? 'step' : undefined}
            title={`${stepTitles[step]}：${stateWords[state]}`}
            onClick={() => goToStep(step)}
          >
            <span className="case-bar-mark number" aria-hidden>
              {state === 'done' ? '✓' : index + 1}
            </span>
            {stepNamesShort[step]}
          </button>
        );
      })}
    </nav>
  );
}
