// What a busy clerk does, in any order and without end: registers, changes, deletes, restores, undoes, edits in bulk, types drafts.
import type { Api } from '#shared/contract/index.ts';
import type { DisputeFields } from '#shared/contract/disputes.ts';
import { seededChance } from '#engine/demo/seeded-random.ts';
import type { Told } from './drill-folder.ts';

interface Known {
  readonly id: string;
  rev: number;
  fields: DisputeFields;
  deleted: boolean;
}

const draftKey = '/disputes/new';

/** Works until it is killed; each answer is told before the next call is made. */
export async function editAtRandom(api: Api, seed: number, newDispute: () => DisputeFields, tell: (told: Told) => void): Promise<never> {
  const chance = seededChance(seed);
  const known: Known[] = [];
  const changed = (record: Known, rev: number): void => {
    record.rev = rev;
    tell({ type: 'dispute', id: record.id, rev });
  };
  async function create(): Promise<void> {
    const fields = newDispute();
    const { id } = await api.disputes.create({ fields });
    known.push({ id, rev: 1, fields, deleted: false });
    tell({ type: 'dispute', id, rev: 1 });
  }
  async function change(record: Known, number: number): Promise<void> {
    if (record.deleted) {
      changed(record, (await api.disputes.restore({ id: record.id, rev: record.rev })).rev);
      record.deleted = false;
      return;
    }
    switch (chance.below(3)) {
      case 0:
        record.fields = { ...record.fields, remark: `第${String(number)}次`, amountFen: number };
        changed(record, (await api.disputes.update({ id: record.id, rev: record.rev, fields: record.fields })).rev);
        return;
      case 1:
        changed(record, (await api.disputes.remove({ id: record.id, rev: record.rev, reason: '演练' })).rev);
        record.deleted = true;
        return;
      default:
        await undo(record);
    }
  }
  async function undo(record: Known): Promise<void> {
    const { rows: [line] } = await api.audit.history({ entity: 'dispute', recordId: record.id });
    if (line?.undo !== 'values') return;
    await api.audit.undo({ seq: line.seq });
    const { rev, remark, amountFen, resolverName } = await api.disputes.get({ id: record.id });
    record.fields = { ...record.fields, remark, amountFen, resolverName };
    changed(record, rev);
  }
  async function editMany(number: number): Promise<void> {
    const rows = known.filter(({ deleted }) => !deleted).slice(-20);
    if (rows.length === 0) return;
    const values = { resolverName: `责任人${String(number)}` };
    const { edit } = await api.bulk.run({ entity: 'dispute', rows: rows.map(({ id, rev }) => ({ id, rev })), values });
    if (edit === null) throw new Error('Nothing was changed in bulk');
    tell({ type: 'bulk', id: edit.id });
    for (const record of rows) {
      record.fields = { ...record.fields, ...values };
      changed(record, record.rev + 1);
    }
  }
  for (let number = 1; ; number += 1) {
    await api.drafts.keep({ key: draftKey, content: { number, words: '正在写的内容'.repeat(chance.between(1, 60)) } });
    tell({ type: 'draft', key: draftKey, number });
    const record = known[chance.below(Math.max(1, known.length))];
    if (record === undefined || chance.inHundred(25)) await create();
    else if (chance.inHundred(20)) await editMany(number);
    else await change(record, number);
  }
}
