// What an office has written over the code tables: rows added, renamed, ended, each from a day on. The tables of this folder stay
// as the program brought them; everybody who asks for a row asks here, so that form, rule, import and paper agree.
// One register is open on a thread (or in a window): its edits are placed when it opens and whenever they change.
import type { CodeRow, CodeTable } from './code-table.ts';

export interface CodeEdit {
  /** Id of the table. */
  readonly table: string;
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** First day (ISO date) on which the name holds, or on which the code may no longer be picked. */
  readonly validFrom: string;
  readonly ended: boolean;
}

let placed: readonly CodeEdit[] = [];
let today = (): string => '9999-12-31';
let effective = new WeakMap<CodeTable, readonly CodeRow[]>();
const hearers: (() => void)[] = [];

/** @param currentDay answers today's ISO date in the office's calendar */
export function placeCodeEdits(edits: readonly CodeEdit[], currentDay: () => string): void {
  placed = edits;
  today = currentDay;
  effective = new WeakMap();
  for (const hear of hearers) hear();
}

/** For what was worked out from the tables. */
export function onCodeEdits(hear: () => void): void {
  hearers.push(hear);
}

/** All rows of a table with the office's edits: the same code stands several times when its name changed, oldest first. */
export function rowsOf(table: CodeTable): readonly CodeRow[] {
  let rows = effective.get(table);
  if (rows === undefined) {
    rows = rowsWithEdits(table, placed);
    effective.set(table, rows);
  }
  return rows;
}

/** The row of a code on a day, today without one; where none holds that day, the newest: an old paper keeps its name, a withdrawn code has one. */
export function rowOf(table: CodeTable, code: string, day = today()): CodeRow | undefined {
  const rows = rowsOf(table).filter((row) => row.code === code);
  return rows.find((row) => isValid(table, row, day)) ?? rows.at(-1);
}

export function isValid(table: CodeTable, row: CodeRow, day: string): boolean {
  return (row.validFrom ?? table.version) <= day && (row.validTo ?? '9999-12-31') >= day;
}

/** Pure: a table's rows with some edits. */
export function rowsWithEdits(table: CodeTable, edits: readonly CodeEdit[]): readonly CodeRow[] {
  const own = edits.filter((edit) => edit.table === table.id).sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  if (own.length === 0) return table.rows;
  const byCode = new Map<string, CodeEdit[]>();
  for (const edit of own) byCode.set(edit.code, [...(byCode.get(edit.code) ?? []), edit]);
  const known = table.rows.flatMap((row) => editedRow(row, byCode.get(row.code) ?? []));
  const knownCodes = new Set(table.rows.map((row) => row.code));
  const added = [...byCode].filter(([code]) => !knownCodes.has(code)).flatMap(([, several]) => spans(several));
  return withAdded(known, added);
}

function editedRow(row: CodeRow, edits: readonly CodeEdit[]): CodeRow[] {
  const [first] = edits;
  if (first === undefined) return [row];
  const { aliases: _aliases, ...bare } = row;
  // Other words lead to the code whatever it is called today; one row that carries them is enough.
  return [{ ...row, validTo: dayBefore(first.validFrom) }, ...spans(edits).map((span) => ({ ...bare, ...span }))];
}

/** From each edit to the day before the next one. */
function spans(edits: readonly CodeEdit[]): CodeRow[] {
  return edits.flatMap(({ code, name, parent, validFrom, ended }, index) => {
    if (ended) return [];
    const next = edits[index + 1];
    return [
      {
        code,
        name,
        validFrom,
        ...(parent === null ? {} : { parent }),
        ...(next === undefined ? {} : { validTo: dayBefore(next.validFrom) }),
      },
    ];
  });
}

/** A new row of a group stands after the group's last one. */
function withAdded(rows: readonly CodeRow[], added: readonly CodeRow[]): readonly CodeRow[] {
  return added.reduce<readonly CodeRow[]>((all, row) => {
    const last = row.parent === undefined ? -1 : all.findLastIndex((other) => other.parent === row.parent || other.code === row.parent);
    return last < 0 ? [...all, row] : [...all.slice(0, last + 1), row, ...all.slice(last + 1)];
  }, rows);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
