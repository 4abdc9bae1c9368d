// Answers of earlier imports that stand in this one's cells: shown as such, each can be forgotten.
import { Button } from 'antd';
import type { Import, ImportField } from '#shared/contract/imports.ts';
import { api } from '../../api/api.ts';
import { useAct } from '../../api/use-act.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { labelOfField } from './import-words.ts';

export interface EarlierAnswersProps {
  readonly value: Import;
  readonly fieldOf: (sheet: string, field: string) => ImportField | undefined;
  readonly onChange: (value: Import) => void;
}

export function EarlierAnswers({ value, fieldOf, onChange }: EarlierAnswersProps) {
  const forget = useAct(async (kind: Import['sheets'][number]['kind'], field: string, shown: string) => {
    if (kind !== null) onChange(await api.imports.forgetAnswer({ id: value.id, kind, field, shown }));
  });
  const answers = value.sheets.flatMap(({ name, kind, answers: own }) => own.map((answer) => ({ ...answer, sheet: name, kind })));
  if (answers.length === 0) return null;
  const rows = answers.reduce((sum, answer) => sum + answer.rows, 0);
  return (
    <details className="import-answers" open={answers.length <= 3}>
      <summary>按以前“同值全改”的答复，已改好 {rows.toLocaleString('zh-CN')} 格；不对的可以忘记，忘记以后按表里写的重新核对。</summary>
      <ErrorBanner error={forget.error} onClose={forget.clearError} />
      <ul>
        {answers.map(({ sheet, kind, field, shown, value: written, rows: count }) => (
          <li key={`${sheet} ${field} ${shown}`}>
            {labelOfField(fieldOf(sheet, field))}：“{shown}”改为“{written}”，{count.toLocaleString('zh-CN')} 行{' '}
            <Button
              size="small"
              type="link"
              disabled={forget.busy}
              aria-label={`忘记“${shown}”改为“${written}”`}
              onClick={() => void forget.act(kind, field, shown)}
            >
              忘记
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
