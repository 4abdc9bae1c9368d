// The record beside a list may leave the list: filtered out, moved on or deleted. The panel says so instead of standing there as if it were.
import { Button } from 'antd';
import type { Selection } from '#shared/contract/list.ts';
import { useAnswer } from '../../api/use-answer.ts';

interface NotListedProps {
  readonly id: string;
  readonly selection: Selection;
  /** Asks again when it changes. */
  readonly turn: number;
  readonly count: (selection: Selection) => Promise<{ readonly count: number }>;
  readonly onClose: () => void;
}

export function NotListed({ id, selection, turn, count, onClose }: NotListedProps) {
  const { value, loading } = useAnswer(`${id} ${String(turn)} ${JSON.stringify(selection)}`, () =>
    count({ ...selection, filters: [...selection.filters, { column: 'id', operator: 'in', value: [id] }] }),
  );
  if (loading || value?.count !== 0) return null;
  return (
    <p className="not-listed attention" role="status">
      这条记录不在现在的列表里：不符合筛选，或已经删除。
      <Button size="small" onClick={onClose}>
        关上 Esc
      </Button>
    </p>
  );
}
