// One step of the drill with numbers: planned on the model, run on the real register, and the two compared.
import type fc from 'fast-check';
import type { WriteDb } from '#engine/database/register.ts';
import { checkCounts } from './number-checks.ts';
import type { NumberModel } from './number-model.ts';
import { runStep, years, type Cut, type Side, type TwoPcs } from './two-pcs.ts';

export type NumberStep = fc.AsyncCommand<NumberModel, TwoPcs>;

/** Drawn by fast-check: where the step is cut off, and which of the things that it could be about it is about. */
export interface Drawn {
  readonly cut: Cut;
  readonly pick: number;
}

export interface Plan {
  readonly work: (db: WriteDb, pcs: TwoPcs) => void;
  /** The refusal that must come; null: none may. */
  readonly refused: string | null;
  /** What is true once it is done. */
  readonly then: () => void;
}

/** Counts what was really run, by name; a step that found nothing to do is none. */
export const taken = new Map<string, number>();

export function count(name: string): void {
  taken.set(name, (taken.get(name) ?? 0) + 1);
}

/** @param plan null: there is nothing to do */
export function numberStep(name: string, side: Side, { cut, pick }: Drawn, plan: (model: NumberModel) => Plan | null): NumberStep {
  const shown = `${name}(${side}, ${String(cut)}, ${String(pick)})`;
  return {
    check: (model) => plan(model) !== null,
    run(model, pcs) {
      const planned = plan(model);
      if (planned === null) return Promise.resolve();
      const outcome = runStep(pcs.register(side), cut, (db) => {
        planned.work(db, pcs);
      });
      if (outcome === 'done' && planned.refused !== null) throw new Error(`${shown} should have been refused: ${planned.refused}`);
      if (typeof outcome === 'object' && outcome.refused !== planned.refused) throw new Error(`${shown} was refused: ${outcome.refused}`);
      if (outcome === 'done') planned.then();
      count(outcome === 'done' ? name : `${name} ${outcome === 'cutOff' ? 'cut off' : 'refused'}`);
      checkCounts(model, pcs);
      return Promise.resolve();
    },
    toString: () => shown,
  };
}

export function yearOf(pick: number): number {
  return years[pick % years.length] ?? years[0];
}

export function oneOf<Value>(among: readonly Value[], pick: number): Value | undefined {
  return among[pick % Math.max(1, among.length)];
}
