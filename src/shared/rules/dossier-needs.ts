// 必须 or 按需 of each place of a dossier: the directory's own word, the office's own, and what the course of the case leaves out.
import type { CaseState } from '#shared/contract/mediation.ts';
import { dossierSlots, type DossierSlot, type SlotNeed } from './dossier-slots.ts';

/** What an office says otherwise (county rules differ, research A §1.1). */
export type SlotNeeds = Readonly<Partial<Record<DossierSlot, SlotNeed>>>;

/** `notNeeded`: the case took a course in which there is no such document. */
export type NeedOfCase = SlotNeed | 'notNeeded';

export interface CourseOfCase {
  readonly state: CaseState;
  /** Ended without an agreement: not settled, refused, out of time, withdrawn. */
  readonly ended: boolean;
  readonly sessions: number;
}

export function slotNeed(slot: DossierSlot, needs: SlotNeeds, { state, ended, sessions }: CourseOfCase): NeedOfCase {
  const need = needs[slot] ?? dossierSlots.find(({ id }) => id === slot)?.need ?? 'optional';
  // Where nothing was agreed, there is nothing to sign, to perform, to look after or to take to court.
  if (ended && ['agreement', 'performanceProof', 'returnVisit', 'courtConfirmation'].includes(slot)) return 'notNeeded';
  // Taken back before anybody sat down together.
  if (state === 'withdrawn' && sessions === 0 && slot === 'sessionRecord') return 'notNeeded';
  return need;
}
