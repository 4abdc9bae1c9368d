// The way back from a damaged register, as an office goes it: from the start that finds the damage to the first record saved.
import { closeSync, copyFileSync, cpSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { upkeepHere } from '#engine/backups/upkeep.ts';
import { makeCopy } from '#engine/backups/make-copy.ts';
import { systemClock } from '#engine/clock.ts';
import { registerFileName } from '#engine/database/key.ts';
import { clientOf, exampleDispute } from '#engine/example-office.test-support.ts';
import { openRegister } from '#engine/open-register/open.ts';
import { createSupervisor } from '#engine/supervisor.ts';
import { upkeepBeside } from '#engine/upkeep-beside.ts';
import { benchKey, benchPassword, bulkRegister, cacheFolder, root } from './bulk-register.ts';
import { msOf, type Figure } from './figure.ts';

/** Megabytes of a register of so many disputes, damaged: to the next record saved, beside copying the file. */
export async function recoveryFigures(rows: number): Promise<Figure[]> {
  const filled = await bulkRegister(rows);
  filled.close();
  const parent = mkdtempSync(join(cacheFolder, 'recovery-'));
  const office = join(parent, 'office');
  try {
    await prepareOffice(filled.folder, office);
    const file = join(office, registerFileName);
    const megabytes = statSync(file).size / 1e6;
    const [copy] = readdirSync(join(office, 'backups')).filter((name) => name.endsWith('.db'));
    if (copy === undefined) throw new Error('No copy was made');
    const bareMs = await msOf(() => copyFileSync(join(office, 'backups', copy), join(parent, 'bare.db')));
    damage(file);
    const ms = await msOf(() => backToWork(office));
    return [
      {
        name: `damaged register of ${megabytes.toFixed(0)} MB to the next record saved`,
        value: ms / 1000,
        unit: 's',
        reference: { name: 'copying the file', value: bareMs / 1000 },
      },
      { name: 'the same', value: ms / 1000, unit: 's', reference: { name: 'aim for 1,000 MB', value: 30 } },
    ];
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** A copy of the filled register, with one copy of its own. */
async function prepareOffice(filled: string, office: string): Promise<void> {
  cpSync(filled, office, { recursive: true });
  rmSync(join(office, 'backups'), { recursive: true, force: true });
  const register = await openRegister(office, benchKey, systemClock);
  await makeCopy({ register, folder: join(office, 'backups'), clock: systemClock, upkeep: upkeepHere }, 'daily');
  register.close();
}

/** The page that holds the list of tables. */
function damage(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, 0);
  closeSync(handle);
}

async function backToWork(office: string): Promise<void> {
  const supervisor = await startSupervisor(office);
  let token: string | null = null;
  const api = clientOf(supervisor, () => token);
  const { pass } = await api.recovery.prove({ userName: 'bench', password: benchPassword });
  const copy = (await api.recovery.copies({ pass })).rows.find(({ isProposed }) => isProposed);
  if (copy === undefined) throw new Error('No copy is proposed');
  await api.recovery.preview({ pass, copy: copy.reference });
  await api.recovery.restore({ pass, copy: copy.reference });
  token = (await api.accounts.signIn({ userName: 'bench', password: benchPassword })).token;
  await api.disputes.create({ fields: exampleDispute() });
  await supervisor.close();
}

function startSupervisor(dataFolder: string): ReturnType<typeof createSupervisor> {
  return createSupervisor({
    dataFolder,
    key: benchKey,
    keyFault: null,
    resourceFolder: join(root, 'resources'),
    programVersion: '0.0.0-bench',
    ports: { printPdf: null },
    upkeep: (file) => upkeepBeside(join(root, 'src/engine/thread.ts'), file),
    onBug(name, error) {
      throw new Error(`Bug in ${name}`, { cause: error });
    },
  });
}
