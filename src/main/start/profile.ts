// The profile (Chromium's files, the host's memory and log) lies in the data folder, so that whoever moves or copies that folder has all
// of it. It lay beside it once.
import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renamePatiently } from '#engine/database/rename-patiently.ts';

/** Chromium's lock on Linux, a link that leads nowhere. Windows refuses to rename a folder whose files are open. */
function isOpen(profile: string): boolean {
  return lstatSync(join(profile, 'SingletonLock'), { throwIfNoEntry: false }) !== undefined;
}

/**
 * Makes the profile's folder, or brings the former one to its place.
 * @returns where the profile is: at its former place where that cannot be moved (a program has it open)
 */
export function settleProfile({ profile, formerProfile }: { readonly profile: string; readonly formerProfile: string | null }): string {
  if (formerProfile !== null && !existsSync(profile) && existsSync(join(formerProfile, 'Local State'))) {
    if (isOpen(formerProfile)) return formerProfile;
    mkdirSync(dirname(profile), { recursive: true, mode: 0o700 });
    try {
      renamePatiently(formerProfile, profile, { milliseconds: 2_000 });
    } catch {
      return formerProfile;
    }
  }
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  return profile;
}
