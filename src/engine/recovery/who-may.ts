// Who an administrator is while the register is closed or damaged: the register's own accounts where they can be read, else those of
// the newest copy that can.
import { userError } from '#shared/errors.ts';
import { nobodysHash, passwordMatches } from '../accounts/passwords.ts';
import { isDamage } from '../database/sqlite-errors.ts';
import type { KnownAccount } from './known-account.store.ts';

/**
 * @param sources registers to ask, the present one first; each answers the account, or throws where it can't be read
 * @returns the administrator's name
 * @throws accounts.wrong-password, accounts.not-allowed, recovery.no-accounts when none of them can be read
 */
export async function proveAdministrator(sources: readonly (() => KnownAccount | undefined)[], password: string): Promise<string> {
  const account = firstReadable(sources);
  const matches = await passwordMatches(password, account?.passwordHash ?? nobodysHash);
  if (account === undefined || !matches) throw userError('accounts.wrong-password');
  if (!account.isAdministrator) throw userError('accounts.not-allowed');
  return account.name;
}

function firstReadable(sources: readonly (() => KnownAccount | undefined)[]): KnownAccount | undefined {
  for (const read of sources) {
    try {
      return read();
    } catch (error) {
      // Damaged, or under another key: the next one is asked.
      if (!isDamage(error)) throw error;
    }
  }
  throw userError('recovery.no-accounts');
}
