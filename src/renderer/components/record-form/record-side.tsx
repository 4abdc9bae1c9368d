import type { ReactNode, RefObject } from 'react';
import type { RecordHeader } from '#shared/contract/fields.ts';
import { FoldingSide } from '../folding-side.tsx';
import { HistoryTimeline } from '../history/history-timeline.tsx';

interface RecordSideProps {
  /** Groups of the form, by their anchor in the page. */
  readonly groups: readonly { readonly anchor: string; readonly word: string }[];
  readonly page: RefObject<HTMLDivElement | null>;
  readonly entity: string;
  /** Null: a new record has no history. */
  readonly record: RecordHeader | null;
  readonly onUndone: () => void;
  /** Above the history. */
  readonly children?: ReactNode;
}

/** Right of the form: its parts, what is missing, the history. */
export function RecordSide({ groups, page, entity, record, onUndone, children }: RecordSideProps) {
  return (
    <FoldingSide className="record-side" word="缺项与经过">
      <nav className="anchors" aria-label="本页各部分">
        {groups.map(({ anchor, word }) => (
          <button key={anchor} type="button" className="view" onClick={() => page.current?.querySelector(`#${anchor}`)?.scrollIntoView()}>
            {word}
          </button>
        ))}
      </nav>
      {children}
      {record ? (
        <section className="panel">
          <h2 className="panel-title">经过</h2>
          <HistoryTimeline entity={entity} recordId={record.id} rev={record.rev} onUndone={onUndone} />
        </section>
      ) : null}
    </FoldingSide>
  );
}
