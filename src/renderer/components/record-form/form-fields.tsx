import type { FocusEvent, ReactNode } from 'react';
import { RequiredFields, ShownProblems } from '../fields/field.tsx';
import { TypedFields } from '../fields/typed-form.tsx';
import type { RecordForm } from './use-record-form.ts';

type Shown = Pick<RecordForm<object>, 'problems' | 'leave' | 'typed' | 'isRequired'>;

/** Around the fields of a record's form: what is wrong with each, what could not be read, and which of them the cursor left. */
export function FormFields({ form, children }: { readonly form: Shown; readonly children: ReactNode }) {
  const leave = ({ target }: FocusEvent<HTMLElement>) => {
    const field = target.closest<HTMLElement>('[data-field]')?.dataset['field'];
    if (field !== undefined) form.leave(field);
  };
  return (
    <div className="form-fields" onBlur={leave}>
      <ShownProblems value={form.problems}>
        <RequiredFields value={form.isRequired}>
          <TypedFields form={form.typed}>{children}</TypedFields>
        </RequiredFields>
      </ShownProblems>
    </div>
  );
}
