// The page of one record: form on the left, what is missing and the history on the right. One primary button.
import { Alert, App, Button, Spin } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { RecordHeader } from '#shared/contract/fields.ts';
import type { ModuleName } from '#shared/contract/index.ts';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { ApiError } from '../../api/api.ts';
import { BackButton } from '../back-button.tsx';
import { registerChanged } from '../../api/changes.ts';
import { ErrorBanner } from '../error-banner.tsx';
import { focusField, focusFirstField } from '../fields/field.tsx';
import { FoldingSide } from '../folding-side.tsx';
import { FormFields } from './form-fields.tsx';
import { HistoryTimeline } from '../history/history-timeline.tsx';
import { instantText } from '../../values/office-calendar.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { ReasonDialog } from '../dialogs/reason-dialog.tsx';
import { formKeys, settleTyping } from './form-keys.ts';
import { useAct } from '../../api/use-act.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useGoBack } from '../use-go-back.ts';
import { useRecordForm, type RecordForm } from './use-record-form.ts';
import { useShortcut } from '../use-shortcut.ts';

export interface RecordDesk<Fields, Saved> {
  readonly module: ModuleName;
  /** The entity's name in audit lines. */
  readonly entity: string;
  /** Where the list is, e.g. `/disputes`. */
  readonly path: string;
  /** What a record is called: 矛盾纠纷. */
  readonly word: string;
  readonly empty: () => Fields;
  readonly fieldsOf: (record: Saved) => Fields;
  readonly titleOf: (fields: Fields) => string;
  readonly check: (fields: Fields) => readonly RecordProblem[];
  readonly get: (id: string) => Promise<Saved>;
  /** Null when the person, asked once more, did not save. */
  readonly create: (fields: Fields) => Promise<Saved | null>;
  readonly update: (id: string, rev: number, fields: Fields) => Promise<Saved>;
  readonly remove: (id: string, rev: number, reason: string) => Promise<Saved>;
  readonly restore: (id: string, rev: number) => Promise<Saved>;
  readonly usualReasons: readonly string[];
  /** Groups of the form, in the order of the paper: anchor and word. */
  readonly groups: readonly { readonly anchor: string; readonly word: string }[];
}

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

/** A new record has nothing to wait for: its form takes the very next key. */
export function RecordEditor<Fields extends object, Saved extends RecordHeader>(props: EditorProps<Fields, Saved>) {
  return props.id === null ? <LoadedEditor key="new" {...props} loaded={null} /> : <KeptRecord {...props} id={props.id} />;
}

function KeptRecord<Fields extends object, Saved extends RecordHeader>(props: EditorProps<Fields, Saved> & { readonly id: string }) {
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
}: EditorProps<Fields, Saved> & { readonly loaded: Saved | null }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const page = useRef<HTMLDivElement>(null);
  const [record, setRecord] = useState(loaded);
  const [removing, setRemoving] = useState(false);
  const [leaving, setLeaving] = useState(false);
  /** Counts how often this form was begun anew: for the next record, or without what came back. */
  const [turn, setTurn] = useState(0);
  const thenNext = useRef(false);
  const form = useRecordForm<Fields>({
    draftKey: `${desk.path}/${record?.id ?? newKey}`,
    saved: record ? desk.fieldsOf(record) : desk.empty(),
    check: desk.check,
    focus: (field) => {
      focusField(field, page.current ?? document);
    },
    save: async (fields) => {
      const saved = record ? await desk.update(record.id, record.rev, fields) : await desk.create(fields);
      if (saved === null) return null;
      registerChanged(desk.module);
      if (record || !thenNext.current) setRecord(saved);
      return record ? desk.fieldsOf(saved) : desk.empty();
    },
  });
  const created = record !== null && loaded === null ? record.id : null;
  useEffect(() => {
    if (created !== null) void navigate(`${desk.path}/${created}`, { replace: true });
  }, [created, desk.path, navigate]);

  // A new form takes the very next key, also when it came back from a draft or was begun anew.
  useLayoutEffect(() => {
    if (loaded === null || turn > 0) focusFirstField(page.current);
  }, [loaded, turn]);
  const beginAnew = () => {
    form.discard();
    setTurn(turn + 1);
  };

  const leave = useGoBack(desk.path);
  const save = async (next: boolean) => {
    thenNext.current = next && record === null;
    const title = desk.titleOf(form.fields);
    if (!(await form.submit())) return;
    if (!thenNext.current) return void message.success(record ? '已保存' : '已登记', 1.5);
    setTurn(turn + 1);
    page.current?.querySelector('.record-body')?.scrollTo(0, 0);
    void message.success(`已登记“${title}”，请接着登记下一件`, 3);
  };
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });
  const saveTyped = (next: boolean) => {
    settleTyping(() => void latestSave.current(next));
  };
  const takeNewest = useAct(async () => {
    if (!record) return;
    const newest = await desk.get(record.id);
    form.rebase(desk.fieldsOf(newest));
    setRecord(newest);
  });
  const restore = useAct(async () => {
    if (!record) return;
    setRecord(await desk.restore(record.id, record.rev));
    registerChanged(desk.module);
    void message.success('已恢复');
  });
  useShortcut('ctrl+s', () => {
    saveTyped(false);
  });
  useShortcut('escape', () => {
    if (form.changed) setLeaving(true);
    else leave();
  });
  useShortcut('ctrl+n', record === null ? null : () => void navigate(`${desk.path}/new`, { flushSync: true }));
  const title = record ? desk.titleOf(form.fields) : `登记${desk.word}`;
  const deleted = record?.deletedAt ?? null;
  const outdated = form.error instanceof ApiError && form.error.code === 'record.changed';

  return (
    <div className="record" ref={page}>
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
          {record && deleted === null ? (
            <Button danger onClick={() => setRemoving(true)}>
              删除
            </Button>
          ) : null}
          {record && deleted === null ? actions?.(record, form.changed, () => void takeNewest.act()) : null}
          {record ? null : (
            <Button disabled={form.saving} title="在单行的格子里按 Enter；在多行文字里按 Ctrl+Enter" onClick={() => saveTyped(true)}>
              登记并填下一件 Enter
            </Button>
          )}
          {deleted === null ? (
            <Button type="primary" loading={form.saving} disabled={record !== null && !form.changed} onClick={() => saveTyped(false)}>
              {record ? '保存' : '登记'} Ctrl+S
            </Button>
          ) : null}
        </div>
      </div>
      <div className="record-body">
        <div
          className="record-form"
          key={turn}
          onKeyDown={(event) => {
            formKeys(event, () => {
              saveTyped(true);
            });
          }}
        >
          <ErrorBanner
            error={form.error}
            action={outdated ? { word: '读入最新内容，保留我填的', act: () => void takeNewest.act() } : undefined}
          />
          <ErrorBanner error={takeNewest.error ?? restore.error} />
          {form.restored ? (
            <Alert
              className="banner"
              type="info"
              showIcon
              title={
                form.restored.keptAt === null
                  ? '这里是上次没有保存的内容'
                  : `接着上次没写完的内容（${instantText(form.restored.keptAt)} 留下）`
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
          <fieldset disabled={deleted !== null} className="plain-fieldset">
            <FormFields form={form}>{renderForm(form, record)}</FormFields>
          </fieldset>
        </div>
        <FoldingSide className="record-side" word="缺项与经过">
          <nav className="anchors" aria-label="本页各部分">
            {desk.groups.map(({ anchor, word }) => (
              <button
                key={anchor}
                type="button"
                className="view"
                onClick={() => page.current?.querySelector(`#${anchor}`)?.scrollIntoView()}
              >
                {word}
              </button>
            ))}
          </nav>
          {side?.(form.fields, record)}
          {record ? (
            <section className="panel">
              <h2 className="panel-title">经过</h2>
              <HistoryTimeline
                entity={desk.entity}
                recordId={record.id}
                rev={record.rev}
                onUndone={() => {
                  registerChanged(desk.module);
                  void takeNewest.act();
                }}
              />
            </section>
          ) : null}
        </FoldingSide>
      </div>
      <LeaveDialog
        open={leaving}
        onKeep={leave}
        onThrow={() => {
          form.discard();
          leave();
        }}
        onStay={() => setLeaving(false)}
      />
      {record ? (
        <ReasonDialog
          open={removing}
          title={`删除“${desk.titleOf(desk.fieldsOf(record))}”`}
          consequence="删除后不再出现在列表和统计里。记录和原因会保留，可以从“已删除”里恢复。"
          verb="删除"
          usual={desk.usualReasons}
          act={async (reason) => {
            await desk.remove(record.id, record.rev, reason);
            registerChanged(desk.module);
            form.discard();
            void message.success('已删除，可从“已删除”里恢复');
            void navigate(desk.path);
          }}
          onClose={() => setRemoving(false)}
        />
      ) : null}
    </div>
  );
}
