import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { RecordHeader } from '#shared/contract/fields.ts';
import { ApiError } from '../../api/api.ts';
import { instantText } from '../../values/office-calendar.ts';
import { ErrorBanner } from '../error-banner.tsx';
import type { RecordEditing } from './use-record-editing.ts';

interface RecordNoticesProps<Saved> {
  readonly editing: Pick<RecordEditing<object, Saved>, 'record' | 'takeNewest' | 'restore' | 'beginAnew'>;
  readonly form: Pick<RecordEditing<object, Saved>['form'], 'error' | 'restored'>;
}

/** Above the fields: why it was not saved, what came back from a draft, that the record is deleted. */
export function RecordNotices<Saved extends RecordHeader>({ editing, form }: RecordNoticesProps<Saved>) {
  const { record, takeNewest, restore, beginAnew } = editing;
  const deleted = record?.deletedAt ?? null;
  const outdated = form.error instanceof ApiError && form.error.code === 'record.changed';
  const unsaved = useRef<HTMLDivElement>(null);
  // Where fields are wrong the cursor goes to the first of them; any other reason is brought into sight from wherever the person was writing.
  const isOfFields = form.error instanceof ApiError && form.error.code === 'record.invalid';
  useEffect(() => {
    if (form.error instanceof ApiError && !isOfFields) unsaved.current?.scrollIntoView({ block: 'nearest' });
  }, [form.error, isOfFields]);
  return (
    <>
      <div ref={unsaved}>
        <ErrorBanner
          error={form.error}
          action={outdated ? { word: '读入最新内容，保留我填的', act: () => void takeNewest.act() } : undefined}
        />
      </div>
      <ErrorBanner error={takeNewest.error ?? restore.error} />
      {form.restored ? (
        <Alert
          className="banner"
          type="info"
          showIcon
          title={
            form.restored.keptAt === null ? '这里是上次没有保存的内容' : `接着上次没写完的内容（${instantText(form.restored.keptAt)} 留下）`
          }
          action={
            <Button size="small" onClick={beginAnew}>
              不要了，重新填
            </Button>
          }
        />
      ) : null}
      {deleted === null ? null : (
        <Alert
          className="banner"
          type="warning"
          showIcon
          title={`已于 ${instantText(deleted)} 删除`}
          description={`原因：${record?.deleteReason ?? ''}`}
          action={
            <Button size="small" loading={restore.busy} onClick={() => void restore.act()}>
              恢复
            </Button>
          }
        />
      )}
    </>
  );
}
