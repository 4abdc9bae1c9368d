// All registers as the engine has them, in the order in which records name each other. Whoever needs all of them takes them from here.
import {
  importedInOrder,
  registers,
  screenRegisters,
  sentEntities,
  type ImportedName,
  type RegisterName,
  type SentEntity,
} from '#shared/registers/index.ts';
import { mediation } from '../mediation-cases/mediation-cases.register.ts';
import { disputes } from '../disputes/disputes.register.ts';
import { grids } from '../grids/grids.register.ts';
import { villages } from '../villages/villages.register.ts';
import { organisations } from '../organisations/organisations.register.ts';
import type { EngineRegister } from '../register/engine-register.ts';
import type { SheetRegister } from '../register/sheet-register.ts';
import type { SharedKind } from '../register/shared-kind.ts';
import { staff } from '../staff/staff.register.ts';
import { transfers } from '../transfers/transfers.register.ts';

type Module = (typeof registers)[number]['module'];

/** A descriptor without its engine's side stops the compiler. */
const byModule: Readonly<Record<Module, EngineRegister>> = { villages, grids, organisations, staff, disputes, mediation, transfers };

export const engineRegisters: readonly EngineRegister[] = registers.map(({ module }) => byModule[module]);

/** A register with a list of its own. */
export function registerNamed(name: RegisterName): EngineRegister {
  return byModule[name];
}

/** Those with a list and a screen, in their turn. */
export const listedRegisters: readonly (EngineRegister & { readonly module: RegisterName })[] = screenRegisters.map(({ module }) => ({
  ...byModule[module],
  module,
}));

/** Those that travel from township to county, in the order of a batch: whoever names comes after whom it names. */
export const sharedKinds: readonly SharedKind[] = engineRegisters.flatMap(({ shared }) => (shared === undefined ? [] : [shared]));

export function sharedKindOf(entity: SentEntity): SharedKind {
  const kind = sharedKinds.find((each) => each.entity === entity);
  if (kind === undefined) throw new Error(`No shared register for ${entity} of ${sentEntities.join()}`);
  return kind;
}

type SheetOwner = Pick<EngineRegister, 'entity' | 'kind'> & { readonly sheet: SheetRegister };

export function registerOfSheet(name: ImportedName): SheetOwner {
  const { entity, kind, sheet } = byModule[name];
  if (sheet === undefined) throw new Error(`No sheets of ${name}`);
  return { entity, kind, sheet };
}

export function sheetOf(name: ImportedName): SheetRegister {
  return registerOfSheet(name).sheet;
}

/** Those that sheets can bring records of: whoever is named comes before whoever names it. */
export const sheetRegisters: readonly (SheetOwner & { readonly name: ImportedName })[] = importedInOrder.map((name) => ({
  ...registerOfSheet(name),
  name,
}));
