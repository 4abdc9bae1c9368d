// The copies that can be restored: of the data folder's backups, of what was set aside, and of a folder that a person names.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { CopyOffered, CopyReference } from '#shared/contract/recovery.ts';
import { userError } from '#shared/errors.ts';
import { listCopies, type Copy } from '../backups/copies.ts';
import { newestVersion } from '../database/migrations/index.ts';
import { registerFileName } from '../database/key.ts';
import { setAsideFolderName } from '../database/set-aside.ts';
import { opensUnder } from '../database/try-key.ts';

export interface FoundCopy {
  readonly reference: CopyReference;
  readonly copy: Copy;
  /** The key that opens it; null where none that is known does. */
  readonly key: Uint8Array | null;
}

/** Newest first. @throws recovery.folder-unreadable */
export function findCopies(dataFolder: string, folder: string, keys: readonly Uint8Array[]): FoundCopy[] {
  const found = (place: CopyReference['place'], copies: readonly Copy[]): FoundCopy[] =>
    copies.map((copy) => ({
      reference: { place, name: copy.name, folder: place === 'folder' ? folder : '' },
      copy,
      key: keys.find((key) => opensUnder(copy.file, key)) ?? null,
    }));
  const named = folder === '' ? [] : found('folder', copiesOfFolder(folder));
  return [...named, ...found('backups', listCopies(join(dataFolder, 'backups'))), ...found('set-aside', registersSetAside(dataFolder))];
}

/** @throws recovery.copy-gone */
export function getCopy(dataFolder: string, reference: CopyReference, keys: readonly Uint8Array[]): FoundCopy {
  const copies = findCopies(dataFolder, reference.place === 'folder' ? reference.folder : '', keys);
  const found = copies.find((each) => each.reference.place === reference.place && each.reference.name === reference.name);
  if (found === undefined) throw userError('recovery.copy-gone', { name: reference.name });
  return found;
}

/** The newest copy that was checked and can be put in place is proposed: of the register's own, and only without one of a folder that was named. */
export function asOffered(copies: readonly FoundCopy[], isAhead: (copy: FoundCopy) => boolean): CopyOffered[] {
  const proposed = newestChecked(copies, 'backups') ?? newestChecked(copies, 'folder');
  return copies.map((found) => {
    const { note, bytes } = found.copy;
    return {
      reference: found.reference,
      madeAt: note?.madeAt ?? (found.reference.place === 'set-aside' ? instantOfStamp(found.reference.name) : null),
      bytes,
      label: found.reference.place === 'set-aside' ? 'set-aside' : (note?.label ?? ''),
      records: note?.records ?? null,
      checkedAt: note?.checkedAt ?? null,
      opens: found.key !== null,
      isProposed: found === proposed,
      isAhead: isAhead(found),
    };
  });
}

function newestChecked(copies: readonly FoundCopy[], place: CopyReference['place']): FoundCopy | undefined {
  const checked = copies.filter(
    ({ reference, copy: { note, bytes }, key }) =>
      reference.place === place && key !== null && note !== null && note.bytes === bytes && note.schemaVersion <= newestVersion(),
  );
  return checked.sort((one, other) => (other.copy.note?.sequence ?? 0) - (one.copy.note?.sequence ?? 0))[0];
}

/** When it was set aside, by the clock of that moment: its folder is named after it. */
function instantOfStamp(name: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})/.exec(name)?.slice(1);
  return parts === undefined ? null : `${parts.slice(0, 3).join('-')}T${parts.slice(3).join(':')}.000+08:00`;
}

/** @throws recovery.folder-unreadable */
export function copiesOfFolder(folder: string): Copy[] {
  const isMissing = isAbsolute(folder) && !existsSync(folder);
  if (isMissing || !isAbsolute(folder) || !statSync(folder).isDirectory())
    throw userError('recovery.folder-unreadable', { folder, isMissing });
  const inside = join(folder, 'backups');
  const copies = [
    ...listCopies(folder),
    ...(existsSync(inside) ? listCopies(inside).map((copy) => ({ ...copy, name: `backups/${copy.name}` })) : []),
  ];
  const register = join(folder, registerFileName);
  // Somebody copied a whole data folder away, with the program closed.
  return isFile(register) ? [...copies, { file: register, name: registerFileName, bytes: statSync(register).size, note: null }] : copies;
}

function registersSetAside(dataFolder: string): Copy[] {
  const folder = join(dataFolder, setAsideFolderName);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .reverse()
    .flatMap((stamp): Copy[] => {
      const file = join(folder, stamp, registerFileName);
      return isFile(file) ? [{ file, name: `${stamp}/${registerFileName}`, bytes: statSync(file).size, note: null }] : [];
    });
}

/** What was set aside may be a folder that stood in a file's place. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
