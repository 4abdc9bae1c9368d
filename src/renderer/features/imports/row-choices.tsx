import { Button, Tag } from 'antd';
import type { ImportRow, RowChoice } from '#shared/contract/imports.ts';
import { choiceWords } from './import-words.ts';

export interface RowChoicesProps {
  readonly row: ImportRow;
  readonly busy: boolean;
  readonly onChoose: (row: ImportRow, choice: RowChoice | null) => void;
}

/** What becomes of a row: of one that the register holds otherwise, and of any that is not wanted. */
export function RowChoices({ row, busy, onChoose }: RowChoicesProps) {
  if (row.choice !== null && row.fate !== 'taken')
    return (
      <span className="import-choices">
        {row.choice !== 'leave' && <Tag color="processing">{choiceWords[row.choice].chosen}</Tag>}
        <Button size="small" type="link" disabled={busy} onClick={() => onChoose(row, null)}>
          重新选
        </Button>
      </span>
    );
  // A row that is the same has nothing to be chosen, unless it is another dispute after all.
  const offered = row.verdict === 'good' ? [] : row.choices.filter((choice) => row.verdict !== 'duplicate' || choice === 'another');
  return offered.length === 0 ? null : (
    <span className="import-choices">
      {offered.map((choice) => (
        <Button
          key={choice}
          size="small"
          type={choice === 'update' ? 'primary' : 'default'}
          ghost={choice === 'update'}
          title={choiceWords[choice].title}
          disabled={busy}
          onClick={() => onChoose(row, choice)}
        >
          {choiceWords[choice].act}
        </Button>
      ))}
    </span>
  );
}
