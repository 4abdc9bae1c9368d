import { DisputeFields } from '#shared/contract/disputes.ts';
import { dispute } from '#shared/registers/dispute.ts';
import { missingForFiling } from '#shared/rules/dispute-record.ts';
import { engineRegister } from '../register/engine-register.ts';
import { gridUnderVillage } from '../register/row-words.ts';
import { disputeSheet } from './disputes.sheet.ts';
import { disputeKind, disputeList } from './disputes.store.ts';

export const disputes = engineRegister(dispute, {
  kind: disputeKind,
  list: { source: () => disputeList, worded: { gridName: gridUnderVillage } },
  hit: "r.title, r.accepted_on || ' · ' || r.party_names AS detail",
  sent: { shape: DisputeFields, missing: missingForFiling },
  sheet: disputeSheet,
});
