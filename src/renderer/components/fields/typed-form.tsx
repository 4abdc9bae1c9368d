// The gate in front of every save: no form is saved while a field of it holds text that was not understood.
import { Alert } from 'antd';
import { useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { beginTry } from '../../api/tries.ts';
import { TypedFormContext } from '../typing/around-a-field.ts';
import { createTypedTexts, type ReadingField, type TypedTexts } from '../typing/typed-texts.ts';

export interface TypedForm {
  readonly texts: TypedTexts;
  /** Whether something is typed that the record has not taken. */
  readonly hasUntaken: boolean;
  /** Fields that held back the last try to save and still hold what can't be read. */
  readonly heldBy: readonly ReadingField[];
  /** Takes what can be read. False: something can't; it is named above the form and the cursor is in it. */
  readonly pass: () => boolean;
  /** Does what the form is for, when it may pass. */
  readonly submit: () => void;
}

/**
 * The typed texts of one form. `act` is called with the values that the fields had last.
 * @param drafted see createTypedTexts
 */
export function useTypedForm(act: () => void = () => undefined, drafted?: Readonly<Record<string, string>>): TypedForm {
  const [texts] = useState(() => createTypedTexts(drafted));
  const [tried, setTried] = useState<readonly ReadingField[]>([]);
  useSyncExternalStore(texts.subscribe, texts.version);
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  const untaken = texts.untaken();
  const pass = () => {
    beginTry();
    const unread = texts.settle();
    setTried(unread);
    const element = unread[0]?.element() ?? null;
    if (element !== null) {
      requestAnimationFrame(() => {
        element.scrollIntoView({ block: 'center' });
        element.focus();
      });
    }
    return unread.length === 0;
  };
  return {
    texts,
    hasUntaken: untaken.length > 0,
    pass,
    // Mended while it is typed, not when the cursor leaves: there the banner would shrink under the press of the button, which would miss it.
    heldBy: untaken.filter(({ key, notUnderstood }) => notUnderstood() !== null && tried.some((field) => field.key === key)),
    submit: () => {
      if (pass()) latest.current();
    },
  };
}

/** Calls `keep` whenever something that a draft of the form holds was typed or taken. */
export function useDraftedTexts({ texts }: TypedForm, keep: () => void): void {
  const latest = useRef(keep);
  useLayoutEffect(() => {
    latest.current = keep;
  });
  // A layout effect: when the screen is left, it must be gone before its fields go and take their texts along.
  useLayoutEffect(
    () =>
      texts.subscribe(() => {
        latest.current();
      }),
    [texts],
  );
}

export interface TypedFieldsProps {
  readonly form: TypedForm;
  /** What was held back, where it is no save: 还没有导入. */
  readonly held?: string;
  readonly children: ReactNode;
}

/** Stands around the fields of a form and says above them what keeps it from being saved. */
export function TypedFields({ form, held = '还没有保存', children }: TypedFieldsProps) {
  const { texts, heldBy } = form;
  return (
    <TypedFormContext value={texts}>
      {heldBy.length === 0 ? null : (
        <Alert
          className="banner unread-banner"
          type="error"
          showIcon
          role="alert"
          title={`${held}：${heldBy.map((field) => whyHeld(field, texts)).join('，')}`}
          description={howToMend(heldBy)}
        />
      )}
      {children}
    </TypedFormContext>
  );
}

function whyHeld({ key, path, label, notUnderstood }: ReadingField, texts: TypedTexts): string {
  return `“${label}”里的${notUnderstood()?.what ?? `“${texts.textOf(key, path) ?? ''}”看不懂`}`;
}

function howToMend(held: readonly ReadingField[]): string {
  const ways = held.map(({ notUnderstood }) => notUnderstood()?.mend ?? '请改正，或者清空这一格，再保存。填的都还在。');
  return [...new Set(ways)].join('');
}

/** Around fields that show at once what they understood and save nothing, e.g. the day that a list looks at. */
export function LookingFields({ children }: { readonly children: ReactNode }) {
  return <TypedFields form={useTypedForm()}>{children}</TypedFields>;
}
