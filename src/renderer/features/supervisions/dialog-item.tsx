import type { ReactNode } from 'react';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { problemText } from '../../words/problems.ts';

interface DialogItemProps {
  readonly label: string;
  readonly name: string;
  readonly problems: readonly RecordProblem[];
  readonly children: ReactNode;
}

/** One item of a dialog, with what is wrong with it under it. What is only not filled in yet shows a star. */
export function DialogItem({ label, name, problems, children }: DialogItemProps) {
  const problem = problems.find((each) => each.field === name);
  return (
    <div className="supervision-item">
      <span>
        {label}
        {problem?.code === 'field.required' ? (
          <b className="late" title="要填">
            {' '}
            *
          </b>
        ) : null}
      </span>
      {children}
      {problem === undefined || problem.code === 'field.required' ? null : <span className="late">{problemText(problem)}</span>}
    </div>
  );
}
