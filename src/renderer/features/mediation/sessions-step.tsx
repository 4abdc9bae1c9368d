import { Button, Tag } from 'antd';
import { useState } from 'react';
import { findDraft } from '../../components/drafts.ts';
import { sessionResultWords, wallTime } from './case-words.ts';
import type { StepFormProps } from './notice-form.tsx';
import { SessionForm } from './session-form.tsx';

/** The sessions in the order they were held; one is open at a time. `opened`: a session's id, `new` or null. */
export function SessionsStep({ opened, onOpen, ...props }: StepFormProps & { readonly opened: string | null; readonly onOpen: (session: string | null) => void }) {
  const { value, disabled } = props;
  const [turn, setTurn] = useState(0);
  const close = () => {
    setTurn(turn + 1);
    onOpen(null);
  };
  return (
    <>
      {value.sessions.map((session, index) => (
        <div key={session.id} className="case-session">
          <div className="case-session-head">
            <b>第 {index + 1} 次</b> <span className="number">{wallTime(session.heldAt)}</span> <span>{session.place}</span>
            <Tag color={session.result === 'agreed' ? 'processing' : session.result === 'failed' ? 'error' : 'warning'}>{sessionResultWords[session.result]}</Tag>
            <span className="spring" />
            {opened !== session.id && <Button size="small" onClick={() => { onOpen(session.id); }}>{disabled ? '查看' : '修改'}</Button>}
          </div>
          {opened === session.id ? <SessionForm {...props} session={session} onClose={close} /> : <p className="case-session-text">{session.record}</p>}
        </div>
      ))}
      {opened === 'new' && <SessionForm key={`new ${String(turn)}`} {...props} session={null} onClose={close} />}
      {opened !== 'new' && !disabled && value.notice !== null && <Button onClick={() => { onOpen('new'); }}>{findDraft(`mediation/${value.id}/session/new`) === undefined ? '添加一次调解' : '接着写没存的调解记录'}</Button>}
      {value.notice === null && <p className="quiet">先登记权利义务告知，再记录调解。</p>}
    </>
  );
}
