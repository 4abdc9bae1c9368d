// The state of a record's form: what is typed, what is wrong, what differs from the saved record. Typed values survive
// going to another screen and back (drafts.ts), and a change by somebody else in between.
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { ApiError } from '../../api/api.ts';
import { useForgetOnTry } from '../../api/tries.ts';
import { draftKeptAt, dropDraft, findDraft, keepDraft } from '../../session/drafts.ts';
import { draftFor, type Draft } from './draft-shape.ts';
import { rebased, sameJson } from './rebase.ts';
import { isBlank, isNeeded, partsOf, valueAt } from '../fields/required-fields.ts';
import type { TypedTexts } from '../typing/typed-texts.ts';
import { useDraftedTexts, useTypedForm, type TypedForm } from '../fields/typed-form.tsx';

interface FormOptions<Fields> {
  /** Names the screen's draft, e.g. `disputes/new` or `disputes/<id>`. */
  readonly draftKey: string;
  /** The saved record's fields, or the empty ones of a new record. */
  readonly saved: Fields;
  /** The shared rules. */
  readonly check: (fields: Fields) => readonly RecordProblem[];
  /**
   * Saves and answers the fields as the register now holds them; null when the person thought better of it. `isAsSent`: nothing was typed
   * while they were being saved.
   */
  readonly save: (fields: Fields, isAsSent: () => boolean) => Promise<Fields | null>;
  /** Puts the cursor into a field. */
  readonly focus: (field: string) => void;
  /** Stands before the fields' names in problems, e.g. `closing`. */
  readonly prefix?: string;
}

export interface RecordForm<Fields> {
  readonly fields: Fields;
  readonly set: (changes: Partial<Fields>) => void;
  /** Problems to show: none before the first try to save, then as they are mended. */
  readonly problems: readonly RecordProblem[];
  /** The cursor left a field: what is wrong with its content is told from now on. */
  readonly leave: (field: string) => void;
  /** Whether the rules refuse the record when this field is blank. */
  readonly isRequired: (field: string) => boolean;
  /** What is typed and not yet taken into the fields; FormFields gives it to them. */
  readonly typed: TypedForm;
  readonly error: unknown;
  readonly saving: boolean;
  readonly changed: boolean;
  /** What was typed before came back; `keptAt` when an earlier window left it. */
  readonly restored: { readonly keptAt: string | null } | null;
  readonly submit: () => Promise<boolean>;
  /** Back to the saved record. */
  readonly discard: () => void;
  /** Puts what was typed on top of a newer record; fields that only somebody else changed take their value. */
  readonly rebase: (newer: Fields) => void;
}

export function useRecordForm<Fields extends object>({
  draftKey,
  saved,
  check,
  save,
  focus,
  prefix,
}: FormOptions<Fields>): RecordForm<Fields> {
  const [found] = useState(() => draftFor(saved, findDraft(draftKey)));
  const [draft, setDraft] = useState<Draft<Fields>>(() => draftOn(saved, found));
  const [restored, setRestored] = useState(() => (found === undefined ? null : { keptAt: draftKeptAt(draftKey) }));
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly RecordProblem[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const running = useRef(false);
  const typed = useTypedForm(undefined, found?.unread);
  const { texts } = typed;
  /** As last typed: a save that first takes what stands in a field goes on with that. */
  const latest = useRef(draft);

  const keep = useCallback(
    ({ base, fields }: Draft<Fields>) => {
      const unread = texts.forDraft();
      if (Object.keys(unread).length > 0) keepDraft(draftKey, { base, fields, unread });
      else if (sameJson(base, fields)) dropDraft(draftKey);
      else keepDraft(draftKey, { base, fields });
    },
    [draftKey, texts],
  );
  const place = useCallback(
    (next: Draft<Fields>) => {
      latest.current = next;
      setDraft(next);
      keep(next);
    },
    [keep],
  );
  useDraftedTexts(typed, () => {
    keep(latest.current);
  });
  const keptUnder = useRef(draftKey);
  useLayoutEffect(() => {
    if (keptUnder.current === draftKey) return;
    // It was registered while it stood here: what is typed from now on is that record's.
    dropDraft(keptUnder.current);
    keptUnder.current = draftKey;
    keep(latest.current);
  }, [draftKey, keep]);

  const set = (changes: Partial<Fields>): void => {
    const { base, fields } = latest.current;
    place({ base, fields: { ...fields, ...changes } });
    // What the engine refused stands until that field is touched.
    setRefused((before) =>
      before.filter((problem) => !Object.keys(changes).some((field) => problem.field === field || problem.field.startsWith(`${field}.`))),
    );
  };

  const submit = async (): Promise<boolean> => {
    if (running.current || !typed.pass()) return false;
    setTried(true);
    const { fields } = latest.current;
    const problems = check(fields);
    const [first] = problems;
    if (first) {
      requestAnimationFrame(() => {
        focus(first.field);
      });
      return false;
    }
    running.current = true;
    setSaving(true);
    try {
      const isAsSent = (): boolean => sameJson(latest.current.fields, fields) && touchedFields(texts).length === 0;
      const kept = await save(fields, isAsSent);
      if (kept === null) return false;
      // What was typed while it was being saved stays, on top of what is kept now.
      place({ base: kept, fields: rebased(fields, latest.current.fields, kept, touchedFields(texts)) });
      setRestored(null);
      setTried(false);
      setLeft(new Set());
      return true;
    } catch (problem) {
      setError(problem);
      const problems = problemsOf(problem);
      setRefused(problems);
      const [firstProblem] = problems;
      if (firstProblem)
        requestAnimationFrame(() => {
          focus(firstProblem.field);
        });
      return false;
    } finally {
      running.current = false;
      setSaving(false);
    }
  };

  const discard = (): void => {
    texts.clear();
    place({ base: saved, fields: saved });
    setTried(false);
    setLeft(new Set());
    setRefused([]);
    setError(null);
    setRestored(null);
  };

  const rebase = (newer: Fields): void => {
    place({ base: newer, fields: rebased(draft.base, draft.fields, newer, touchedFields(texts)) });
    setError(null);
  };

  const forgetError = useCallback(() => {
    setError(null);
  }, []);
  useForgetOnTry(forgetError);

  const leave = (field: string): void => {
    setLeft((before) => (before.has(field) ? before : new Set([...before, field])));
  };

  return {
    fields: draft.fields,
    set,
    leave,
    typed,
    isRequired: (field) => isNeeded(check, draft.fields, field, prefix),
    problems: [...problemsToShow(check(draft.fields), draft.fields, prefix, tried ? null : left), ...refused],
    error,
    saving,
    changed: !sameJson(draft.base, draft.fields) || typed.hasUntaken,
    restored,
    submit,
    discard,
    rebase,
  };
}

/** A field that holds text not yet understood counts as changed here: its row must not be exchanged under it. */
function touchedFields(texts: TypedTexts): string[] {
  return fieldsAt(texts.forDraft());
}

function fieldsAt(unread: Readonly<Record<string, string>>): string[] {
  return Object.keys(unread).map((path) => path.split(/[.#]/)[0] ?? '');
}

/** What was typed before, put on top of the record as it is now: somebody may have saved it in between. */
function draftOn<Fields extends object>(saved: Fields, draft: Draft<Fields> | undefined): Draft<Fields> {
  if (draft === undefined) return { base: saved, fields: saved };
  return { base: saved, fields: rebased(draft.base, draft.fields, saved, fieldsAt(draft.unread ?? {})) };
}

/** @param left fields whose content is told of already; null: everything is */
function problemsToShow(
  problems: readonly RecordProblem[],
  fields: object,
  prefix: string | undefined,
  left: ReadonlySet<string> | null,
): readonly RecordProblem[] {
  return left === null ? problems : problems.filter(({ field }) => left.has(field) && !isBlank(valueAt(fields, partsOf(field, prefix))));
}

function problemsOf(error: unknown): RecordProblem[] {
  if (!(error instanceof ApiError)) return [];
  const { fields, codes } = error.details;
  if (!Array.isArray(fields) || !Array.isArray(codes)) return [];
  return fields.map((field, index) => ({ field: String(field), code: String(codes[index]) }));
}
