import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CheckAnswer } from '#shared/contract/agreement-checks.ts';
import { instantText } from '../../values/office-calendar.ts';

interface ReasonFieldProps {
  readonly answer: CheckAnswer | null;
  /** The draft is saved. */
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onKeep: (reason: string) => void;
}

/** Why one goes on with a finding; once kept it is shown with who and when, and another may follow it. */
export function ReasonField({ answer, ready, busy, onKeep }: ReasonFieldProps) {
  const [reason, setReason] = useState('');
  const [again, setAgain] = useState(false);
  if (answer !== null && !again) {
    return (
      <div className="check-answer">
        理由：{answer.reason}　
        <span className="quiet">
          {answer.by}　{instantText(answer.at)}
        </span>
        <Button type="link" size="small" onClick={() => setAgain(true)}>
          改理由
        </Button>
      </div>
    );
  }
  const isWhole = reason.trim().length >= 2;
  const keep = (): void => {
    if (!isWhole || !ready) return;
    onKeep(reason.trim());
    setAgain(false);
  };
  return (
    <div className="check-reason">
      <Input
        size="small"
        aria-label="不改的理由"
        placeholder={ready ? '不改的理由' : '先保存协议草稿，再写理由'}
        maxLength={200}
        value={reason}
        disabled={!ready}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={keep}
      />
      <Button size="small" disabled={!ready || !isWhole} loading={busy} onClick={keep}>
        记下理由
      </Button>
    </div>
  );
}
