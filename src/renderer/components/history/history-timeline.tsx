// Every change of a record: who, when, what, from, to. Newest first.
import type { AuditLine } from '#shared/contract/audit.ts';
import { fieldLabel } from '#shared/words/fields.ts';
import { actionWord } from '#shared/words/actions.ts';
import { api } from '../../api/api.ts';
import { maskedValueText, reasonText, valueText } from '../../words/history.ts';
import { useRegisterChanges } from '../../api/changes.ts';
import { ErrorBanner } from '../error-banner.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { UndoLine } from './undo-line.tsx';
import { useAnswer } from '../../api/use-answer.ts';

interface HistoryTimelineProps {
  /** The entity's name in the audit lines, e.g. `dispute`. */
  readonly entity: string;
  readonly recordId: string;
  /** Asks again when it changes. */
  readonly rev: number;
  /** Outside the record's own form: ids and telephones are hidden. */
  readonly masked?: boolean;
  /** Where changes can be undone: called when one was. */
  readonly onUndone?: () => void;
}

export function HistoryTimeline({ entity, recordId, rev, masked = false, onUndone }: HistoryTimelineProps) {
  const { value, error, loading, reload } = useAnswer(`${entity} ${recordId} ${String(rev)}`, () =>
    api.audit.history({ entity, recordId }),
  );
  // Attachments and supervisions come and go without a new revision of the record.
  useRegisterChanges(['attachments', 'supervisions'], reload);
  if (error !== null) return <ErrorBanner error={error} />;
  if (loading && !value) return <p className="quiet">正在读取…</p>;
  if (!value || value.rows.length === 0) return <p className="quiet">还没有变更</p>;
  return (
    <ol className="timeline">
      {value.rows.map((line) => (
        <Line key={line.seq} entity={entity} line={line} masked={masked} onUndone={onUndone} />
      ))}
    </ol>
  );
}

const shownAtOnce = 12;

function Line({
  entity,
  line,
  masked,
  onUndone,
}: {
  readonly entity: string;
  readonly line: AuditLine;
  readonly masked: boolean;
  readonly onUndone: (() => void) | undefined;
}) {
  const textOf = masked ? maskedValueText : valueText;
  const changes = line.changes.filter(
    (change) => valueText(entity, change.field, change.from) !== valueText(entity, change.field, change.to),
  );
  // A new record's fields stand in the form beside: repeating them all here says nothing.
  const shown = line.action.endsWith('create') ? [] : changes.slice(0, shownAtOnce);
  const reason = reasonText(line.reason);
  return (
    <li>
      <div>
        <b>{actionWord(line.action)}</b>　{line.accountName}　<span className="quiet number">{instantText(line.at)}</span>
        {onUndone && line.undo !== null ? <UndoLine line={line} undo={line.undo} onUndone={onUndone} /> : null}
      </div>
      {reason === '' ? null : <div className="quiet">原因：{reason}</div>}
      {shown.map((change) => (
        <div key={change.field} className="timeline-change">
          <span className="quiet">{fieldLabel(entity, change.field)}：</span>
          <del>{textOf(entity, change.field, change.from) || '空'}</del> → {textOf(entity, change.field, change.to) || '空'}
        </div>
      ))}
      {shown.length > 0 && changes.length > shownAtOnce ? <div className="quiet">等 {changes.length} 项</div> : null}
    </li>
  );
}
