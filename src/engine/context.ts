// What every module of the engine is built from, and what every call carries.
import type { Account } from '#shared/contract/accounts.ts';
import type { Clock } from './clock.ts';
import type { Register } from './database/register.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Keepers } from './record-keeper.ts';

/** What the host does for the engine. */
export interface Ports {
  /** Prints a self-contained web page to PDF bytes; null where the host has no PDF printer. */
  readonly printPdf: ((html: string) => Promise<Uint8Array>) | null;
}

export interface EngineContext {
  readonly register: Register;
  readonly clock: Clock;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly jobs: Jobs;
  /** The registers by their entity; each module puts its own in. */
  readonly keepers: Keepers;
  readonly ports: Ports;
  /** Folder of the bundled resources (divisions, fonts, templates). */
  readonly resourceFolder: string;
  /** Version of the program, as in package.json. */
  readonly programVersion: string;
}

/** Who makes a change: an account, or the program itself (imports from the line, demo). */
export interface Actor {
  readonly id: string | null;
  readonly name: string;
}

export interface CallContext {
  readonly actor: Actor;
  /** The signed-in account; null on open calls before sign-in. */
  readonly account: Account | null;
  readonly token: string | null;
}
