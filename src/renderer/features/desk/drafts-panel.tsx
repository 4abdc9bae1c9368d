// 没写完的: forms that this account left half-written, here or at another PC.
import { useNavigate } from 'react-router';
import { instantText } from '../../values/office-calendar.ts';
import { useDrafts } from '../../session/drafts.ts';
import { draftLine } from './draft-lines.ts';

export function DraftsPanel() {
  const navigate = useNavigate();
  const drafts = useDrafts();
  if (drafts.length === 0) return null;
  return (
    <section className="panel">
      <h2 className="panel-title">
        <span className="attention">没写完的</span> <span className="number quiet">{drafts.length}</span>
      </h2>
      {drafts.map(({ key, content, keptAt }) => {
        const { address, title, detail } = draftLine(key, content);
        return (
          <button key={key} type="button" className="task" onClick={() => void navigate(address)}>
            <span className="task-title" title={title}>
              {title}
            </span>
            <span className="task-detail quiet" title={detail}>
              {detail}
            </span>
            <span className="task-day number">{keptAt === null ? '刚才' : instantText(keptAt)}</span>
          </button>
        );
      })}
    </section>
  );
}
