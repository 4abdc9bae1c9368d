import type { ReactNode } from 'react';
import type { RecordProblem } from '#shared/rules/record-problem.ts';
import { RequiredFields } from './field.tsx';
import { isNeeded } from './required-fields.ts';

interface RuledFieldsProps<Fields extends object> {
  /** The rule that also holds the dialog's button. */
  readonly check: (fields: Fields) => readonly RecordProblem[];
  readonly fields: Fields;
  readonly children: ReactNode;
}

/** Around the fields of a dialog: a star stands where its rule refuses a blank, and nowhere else. */
export function RuledFields<Fields extends object>({ check, fields, children }: RuledFieldsProps<Fields>) {
  return <RequiredFields value={(field) => isNeeded(check, fields, field, undefined)}>{children}</RequiredFields>;
}
