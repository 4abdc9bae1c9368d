// 撤销这次修改: one line of a history, taken back. Where a field was changed again since, both values stand side by side.
import { App, Button, Radio } from 'antd';
import { useState } from 'react';
import type { AuditLine, UndoConflict } from '#shared/contract/audit.ts';
import { assertNever } from '#shared/errors.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { api } from '../../api/api.ts';
import { valueText } from '../../words/history.ts';
import { ErrorBanner } from '../error-banner.tsx';
import { FormDialog } from '../dialogs/form-dialog.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';

type Undo = NonNullable<AuditLine['undo']>;
type Choice = 'before' | 'now';

interface UndoLineProps {
  readonly line: AuditLine;
  readonly undo: Undo;
  /** The record stands otherwise now: read it again. */
  readonly onUndone: () => void;
}

export function UndoLine({ line, undo, onUndone }: UndoLineProps) {
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [conflicts, setConflicts] = useState<readonly UndoConflict[]>([]);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const { act, busy, error, clearError } = useAct(async () => {
    const answer = await api.audit.undo({ seq: line.seq, choices });
    if (!answer.done) {
      setConflicts(answer.conflicts);
      return;
    }
    close();
    void message.success(wordsOf(undo).done);
    onUndone();
  });
  const close = () => {
    setAsking(false);
    setConflicts([]);
    setChoices({});
    clearError();
  };
  const open = conflicts.filter(({ field }) => choices[field] === undefined);
  return (
    <>
      <Button type="link" size="small" className="undo-line" onClick={() => setAsking(true)}>
        {wordsOf(undo).verb}
      </Button>
      <FormDialog
        open={asking}
        title={wordsOf(undo).verb}
        okText={wordsOf(undo).verb}
        cancelText="不撤销"
        okButtonProps={{ disabled: open.length > 0 }}
        confirmLoading={busy}
        onOk={() => void act()}
        onCancel={close}
        width={560}
        destroyOnHidden
      >
        <ErrorBanner error={error} />
        <p>
          {line.accountName} 在 {instantText(line.at)} {wordsOf(undo).what}
        </p>
        {conflicts.length === 0 ? null : <p>这几项后来又改过，请逐项选定用哪个内容：</p>}
        {conflicts.map((conflict) => (
          <ConflictChoice
            key={conflict.field}
            entity={line.entity}
            conflict={conflict}
            choice={choices[conflict.field] ?? null}
            onChoose={(choice) => setChoices({ ...choices, [conflict.field]: choice })}
          />
        ))}
      </FormDialog>
    </>
  );
}

interface ConflictChoiceProps {
  readonly entity: string;
  readonly conflict: UndoConflict;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function ConflictChoice({ entity, conflict: { field, before, then, now }, choice, onChoose }: ConflictChoiceProps) {
  const textOf = (value: unknown): string => valueText(entity, field, value) || '空';
  return (
    <div className="undo-conflict">
      <div>
        <b>{fieldLabel(entity, field)}</b>　<span className="quiet">当时改成：{textOf(then)}</span>
      </div>
      <Radio.Group
        aria-label={fieldLabel(entity, field)}
        value={choice}
        vertical
        options={[
          { value: 'before', label: `改回修改以前的：${textOf(before)}` },
          { value: 'now', label: `保留现在的：${textOf(now)}` },
        ]}
        onChange={(event) => onChoose(event.target.value === 'before' ? 'before' : 'now')}
      />
    </div>
  );
}

function wordsOf(undo: Undo): { readonly verb: string; readonly what: string; readonly done: string } {
  switch (undo) {
    case 'values':
      return {
        verb: '撤销这次修改',
        what: '改了这条记录。撤销后，改过的项目回到修改以前的内容，别的项目不动；撤销本身也记在经过里，可以再撤销。',
        done: '已撤销这次修改',
      };
    case 'restore':
      return { verb: '撤销删除', what: '删除了这条记录。撤销后，它重新出现在列表和统计里。', done: '已恢复' };
    case 'remove':
      return {
        verb: '撤销登记',
        what: '登记（或恢复）了这条记录。撤销后，它不再出现在列表和统计里，可以从“已删除”里恢复。',
        done: '已撤销登记，可从“已删除”里恢复',
      };
    default:
      return assertNever(undo);
  }
}
