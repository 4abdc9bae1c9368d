// One setting of the office on its screen: its versions, and what is typed over the one that counts. What is typed outlives a change of screen.
import { useState } from 'react';
import type { OfficeSettingKind, OfficeSettingVersion } from '#shared/contract/settings.ts';
import type { OfficeSettingValues, SettingDraft } from '#shared/rules/office-setting.ts';
import { api } from '../../api.ts';
import { registerChanged, useRegisterChanges } from '../../components/changes.ts';
import { dropDraft, findDraft, keepDraft } from '../../components/drafts.ts';
import { sameJson } from '../../components/rebase.ts';
import { useAnswer } from '../../components/use-answer.ts';

interface Setting<Kind extends OfficeSettingKind> {
  /** Undefined until the engine answered. */
  readonly versions: readonly OfficeSettingVersion[] | undefined;
  readonly current: OfficeSettingValues[Kind] | undefined;
  readonly initial: OfficeSettingValues[Kind] | undefined;
  /** What is typed and differs from what counts; null: nothing. */
  readonly typed: SettingDraft<Kind> | null;
  readonly error: unknown;
  readonly reload: () => void;
  readonly type: (next: SettingDraft<Kind>) => void;
  /** Forgets what was typed. */
  readonly discard: () => void;
  readonly saved: () => void;
}

export function useSetting<Kind extends OfficeSettingKind>(kind: Kind): Setting<Kind> {
  const draftKey = `settings/${kind}`;
  const { value, error, reload } = useAnswer(`setting ${kind}`, () => api.settings.versions({ kind }));
  useRegisterChanges(['settings'], reload);
  const [typed, setTyped] = useState(() => (findDraft(draftKey) ?? null) as SettingDraft<Kind> | null);
  const discard = () => {
    setTyped(null);
    dropDraft(draftKey);
  };
  return {
    versions: value?.versions, current: value?.current as OfficeSettingValues[Kind] | undefined, initial: value?.initial as OfficeSettingValues[Kind] | undefined,
    typed, error, reload, discard,
    type(next) {
      if (sameJson(next, value?.current)) {
        discard();
        return;
      }
      setTyped(next);
      keepDraft(draftKey, next);
    },
    saved() {
      discard();
      registerChanged('settings');
    },
  };
}
