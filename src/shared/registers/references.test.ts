import { expect, test } from 'vitest';
import { changingModules, referredEntities, registers, sentEntities } from './index.ts';
import { referencesIn } from './references.ts';
import { staff } from './staff.ts';

test('what a register refers to travels, and stands before it in a batch', () => {
  const turn = (entity: string) => sentEntities.findIndex((each) => each === entity);
  for (const { entity, fields } of registers)
    for (const named of referredEntities(fields)) {
      expect(turn(named)).toBeGreaterThanOrEqual(0);
      if (turn(entity) !== -1) expect(turn(named), `${entity} refers to ${named}`).toBeLessThanOrEqual(turn(entity));
    }
});

test('references of a record are found in its parts, by path, and empty ones are none', () => {
  expect(
    referencesIn(staff.fields, {
      villageCode: null,
      gridId: 'g1',
      posts: [{ gridId: null }, { organisationId: 'o1', villageCode: '329999100201' }],
    }),
  ).toEqual([
    { field: 'gridId', entity: 'grid', key: 'g1' },
    { field: 'posts.1.villageCode', entity: 'village', key: '329999100201' },
    { field: 'posts.1.organisationId', entity: 'organisation', key: 'o1' },
  ]);
});

test('a list is read again when its own records, those that they name, an import or the county change', () => {
  expect(changingModules('staff')).toEqual(['offices', 'grids', 'organisations', 'staff', 'imports', 'county']);
  expect(changingModules('mediation')).toEqual(['disputes', 'mediation', 'county']);
  expect(changingModules('prints')).toEqual([]);
});
