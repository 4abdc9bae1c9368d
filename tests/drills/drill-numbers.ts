// Two PCs and their numbers: random steps until so many were taken.
import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { checkLedgers } from './number-checks.ts';
import { NumberModel } from './number-model.ts';
import { carriedBack, carriedThere, givenBack, lending, writtenOff } from './loan-steps.ts';
import { taken, type NumberStep } from './number-step.ts';
import { explanation, oldPaper, reservation, restart, spoiltPaper, voidedSpare } from './number-steps.ts';
import { makeTemplate, openTwoPcs, type Cut, type Side } from './two-pcs.ts';

const stepsOfRun = 600;

const cut = fc.oneof(
  { weight: 7, arbitrary: fc.constant<Cut>('never') },
  { weight: 1, arbitrary: fc.constant<Cut>('beforeCommit') },
  { weight: 2, arbitrary: fc.nat(6) },
);
const drawn = fc.record({ cut, pick: fc.nat(10_000) });
const side = fc.constantFrom<Side>('lender', 'borrower');

/** Each step as often among the others as it stands here. */
const steps: fc.Arbitrary<NumberStep>[] = [
  ...Array.from({ length: 6 }, () => fc.tuple(drawn, side).map(([one, where]) => reservation(one, where))),
  ...Array.from({ length: 2 }, () => fc.tuple(drawn, side).map(([one, where]) => spoiltPaper(one, where))),
  fc.tuple(drawn, side).map(([one, where]) => voidedSpare(one, where)),
  ...[
    lending,
    lending,
    carriedThere,
    carriedThere,
    carriedThere,
    givenBack,
    givenBack,
    carriedBack,
    carriedBack,
    writtenOff,
    oldPaper,
    explanation,
  ].map((step) => drawn.map(step)),
  side.map(restart),
];

export interface DrilledNumbers {
  readonly steps: number;
  readonly runs: number;
  readonly papers: number;
  readonly seconds: number;
  /** How often each step was taken, cut off, refused. */
  readonly byStep: ReadonlyMap<string, number>;
}

/** @throws with the shortest way to it found, when a number is given twice or a gap is left unexplained */
export async function drillNumbers(wanted: number, seed: number): Promise<DrilledNumbers> {
  const template = await makeTemplate();
  taken.clear();
  const began = performance.now();
  let [runs, papers] = [0, 0];
  const stepsTaken = (): number => [...taken.values()].reduce((sum, count) => sum + count, 0);
  try {
    while (stepsTaken() < wanted) {
      await fc.assert(
        fc.asyncProperty(fc.commands(steps, { maxCommands: stepsOfRun, size: 'max' }), async (commands) => {
          const pcs = openTwoPcs(template);
          const model = new NumberModel();
          try {
            await fc.asyncModelRun(() => ({ model, real: pcs }), commands);
            checkLedgers(model, pcs);
            papers += model.papers.size;
          } finally {
            pcs.close();
          }
        }),
        { numRuns: 5, seed: seed + runs },
      );
      runs += 5;
    }
  } finally {
    rmSync(template, { recursive: true, force: true });
  }
  return { steps: stepsTaken(), runs, papers, seconds: (performance.now() - began) / 1000, byStep: taken };
}
