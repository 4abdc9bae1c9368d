// A table is written by the room of the engine that owns it, and by no other; another room reads it through what the owner exports, or is
// listed with its reason (config/table-owners.ts). The lists are checked too: what they allow must be done by somebody.
import { tableUses, type TableUse } from './table-uses.ts';

export interface Exception {
  readonly room: string;
  readonly tables: readonly string[];
  readonly why: string;
}

export interface OwnershipRules {
  /** Room -> the tables and views that it owns. */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  readonly writesAcross: readonly Exception[];
  readonly readsAcross: readonly Exception[];
  /** Files that write a table whose name they are given -> why the owner still decides. */
  readonly writesByName: Readonly<Record<string, string>>;
}

export interface SourceFile {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

interface FoundUse extends TableUse {
  readonly path: string;
  readonly room: string;
}

/** One sentence for each fault; empty when every table is written by its owner alone. `tables`: what the migrations make, views too. */
export function ownershipFaults(files: readonly SourceFile[], tables: readonly string[], rules: OwnershipRules): string[] {
  const known = new Set(tables);
  const uses = files.flatMap(({ path, text }) =>
    tableUses(path, text, known).map((use): FoundUse => ({ ...use, path, room: roomOf(path) })),
  );
  return [...ownerFaults(tables, rules), ...useFaults(uses, rules), ...exceptionFaults(uses, rules)];
}

/** A file right in src/engine belongs to no room of it. */
export function roomOf(path: string): string {
  const [, room = path] = /^src\/engine\/([^/]+)\//.exec(path) ?? /^src\/([^/]+)\//.exec(path) ?? [];
  return room;
}

function ownersOf(table: string, { owners }: OwnershipRules): string[] {
  return Object.keys(owners).filter((room) => owners[room]?.includes(table) === true);
}

function ownerFaults(tables: readonly string[], rules: OwnershipRules): string[] {
  const owned = Object.values(rules.owners).flat();
  return [
    ...tables.filter((table) => !owned.includes(table)).map((table) => `${table} has no owner in config/table-owners.ts.`),
    ...[...new Set(owned)].filter((table) => ownersOf(table, rules).length > 1).map((table) => `${table} has two owners.`),
    ...owned.filter((table) => !tables.includes(table)).map((table) => `${table} has an owner and is not in the schema.`),
  ];
}

function useFaults(uses: readonly FoundUse[], rules: OwnershipRules): string[] {
  return uses.flatMap(({ how, table, path, room, line }) => {
    if (table === null)
      return path in rules.writesByName ? [] : [`${path}:${String(line)} writes a table whose name it is given, and is not listed.`];
    const owner = ownersOf(table, rules)[0] ?? 'nobody';
    const allowed = how === 'write' ? rules.writesAcross : rules.readsAcross;
    if (owner === room || allows(allowed, room, table)) return [];
    return how === 'write'
      ? [`${path}:${String(line)} writes ${table}, which is written by ${owner} alone: call what that room exports.`]
      : [`${path}:${String(line)} reads ${table}, which is owned by ${owner}: call a query that it exports, or list why not.`];
  });
}

function allows(exceptions: readonly Exception[], room: string, table: string): boolean {
  return exceptions.some((exception) => exception.room === room && exception.tables.includes(table));
}

/** An exception that nobody needs any more would let the next one in unseen. */
function exceptionFaults(uses: readonly FoundUse[], rules: OwnershipRules): string[] {
  const unused = (how: TableUse['how'], exceptions: readonly Exception[]): string[] =>
    exceptions.flatMap(({ room, tables }) =>
      tables
        .filter((table) => !uses.some((use) => use.how === how && use.room === room && use.table === table))
        .map((table) => `${room} does not ${how} ${table} any more: take it out of config/table-owners.ts.`),
    );
  return [
    ...unused('write', rules.writesAcross),
    ...unused('read', rules.readsAcross),
    ...Object.keys(rules.writesByName)
      .filter((path) => !uses.some((use) => use.table === null && use.path === path))
      .map((path) => `${path} writes no table by a name that it is given any more: take it out of config/table-owners.ts.`),
  ];
}
