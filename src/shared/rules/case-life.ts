// The life of a mediation case: which step may be taken in which state and where it leads. One table; screens offer from it, the
// engine refuses by it. What a state needs stands in case-requirements.ts.
import type { Agreement, CaseState, EndManner, PerformanceCheck } from '#shared/contract/mediation.ts';

/** Facts that the way of a case depends on. */
export interface CaseCourse {
  readonly state: CaseState;
  readonly agreement: Pick<Agreement, 'finalAt' | 'performance'> | null;
  readonly checks: readonly PerformanceCheck[];
  readonly endManner: EndManner | null;
}

export type CaseStep =
  | 'register'
  | 'extend'
  | 'giveNotice'
  | 'noteDanger'
  | 'investigate'
  | 'takeEvidence'
  | 'holdSession'
  | 'drawUp'
  | 'finalise'
  | 'takeEffect'
  | 'check'
  | 'visit'
  | 'confirm'
  | 'end'
  | 'close'
  | 'fileDossier';

/** `same`: the state stays; `byChecks`, `byManner`: it follows from what was found of the performance, or from how the case ended. */
type Target = CaseState | 'same' | 'byChecks' | 'byManner';

interface StepRule {
  readonly from: readonly CaseState[];
  readonly to: Target;
}

const open: readonly CaseState[] = ['accepted', 'mediating'];
const inEffect: readonly CaseState[] = ['agreed', 'performed'];
const ended: readonly CaseState[] = ['failed', 'withdrawn'];

export const caseSteps: Readonly<Record<CaseStep, StepRule>> = {
  register: { from: open, to: 'same' },
  extend: { from: open, to: 'same' },
  giveNotice: { from: open, to: 'same' },
  // 人民调解法 art. 25: danger may show after the agreement too.
  noteDanger: { from: [...open, ...inEffect, ...ended], to: 'same' },
  investigate: { from: open, to: 'same' },
  takeEvidence: { from: open, to: 'same' },
  holdSession: { from: open, to: 'mediating' },
  drawUp: { from: open, to: 'same' },
  // art. 28
  finalise: { from: open, to: 'agreed' },
  // art. 29, 30
  takeEffect: { from: [...inEffect, 'closed'], to: 'same' },
  // art. 31
  check: { from: inEffect, to: 'byChecks' },
  visit: { from: [...inEffect, 'closed'], to: 'same' },
  // art. 33; the court's answer may come after closing
  confirm: { from: [...inEffect, 'closed'], to: 'same' },
  // art. 17, 23, 26
  end: { from: open, to: 'byManner' },
  close: { from: [...inEffect, ...ended], to: 'closed' },
  fileDossier: { from: [...open, ...inEffect, ...ended, 'closed'], to: 'same' },
};

/** Nothing leads out of `closed`: a closed case is not opened again. */
export function mayTake(step: CaseStep, state: CaseState): boolean {
  return caseSteps[step].from.includes(state);
}

/** The state after a step; `course` holds what the step brought. Null: the step cannot be taken. */
export function stateAfter(step: CaseStep, course: CaseCourse): CaseState | null {
  if (!mayTake(step, course.state)) return null;
  const { to } = caseSteps[step];
  switch (to) {
    case 'same':
      return course.state;
    case 'byChecks':
      return isPerformed(course) ? 'performed' : 'agreed';
    case 'byManner':
      return course.endManner === 'withdrawn' ? 'withdrawn' : 'failed';
    default:
      return to;
  }
}

/** Accepted and not yet ended: what the month's clock runs on. */
export function isOpenCase(state: CaseState): boolean {
  return open.includes(state);
}

/** Ended in a final agreement, whatever came after. */
export function isAgreed({ agreement }: Pick<CaseCourse, 'agreement'>): boolean {
  return agreement?.finalAt != null;
}

/** The latest word on an item of performance; undefined while nobody looked. */
export function latestCheck(checks: readonly PerformanceCheck[], itemId: string): PerformanceCheck | undefined {
  return checks.filter((check) => check.itemId === itemId).at(-1);
}

/** The items that are not yet found performed, in their order. */
export function openItems({ agreement, checks }: Pick<CaseCourse, 'agreement' | 'checks'>): Agreement['performance'] {
  return agreement?.performance.filter((item) => latestCheck(checks, item.id)?.result !== 'performed') ?? [];
}

/** Every item found performed. An agreement without items has nothing to be found: it is closed after a return visit. */
export function isPerformed(course: Pick<CaseCourse, 'agreement' | 'checks'>): boolean {
  return isAgreed(course) && (course.agreement?.performance.length ?? 0) > 0 && openItems(course).length === 0;
}
