// Where the steps of a case stand on its page, and how the cursor gets there.
import { focusField } from '../../components/fields/field.tsx';
import { instantText } from '../../values/office-calendar.ts';
import type { StepName } from './step-names.ts';

export function sectionId(step: StepName): string {
  return `case-${step}`;
}

/** Shows a step and puts the cursor into its first field. */
export function goToStep(step: StepName): void {
  const section = document.getElementById(sectionId(step));
  section?.scrollIntoView({ block: 'start' });
  section
    ?.querySelector<HTMLElement>('input:not([disabled]), textarea:not([disabled]), button:not([disabled])')
    ?.focus({ preventScroll: true });
}

/** Shows the exact field of a step, or of what it is part of; the step's first where the field is not there to fill in. */
export function goToField(step: StepName, field: string | null): void {
  const section = document.getElementById(sectionId(step));
  const shown = wholesOf(field ?? '').find((name) => section?.querySelector(`[data-field="${CSS.escape(name)}"]`));
  if (section === null || shown === undefined) goToStep(step);
  else focusField(shown, section);
}

/** `agreement.performance.0.dueOn`, then `agreement.performance.0`, and so on. */
function wholesOf(field: string): string[] {
  const parts = field.split('.').filter((part) => part !== '');
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join('.'));
}

/** Fields of different steps share names: a form looks only inside its own step. */
export function focusIn(step: StepName): (field: string) => void {
  return (field) => {
    focusField(field, document.getElementById(sectionId(step)) ?? document);
  };
}

/** Now as wall time of the office. */
export function nowMoment(): string {
  return instantText(new Date().toISOString()).replace(' ', 'T');
}
