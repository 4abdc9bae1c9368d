// A field of a record: label, mark when it must be filled, the problem right under it.
import { createContext, useContext, type ReactNode } from 'react';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { problemText } from '../words/problems.ts';

/** Problems to show, by field path; the form gives them. */
export const ShownProblems = createContext<readonly RecordProblem[]>([]);

interface FieldProps {
  /** Path in the record, e.g. `parties.0.name`: problems and the cursor find the field by it. */
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  /** Columns of the form's grid of twelve. */
  readonly span?: number;
  readonly children: ReactNode;
}

export function Field({ name, label, required = false, hint, span = 4, children }: FieldProps) {
  const problem = useContext(ShownProblems).find((candidate) => candidate.field === name);
  return (
    <div className={problem ? 'field faulty' : 'field'} data-field={name} style={{ gridColumn: `span ${String(span)}` }}>
      {/* Not a <label>: antd's pickers hold several controls; the control is named by aria-label. */}
      <span className="field-label">{label}{required ? <b className="late" title="要填"> *</b> : null}</span>
      {children}
      {problem ? <em className="field-problem" role="alert">{problemText(problem)}</em> : hint ? <span className="field-hint">{hint}</span> : null}
    </div>
  );
}

/** Puts the cursor into the field; the form is in the order of the paper, so the first problem is the topmost. */
export function focusField(name: string, within: ParentNode = document): void {
  const field = within.querySelector(`[data-field="${CSS.escape(name)}"]`) ?? within.querySelector(`[data-field^="${CSS.escape(name)}."]`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input, textarea, [tabindex="0"], button')?.focus();
}
