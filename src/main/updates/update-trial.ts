// A new version is on trial until its first screen was seen. What is decided at a start is here; trial-files.ts reads and writes it.
import { z } from 'zod';
import { PackageKind } from './description.ts';

/** A package that is kept on this PC. */
export const KeptPackage = z.object({ version: z.string(), kind: PackageKind, file: z.string(), sha512: z.string() });
export type KeptPackage = z.infer<typeof KeptPackage>;

export const UpdateTrial = z.object({
  from: z.string(),
  to: z.string(),
  /** Starts of the new version that have not shown a screen. */
  starts: z.int().min(0),
  /** The package of the version before; null when there is none: it was installed by hand. */
  former: KeptPackage.nullable(),
  /** The package of the new version: once it stands, the way back from the version after it. */
  present: KeptPackage,
  /** The register's copy of just before; null where the register did not open. */
  registerCopy: z.string().nullable(),
});
export type UpdateTrial = z.infer<typeof UpdateTrial>;

/** How often a new version may start without showing a screen. */
const mostStarts = 2;

export type StartDecision =
  | { readonly kind: 'usual' }
  /** The trial goes on, with this start counted. */
  | { readonly kind: 'counted'; readonly trial: UpdateTrial }
  | { readonly kind: 'offer going back'; readonly trial: UpdateTrial }
  /** The old version runs: the installer was closed or refused. */
  | { readonly kind: 'not installed'; readonly trial: UpdateTrial };

export function decideStart(trial: UpdateTrial | null, version: string): StartDecision {
  if (trial === null) return { kind: 'usual' };
  if (version === trial.from) return { kind: 'not installed', trial };
  // Somebody installed yet another one by hand.
  if (version !== trial.to) return { kind: 'usual' };
  if (trial.starts >= mostStarts) return { kind: 'offer going back', trial };
  return { kind: 'counted', trial: { ...trial, starts: trial.starts + 1 } };
}
