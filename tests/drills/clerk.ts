// The clerk of the random edits: what is on the desk, and how each act is told.
import type { Api } from '#shared/contract/index.ts';
import type { Dispute, DisputeFields } from '#shared/contract/disputes.ts';
import type { Transfer } from '#shared/contract/transfers.ts';
import { keptAttachment, keptDispute, keptHops, keptTransfer } from './kept-things.ts';
import { keyOf, type KeptRegister, type Told } from './told.ts';

const mostOnDesk = 60;

export interface Clerk {
  readonly api: Api;
  readonly newDispute: () => DisputeFields;
  readonly tell: (told: Told) => void;
  /** As they were last answered. */
  readonly disputes: Map<string, Dispute>;
  readonly transfers: Map<string, Transfer>;
  /** Merges and bulk edits that can still be taken back. */
  readonly merges: Map<string, { readonly survivorId: string; readonly mergedId: string }>;
  readonly bulkEdits: Map<string, { readonly ids: readonly string[]; readonly changed: number }>;
  trying(act: string, keys: readonly string[]): void;
  tookDispute(dispute: Dispute): void;
  tookTransfer(transfer: Transfer): void;
  /** Asks for a dispute, its hops and what hangs at it after an act that answers less than it changed. */
  reread(disputeId: string): Promise<void>;
}

export const key = (register: KeptRegister, id: string): string => keyOf({ register, id });

/** Takes up what former processes left: the newest disputes and transfers. */
export async function createClerk(api: Api, newDispute: () => DisputeFields, tell: (told: Told) => void): Promise<Clerk> {
  const clerk: Clerk = {
    api,
    newDispute,
    tell,
    disputes: new Map(),
    transfers: new Map(),
    merges: new Map(),
    bulkEdits: new Map(),
    trying: (act, keys) => {
      tell({ type: 'trying', act, keys });
    },
    tookDispute(dispute) {
      clerk.disputes.set(dispute.id, dispute);
      tell(keptDispute(dispute));
    },
    tookTransfer(transfer) {
      clerk.transfers.set(transfer.id, transfer);
      tell(keptTransfer(transfer));
    },
    async reread(id) {
      clerk.tookDispute(await api.disputes.get({ id }));
      tell(keptHops(id, (await api.disputes.course({ id })).hops));
      for (const transfer of (await api.transfers.ofDispute({ id })).rows) clerk.tookTransfer(transfer);
      for (const attachment of (await api.attachments.list({ entity: 'dispute', recordId: id })).rows) tell(keptAttachment(attachment, id));
    },
  };
  for (const { id } of (await api.disputes.list({ limit: mostOnDesk })).rows) clerk.disputes.set(id, await api.disputes.get({ id }));
  for (const { id } of (await api.transfers.list({ limit: mostOnDesk })).rows) clerk.transfers.set(id, await api.transfers.get({ id }));
  return clerk;
}
