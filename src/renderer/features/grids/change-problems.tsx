import { Alert } from 'antd';
import { changeProblemText, type ChangeProblem } from './change-problem.ts';

/** What keeps the change from being made, a line each; nothing where nothing does. */
export function ChangeProblems({ problems }: { readonly problems: readonly ChangeProblem[] }) {
  if (problems.length === 0) return null;
  const lines = problems.map((problem, index) => <div key={index}>{changeProblemText(problem)}</div>);
  return <Alert className="banner" type="warning" showIcon title={<>{lines}</>} />;
}
