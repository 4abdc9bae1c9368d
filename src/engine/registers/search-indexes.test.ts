import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleCaseParties, exampleDispute, openExampleOffice, type ExampleOffice } from '../example-office.test-support.ts';
import { printSearchIndex } from '../prints/prints.store.ts';
import { refreshSearchIndexes } from '../records/search-index.store.ts';
import { engineRegisters } from './index.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => {
  office.close();
});

it('a register whose search words are of another edition is searched as before once its indexes are written anew', async () => {
  const { api, engine } = office;
  await api.disputes.create({ fields: exampleDispute({ place: '渡口', story: '押金未退', parties: exampleCaseParties() }) });
  const { register } = engine.context;
  const hits = async (): Promise<number[]> =>
    Promise.all(['伟超', 'gwc', '1219', '押金 渡口', '葛超'].map(async (search) => (await api.disputes.count({ search })).count));
  expect(await hits()).toEqual([1, 1, 1, 1, 0]);
  register.write((db) => {
    db.run("INSERT INTO dispute_search (dispute_search) VALUES ('delete-all')");
    db.run("DELETE FROM search_editions WHERE search_table = 'dispute_search'");
  });
  expect(await hits()).toEqual([0, 0, 0, 0, 0]);
  for (const turn of ['first', 'second']) {
    refreshSearchIndexes(register, [...engineRegisters.flatMap(({ index }) => index ?? []), printSearchIndex]);
    expect([turn, ...(await hits())]).toEqual([turn, 1, 1, 1, 1, 0]);
  }
});
