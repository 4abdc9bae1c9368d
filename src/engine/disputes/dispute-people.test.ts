import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleDispute, exampleParty, openExampleOffice, refusal, type ExampleOffice } from '../example-office.test-support.ts';

let office: ExampleOffice;
beforeEach(async () => {
  office = await openExampleOffice();
});
afterEach(() => office.close());

const agent = {
  name: '周正',
  idType: '127',
  idNumber: 'A320',
  phone: '13800000000',
  address: '枫桥律师事务所',
  power: '2',
  relation: '律师',
};
const qian = { name: '钱七', phone: '13800000002', idNumber: '', organisation: '司法所' };

it('a dispute keeps third persons, agents with their party, and every responsible person', async () => {
  const parties = [exampleParty({ sideCount: 12, agents: [agent] }), exampleParty({ side: 'third', name: '单雄信', idNumber: '' })];
  const saved = await office.api.disputes.create({
    fields: exampleDispute({ parties, resolverName: '赵六', furtherResponsibles: [qian], eventNumber: 'SJ-1', satisfaction: '2' }),
  });
  expect(saved).toMatchObject({ parties, furtherResponsibles: [qian], eventNumber: 'SJ-1', satisfaction: '2' });

  // The second party goes: agents stay with whom they act for.
  const [first, third] = saved.parties;
  const turned = await office.api.disputes.update({
    id: saved.id,
    rev: saved.rev,
    fields: exampleDispute({ parties: [third, first].filter((party) => party !== undefined), furtherResponsibles: [] }),
  });
  expect(turned.parties.map((party) => [party.name, party.agents.length])).toEqual([
    ['单雄信', 0],
    ['褚敏斌', 1],
  ]);
  expect(turned.furtherResponsibles).toEqual([]);
});

it('a dispute is found by the name of an agent and of a second responsible person', async () => {
  await office.api.disputes.create({
    fields: exampleDispute({ parties: [exampleParty({ agents: [agent] })], furtherResponsibles: [qian] }),
  });
  for (const search of ['周正', '钱七']) expect([search, (await office.api.disputes.count({ search })).count]).toEqual([search, 1]);
});

it('wrong facts of an agent or a responsible person are refused at their own field', async () => {
  const fields = exampleDispute({
    parties: [exampleParty({ agents: [{ ...agent, power: '9' }] })],
    resolverIdNumber: '320599',
    furtherResponsibles: [{ ...qian, phone: '1' }],
  });
  expect((await refusal(office.api.disputes.create({ fields })))['fields']).toEqual([
    'parties.0.agents.0.power',
    'resolverIdNumber',
    'furtherResponsibles.0.phone',
  ]);
});

it('a caller that knows nothing of the newer items may leave them out', async () => {
  const { furtherResponsibles: _further, satisfaction: _satisfaction, eventNumber: _number, ...older } = exampleDispute();
  expect(await office.api.disputes.create({ fields: older })).toMatchObject({
    furtherResponsibles: [],
    satisfaction: null,
    eventNumber: '',
  });
});
