// The update's own small files in the profile. None is the register's, and none says anything about a person.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJsonText } from '#shared/json-text.ts';
import { writeFileSafelySync } from '../safe-write.ts';
import { KeptPackage, UpdateTrial } from './update-trial.ts';

const UpdateMemory = z.object({
  newestSeen: z.string().nullable().catch(null).default(null),
  gaveUp: z.string().nullable().catch(null).default(null),
  /** The package of the version that stands: the way back from the next one. */
  standing: KeptPackage.nullable().catch(null).default(null),
  /** Told at the next start: why nothing was installed, or what was gone back from. */
  tellAtStart: z.object({ code: z.string(), version: z.string() }).nullable().catch(null).default(null),
});
export type UpdateMemory = z.infer<typeof UpdateMemory>;

export interface UpdateFiles {
  readonly memory: () => UpdateMemory;
  /** @throws when it cannot be written */
  readonly remember: (part: Partial<UpdateMemory>) => void;
  readonly trial: () => UpdateTrial | null;
  /** @throws when it cannot be written: then nothing is installed */
  readonly begin: (trial: UpdateTrial) => void;
  /** @throws when it is held for longer than a moment; the next start takes up what is left */
  readonly endTrial: () => void;
  /** Of packages that are kept; of what was fetched so far. */
  readonly folders: { readonly former: string; readonly standing: string; readonly partial: string; readonly home: string };
}

function readJson(path: string): unknown {
  try {
    return parseJsonText(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

export function openUpdateFiles(profile: string): UpdateFiles {
  const home = join(profile, 'updates');
  const memoryFile = join(profile, 'update-memory.json');
  const trialFile = join(profile, 'update-trial.json');
  const write = (file: string, content: unknown): void => writeFileSafelySync(file, `${JSON.stringify(content, null, 2)}\n`);
  const memory = (): UpdateMemory => UpdateMemory.safeParse(readJson(memoryFile)).data ?? UpdateMemory.parse({});
  return {
    memory,
    remember: (part) => write(memoryFile, { ...memory(), ...part }),
    trial: () => UpdateTrial.safeParse(readJson(trialFile)).data ?? null,
    begin: (trial) => write(trialFile, trial),
    // Node tries again for a recursive one only.
    endTrial: () => rmSync(trialFile, { force: true, recursive: true, maxRetries: 5, retryDelay: 50 }),
    folders: { home, former: join(home, 'former'), standing: join(home, 'standing'), partial: join(home, 'partial') },
  };
}
