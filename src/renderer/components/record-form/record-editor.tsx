// The page of one record: form on the left, what is missing and the history on the right.
import { Spin } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { RecordHeader } from '#shared/contract/fields.ts';
import { registerChanged } from '../../api/changes.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { ReasonDialog } from '../dialogs/reason-dialog.tsx';
import { ErrorBanner } from '../error-banner.tsx';
import { FormFields } from './form-fields.tsx';
import { formKeys, saveOnEnter } from './form-keys.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import type { RecordDesk } from './record-desk.ts';
import { RecordHead } from './record-head.tsx';
import { RecordNotices } from './record-notices.tsx';
import { RecordSide } from './record-side.tsx';
import { useRecordEditing } from './use-record-editing.ts';
import type { RecordForm } from './use-record-form.ts';

interface EditorProps<Fields, Saved> {
  readonly desk: RecordDesk<Fields, Saved>;
  /** Null: a new record. */
  readonly id: string | null;
  /** Names the draft of a new record where there is more than one way to begin one. */
  readonly newKey?: string;
  readonly form: (form: RecordForm<Fields>, record: Saved | null) => ReactNode;
  /** Above the history, e.g. what is still missing. */
  readonly side?: (fields: Fields, record: Saved | null) => ReactNode;
  /** More buttons of a saved record; `renew` reads it again after one of them changed it. */
  readonly actions?: (record: Saved, changed: boolean, renew: () => void) => ReactNode;
}

/**
 * A new record has nothing to wait for: its form takes the very next key. Once registered it goes on in that form, under its own address,
 * with the cursor where it is: whoever types on as it is saved loses no letter.
 */
export function RecordEditor<Fields extends object, Saved extends RecordHeader>(props: EditorProps<Fields, Saved>) {
  const { id } = props;
  const [made, setMade] = useState<string | null>(null);
  const [at, setAt] = useState({ id, turn: 0 });
  if (at.id !== id) {
    setAt({ id, turn: id === made ? at.turn : at.turn + 1 });
    if (id !== made) setMade(null);
  }
  return id === null || id === made ? (
    <LoadedEditor key={at.turn} {...props} loaded={null} onMade={setMade} />
  ) : (
    <KeptRecord key={at.turn} {...props} id={id} onMade={setMade} />
  );
}

type MadeHere<Props> = Props & { readonly onMade: (id: string) => void };

function KeptRecord<Fields extends object, Saved extends RecordHeader>(
  props: MadeHere<EditorProps<Fields, Saved> & { readonly id: string }>,
) {
  const { desk, id } = props;
  const { value, error, reload } = useAnswer(`${desk.entity} ${id}`, () => desk.get(id));
  if (error !== null)
    return (
      <div className="screen">
        <ErrorBanner error={error} action={{ word: '再读一次', act: reload }} />
      </div>
    );
  if (value === undefined)
    return (
      <div className="centred">
        <Spin />
      </div>
    );
  return <LoadedEditor key={id} {...props} loaded={value} />;
}

function LoadedEditor<Fields extends object, Saved extends RecordHeader>({
  desk,
  loaded,
  newKey = 'new',
  form: renderForm,
  side,
  actions,
  onMade,
}: MadeHere<EditorProps<Fields, Saved> & { readonly loaded: Saved | null }>) {
  const page = useRef<HTMLDivElement>(null);
  const [removing, setRemoving] = useState(false);
  const editing = useRecordEditing({ desk, loaded, newKey, page, onMade });
  const { form, record, leave } = editing;
  const renew = () => void editing.takeNewest.act();
  const isDeleted = record?.deletedAt != null;
  const saveAndNext = () => {
    editing.save(true);
  };
  return (
    <div className="record" ref={page}>
      <RecordHead
        editing={editing}
        form={form}
        title={record ? desk.titleOf(form.fields) : `登记${desk.word}`}
        onRemove={() => setRemoving(true)}
      >
        {record && !isDeleted ? actions?.(record, form.changed, renew) : null}
      </RecordHead>
      <div className="record-body">
        <div
          className="record-form"
          key={editing.turn}
          onKeyDownCapture={(event) => {
            formKeys(event, saveAndNext);
          }}
          onKeyDown={(event) => {
            saveOnEnter(event, saveAndNext);
          }}
        >
          <RecordNotices editing={editing} form={form} />
          <fieldset disabled={isDeleted} className="plain-fieldset">
            <FormFields form={form}>{renderForm(form, record)}</FormFields>
          </fieldset>
        </div>
        <RecordSide
          groups={desk.groups}
          page={page}
          entity={desk.entity}
          record={record}
          onUndone={() => {
            registerChanged(desk.module);
            renew();
          }}
        >
          {side?.(form.fields, record)}
        </RecordSide>
      </div>
      <LeaveDialog
        open={editing.leaving}
        onKeep={leave}
        onThrow={() => {
          form.discard();
          leave();
        }}
        onStay={editing.stay}
      />
      {record ? (
        <ReasonDialog
          open={removing}
          title={`删除“${desk.titleOf(desk.fieldsOf(record))}”`}
          consequence="删除后不再出现在列表和统计里。记录和原因会保留，可以从“已删除”里恢复。"
          verb="删除"
          usual={desk.usualReasons}
          act={editing.remove}
          onClose={() => setRemoving(false)}
        />
      ) : null}
    </div>
  );
}
