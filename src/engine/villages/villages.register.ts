import { village } from '#shared/registers/village.ts';
import { engineRegister } from '../register/engine-register.ts';
import { VillageFields, villageKind } from './villages.store.ts';

export const villages = engineRegister(village, {
  kind: villageKind,
  list: undefined,
  hit: undefined,
  sent: { shape: VillageFields, keyOf: (fields) => fields.code },
  sheet: undefined,
});
