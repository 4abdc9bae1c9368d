import { expect, it } from 'vitest';
import { drillNumbers } from './drill-numbers.ts';

// The whole of 100,000 steps: npm run drill -- --numbers.
it('two PCs never give a number twice and leave no gap unexplained, wherever a step is cut off', { timeout: 240_000 }, async () => {
  const { steps, papers, byStep } = await drillNumbers(10_000, 20_260_703);
  expect(steps).toBeGreaterThanOrEqual(10_000);
  expect(papers).toBeGreaterThan(500);
  // Every step was really taken, cut off and, where it can be, refused.
  for (const name of ['reserve', 'spoil', 'void', 'lend', 'carry there', 'give back', 'carry back', 'write off', 'old paper', 'explain']) {
    expect(byStep.get(name) ?? 0, name).toBeGreaterThan(20);
    expect(byStep.get(`${name} cut off`) ?? 0, name).toBeGreaterThan(5);
  }
  for (const name of ['reserve', 'void', 'carry there', 'give back', 'carry back', 'write off', 'old paper'])
    expect(byStep.get(`${name} refused`) ?? 0, name).toBeGreaterThan(5);
});
