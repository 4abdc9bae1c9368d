// Whether a signed description is an update for this program. A signature proves who made it, not that it is new: an old one can be
// shown again by whoever has the server.
import { userError } from '#shared/errors.ts';
import type { PackageKind, UpdateDescription, UpdatePackage } from './description.ts';
import { compareVersions } from './versions.ts';

export interface ThisProgram {
  readonly version: string;
  /** Null where nothing can be installed: a program that was unpacked by hand. */
  readonly kind: PackageKind | null;
  readonly arch: string;
  /** The newest version that a signed description has told of; null at first. */
  readonly newestSeen: string | null;
  /** A version that did not open here and was left again. */
  readonly gaveUp: string | null;
}

/**
 * @returns the package for this PC; null when the description is of the version that runs here
 * @throws updates.older, updates.shown-again, updates.gave-up, updates.no-package (all with `version`)
 */
export function judgeUpdate(description: UpdateDescription, here: ThisProgram): UpdatePackage | null {
  const { version } = description;
  const against = compareVersions(version, here.version);
  if (against < 0) throw userError('updates.older', { version, present: here.version });
  if (against === 0) return null;
  if (here.newestSeen !== null && compareVersions(version, here.newestSeen) < 0)
    throw userError('updates.shown-again', { version, seen: here.newestSeen });
  if (here.gaveUp !== null && compareVersions(version, here.gaveUp) <= 0) throw userError('updates.gave-up', { version });
  const fitting = description.packages.find(({ kind, arch }) => kind === here.kind && arch === here.arch);
  if (fitting === undefined) throw userError('updates.no-package', { version });
  return fitting;
}

/** The newest of what was seen and what is seen now. */
export function newestOf(seen: string | null, version: string): string {
  return seen === null || compareVersions(version, seen) > 0 ? version : seen;
}
