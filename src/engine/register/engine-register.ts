// What a register tells the engine of itself, once: lists, exports, search, batches, the county, undo and imports iterate it (engine/registers).
import type { RegisterDescriptor } from '#shared/registers/descriptor.ts';
import type { SentEntity } from '#shared/registers/index.ts';
import type { ListSource } from '../list-queries/list-query.ts';
import type { RecordKind } from '../records/record-book.ts';
import { searchIndexOf, type SearchIndex } from '../records/search-index.store.ts';
import type { ListedRow } from './row-words.ts';
import type { SheetRegister } from './sheet-register.ts';
import { shareKind, type SharedKind, type Sharing } from './shared-kind.ts';

/** A list that can be exported: where its rows come from, and cells that the screen words in its own way. */
export interface OwnList {
  /** @param today ISO date of the office's clock */
  readonly source: (today: string) => ListSource;
  readonly worded?: Readonly<Record<string, (row: ListedRow) => string>>;
}

export interface SearchedRegister {
  readonly searchTable: string;
  readonly table: string;
  /** SQL of title and detail of a hit; the row is `r`. */
  readonly hit: string;
}

export interface EngineRegister {
  readonly entity: string;
  readonly module: string;
  readonly kind: RecordKind<object>;
  readonly list?: OwnList;
  readonly searched?: SearchedRegister;
  readonly index?: SearchIndex;
  readonly shared?: SharedKind;
  readonly sheet?: SheetRegister;
}

interface Told<Fields extends object> {
  readonly kind: RecordKind<Fields>;
  readonly list: OwnList | undefined;
  readonly hit: string | undefined;
  readonly sent: Sharing<Fields> | undefined;
  readonly sheet: SheetRegister<Fields> | undefined;
}

/** What a descriptor promises is told, and nothing else. */
interface Telling<Descriptor extends RegisterDescriptor, Fields extends object> {
  readonly kind: RecordKind<Fields>;
  /** A register with a screen (`turn`) has a list and is searched. */
  readonly list: Descriptor extends { readonly turn: number } ? OwnList : undefined;
  readonly hit: Descriptor extends { readonly turn: number } ? string : undefined;
  /** A register that goes to the county says in which shape. */
  readonly sent: Descriptor extends { readonly sent: true } ? Sharing<Fields> : undefined;
  /** A register that Excel sheets bring records of says how. */
  readonly sheet: Descriptor extends { readonly imported: true } ? SheetRegister<Fields> : undefined;
}

export function engineRegister<const Descriptor extends RegisterDescriptor, Fields extends object>(
  descriptor: Descriptor,
  telling: Telling<Descriptor, Fields>,
): EngineRegister & Pick<Descriptor, 'entity' | 'module'> {
  return engineSide(descriptor, telling);
}

function engineSide<const Descriptor extends RegisterDescriptor, Fields extends object>(
  descriptor: Descriptor,
  { kind, list, hit, sent, sheet }: Told<Fields>,
): EngineRegister & Pick<Descriptor, 'entity' | 'module'> {
  const { entity, module } = descriptor;
  const { searchTable, table } = kind;
  return {
    entity,
    module,
    kind,
    ...(list === undefined ? {} : { list }),
    ...(searchTable === null ? {} : { index: searchIndexOf(kind) }),
    ...(searchTable === null || hit === undefined ? {} : { searched: { searchTable, table: table.table, hit } }),
    ...(sent === undefined ? {} : { shared: shareKind({ ...descriptor, entity: entity as SentEntity }, kind, sent) }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}
