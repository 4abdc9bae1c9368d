// A box of the desk: what waits of one kind, the first of it at once, the rest when asked for, all of it in its list where it has one.
import { useNavigate } from 'react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { DeskTask } from '#shared/contract/desk.ts';
import { dayOfInstant } from '#shared/rules/office-time.ts';
import { api } from '../../api/api.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { relativeDay } from '../../values/office-calendar.ts';
import { useAct } from '../../api/use-act.ts';
import { addressOf, type TaskKind } from './desk-words.ts';
import { useOpenList } from './use-open-list.ts';

const shownAtOnce = 8;
const fetchedAtOnce = 100;

interface TaskGroupProps extends TaskKind {
  /** How many there are; `tasks` are the first of them. */
  readonly total: number;
  readonly tasks: readonly DeskTask[];
  readonly today: string;
}

export function TaskGroup({ kind, word, look, meaning, list, total, tasks, today }: TaskGroupProps) {
  const openList = useOpenList();
  const [more, setMore] = useState<{ readonly after: readonly DeskTask[]; readonly tasks: readonly DeskTask[] } | null>(null);
  const [shown, setShown] = useState(shownAtOnce);
  // What was fetched belongs to the tasks that were there then: a change begins anew.
  const known = more?.after === tasks ? [...tasks, ...more.tasks] : tasks;
  const showMore = useAct(async () => {
    const wanted = shown === shownAtOnce ? tasks.length : known.length + fetchedAtOnce;
    if (wanted > known.length && known.length < total) {
      const next = await api.desk.more({ kind, offset: known.length, limit: fetchedAtOnce });
      setMore({ after: tasks, tasks: [...known.slice(tasks.length), ...next.tasks] });
    }
    setShown(wanted);
  });
  if (tasks.length === 0) return null;
  const visible = known.slice(0, shown);
  const left = total - visible.length;
  return (
    <section className="panel">
      <h2 className="panel-title">
        <span className={look} title={meaning}>
          {word}
        </span>{' '}
        <span className="number quiet">{total.toLocaleString('zh-CN')}</span>
      </h2>
      {visible.map((task, index) => (
        <Task key={`${task.target.id ?? ''} ${String(index)}`} task={task} today={today} />
      ))}
      <ErrorBanner error={showMore.error} onClose={showMore.clearError} />
      {left > 0 ? (
        <Button type="link" size="small" loading={showMore.busy} onClick={() => void showMore.act()}>
          还有 {left.toLocaleString('zh-CN')} 件
        </Button>
      ) : null}
      {shown > shownAtOnce && total > shownAtOnce ? (
        <Button type="link" size="small" onClick={() => setShown(shownAtOnce)}>
          收起
        </Button>
      ) : null}
      {list && total > shownAtOnce ? (
        <Button type="link" size="small" onClick={() => openList(list.name, list.count)}>
          在列表中看全部 {total.toLocaleString('zh-CN')} 件
        </Button>
      ) : null}
    </section>
  );
}

function Task({ task, today }: { readonly task: DeskTask; readonly today: string }) {
  const navigate = useNavigate();
  return (
    <button type="button" className="task" onClick={() => void navigate(addressOf(task))}>
      <span className="task-title" title={task.title}>
        {task.title}
      </span>
      <span className="task-detail quiet" title={task.detail}>
        {task.detail}
      </span>
      <span className="task-day number">
        {task.on === null ? '' : `${dayOfInstant(task.on)}　${relativeDay(dayOfInstant(task.on), today)}`}
      </span>
    </button>
  );
}
