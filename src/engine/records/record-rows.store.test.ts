import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleDispute, openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

/** Answers the columns that every UPDATE of disputes names from now on. */
function watchColumns(): () => string[] {
  const { register } = office.engine.context;
  register.write((db) => {
    db.run('CREATE TABLE named (name TEXT)');
    for (const { name } of db.all<{ name: string }>("SELECT name FROM pragma_table_info('disputes')"))
      db.run(`CREATE TRIGGER named_${name} AFTER UPDATE OF ${name} ON disputes BEGIN INSERT INTO named VALUES ('${name}'); END`);
  });
  return () => register.read.all<{ name: string }>('SELECT name FROM named ORDER BY name').map(({ name }) => name);
}

it('names in an UPDATE only what changes, so that no other index is written', async () => {
  const dispute = await office.api.disputes.create({ fields: exampleDispute() });
  const named = watchColumns();
  const changed = await office.api.disputes.update({
    id: dispute.id,
    rev: 1,
    fields: exampleDispute({ parties: dispute.parties, title: '改过的名称' }),
  });
  expect(named()).toEqual(['rev', 'title']);
  expect(changed).toEqual({ ...dispute, rev: 2, updatedAt: changed.updatedAt, title: '改过的名称' });
});

it('deletes and restores a row without touching its fields', async () => {
  const dispute = await office.api.disputes.create({ fields: exampleDispute() });
  const named = watchColumns();
  const removed = await office.api.disputes.remove({ id: dispute.id, rev: 1, reason: '误' });
  expect(named()).toEqual(['delete_reason', 'deleted_at', 'rev']);
  const restored = await office.api.disputes.restore({ id: dispute.id, rev: removed.rev });
  expect(restored).toEqual({ ...dispute, rev: 3, updatedAt: restored.updatedAt });
});
