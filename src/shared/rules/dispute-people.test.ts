import { describe, expect, it } from 'vitest';
import type { Agent } from '#shared/contract/dispute-people.ts';
import { agentProblems, responsiblesOf, withResponsibles } from './dispute-people.ts';

const agent: Agent = { name: '周正', idType: '111', idNumber: '', phone: '13800000000', address: '', power: '2', relation: '律师' };

describe('the agent of a party', () => {
  it('has a name and a mandate that the table knows', () => {
    expect(agentProblems(agent, 'parties.0.agents.0', '2026-07-20')).toEqual([]);
    expect(
      agentProblems({ ...agent, name: ' ', power: '9', phone: '138' }, 'parties.0.agents.0', '2026-07-20').map(
        ({ field, code }) => `${field}: ${code}`,
      ),
    ).toEqual([
      'parties.0.agents.0.name: field.required',
      'parties.0.agents.0.power: code.unknown',
      'parties.0.agents.0.phone: phone.length',
    ]);
  });
});

describe('the persons responsible for settling', () => {
  const zhao = { name: '赵六', phone: '13800000001', idNumber: '', organisation: '枫桥村' };
  const qian = { name: '钱七', phone: '', idNumber: '', organisation: '司法所' };

  it('stand in one list whose first is the one that lists and ledgers read', () => {
    const fields = withResponsibles([zhao, qian]);
    expect([fields.resolverName, fields.resolverOrganisation, fields.furtherResponsibles]).toEqual(['赵六', '枫桥村', [qian]]);
    expect(responsiblesOf(fields)).toEqual([zhao, qian]);
    expect(withResponsibles([])).toEqual({
      resolverName: '',
      resolverPhone: '',
      resolverIdNumber: '',
      resolverOrganisation: '',
      furtherResponsibles: [],
    });
  });
});
