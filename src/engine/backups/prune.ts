// Which copies may go: by their number and only after a newer one was made and checked, so that good copies never make room for none.
import { statSync } from 'node:fs';
import { listCopies, removeCopy, type Copy } from './copies.ts';

const largeBytes = 300 * 1024 * 1024;

/** Copies of a register of a size that are kept of each kind: two weeks of days, or one where each takes much of the disk. */
export function copiesKept(registerBytes: number): number {
  return registerBytes > largeBytes ? 7 : 14;
}

/** Lets the oldest of the daily copies and of those made by hand go. Copies made before a migration, an update or a restore stay. */
export function prune(folder: string, registerFile: string): void {
  const kept = copiesKept(statSync(registerFile).size);
  const copies = listCopies(folder);
  for (const label of ['daily', 'manual'])
    for (const copy of copies.filter((each) => labelOf(each) === label).slice(kept)) removeCopy(copy.file);
}

/** Why a copy was made; of one without a note its name tells. */
export function labelOf({ note, name }: Pick<Copy, 'note' | 'name'>): string {
  return note?.label ?? /^register-\d{14}-(?:\d+-)?(.+)\.db$/.exec(name)?.[1] ?? '';
}
