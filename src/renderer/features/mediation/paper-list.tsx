// Papers of a case that come several times (调查记录、证据、调解记录、回访): in their order, one open at a time.
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { findDraft } from '../../session/drafts.ts';

export interface ListedPaper {
  readonly id: string;
  /** Time, place and result in one line. */
  readonly head: ReactNode;
  /** What was written, shortened to three lines. */
  readonly text: string;
}

interface PaperListProps {
  readonly papers: readonly ListedPaper[];
  /** A paper's id, `new` or null. */
  readonly opened: string | null;
  readonly onOpen: (paper: string | null) => void;
  /** May be looked at only. */
  readonly disabled: boolean;
  /** e.g. 添加调查记录; null: nothing may be added now. */
  readonly add: string | null;
  /** Draft of a new paper that was not saved. */
  readonly draftKey: string;
  readonly form: (id: string | null, close: () => void) => ReactNode;
}

export function PaperList({ papers, opened, onOpen, disabled, add, draftKey, form }: PaperListProps) {
  // A new form after each new paper: the one before left its values.
  const [turn, setTurn] = useState(0);
  const close = () => {
    setTurn(turn + 1);
    onOpen(null);
  };
  return (
    <>
      {papers.map((paper) => (
        <div key={paper.id} className="case-session">
          <div className="case-session-head">
            {paper.head}
            <span className="spring" />
            {opened !== paper.id && (
              <Button size="small" onClick={() => onOpen(paper.id)}>
                {disabled ? '查看' : '修改'}
              </Button>
            )}
          </div>
          {opened === paper.id ? form(paper.id, close) : <p className="case-session-text">{paper.text}</p>}
        </div>
      ))}
      {opened === 'new' && <div key={`new ${String(turn)}`}>{form(null, close)}</div>}
      {opened !== 'new' && add !== null && (
        <Button onClick={() => onOpen('new')}>
          {findDraft(draftKey) === undefined ? add : `接着写没存的${add.replace(/^添加(一次)?/, '')}`}
        </Button>
      )}
    </>
  );
}
