// Thousands of damaged folders, without a process for each: an office's files as a kill left them, one of them damaged at random.
// Each must open as the right register, say what is wrong, or show its damage when it is looked through.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '#shared/errors.ts';
import { seededChance } from '#engine/demo/seeded-random.ts';
import { systemClock } from '#engine/clock.ts';
import { lookThrough } from '#engine/backups/look-through.store.ts';
import { openRegister } from '#engine/open-register/open.ts';
import type { ReadDb } from '#engine/database/register.ts';
import { writeAuditLine } from '#engine/audit-lines/audit.store.ts';
import { drillKey, makeOfficeFolder } from './drill-folder.ts';
import { mishaps } from './mishaps.ts';

export interface DamageDrill {
  readonly files: number;
  readonly lost: number;
  readonly corrupt: number;
  readonly endings: ReadonlyMap<string, number>;
}

const fileMishaps = mishaps.filter(({ name }) => /^(?:lose|cut|flip)/.test(name) && !name.includes('key'));

/** @param files how many, each kind of damage in turn */
export async function drillDamagedFiles(files: number, seed: number, say: (line: string) => void): Promise<DamageDrill> {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-damage-'));
  const endings = new Map<string, number>();
  let lost = 0;
  let corrupt = 0;
  try {
    const killed = join(folder, 'killed');
    const whole = await makeKilledOffice(folder, killed);
    for (let index = 0; index < files; index += 1) {
      const mishap = fileMishaps[index % fileMishaps.length];
      if (mishap === undefined) throw new Error('There is no damage to files');
      const chance = seededChance(seed + index);
      const place = join(folder, 'damaged');
      cpSync(killed, place, { recursive: true });
      mishap.befall({ folder: place, folderCopy: '', dailyCopy: '', pick: (below) => chance.below(below) });
      const ending = await startOn(place, whole);
      const key = `${mishap.name}: ${ending.how}`;
      endings.set(key, (endings.get(key) ?? 0) + 1);
      if (ending.wrong !== '') say(`${mishap.name}, seed ${String(seed + index)}: ${ending.wrong}`);
      if (ending.wrong.startsWith('lost')) lost += 1;
      else if (ending.wrong !== '') corrupt += 1;
      rmSync(place, { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { files, lost, corrupt, endings };
}

/** Work in the database and work in the log, as they lie while the register is open: that is what a kill leaves. */
async function makeKilledOffice(folder: string, killed: string): Promise<string> {
  const office = join(folder, 'office');
  await makeOfficeFolder(office);
  const register = await openRegister(office, drillKey, systemClock);
  for (let turn = 0; turn < 40; turn += 1) {
    register.write((db) => {
      writeAuditLine(db, {
        at: '2026-07-28T09:00:00.000+08:00',
        actor: { id: null, name: '' },
        action: 'update',
        entity: 'dispute',
        recordId: `made-up-${String(turn)}`,
        reason: 'x'.repeat(500),
      });
    });
  }
  cpSync(office, killed, { recursive: true });
  const whole = contentsOf(register.read);
  register.close();
  return whole;
}

/** What a person would miss. */
function contentsOf(db: ReadDb): string {
  return JSON.stringify([
    db.all('SELECT id, rev FROM disputes ORDER BY id'),
    db.get('SELECT seq, hash FROM audit_head'),
    db.all('SELECT dispute_id, name FROM dispute_parties ORDER BY dispute_id, position'),
  ]);
}

async function startOn(place: string, whole: string): Promise<{ readonly how: string; readonly wrong: string }> {
  let register;
  try {
    register = await openRegister(place, drillKey, systemClock);
  } catch (error) {
    if (error instanceof UserError) return { how: `says ${error.code}`, wrong: '' };
    return { how: 'fails', wrong: `fails: ${String(error)}` };
  }
  let contents = '';
  try {
    contents = contentsOf(register.read);
  } catch {
    contents = 'unreadable';
  }
  register.close();
  const look = lookThrough(join(place, 'register.db'), drillKey);
  if (!look.pagesWhole || look.chain?.intact === false) return { how: 'opens; the look finds the damage', wrong: '' };
  if (contents === 'unreadable') return { how: 'opens', wrong: 'unreadable, and the look finds nothing' };
  return contents === whole ? { how: 'opens whole', wrong: '' } : { how: 'opens', wrong: 'lost in silence' };
}
