// Courts that a joint application may go to (民事诉讼法 art. 205): the base court of the office's county, the city's where it has
// jurisdiction, and those that cases here were already taken to.
import type { Divisions } from '../offices/divisions.ts';
import type { ReadDb } from '../database/register.ts';
import { listUsedCourts } from '../mediation-cases/agreement.store.ts';

export function listCourts(db: ReadDb, divisions: Divisions, divisionCode: string): string[] {
  const path = divisions.path(divisionCode);
  const nameOf = (level: 'county' | 'city'): string[] => path.filter((division) => division.level === level).map(({ name }) => name);
  return [
    ...new Set([
      ...listUsedCourts(db),
      ...nameOf('county').map((name) => `${name}人民法院`),
      ...nameOf('city').map((name) => `${name}中级人民法院`),
    ]),
  ];
}
