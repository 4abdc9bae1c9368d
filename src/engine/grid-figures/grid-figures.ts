// What the register of disputes says about grids: composed here because grids themselves know of no dispute.
import type { Handlers } from '#shared/contract/call.ts';
import type { grids } from '#shared/contract/grids.ts';
import { dateOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import { countCasesByGrid } from './grid-counts.store.ts';
import { readFigures } from './grid-figures.store.ts';

export function createGridFigures({ register, clock }: EngineContext): Pick<Handlers<typeof grids, CallContext>, 'countCases' | 'figures'> {
  const today = (): string => dateOf(clock.now());
  return {
    countCases: (input) => ({ rows: countCasesByGrid(register.read, { ...input, today: today() }) }),
    figures: (input) => readFigures(register.read, { ...input, today: today() }),
  };
}
