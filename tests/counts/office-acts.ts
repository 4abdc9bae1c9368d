// What an office does to its register, chosen by chance: each act goes through the calls that the screens make.
import type { Dispute, DisputeFields } from '#shared/contract/disputes.ts';
import { UserError } from '#shared/errors.ts';
import { daysAfterDate } from '#shared/rules/calendar-date.ts';
import { exampleDispute, type ExampleOffice } from '../../src/engine/example-office.test-support.ts';

/** Whole numbers below a bound: the one source of chance. */
export type Chance = (below: number) => number;

/** Only these may stand in an act's way: the record is not in the state that the act needs. */
const refusals = new Set([
  'record.deleted',
  'record.not-found',
  'record.invalid',
  'disputes.merged-away',
  'disputes.move-refused',
  'disputes.move-impossible',
  'disputes.unmerge-changed',
  'disputes.unmerge-later',
  'disputes.merge-elsewhere',
  'audit.moves-own-this',
  'audit.undone-already',
]);

export function chanceOf(numbers: readonly number[]): Chance {
  let next = 0;
  return (below) => (numbers[next++ % numbers.length] ?? 0) % below;
}

const acts = [
  'create',
  'create',
  'create',
  'import',
  'remove',
  'restore',
  'merge',
  'merge',
  'unmerge',
  'edit',
  'undo',
  'undo',
  'settle',
  'accept',
  'withdraw',
  'nextDays',
] as const;

/** A register that somebody has worked in already. */
export async function begin(office: ExampleOffice, chance: Chance): Promise<void> {
  for (let index = 0; index < 4; index += 1) await create(office, chance);
  await work.import(office, chance);
}

/** One act; refusals that are the register's own rules are no failure. Answers what was done. */
export async function act(office: ExampleOffice, chance: Chance): Promise<string> {
  const what = acts[chance(acts.length)] ?? 'create';
  try {
    await work[what](office, chance);
    return what;
  } catch (error) {
    if (error instanceof UserError && refusals.has(error.code)) return `${what} (${error.code})`;
    throw error;
  }
}

function todayOf(office: ExampleOffice): string {
  return new Date(office.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Any dispute, deleted ones too. */
async function anyOf(office: ExampleOffice, chance: Chance): Promise<Dispute> {
  const alive = (await office.api.disputes.list({ limit: 500 })).rows;
  const deleted = (await office.api.disputes.list({ limit: 500, filters: [{ column: 'deleted', operator: 'equals', value: 1 }] })).rows;
  const all = [...alive, ...deleted];
  const row = all[chance(Math.max(1, all.length))];
  return row === undefined ? create(office, chance) : office.api.disputes.get({ id: row.id });
}

function fieldsOf(dispute: Dispute): DisputeFields {
  const {
    id: _id,
    rev: _rev,
    ownerCode: _owner,
    createdAt: _createdAt,
    createdBy: _createdBy,
    updatedAt: _updatedAt,
    updatedBy: _updatedBy,
    deletedAt: _deletedAt,
    deleteReason: _reason,
    villageName: _village,
    gridCode: _code,
    gridName: _grid,
    gridThen: _then,
    mediationCaseId: _case,
    limitOn: _limit,
    ...fields
  } = dispute;
  return fields;
}

async function create(office: ExampleOffice, chance: Chance): Promise<Dispute> {
  const acceptedOn = daysAfterDate(todayOf(office), -chance(75));
  return office.api.disputes.create({
    fields: exampleDispute({
      title: `纠纷${String(chance(1000))}`,
      acceptedOn,
      amountFen: chance(4) * 10_000,
      state: chance(4) === 0 ? 'draft' : 'accepted',
      riskLevel: chance(3) === 0 ? '1' : null,
      dueOn: chance(3) === 0 ? daysAfterDate(acceptedOn, chance(60)) : null,
    }),
  });
}

const work: Readonly<Record<(typeof acts)[number], (office: ExampleOffice, chance: Chance) => Promise<unknown>>> = {
  create,
  async import(office, chance) {
    const today = todayOf(office);
    const lines = Array.from({ length: 1 + chance(3) }, (_, index) => {
      const acceptedOn = daysAfterDate(today, -chance(75));
      const dueOn = chance(2) === 0 ? '' : daysAfterDate(acceptedOn, chance(50));
      const settled = chance(3) === 0;
      return [
        acceptedOn,
        '枫桥村',
        `单雄${String(index + 1)}`,
        '邻里纠纷',
        `第${String(chance(1000))}件排水纠纷`,
        dueOn,
        settled ? '化解成功' : '化解中',
        settled ? acceptedOn : '',
      ].join(',');
    });
    const text = `受理时间,村（社区）,当事人姓名,纠纷类型,纠纷简要情况,化解时限,调处结果,化解日期\n${lines.join('\n')}\n`;
    const { fileId } = await office.api.files.keep({ name: `台账${String(chance(100_000))}.csv`, bytes: new TextEncoder().encode(text) });
    const opened = await office.api.imports.open({ fileId });
    if (opened.counts.faulty > 0) throw new Error('The sheet was not understood');
    // The same party within a week: a person says whether it is the dispute that is there, or another one.
    const choice = chance(2) === 0 ? 'another' : 'update';
    const decided = opened.counts.changed === 0 ? opened : (await office.api.imports.choose({ id: opened.id, rows: null, choice })).import;
    const { counts } = await office.api.imports.commit({ id: opened.id, planHash: decided.planHash ?? '', doubtful: 'take' });
    if (counts.taken + counts.parked !== counts.rows) throw new Error('A row went missing');
  },
  async remove(office, chance) {
    const { id, rev } = await anyOf(office, chance);
    return office.api.disputes.remove({ id, rev, reason: '重复' });
  },
  async restore(office, chance) {
    const [row] = (await office.api.disputes.list({ filters: [{ column: 'deleted', operator: 'equals', value: 1 }] })).rows.slice(
      chance(3),
    );
    return row === undefined ? undefined : office.api.disputes.restore({ id: row.id, rev: row.rev });
  },
  async merge(office, chance) {
    const [survivor, merged] = [await anyOf(office, chance), await anyOf(office, chance)];
    if (survivor.id === merged.id) return;
    return office.api.disputes.merge({
      survivorId: survivor.id,
      survivorRev: survivor.rev,
      mergedId: merged.id,
      mergedRev: merged.rev,
      taken: chance(2) === 0 ? ['dueOn'] : [],
      uniteParties: true,
      reason: '重复登记',
    });
  },
  async unmerge(office, chance) {
    const { id } = await anyOf(office, chance);
    const open = (await office.api.disputes.merges({ id })).rows.find(({ undoneAt }) => undoneAt === null);
    return open === undefined ? undefined : office.api.disputes.unmerge({ mergeId: open.id });
  },
  async edit(office, chance) {
    const dispute = await anyOf(office, chance);
    const dueOn = chance(2) === 0 ? null : daysAfterDate(dispute.acceptedOn, chance(60));
    return office.api.disputes.update({
      id: dispute.id,
      rev: dispute.rev,
      fields: { ...fieldsOf(dispute), dueOn, riskLevel: chance(2) === 0 ? '1' : null },
    });
  },
  async undo(office, chance) {
    const { id } = await anyOf(office, chance);
    const line = (await office.api.audit.history({ entity: 'dispute', recordId: id })).rows.find(({ undo }) => undo !== null);
    return line === undefined ? undefined : office.api.audit.undo({ seq: line.seq, choices: {} });
  },
  async settle(office, chance) {
    const { id, rev } = await anyOf(office, chance);
    return office.api.disputes.move({
      id,
      rev,
      move: 'settle',
      on: todayOf(office),
      changes: { resolveMethod: '0103', resolveOrganisation: '村调委会', resolution: '和解。' },
    });
  },
  async accept(office, chance) {
    const { id, rev } = await anyOf(office, chance);
    return office.api.disputes.move({ id, rev, move: 'accept', on: todayOf(office), changes: {} });
  },
  async withdraw(office, chance) {
    const { id, rev } = await anyOf(office, chance);
    return office.api.disputes.move({ id, rev, move: 'withdraw', on: todayOf(office), reason: '当事人撤回', changes: {} });
  },
  async nextDays(office, chance) {
    office.clock.set(new Date(office.clock.now().getTime() + (1 + chance(20)) * 86_400_000).toISOString());
    await office.signIn('wangmin', 'fengqiao-2026');
  },
};
