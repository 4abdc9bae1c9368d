// The state of a record's form: what is typed, what is wrong, what differs from the saved record. Typed values survive
// going to another screen and back (drafts.ts), and a change by somebody else in between.
import { useCallback, useRef, useState } from 'react';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { ApiError } from '../api.ts';
import { draftKeptAt, dropDraft, findDraft, keepDraft } from './drafts.ts';
import { rebased, sameJson } from './rebase.ts';

interface FormOptions<Fields> {
  /** Names the screen's draft, e.g. `disputes/new` or `disputes/<id>`. */
  readonly draftKey: string;
  /** The saved record's fields, or the empty ones of a new record. */
  readonly saved: Fields;
  /** The shared rules. */
  readonly check: (fields: Fields) => readonly RecordProblem[];
  /** Saves and answers the fields as the register now holds them; null when the person thought better of it. */
  readonly save: (fields: Fields) => Promise<Fields | null>;
  /** Puts the cursor into a field. */
  readonly focus: (field: string) => void;
}

interface Draft<Fields> {
  readonly base: Fields;
  readonly fields: Fields;
}

export interface RecordForm<Fields> {
  readonly fields: Fields;
  readonly set: (changes: Partial<Fields>) => void;
  /** Problems to show: none before the first try to save, then as they are mended. */
  readonly problems: readonly RecordProblem[];
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

export function useRecordForm<Fields extends object>({ draftKey, saved, check, save, focus }: FormOptions<Fields>): RecordForm<Fields> {
  const [draft, setDraft] = useState<Draft<Fields>>(() => draftOn(saved, findDraft(draftKey) as Draft<Fields> | undefined));
  const [restored, setRestored] = useState(() => (findDraft(draftKey) === undefined ? null : { keptAt: draftKeptAt(draftKey) }));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<readonly RecordProblem[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const running = useRef(false);

  const place = useCallback((next: Draft<Fields>) => {
    setDraft(next);
    if (sameJson(next.base, next.fields)) dropDraft(draftKey);
    else keepDraft(draftKey, next);
  }, [draftKey]);

  const set = (changes: Partial<Fields>): void => {
    place({ base: draft.base, fields: { ...draft.fields, ...changes } });
    // What the engine refused stands until that field is touched.
    setRefused((before) => before.filter((problem) => !Object.keys(changes).some((field) => problem.field === field || problem.field.startsWith(`${field}.`))));
  };

  const submit = async (): Promise<boolean> => {
    if (running.current) return false;
    setTried(true);
    const problems = check(draft.fields);
    const [first] = problems;
    if (first) {
      requestAnimationFrame(() => { focus(first.field); });
      return false;
    }
    running.current = true;
    setSaving(true);
    setError(null);
    try {
      const kept = await save(draft.fields);
      if (kept === null) return false;
      place({ base: kept, fields: kept });
      setRestored(null);
      setTried(false);
      return true;
    } catch (problem) {
      setError(problem);
      const told = problemsOf(problem);
      setRefused(told);
      const [firstTold] = told;
      if (firstTold) requestAnimationFrame(() => { focus(firstTold.field); });
      return false;
    } finally {
      running.current = false;
      setSaving(false);
    }
  };

  const discard = (): void => {
    place({ base: saved, fields: saved });
    setTried(false);
    setRefused([]);
    setError(null);
    setRestored(null);
  };

  const rebase = (newer: Fields): void => {
    place({ base: newer, fields: rebased(draft.base, draft.fields, newer) });
    setError(null);
  };

  return {
    fields: draft.fields, set, problems: [...(tried ? check(draft.fields) : []), ...refused], error, saving,
    changed: !sameJson(draft.base, draft.fields), restored, submit, discard, rebase,
  };
}

/** What was typed before, put on top of the record as it is now: somebody may have saved it in between. */
function draftOn<Fields extends object>(saved: Fields, draft: Draft<Fields> | undefined): Draft<Fields> {
  return draft === undefined ? { base: saved, fields: saved } : { base: saved, fields: rebased(draft.base, draft.fields, saved) };
}

function problemsOf(error: unknown): RecordProblem[] {
  if (!(error instanceof ApiError)) return [];
  const { fields, codes } = error.details;
  if (!Array.isArray(fields) || !Array.isArray(codes)) return [];
  return fields.map((field, index) => ({ field: String(field), code: String(codes[index]) }));
}
