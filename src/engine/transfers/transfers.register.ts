import { transfer } from '#shared/registers/transfer.ts';
import { engineRegister } from '../register/engine-register.ts';
import { transferKind, transferList } from './transfers.store.ts';

export const transfers = engineRegister(transfer, {
  kind: transferKind,
  list: { source: () => transferList },
  hit: "r.title, r.sent_on || ' · ' || iif(r.direction = 'in', r.from_organisation, r.to_organisation) AS detail",
  sent: undefined,
  sheet: undefined,
});
