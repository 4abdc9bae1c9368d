// What happens between two keys: a long agreement is checked anew, and a province of the table of divisions is opened.
import { join } from 'node:path';
import { createDivisions } from '#engine/offices/divisions.ts';
import { checkAgreement } from '#shared/rules/agreement-check/check-agreement.ts';
import { toCheck } from '#shared/rules/agreement-check/made-up-agreements.fixture.ts';
import { root } from './bulk-register.ts';
import { msOf, percentile, type Figure } from './figure.ts';

const clause = '仇小娟于2026年7月31日前补偿单雄信墙面修补费人民币叁仟伍佰元整（￥3,500.00元），并在屋檐加装落水管，双方互谅互让。';

export async function agreementFigures(clauses: number): Promise<Figure[]> {
  const long = toCheck({ about: '', clauses: Array.from({ length: clauses }, () => clause.repeat(10)), expected: [] });
  const value = await median(() => checkAgreement(long));
  return [{ name: `check an agreement of ${String(clauses)} long clauses`, value, unit: 'ms', reference: { name: 'aim', value: 500 } }];
}

export async function divisionFigures(): Promise<Figure[]> {
  const value = await median(() => createDivisions(join(root, 'resources')).find('510104017001'));
  return [{ name: 'open a province of the table of divisions', value, unit: 'ms', reference: { name: 'aim', value: 500 } }];
}

async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 7; round++) times.push(await msOf(work));
  return percentile(times, 0.5);
}
