// Acts of the random edits on the register of transfers.
import { TransferFields, type Transfer } from '#shared/contract/transfers.ts';
import type { Chance } from '#engine/demo/seeded-random.ts';
import { isOpen } from '#shared/rules/dispute-life.ts';
import { key, type Clerk } from './clerk.ts';
import { pickUndeleted } from './dispute-acts.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

/** A transfer and the dispute that goes its way with it. */
function keysOf({ id, disputeId }: Pick<Transfer, 'id' | 'disputeId'>): string[] {
  return [key('transfer', id), ...(disputeId === null ? [] : [key('dispute', disputeId), key('hops', disputeId)])];
}

async function took(clerk: Clerk, transfer: Transfer): Promise<true> {
  clerk.tookTransfer(transfer);
  if (transfer.disputeId !== null) await clerk.reread(transfer.disputeId);
  return true;
}

function pickTransfer(clerk: Clerk, chance: Chance, wanted: (transfer: Transfer) => boolean): Transfer | undefined {
  const found = [...clerk.transfers.values()].filter(wanted);
  return found[chance.below(Math.max(1, found.length))];
}

export async function registerTransfer(clerk: Clerk, chance: Chance): Promise<boolean> {
  const incoming = chance.inHundred(50);
  const accepted = incoming && chance.inHundred(60);
  const disputeId = incoming ? null : (pickUndeleted(clerk, chance, ({ state }) => isOpen(state))?.id ?? null);
  clerk.trying('transfer', keysOf({ id: '', disputeId }));
  const fields: TransferFields = {
    direction: incoming ? 'in' : 'out',
    kind: '1',
    disputeId,
    title: '房屋租赁纠纷移送',
    fromOrganisation: '枫桥示范区人民法院',
    toOrganisation: '枫桥示范镇综治办',
    letterNumber: `函${String(chance.below(100_000))}`,
    originalNumber: '',
    sentOn: today(),
    receivedOn: accepted ? today() : null,
    receivedBy: '',
    consentOn: null,
    applicantNames: '褚敏斌',
    respondentNames: '葛伟超',
    place: '枫桥村',
    matter: '押金退还。',
    decision: accepted ? 'accepted' : 'pending',
    decidedOn: accepted ? today() : null,
    refusalReason: '',
    dueOn: null,
    extensionConsentOn: null,
    extendedTo: null,
    result: null,
    resultOn: null,
    feedbackOn: null,
    feedbackWay: null,
    feedbackReceipt: '',
    remark: '',
  };
  return took(clerk, await clerk.api.transfers.create({ fields }));
}

export async function changeTransfer(clerk: Clerk, chance: Chance): Promise<boolean> {
  const transfer = pickTransfer(clerk, chance, ({ deletedAt }) => deletedAt === null);
  if (transfer === undefined) return false;
  clerk.trying('change of a transfer', keysOf(transfer));
  const fields = { ...TransferFields.parse(transfer), remark: `第${String(chance.below(1_000_000))}次` };
  return took(clerk, await clerk.api.transfers.update({ id: transfer.id, rev: transfer.rev, fields }));
}

export async function openFromTransfer(clerk: Clerk, chance: Chance): Promise<boolean> {
  const transfer = pickTransfer(
    clerk,
    chance,
    ({ deletedAt, direction, decision, disputeId }) =>
      deletedAt === null && direction === 'in' && decision === 'accepted' && disputeId === null,
  );
  if (transfer === undefined) return false;
  clerk.trying('dispute of a transfer', keysOf(transfer));
  return took(
    clerk,
    await clerk.api.transfers.openDispute({ id: transfer.id, rev: transfer.rev, villageCode: '320599100200', gridId: null }),
  );
}

export async function removeTransfer(clerk: Clerk, chance: Chance): Promise<boolean> {
  const transfer = pickTransfer(clerk, chance, ({ deletedAt }) => deletedAt === null);
  if (transfer === undefined) return false;
  clerk.trying('removal of a transfer', keysOf(transfer));
  return took(clerk, await clerk.api.transfers.remove({ id: transfer.id, rev: transfer.rev, reason: '演练' }));
}

export async function restoreTransfer(clerk: Clerk, chance: Chance): Promise<boolean> {
  const transfer = pickTransfer(clerk, chance, ({ deletedAt }) => deletedAt !== null);
  if (transfer === undefined) return false;
  clerk.trying('restoring of a transfer', keysOf(transfer));
  return took(clerk, await clerk.api.transfers.restore({ id: transfer.id, rev: transfer.rev }));
}
