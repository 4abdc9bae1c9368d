import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '#shared/errors.ts';
import { makeCopy } from '../backups/make-copy.ts';
import { upkeepHere } from '../backups/upkeep.ts';
import { keepKeyFile, keyCheckOf, loadKeyFile } from '../database/key.ts';
import { openRegister, type OpenOptions } from '../open-register/open.ts';
import { movableClock, refusal } from '../example-office.test-support.ts';
import { newRecoveryCode } from './new-code.ts';
import { recoveryFileName, recoveryNameOf, writeRecoveryFiles } from './recovery-files.ts';
import { hasRecoveryFile, unwrapKey, unwrapKeys } from './unwrap-key.ts';
import { hkdf, unwrapWith, wrapKey, type NumberedCode } from './wrapped-key.ts';

const clock = movableClock();
const key = new Uint8Array(32).map((_, index) => index + 1);
const formerKey = new Uint8Array(32).fill(9);
const numbered = (code: string, codeNumber = 1): NumberedCode => ({ code, codeNumber, madeAt: '2026-07-28T09:00:00.000+08:00' });

let folder: string;
let office: string;
const elsewhere = (): string => mkdtempSync(join(folder, 'another-pc-'));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-recovery-'));
  office = join(folder, 'office');
  const register = await openRegister(office, key, clock);
  register.write((db) =>
    db.run(
      "INSERT INTO files (id, name, media_type, byte_count, sha256, created_at, created_by, bytes) VALUES ('f', 'a', 'x', 1, ?, '', '', x'00')",
      '0'.repeat(64),
    ),
  );
  await makeCopy({ register, folder: join(office, 'backups'), clock, upkeep: upkeepHere }, 'daily');
  register.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function code(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return 'nothing was refused';
}

async function countFiles(dataFolder: string, itsKey: Uint8Array, options?: OpenOptions): Promise<number | undefined> {
  const register = await openRegister(dataFolder, itsKey, clock, options);
  const count = register.read.get<{ count: number }>('SELECT count(*) AS count FROM files')?.count;
  register.close();
  return count;
}

describe('the key under the recovery code', () => {
  it('is taken from the code as RFC 5869 says', () => {
    const bytes = (text: string): Buffer => Buffer.from(text, 'hex');
    expect(hkdf(bytes('0b'.repeat(22)), bytes('000102030405060708090a0b0c'), bytes('f0f1f2f3f4f5f6f7f8f9')).toString('hex')).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf',
    );
  });

  it('opens with this code only, and with a file that nobody has touched', () => {
    const mine = newRecoveryCode();
    const wrapped = wrapKey(key, numbered(mine));
    expect(unwrapWith(wrapped, mine)).toEqual(key);
    expect(unwrapWith(wrapped, mine.toLowerCase().replaceAll('-', ' '))).toEqual(key);
    expect(unwrapWith(wrapped, newRecoveryCode())).toBeNull();
    expect(unwrapWith({ ...wrapped, keyCheck: keyCheckOf(formerKey) }, mine)).toBeNull();
    expect(unwrapWith({ ...wrapped, codeNumber: 2 }, mine)).toBeNull();
    expect(unwrapWith({ ...wrapped, sealed: wrapped.sealed.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }, mine)).toBeNull();
  });

  it('lies in no file as it is, and the code in none at all', () => {
    const mine = newRecoveryCode();
    writeRecoveryFiles(office, numbered(mine), key, []);
    for (const path of [join(office, recoveryFileName), join(office, 'backups', recoveryNameOf(keyCheckOf(key)))]) {
      const text = readFileSync(path, 'utf8');
      expect(text).not.toContain(Buffer.from(key).toString('hex'));
      for (const group of mine.split('-')) expect(text.toUpperCase()).not.toContain(`"${group}`);
    }
  });
});

describe('a dead PC', () => {
  it('costs nothing: the folder of backups and the code open the register on another PC', async () => {
    const mine = newRecoveryCode();
    writeRecoveryFiles(office, numbered(mine), key, []);
    const newPc = elsewhere();
    cpSync(join(office, 'backups'), join(newPc, 'backups'), { recursive: true });
    // Before anything is restored: no new key is made, and no empty office begun, where copies lie.
    expect(code(() => loadKeyFile(newPc))).toBe('register.key-missing');
    expect(
      await openRegister(newPc, unwrapKey(newPc, mine), clock).then(
        () => 'opened',
        (error: unknown) => (error instanceof UserError ? error.code : 'failed'),
      ),
    ).toBe('register.missing');
    const copy = readdirSync(join(newPc, 'backups')).find((name) => name.endsWith('.db')) ?? '';
    cpSync(join(newPc, 'backups', copy), join(newPc, 'register.db'));
    expect(code(() => loadKeyFile(newPc))).toBe('register.key-missing');
    keepKeyFile(newPc, unwrapKey(newPc, mine.toLowerCase()), 'recovered');
    // A copy that was put there by hand: nobody knows whether it is the newest, so a person is asked.
    expect(await refusal(countFiles(newPc, loadKeyFile(newPc)))).toMatchObject({ code: 'register.behind', reason: 'unknown' });
    expect(await countFiles(newPc, loadKeyFile(newPc), { acceptLoss: true })).toBe(1);
  });

  it('is told apart from a slip, from another code and from a folder that never had one', () => {
    const mine = newRecoveryCode();
    expect(hasRecoveryFile(office)).toBe(false);
    expect(code(() => unwrapKey(office, mine))).toBe('recovery.code-unknown');
    writeRecoveryFiles(office, numbered(mine), key, []);
    expect(hasRecoveryFile(office)).toBe(true);
    expect(code(() => unwrapKey(office, newRecoveryCode()))).toBe('recovery.code-wrong');
    expect(code(() => unwrapKey(office, mine.slice(0, -1)))).toBe('recovery.code-invalid');
    expect(unwrapKey(office, mine)).toEqual(key);
  });

  it('is told when the recovery file belongs to another register', () => {
    const theirs = newRecoveryCode();
    const other = elsewhere();
    writeRecoveryFiles(other, numbered(theirs), formerKey, []);
    cpSync(join(other, recoveryFileName), join(office, recoveryFileName));
    expect(code(() => unwrapKey(office, theirs))).toBe('recovery.other-register');
  });

  it('opens what is left when one of the two files is cut or gone', () => {
    const mine = newRecoveryCode();
    writeRecoveryFiles(office, numbered(mine), key, []);
    writeFileSync(join(office, recoveryFileName), '{"application"');
    expect(unwrapKey(office, mine)).toEqual(key);
    writeRecoveryFiles(office, numbered(mine), key, []);
    rmSync(join(office, 'backups', recoveryNameOf(keyCheckOf(key))));
    expect(unwrapKey(office, mine)).toEqual(key);
  });

  it('finds the key by its check where the register itself is damaged, for the copies to be restored', () => {
    const mine = newRecoveryCode();
    writeRecoveryFiles(office, numbered(mine), key, [formerKey]);
    writeFileSync(join(office, 'register.db'), Buffer.alloc(8192, 1));
    expect(unwrapKey(office, mine)).toEqual(key);
    rmSync(join(office, 'register.db'));
    expect(unwrapKey(office, mine)).toEqual(key);
    expect(unwrapKeys(office, mine)).toEqual(expect.arrayContaining([key, formerKey]));
  });

  it('takes the former key for a register of before the change of key', async () => {
    const mine = newRecoveryCode();
    writeRecoveryFiles(office, numbered(mine), formerKey, [key]);
    const newPc = elsewhere();
    mkdirSync(join(newPc, 'backups'));
    for (const name of readdirSync(join(office, 'backups')))
      if (name.endsWith('.json')) cpSync(join(office, 'backups', name), join(newPc, 'backups', name));
    for (const name of ['register.db', 'register.head']) cpSync(join(office, name), join(newPc, name));
    expect(unwrapKey(newPc, mine)).toEqual(key);
    expect(await countFiles(newPc, unwrapKey(newPc, mine))).toBe(1);
  });
});

describe('the browser host’s key file', () => {
  it('takes the key that was found again and sets aside whatever lay there', () => {
    writeFileSync(join(office, 'register.key'), 'damaged');
    writeFileSync(join(office, 'register.key.sealed'), 'sealed on the dead PC');
    keepKeyFile(office, key, 'recovered');
    expect(Buffer.from(loadKeyFile(office)).equals(key)).toBe(true);
    expect(readFileSync(join(office, 'register.key.former-1'), 'utf8')).toBe('damaged');
    expect(readFileSync(join(office, 'register.key.sealed.former-1'), 'utf8')).toBe('sealed on the dead PC');
    expect(existsSync(join(office, 'register.key.sealed'))).toBe(false);
    keepKeyFile(office, key, 'recovered');
    expect(readdirSync(office).filter((name) => name.startsWith('register.key'))).toHaveLength(3);
  });
});
