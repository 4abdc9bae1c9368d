import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { RecordHeader } from '#shared/contract/fields.ts';
import { BackButton } from '../back-button.tsx';
import type { RecordEditing } from './use-record-editing.ts';

interface RecordHeadProps<Saved> {
  readonly editing: Pick<RecordEditing<object, Saved>, 'record' | 'save' | 'leave'>;
  readonly form: Pick<RecordEditing<object, Saved>['form'], 'changed' | 'saving' | 'discard'>;
  readonly title: string;
  readonly onRemove: () => void;
  /** More buttons of a record that is not deleted. */
  readonly children?: ReactNode;
}

/** The way back, the record's name and its buttons. One of them is primary. */
export function RecordHead<Saved extends RecordHeader>({ editing, form, title, onRemove, children }: RecordHeadProps<Saved>) {
  const { record, save, leave } = editing;
  const isDeleted = record?.deletedAt != null;
  return (
    <div className="record-head">
      <div className="record-name">
        <BackButton onBack={leave} hint="返回（Esc）；没有保存的内容会留着" />
        <h1 className="screen-title record-title" title={title}>
          {title}
        </h1>
        {form.changed ? <span className="attention record-unsaved">有改动没有保存</span> : null}
      </div>
      <div className="tool-group tool-group-end">
        {form.changed && record ? <Button onClick={form.discard}>放弃改动</Button> : null}
        {record && !isDeleted ? (
          <Button danger onClick={onRemove}>
            删除
          </Button>
        ) : null}
        {children}
        {record ? null : (
          <Button disabled={form.saving} title="在单行的格子里按 Enter；在多行文字里按 Ctrl+Enter" onClick={() => save(true)}>
            登记并填下一件 Enter
          </Button>
        )}
        {isDeleted ? null : (
          <Button type="primary" loading={form.saving} disabled={record !== null && !form.changed} onClick={() => save(false)}>
            {record ? '保存' : '登记'} Ctrl+S
          </Button>
        )}
      </div>
    </div>
  );
}
