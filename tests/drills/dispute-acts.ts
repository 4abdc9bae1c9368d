// Acts of the random edits on disputes. Each says what it may change, calls, and tells the answer.
import type { Dispute, DisputeFields } from '#shared/contract/disputes.ts';
import { DisputeFields as DisputeShape } from '#shared/contract/disputes.ts';
import type { MoveInput } from '#shared/contract/dispute-moves.ts';
import type { Chance } from '#engine/demo/seeded-random.ts';
import { disputeMoves, moveRules } from '#shared/rules/dispute-life.ts';
import { key, type Clerk } from './clerk.ts';
import { keptBulk, keptHops, keptMerge } from './kept-things.ts';

const reason = '演练';

export function pickUndeleted(clerk: Clerk, chance: Chance, wanted: (dispute: Dispute) => boolean = () => true): Dispute | undefined {
  const standing = [...clerk.disputes.values()].filter((dispute) => dispute.deletedAt === null && wanted(dispute));
  return standing[chance.below(Math.max(1, standing.length))];
}

function fieldsOf(dispute: Dispute): DisputeFields {
  return DisputeShape.parse(dispute);
}

export async function create(clerk: Clerk, chance: Chance): Promise<boolean> {
  clerk.trying('create', []);
  clerk.tookDispute(
    await clerk.api.disputes.create({ fields: { ...clerk.newDispute(), state: chance.inHundred(20) ? 'draft' : 'accepted' } }),
  );
  return true;
}

export async function update(clerk: Clerk, chance: Chance): Promise<boolean> {
  const dispute = pickUndeleted(clerk, chance);
  if (dispute === undefined) return false;
  clerk.trying('update', [key('dispute', dispute.id)]);
  const fields = { ...fieldsOf(dispute), remark: `第${String(chance.below(1_000_000))}次`, amountFen: chance.below(10_000_000) };
  clerk.tookDispute(await clerk.api.disputes.update({ id: dispute.id, rev: dispute.rev, fields }));
  return true;
}

/** A move with everything that some state may ask for. */
function moveInput(dispute: Dispute, chance: Chance): MoveInput | undefined {
  const possible = disputeMoves.filter((move) => moveRules[move].from.includes(dispute.state));
  if (possible.length === 0) return undefined;
  const changes = {
    disputeType: '0101',
    story: '雨天排水引起。',
    resolveMethod: '01',
    resolveOrganisation: '枫桥示范镇调委会',
    resolverName: '张涛',
    resolverPhone: '13888694479',
    resolution: '双方和解。',
    satisfaction: '1',
  };
  return {
    id: dispute.id,
    rev: dispute.rev,
    move: chance.pick(possible),
    on: dispute.acceptedOn,
    toPerson: '张涛',
    toOffice: '枫桥示范镇司法所',
    note: '演练中的一步',
    reason,
    changes,
  };
}

export async function move(clerk: Clerk, chance: Chance): Promise<boolean> {
  const dispute = pickUndeleted(clerk, chance);
  const input = dispute && moveInput(dispute, chance);
  if (input === undefined) return false;
  clerk.trying(`move ${input.move}`, [key('dispute', input.id), key('hops', input.id)]);
  clerk.tookDispute(await clerk.api.disputes.move(input));
  clerk.tell(keptHops(input.id, (await clerk.api.disputes.course({ id: input.id })).hops));
  return true;
}

export async function remove(clerk: Clerk, chance: Chance): Promise<boolean> {
  const dispute = pickUndeleted(clerk, chance);
  if (dispute === undefined) return false;
  clerk.trying('remove', [key('dispute', dispute.id)]);
  clerk.tookDispute(await clerk.api.disputes.remove({ id: dispute.id, rev: dispute.rev, reason }));
  return true;
}

export async function restore(clerk: Clerk, chance: Chance): Promise<boolean> {
  const deleted = [...clerk.disputes.values()].filter(({ deletedAt }) => deletedAt !== null);
  const dispute = deleted[chance.below(Math.max(1, deleted.length))];
  if (dispute === undefined) return false;
  clerk.trying('restore', [key('dispute', dispute.id)]);
  clerk.tookDispute(await clerk.api.disputes.restore({ id: dispute.id, rev: dispute.rev }));
  return true;
}

export async function undoFromHistory(clerk: Clerk, chance: Chance): Promise<boolean> {
  const dispute = chance.pick([...clerk.disputes.values()]);
  const { rows } = await clerk.api.audit.history({ entity: 'dispute', recordId: dispute.id });
  const line = rows.find(({ undo }) => undo === 'values' || undo === 'restore');
  if (line === undefined) return false;
  clerk.trying('undo', [key('dispute', dispute.id)]);
  await clerk.api.audit.undo({ seq: line.seq });
  clerk.tookDispute(await clerk.api.disputes.get({ id: dispute.id }));
  return true;
}

export async function editMany(clerk: Clerk, chance: Chance): Promise<boolean> {
  const rows = [...clerk.disputes.values()].filter(({ deletedAt }) => deletedAt === null).slice(-chance.between(2, 20));
  clerk.trying(
    'bulk',
    rows.map(({ id }) => key('dispute', id)),
  );
  const { edit } = await clerk.api.bulk.run({
    entity: 'dispute',
    rows: rows.map(({ id, rev }) => ({ id, rev })),
    values: { resolverName: `责任人${String(chance.below(1000))}` },
  });
  if (edit === null) return false;
  clerk.tell(keptBulk(edit.id, edit.changedCount, false));
  clerk.bulkEdits.set(edit.id, { ids: rows.map(({ id }) => id), changed: edit.changedCount });
  for (const { id } of rows) clerk.tookDispute(await clerk.api.disputes.get({ id }));
  return true;
}

export async function undoMany(clerk: Clerk, chance: Chance): Promise<boolean> {
  const edits = [...clerk.bulkEdits];
  const [id, edit] = edits[chance.below(Math.max(1, edits.length))] ?? [];
  if (id === undefined || edit === undefined) return false;
  clerk.trying('undo of bulk', [key('bulk', id), ...edit.ids.map((each) => key('dispute', each))]);
  const { undone } = await clerk.api.bulk.undo({ id });
  clerk.tell(keptBulk(id, edit.changed, undone > 0));
  clerk.bulkEdits.delete(id);
  for (const each of edit.ids) clerk.tookDispute(await clerk.api.disputes.get({ id: each }));
  return true;
}

export async function merge(clerk: Clerk, chance: Chance): Promise<boolean> {
  const survivor = pickUndeleted(clerk, chance);
  const merged = pickUndeleted(clerk, chance, ({ id }) => id !== survivor?.id);
  if (survivor === undefined || merged === undefined) return false;
  clerk.trying('merge', await keysAt(clerk, [survivor.id, merged.id]));
  const taken = chance.pick([['remark'], ['story', 'amountFen'], []]);
  const { mergeId } = await clerk.api.disputes.merge({
    survivorId: survivor.id,
    survivorRev: survivor.rev,
    mergedId: merged.id,
    mergedRev: merged.rev,
    taken,
    uniteParties: chance.inHundred(50),
    reason,
  });
  clerk.tell(keptMerge(mergeId, false));
  clerk.merges.set(mergeId, { survivorId: survivor.id, mergedId: merged.id });
  await clerk.reread(survivor.id);
  await clerk.reread(merged.id);
  return true;
}

export async function unmerge(clerk: Clerk, chance: Chance): Promise<boolean> {
  const merges = [...clerk.merges];
  const [mergeId, pair] = merges[chance.below(Math.max(1, merges.length))] ?? [];
  if (mergeId === undefined || pair === undefined) return false;
  clerk.trying('unmerge', [key('merge', mergeId), ...(await keysAt(clerk, [pair.survivorId, pair.mergedId]))]);
  await clerk.api.disputes.unmerge({ mergeId });
  clerk.tell(keptMerge(mergeId, true));
  clerk.merges.delete(mergeId);
  await clerk.reread(pair.survivorId);
  await clerk.reread(pair.mergedId);
  return true;
}

/** The disputes and everything that hangs at them. */
async function keysAt(clerk: Clerk, ids: readonly string[]): Promise<string[]> {
  const keys: string[] = [];
  for (const id of ids) {
    keys.push(key('dispute', id), key('hops', id));
    for (const transfer of (await clerk.api.transfers.ofDispute({ id })).rows) keys.push(key('transfer', transfer.id));
    for (const attachment of (await clerk.api.attachments.list({ entity: 'dispute', recordId: id })).rows)
      keys.push(key('attachment', attachment.id));
  }
  return keys;
}
