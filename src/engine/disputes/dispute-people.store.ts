// Agents of the parties and the responsible persons after the first: child rows of a dispute.
import type { Agent, Responsible } from '#shared/contract/dispute-people.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';

/** Agents by the position of their party, from 1. */
export function listAgents(db: ReadDb, disputeId: string): Map<number, Agent[]> {
  const rows = db.all<Agent & { readonly party: number }>(
    'SELECT party_position AS party, name, id_type AS idType, id_number AS idNumber, phone, address, power, relation FROM dispute_agents WHERE dispute_id = ? ORDER BY party_position, position',
    disputeId,
  );
  const agents = new Map<number, Agent[]>();
  for (const { party, ...agent } of rows) agents.set(party, [...(agents.get(party) ?? []), agent]);
  return agents;
}

/** The rows that stood there went with their party's row. */
export function writeAgents(db: WriteDb, disputeId: string, party: number, agents: readonly Agent[]): void {
  agents.forEach((agent, index) =>
    db.run(
      'INSERT INTO dispute_agents (dispute_id, party_position, position, name, id_type, id_number, phone, address, power, relation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      disputeId,
      party,
      index + 1,
      agent.name,
      agent.idType,
      agent.idNumber,
      agent.phone,
      agent.address,
      agent.power,
      agent.relation,
    ),
  );
}

export function listResponsibles(db: ReadDb, disputeId: string): Responsible[] {
  return db.all(
    'SELECT name, id_number AS idNumber, phone, organisation FROM dispute_responsibles WHERE dispute_id = ? ORDER BY position',
    disputeId,
  );
}

export function writeResponsibles(db: WriteDb, disputeId: string, { furtherResponsibles }: DisputeFields): void {
  furtherResponsibles.forEach((person, index) =>
    db.run(
      'INSERT INTO dispute_responsibles (dispute_id, position, name, id_number, phone, organisation) VALUES (?, ?, ?, ?, ?, ?)',
      disputeId,
      index + 1,
      person.name,
      person.idNumber,
      person.phone,
      person.organisation,
    ),
  );
}
