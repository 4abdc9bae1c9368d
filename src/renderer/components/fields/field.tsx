// A field of a record: label, mark when it must be filled, the problem right under it.
import { createContext, useContext, type ReactNode } from 'react';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { problemText } from '../../words/problems.ts';
import { FieldPlace } from '../typing/around-a-field.ts';
import { useFieldPlace } from './field-place.tsx';

/** Problems to show, by field path; the form gives them. */
export const ShownProblems = createContext<readonly RecordProblem[]>([]);

/** Whether the form's rule refuses a field when it is blank: the star follows from it alone. Null where nothing is needed. */
export const RequiredFields = createContext<((field: string) => boolean) | null>(null);

interface FieldProps {
  /** Path in the record, e.g. `parties.0.name`: problems and the cursor find the field by it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Columns of the form's grid of twelve. */
  readonly span?: number;
  readonly children: ReactNode;
}

export function Field({ name, label, hint, span = 4, children }: FieldProps) {
  const place = useFieldPlace(name);
  const hasStar = useContext(RequiredFields)?.(name) ?? false;
  const problem = useContext(ShownProblems).find((candidate) => candidate.field === name);
  return (
    <div className={problem ? 'field faulty' : 'field'} data-field={name} data-span={span}>
      {/* Not a <label>: antd's pickers hold several controls; the control is named by aria-label. */}
      <span className="field-label">
        {label}
        {hasStar ? (
          <b className="late" title="要填">
            {' '}
            *
          </b>
        ) : null}
      </span>
      <FieldPlace value={place}>{children}</FieldPlace>
      {problem ? (
        <em className="field-problem" role="alert">
          {problemText(problem)}
        </em>
      ) : hint ? (
        <span className="field-hint">{hint}</span>
      ) : null}
    </div>
  );
}

/** Puts the cursor into the field; the form is in the order of the paper, so the first problem is the topmost. */
export function focusField(name: string, within: ParentNode = document): void {
  const field = within.querySelector(`[data-field="${CSS.escape(name)}"]`) ?? within.querySelector(`[data-field^="${CSS.escape(name)}."]`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input, textarea, [tabindex="0"], button')?.focus();
}

/** Puts the cursor into the first field of a record's form that can be filled; of a choice on what is chosen. */
export function focusFirstField(within: ParentNode | null): void {
  const fields = [...(within?.querySelectorAll('.record-form .field') ?? [])];
  const field = fields.find((candidate) => candidate.querySelector('input:enabled, textarea:enabled') !== null);
  (field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>('input:enabled, textarea:enabled'))?.focus();
}
