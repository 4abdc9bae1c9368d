import { DisputeFields, type Party } from '#shared/contract/disputes.ts';
import type { SupervisionKind } from '#shared/contract/supervisions.ts';
import { userError } from '#shared/errors.ts';
import { openStates } from '#shared/rules/dispute-life.ts';
import { dispute } from '#shared/registers/dispute.ts';
import { disputeProblems } from '#shared/rules/dispute-record.ts';
import { disputeCounts } from '#shared/rules/named-counts/dispute-counts.ts';
import { bindable, columnOf, withFieldNames } from '../records/column-names.ts';
import { describedColumns } from '../list-queries/described-columns.ts';
import type { ListSource } from '../list-queries/list-query.ts';
import { setClock } from './clocks.store.ts';
import { keepHops } from './hops.store.ts';
import { listAgents, listResponsibles, writeAgents, writeResponsibles } from './dispute-people.store.ts';
import { pickFields, type RecordKind } from '../records/record-book.ts';
import type { ReadDb, WriteDb } from '../database/register.ts';
import { searchText } from '../records/search-text.ts';
import { getGridName } from '../grids/grids.store.ts';

const columnFields = DisputeFields.omit({ parties: true, furtherResponsibles: true }).keyof().options;
const partyFields = [
  'id',
  'side',
  'kind',
  'name',
  'idType',
  'idNumber',
  'sex',
  'nation',
  'education',
  'category',
  'occupation',
  'phone',
  'address',
  'representative',
  'sideCount',
] as const satisfies readonly (keyof Party)[];

/** Fields that a clock depends on. */
const clockFields = ['state', 'acceptedOn', 'dueOn', 'riskLevel', 'outcome', 'resolvedOn'] as const;

export const disputeKind: RecordKind<DisputeFields> = {
  entity: 'dispute',
  table: { table: 'disputes', fields: [...columnFields, 'partyNames'] },
  searchTable: 'dispute_search',
  fieldsOf: (db, row) => ({
    ...pickFields<Omit<DisputeFields, 'parties' | 'furtherResponsibles'>>(row, columnFields),
    parties: listParties(db, row.id),
    furtherResponsibles: listResponsibles(db, row.id),
  }),
  columnsOf: ({ parties, furtherResponsibles: _further, ...fields }) => ({
    ...fields,
    partyNames: parties.map((party) => party.name).join('、'),
  }),
  children: {
    fields: ['parties', 'furtherResponsibles'],
    write(db, id, fields, isNew) {
      if (!isNew) forgetPeople(db, id);
      writeParties(db, id, fields);
      writeResponsibles(db, id, fields);
    },
  },
  derive(db, id, { before, after, by }) {
    keepHops(db, id, before?.state ?? null, after, by);
    if (before === null || clockFields.some((field) => before[field] !== after[field])) setClock(db, id, after);
  },
  searchTextOf: (fields) =>
    searchText(
      [fields.title, fields.story, fields.involvedUnit, ...fields.parties.flatMap((party) => [party.idNumber, party.phone])],
      [
        ...fields.parties.flatMap((party) => [party.name, ...party.agents.map((agent) => agent.name)]),
        fields.resolverName,
        fields.place,
        ...fields.furtherResponsibles.map((person) => person.name),
      ],
    ),
  titleOf: (fields) => fields.title,
  problemsOf: (db, fields, today) =>
    disputeProblems(fields, { today, gridVillageCode: fields.gridId === null ? null : getGridName(db, fields.gridId)?.villageCode }),
};

/** The kind where a supervision of it runs, else NULL. */
const running = (kind: SupervisionKind): string =>
  `(SELECT s.kind FROM dispute_supervisions AS s WHERE s.dispute_id = r.id AND s.kind = '${kind}' AND s.ended_on IS NULL)`;

const described = describedColumns(dispute.fields);

export const disputeList: ListSource = {
  from: 'disputes AS r',
  joins: {
    g: 'LEFT JOIN grids AS g ON g.id = r.grid_id',
    v: 'LEFT JOIN villages AS v ON v.code = r.village_code',
    o: 'LEFT JOIN reporting_offices AS o ON o.division_code = r.owner_code',
  },
  alias: 'r',
  select: `r.id, r.owner_code AS ownerCode, o.name AS ownerName, r.rev, r.title, r.accepted_on AS acceptedOn, v.name AS villageName, g.name AS gridName, r.party_names AS partyNames,
    r.dispute_type AS disputeType, r.mediation_type AS mediationType, r.people_count AS peopleCount, r.amount_fen AS amountFen, r.state, r.limit_on AS dueOn, r.clock_due_on AS clockDueOn, r.yellow_on AS yellowOn, r.red_on AS redOn,
    r.resolved_on AS resolvedOn, r.resolver_name AS resolverName, r.risk_level AS riskLevel, ${running('listed')} AS listed, ${running('led')} AS led, r.updated_at AS updatedAt, r.deleted_at AS deletedAt${described.select}`,
  columns: {
    ...described.columns,
    acceptedOn: 'r.accepted_on',
    occurredOn: 'r.occurred_on',
    title: 'r.title',
    villageCode: 'r.village_code',
    villageName: 'r.village_code',
    gridId: 'r.grid_id',
    gridName: 'r.grid_id',
    partyNames: 'r.party_names',
    disputeType: 'r.dispute_type',
    mediationType: 'r.mediation_type',
    scale: 'r.scale',
    source: 'r.source',
    peopleCount: 'r.people_count',
    amountFen: 'r.amount_fen',
    state: 'r.state',
    dueOn: 'r.limit_on',
    clock: 'r.clock',
    clockDueOn: 'r.clock_due_on',
    yellowOn: 'r.yellow_on',
    redOn: 'r.red_on',
    resolvedOn: 'r.resolved_on',
    resolverName: 'r.resolver_name',
    riskLevel: 'r.risk_level',
    listed: running('listed'),
    led: running('led'),
    updatedAt: 'r.updated_at',
    ownerCode: 'r.owner_code',
    ownerName: 'o.name',
  },
  counts: disputeCounts,
  defaultSort: [{ column: 'acceptedOn', direction: 'desc' }],
  searchTable: 'dispute_search',
  searchedColumns: ['title', 'partyNames', 'resolverName'],
  amount: 'r.amount_fen',
  groups: {
    state: { column: 'state' },
    village: { column: 'villageCode' },
    grid: { column: 'gridId' },
    type: { column: 'disputeType' },
    mediationType: { column: 'mediationType' },
    month: { column: 'acceptedOn', unit: 'month' },
  },
  indexes: {
    'r.village_code': { name: 'ix_disputes_village' },
    'r.dispute_type': { name: 'ix_disputes_type' },
    'r.limit_on': { name: 'ix_disputes_limit' },
    'r.amount_fen': { name: 'ix_disputes_amount' },
    'r.people_count': { name: 'ix_disputes_people' },
    'r.resolver_name': { name: 'ix_disputes_resolver' },
    'r.risk_level': { name: 'ix_disputes_risk' },
    'r.mediation_type': { name: 'ix_disputes_mediation_type' },
    'r.party_names': { name: 'ix_disputes_party_names' },
    'r.state': {
      name: 'ix_disputes_state',
      holds: [
        'r.accepted_on',
        'r.limit_on',
        'r.village_code',
        'r.grid_id',
        'r.dispute_type',
        'r.mediation_type',
        'r.risk_level',
        'r.resolved_on',
        'r.resolver_name',
        'r.people_count',
        'r.amount_fen',
      ],
    },
    'r.grid_id': { name: 'ix_disputes_grid', holds: ['r.accepted_on', 'r.state', 'r.limit_on', 'r.dispute_type', 'r.amount_fen'] },
    'r.resolved_on': { name: 'ix_disputes_resolved', holds: ['r.accepted_on', 'r.amount_fen'] },
    'r.clock': { name: 'ix_disputes_clock', holds: ['r.clock_due_on', 'r.accepted_on', 'r.amount_fen'] },
    'r.red_on': { name: 'ix_disputes_red', holds: ['r.accepted_on', 'r.amount_fen'] },
    'r.yellow_on': { name: 'ix_disputes_yellow', holds: ['r.red_on', 'r.accepted_on', 'r.amount_fen'] },
  },
  numbered: 'ix_disputes_seq',
  tallies: {
    table: 'dispute_tallies',
    measures: {
      'r.state': 'state',
      'r.village_code': 'village_code',
      'r.grid_id': 'grid_id',
      'r.dispute_type': 'dispute_type',
      'r.mediation_type': 'mediation_type',
      'r.accepted_on': 'accepted_on',
    },
  },
  counting: {
    index: 'ix_disputes_counts',
    order: 'r.accepted_on',
    holds: [
      'r.state',
      'r.village_code',
      'r.grid_id',
      'r.dispute_type',
      'r.mediation_type',
      'r.risk_level',
      'r.limit_on',
      'r.resolved_on',
      'r.amount_fen',
    ],
  },
};

export function listParties(db: ReadDb, disputeId: string): Party[] {
  const rows = db.all<Record<string, unknown>>(
    `SELECT ${partyFields.map(columnOf).join(', ')} FROM dispute_parties WHERE dispute_id = ? ORDER BY position`,
    disputeId,
  );
  const agents = listAgents(db, disputeId);
  return rows.map((row, index) => ({ ...(withFieldNames(row) as unknown as Party), agents: agents.get(index + 1) ?? [] }));
}

function forgetPeople(db: WriteDb, disputeId: string): void {
  db.run('DELETE FROM dispute_parties WHERE dispute_id = ?', disputeId);
  db.run('DELETE FROM dispute_responsibles WHERE dispute_id = ?', disputeId);
}

function writeParties(db: WriteDb, disputeId: string, { parties }: DisputeFields): void {
  const columns = ['dispute_id', 'position', ...partyFields.map(columnOf)];
  const sql = `INSERT INTO dispute_parties (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  parties.forEach((party, index) => {
    db.run(sql, disputeId, index + 1, ...partyFields.map((field) => bindable(party[field])));
    writeAgents(db, disputeId, index + 1, party.agents);
  });
}

/** The mediation case that was opened from a dispute. */
export function findCaseOf(db: ReadDb, disputeId: string): string | null {
  return db.get<{ id: string }>('SELECT id FROM mediation_cases WHERE dispute_id = ? AND deleted_at IS NULL', disputeId)?.id ?? null;
}

/** Number of the final agreement that settled a dispute, if any. */
export function findFinalAgreementOf(db: ReadDb, disputeId: string): string | null {
  return (
    db.get<{ number: string }>(
      'SELECT a.number FROM mediation_cases AS c JOIN agreements AS a ON a.case_id = c.id WHERE c.dispute_id = ? AND c.deleted_at IS NULL AND a.final_at IS NOT NULL',
      disputeId,
    )?.number ?? null
  );
}

/** @throws record.saved-already when a party stands in another dispute: the same form was sent twice */
export function refuseTakenPartyIds(db: ReadDb, parties: readonly Party[], disputeId: string | null): void {
  const ids = parties.map((party) => party.id);
  const taken = ids.some((id) => db.get('SELECT 1 FROM dispute_parties WHERE id = ? AND dispute_id IS NOT ?', id, disputeId) !== undefined);
  if (taken || new Set(ids).size < ids.length) throw userError('record.saved-already');
}

/** Open disputes, the first accepted first. */
export function oldestOpenDisputes(db: ReadDb, count: number): { readonly id: string; readonly acceptedOn: string }[] {
  return db.all(
    `SELECT id, accepted_on AS acceptedOn FROM disputes WHERE state IN (${openStates.map(() => '?').join(', ')}) ORDER BY accepted_on, id LIMIT ?`,
    ...openStates,
    count,
  );
}
