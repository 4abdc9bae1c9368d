// Stands under vitest in the place of password-cost.ts (vitest.config.ts). Signing in is not what most tests are about, and the dear
// hash was half of what they did. A hash says itself what it costs: whatever opens such a register tries its passwords at that cost.
import { passwordCost as realCost } from './password-cost.ts';

const cheapCost: typeof realCost = { memorySize: 8, iterations: 1, parallelism: 1 };
export const passwordCost: typeof realCost = { ...cheapCost };

/** For tests about passwords: what is hashed meanwhile is hashed as the program does it. */
export async function withRealPasswordCost<Value>(work: () => Promise<Value>): Promise<Value> {
  Object.assign(passwordCost, realCost);
  try {
    return await work();
  } finally {
    Object.assign(passwordCost, cheapCost);
  }
}
