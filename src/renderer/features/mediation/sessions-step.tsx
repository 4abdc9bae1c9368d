import { Tag } from 'antd';
import { sessionResultWords, wallTime } from './case-words.ts';
import type { StepFormProps } from './notice-form.tsx';
import { PaperList } from './paper-list.tsx';
import { SessionForm } from './session-form.tsx';

/** The sessions in the order they were held; one is open at a time. `opened`: a session's id, `new` or null. */
export function SessionsStep({
  opened,
  onOpen,
  ...props
}: StepFormProps & { readonly opened: string | null; readonly onOpen: (session: string | null) => void }) {
  const { value, disabled } = props;
  return (
    <>
      <PaperList
        papers={value.sessions.map((session, index) => ({
          id: session.id,
          text: session.record,
          head: (
            <>
              <b>第 {index + 1} 次</b> <span className="number">{wallTime(session.heldAt)}</span> <span>{session.place}</span>{' '}
              <Tag color={session.result === 'agreed' ? 'processing' : session.result === 'failed' ? 'error' : 'warning'}>
                {sessionResultWords[session.result]}
              </Tag>
            </>
          ),
        }))}
        opened={opened}
        onOpen={onOpen}
        disabled={disabled}
        add={!disabled && value.notice !== null ? '添加一次调解' : null}
        draftKey={`mediation/${value.id}/session/new`}
        form={(id, close) => (
          <SessionForm {...props} session={value.sessions.find((session) => session.id === id) ?? null} onClose={close} />
        )}
      />
      {value.notice === null && <p className="quiet">先登记权利义务告知，再记录调解。</p>}
    </>
  );
}
