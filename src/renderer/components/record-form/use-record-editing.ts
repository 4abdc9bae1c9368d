// What a record's page does: saves, takes somebody else's newest, restores, leaves; and the keys for it.
import { App } from 'antd';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { RecordHeader } from '#shared/contract/fields.ts';
import { registerChanged } from '../../api/changes.ts';
import { useAct } from '../../api/use-act.ts';
import { focusField, focusFirstField } from '../fields/field.tsx';
import { useGoBack } from '../use-go-back.ts';
import { useShortcut } from '../use-shortcut.ts';
import { settleTyping } from './form-keys.ts';
import type { RecordDesk } from './record-desk.ts';
import { useRecordForm, type RecordForm } from './use-record-form.ts';

interface EditingOptions<Fields, Saved> {
  readonly desk: RecordDesk<Fields, Saved>;
  /** Null: a new record. */
  readonly loaded: Saved | null;
  /** Names the draft of a new record. */
  readonly newKey: string;
  readonly page: RefObject<HTMLDivElement | null>;
  /** A new record was registered in this form. */
  readonly onMade: (id: string) => void;
}

export interface RecordEditing<Fields, Saved> {
  readonly form: RecordForm<Fields>;
  readonly record: Saved | null;
  /** Counts how often this form was begun anew: for the next record, or without what came back. */
  readonly turn: number;
  readonly beginAnew: () => void;
  /** Takes what is being typed, then saves; `next`: a new record is followed by another. */
  readonly save: (next: boolean) => void;
  readonly takeNewest: Work;
  readonly restore: Work;
  readonly remove: (reason: string) => Promise<void>;
  readonly leave: () => void;
  /** Whether it is being asked what becomes of what was typed. */
  readonly leaving: boolean;
  readonly stay: () => void;
}

type Work = Pick<ReturnType<typeof useAct<[]>>, 'act' | 'busy' | 'error'>;

export function useRecordEditing<Fields extends object, Saved extends RecordHeader>({
  desk,
  loaded,
  newKey,
  page,
  onMade,
}: EditingOptions<Fields, Saved>): RecordEditing<Fields, Saved> {
  const navigate = useNavigate();
  const { search: begunBy } = useLocation();
  const { message } = App.useApp();
  const [record, setRecord] = useState(loaded);
  const [leaving, setLeaving] = useState(false);
  const [turn, setTurn] = useState(0);
  const thenNext = useRef(false);
  const typedMeanwhile = useRef(false);
  const form = useRecordForm<Fields>({
    draftKey: `${desk.path}/${record?.id ?? newKey}`,
    saved: record ? desk.fieldsOf(record) : desk.empty(),
    check: desk.check,
    focus: (field) => {
      focusField(field, page.current ?? document);
    },
    save: async (fields, isAsSent) => {
      const saved = record ? await desk.update(record.id, record.rev, fields) : await desk.create(fields);
      if (saved === null) return null;
      registerChanged(desk.module);
      typedMeanwhile.current = !isAsSent();
      // What was typed meanwhile belongs to this record: the next one waits.
      thenNext.current &&= !typedMeanwhile.current;
      if (thenNext.current) return desk.empty();
      setRecord(saved);
      return desk.fieldsOf(saved);
    },
  });
  const created = record !== null && loaded === null ? record.id : null;
  useEffect(() => {
    if (created === null) return;
    onMade(created);
    // With what the form was begun by: a copied dispute, the dispute of a letter.
    void navigate({ pathname: `${desk.path}/${created}`, search: begunBy }, { replace: true });
  }, [created, desk.path, navigate, onMade, begunBy]);
  // A new form takes the very next key, also when it came back from a draft or was begun anew.
  useLayoutEffect(() => {
    if (loaded === null || turn > 0) focusFirstField(page.current);
  }, [loaded, page, turn]);

  const leave = useGoBack(desk.path);
  const saveNow = async (next: boolean) => {
    thenNext.current = next && record === null;
    const title = desk.titleOf(form.fields);
    if (!(await form.submit())) return;
    const done = record ? '已保存' : '已登记';
    if (typedMeanwhile.current) return void message.warning(`${done}。这之后又改的内容还没有保存，请再保存一次`);
    if (!thenNext.current) return void message.success(done);
    setTurn(turn + 1);
    page.current?.querySelector('.record-body')?.scrollTo(0, 0);
    void message.success(`已登记“${title}”，请接着登记下一件`);
  };
  const latestSave = useRef(saveNow);
  useEffect(() => {
    latestSave.current = saveNow;
  });
  const save = (next: boolean) => {
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
    save(false);
  });
  useShortcut('escape', () => {
    if (form.changed) setLeaving(true);
    else leave();
  });
  useShortcut('ctrl+n', record === null ? null : () => void navigate(`${desk.path}/new`, { flushSync: true }));
  return {
    form,
    record,
    turn,
    beginAnew: () => {
      form.discard();
      setTurn(turn + 1);
    },
    save,
    takeNewest,
    restore,
    remove: async (reason) => {
      if (!record) return;
      await desk.remove(record.id, record.rev, reason);
      registerChanged(desk.module);
      form.discard();
      void message.success('已删除，可从“已删除”里恢复');
      void navigate(desk.path);
    },
    leave,
    leaving,
    stay: () => {
      setLeaving(false);
    },
  };
}
