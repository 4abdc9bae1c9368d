import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { newestVersion } from '#engine/database/migrations/index.ts';
import { buildDrillProgram } from '../drills/drill-program.ts';
import { copyKeptRegister, keptSchemas, openKept, schemaBeforeTallies, takeTalliesBack, type OpenKept } from './kept-register.ts';
import { killMigrations, type MigrationKill } from './kill-migration.ts';
import { changedByOpening, movedFacts } from './moved-facts.ts';
import { factsLost, readFacts } from './register-facts.ts';

/** The copy that was made before the steps of a migration. */
function backupBefore(folder: string, schema: number): string | undefined {
  const backups = join(folder, 'backups');
  const name = existsSync(backups) ? readdirSync(backups).find((each) => each.endsWith(`-before-${String(schema)}.db`)) : undefined;
  return name === undefined ? undefined : join(backups, name);
}

const kinds = keptSchemas.flatMap((schema) => (['township', 'county'] as const).map((desk) => ({ desk, schema })));

describe.each(kinds)("a $desk's register of schema $schema", ({ desk, schema }) => {
  let folder = '';
  let kept: OpenKept | undefined;
  afterEach(() => {
    kept?.close();
    kept = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  it('comes to the program’s schema with every fact that was in it, whole, and where that took a step with a backup of how it was', async () => {
    folder = copyKeptRegister(desk, schema);
    const before = readFacts(join(folder, 'register.db'));
    kept = await openKept(folder);
    const { read } = kept.engine.context.register;
    expect(read.get('PRAGMA user_version')).toEqual({ user_version: newestVersion() });
    expect(read.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(read.all('PRAGMA foreign_key_check')).toEqual([]);
    expect(await kept.api.audit.verify({})).toMatchObject({ intact: true });
    expect(factsLost(before, readFacts(join(folder, 'register.db')), new Set([...movedFacts, ...changedByOpening]))).toEqual([]);
    const backup = backupBefore(folder, schema);
    if (schema === newestVersion()) expect(backup).toBeUndefined();
    else expect(factsLost(before, readFacts(backup ?? ''), new Set(changedByOpening))).toEqual([]);
  });

  it('answers with its records: each list, each record, by search', async () => {
    folder = copyKeptRegister(desk, schema);
    kept = await openKept(folder);
    const { api } = kept;
    const disputes = (await api.disputes.list({})).rows;
    expect(disputes.length).toBe(desk === 'township' ? 10 : 9);
    for (const { id, title } of disputes) expect((await api.disputes.get({ id })).title).toBe(title);
    const { id } = disputes.find(({ title }) => title === '改过的合同纠纷') ?? { id: '' };
    const edited = await api.disputes.get({ id });
    expect(edited).toMatchObject({ amountFen: 200_000, gridName: '枫桥村第001网格', resolverName: '张涛' });
    expect(edited.parties.map(({ name }) => name)).toEqual(['褚敏斌', '葛伟超', '王某']);
    expect((await api.disputes.list({ search: '葛伟超' })).rows.length).toBe(disputes.length);
    expect((await api.grids.count({})).count).toBe(21);
    expect((await api.staff.list({})).rows.map(({ name }) => name)).toEqual(['张涛']);
    const {
      rows: [agreed],
    } = await api.mediation.list({ search: '（2026）枫人调字第1号' });
    expect(await api.mediation.get({ id: agreed?.id ?? '' })).toMatchObject({
      state: 'agreed',
      agreement: { clauses: ['葛伟超补偿褚敏斌。'] },
      sessions: [{ result: 'agreed' }],
    });
  });
});

describe.each(keptSchemas)("the township's kept register of schema %i", (schema) => {
  it('still has its final paper, its receipt, its import and its numbers', async () => {
    const folder = copyKeptRegister('township', schema);
    const kept = await openKept(folder);
    try {
      const { api } = kept;
      const {
        rows: [agreed],
      } = await api.mediation.list({ filters: [{ column: 'state', operator: 'equals', value: 'agreed' }] });
      expect(await api.papers.draw({ paper: 'mediationAgreement', recordId: agreed?.id ?? '' })).toMatchObject({ final: true, pages: 1 });
      expect((await api.numbering.numbers({ series: '枫人调字', year: 2026 })).rows.map(({ state }) => state)).toEqual([
        'used',
        'used',
        'void',
      ]);
      const {
        rows: [batch],
      } = await api.batches.list({});
      expect(await api.batches.receipt({ id: batch?.id ?? '' })).toMatchObject({ signatureValid: true });
      expect((await api.imports.list({})).rows).toMatchObject([{ state: 'committed' }]);
      expect((await api.batches.pending({})).counts.dispute).toBeGreaterThanOrEqual(1);
    } finally {
      kept.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

it('a register that has a step before it gets what that step makes, from its rows, and leaves a backup of how it was', async () => {
  const whole = copyKeptRegister('township');
  const folder = copyKeptRegister('township');
  takeTalliesBack(folder);
  const before = readFacts(join(folder, 'register.db'));
  expect([...before.keys()]).not.toContain('pending_records');
  const kept = await openKept(folder);
  try {
    const now = readFacts(join(folder, 'register.db'));
    expect(factsLost(before, now, new Set([...movedFacts, ...changedByOpening]))).toEqual([]);
    expect(factsLost(before, readFacts(backupBefore(folder, schemaBeforeTallies) ?? ''), new Set(changedByOpening))).toEqual([]);
    // What was counted record by record while the office worked is what the step counts at once; a tally that fell to nothing is not made again.
    const tallies = [...readFacts(join(whole, 'register.db'))].filter(([table]) => !before.has(table));
    expect(tallies.map(([table]) => table).sort()).toEqual(['dispute_tallies', 'pending_records', 'pending_tallies']);
    const counted = tallies.map(([table, { key, rows }]) => [table, { key, rows: rows.filter((row) => row['count'] !== 0) }] as const);
    expect(factsLost(new Map(counted), now, new Set())).toEqual([]);
  } finally {
    kept.close();
    for (const each of [whole, folder]) rmSync(each, { recursive: true, force: true });
  }
});

it('a migration that is killed at any moment leaves a register that opens, migrates and has everything', async () => {
  const folder = copyKeptRegister('township');
  takeTalliesBack(folder);
  const program = await buildDrillProgram();
  const found: MigrationKill[] = [];
  try {
    for await (const kill of killMigrations(program, folder, 8, movedFacts)) found.push(kill);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(found).toHaveLength(8);
}, 180_000);
