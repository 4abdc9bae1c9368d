// One setting of the office on its screen: its versions, and what is typed over the one that counts. What is typed outlives a change of screen.
import { useCallback, useRef, useState } from 'react';
import type { OfficeSettingKind, OfficeSettingVersion } from '#shared/contract/settings.ts';
import type { OfficeSettingValues, SettingDraft } from '#shared/rules/office-setting.ts';
import { api } from '../../api/api.ts';
import { registerChanged, useRegisterChanges } from '../../api/changes.ts';
import { dropDraft, findDraft, keepDraft } from '../../session/drafts.ts';
import { isShapedAs, textsByName } from '../../values/shapes.ts';
import { sameJson } from '../../components/record-form/rebase.ts';
import { useAnswer } from '../../api/use-answer.ts';

interface Setting<Kind extends OfficeSettingKind> {
  /** Undefined until the engine answered. */
  readonly versions: readonly OfficeSettingVersion[] | undefined;
  readonly current: OfficeSettingValues[Kind] | undefined;
  readonly initial: OfficeSettingValues[Kind] | undefined;
  /** What is typed and differs from what counts; null: nothing. */
  readonly typed: SettingDraft<Kind> | null;
  /** What stood in fields and was not understood when the screen was left, by path. */
  readonly unread: Readonly<Record<string, string>>;
  readonly keepUnread: (unread: Readonly<Record<string, string>>) => void;
  readonly error: unknown;
  readonly reload: () => void;
  readonly type: (next: SettingDraft<Kind>) => void;
  /** Forgets what was typed. */
  readonly discard: () => void;
  readonly saved: () => void;
}

interface SettingDraftKept<Kind extends OfficeSettingKind> {
  readonly typed: SettingDraft<Kind> | null;
  /** What stood in fields and was not understood, by path. */
  readonly unread: Readonly<Record<string, string>>;
}

export function useSetting<Kind extends OfficeSettingKind>(kind: Kind): Setting<Kind> {
  const draftKey = `settings/${kind}`;
  const { value, error, reload } = useAnswer(`setting ${kind}`, () => api.settings.versions({ kind }));
  useRegisterChanges(['settings'], reload);
  const [draft, setDraft] = useState<SettingDraftKept<Kind>>(() => keptDraft(findDraft(draftKey)));
  const latest = useRef(draft);
  const keep = useCallback(
    (next: SettingDraftKept<Kind>) => {
      latest.current = next;
      setDraft(next);
      if (next.typed === null && Object.keys(next.unread).length === 0) dropDraft(draftKey);
      else keepDraft(draftKey, next);
    },
    [draftKey],
  );
  const keepUnread = useCallback(
    (unread: Readonly<Record<string, string>>) => {
      keep({ ...latest.current, unread });
    },
    [keep],
  );
  const discard = () => {
    keep({ typed: null, unread: {} });
  };
  return {
    versions: value?.versions,
    current: value?.current as OfficeSettingValues[Kind] | undefined,
    initial: value?.initial as OfficeSettingValues[Kind] | undefined,
    // A draft of an earlier version may have another shape; until the engine answered, nothing is shown of it.
    typed: value !== undefined && isShapedAs(value.current, draft.typed) ? draft.typed : null,
    unread: draft.unread,
    keepUnread,
    error,
    reload,
    discard,
    type(next) {
      keep({ ...latest.current, typed: sameJson(next, value?.current) ? null : next });
    },
    saved() {
      discard();
      registerChanged('settings');
    },
  };
}

/** Drafts of before 2026-12 are the setting itself. */
function keptDraft<Kind extends OfficeSettingKind>(content: unknown): SettingDraftKept<Kind> {
  if (content === undefined) return { typed: null, unread: {} };
  return typeof content === 'object' && content !== null && 'unread' in content
    ? { typed: ('typed' in content ? content.typed : null) as SettingDraft<Kind> | null, unread: textsByName(content.unread) }
    : { typed: content as SettingDraft<Kind>, unread: {} };
}
