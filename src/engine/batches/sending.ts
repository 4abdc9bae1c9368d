// What every step of a send works with.
import type { EngineContext } from '../context.ts';
import type { Actor } from '../actor.ts';
import type { RunningJob } from '../jobs/jobs.ts';
import type { Connection } from './connection.store.ts';
import type { CountyClient } from './county-client.ts';

export interface Sending {
  readonly context: EngineContext;
  readonly connection: Connection;
  readonly client: CountyClient;
  readonly actor: Actor;
  readonly job: RunningJob;
}
