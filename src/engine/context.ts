// What every module of the engine is built from, and what every call carries.
import type { Account } from '#shared/contract/accounts.ts';
import type { Desk } from '#shared/contract/fields.ts';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { KeepKey } from './database/key.ts';
import type { Register } from './database/register.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Keepers } from './records/record-keeper.ts';

/** What the host does for the engine. */
export interface Ports {
  /** Prints a self-contained web page to PDF bytes; null where the host has no PDF printer. */
  readonly printPdf: ((html: string) => Promise<Uint8Array>) | null;
  /** Keeps the register's key by the host's own way: found again by the recovery code, or changed. Absent where a host can't. */
  readonly keepKey?: KeepKey | undefined;
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
  /** The desk that a first run proposes: a county's on the host with the receiving end. */
  readonly opensAs: Desk;
}

export interface CallContext {
  readonly actor: Actor;
  /** The signed-in account; null on open calls before sign-in. */
  readonly account: Account | null;
  readonly token: string | null;
}
