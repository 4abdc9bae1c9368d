// Puts the cursor into the field that a finding is about and marks its words.
import type { AgreementFinding } from '#shared/rules/agreement-check/finding.ts';

/** Answers false where the field is not on this page (the parties stand in the dispute's record). */
export function jumpToWords({ field, from, to }: Pick<AgreementFinding, 'field' | 'from' | 'to'>, within: ParentNode = document): boolean {
  const control = controlOf(field, within);
  if (control === null) return false;
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  if (to > from && (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) control.setSelectionRange(from, to);
  return true;
}

/** Clauses share one field; each has its text at its own place. */
function controlOf(field: string, within: ParentNode): HTMLElement | null {
  const clause = /^agreement\.clauses(?:\.(\d+))?$/.exec(field);
  const named = within.querySelector(`[data-field="${CSS.escape(clause === null ? field : 'agreement.clauses')}"]`);
  if (named === null) return null;
  const controls = named.querySelectorAll<HTMLElement>(clause === null ? 'textarea, input, button' : 'textarea');
  return controls[clause === null ? 0 : Number(clause[1] ?? 0)] ?? null;
}
