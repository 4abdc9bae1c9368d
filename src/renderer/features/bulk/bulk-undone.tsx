// What an undo of a run gave back, and which records stay as they are now.
import { Alert } from 'antd';

export interface BulkUndone {
  readonly undone: number;
  readonly kept: readonly { readonly title: string }[];
}

export function BulkUndoneNotice({ undone: { undone, kept } }: { readonly undone: BulkUndone }) {
  const stay = kept.length === 0 ? undefined : `这些记录后来又改过，保持现在的内容：${kept.map(({ title }) => title).join('、')}`;
  return <Alert type={undone === 0 ? 'warning' : 'success'} showIcon title={`已撤销 ${String(undone)} 条`} description={stay} />;
}
