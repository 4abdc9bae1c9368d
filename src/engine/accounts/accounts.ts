import type { Account, accounts } from '#shared/contract/accounts.ts';
import type { Handlers } from '#shared/contract/call.ts';
import { UserError, userError } from '#shared/errors.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import { instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ChangeBy } from '../records/record-book.ts';
import type { ReadDb, Register, WriteDb } from '../database/register.ts';
import { asRegisterError } from '../database/sqlite-errors.ts';
import { demoAccounts } from './demo-accounts.ts';
import { findOffice } from '../own-office/own-office.store.ts';
import {
  countActiveAdministrators,
  findAccount,
  findAccountByUserName,
  insertAccount,
  listAccounts,
  noteFailedTry,
  noteSignIn,
  setActive,
  setPasswordHash,
  type StoredAccount,
} from './accounts.store.ts';
import { hashPassword, nobodysHash, passwordMatches } from './passwords.ts';
import { lockMs, type Locks } from './locks.ts';
import type { Sessions } from './sessions.ts';

const triesBeforeLock = 5;

export { hashPassword };

export function createAccounts(context: EngineContext, sessions: Sessions, locks: Locks): Handlers<typeof accounts, CallContext> {
  const { register, clock, newId } = context;
  const byOf = (call: CallContext): ChangeBy => ({ actor: call.actor, at: instantOf(clock.now()) });
  return {
    status: (_input, { account }) => {
      const office = findOffice(register.read);
      return {
        state: office === undefined ? 'unset' : account === null ? 'signedOut' : 'signedIn',
        office:
          office === undefined ? null : { name: office.name, desk: office.desk, divisionCode: office.divisionCode, isDemo: office.isDemo },
        account,
        demoAccounts: office?.isDemo === true ? [...demoAccounts] : [],
        programVersion: context.programVersion,
        opensAs: context.opensAs,
      };
    },
    async signIn({ userName, password }, call) {
      const known = findAccountByUserName(register.read, userName);
      if (known === undefined) {
        await passwordMatches(password, nobodysHash);
        throw userError('accounts.wrong-password');
      }
      const { account } = await provePassword(context, locks, known.account.id, password);
      if (!account.active) throw userError('accounts.inactive');
      const at = instantOf(clock.now());
      await register.writeWhenFree((db) => {
        noteSignIn(db, account.id, at);
        writeAuditLine(db, { at, actor: account, action: 'signIn', entity: 'account', recordId: account.id });
      });
      // Whoever sat here before is signed out: his session must not live on unseen.
      if (call.token !== null) sessions.close(call.token);
      return { token: sessions.open(account.id), account: { ...account, lastSignedInAt: at } };
    },
    signOut(_input, call) {
      if (call.token !== null) sessions.close(call.token);
      try {
        register.write((db) => writeAuditLine(db, { ...byOf(call), action: 'signOut', entity: 'account', recordId: call.actor.id }));
      } catch (error) {
        // A full disk or a damaged register keeps nobody signed in: the way back begins on the sign-in page.
        if (!(asRegisterError(error, register.file) instanceof UserError)) throw error;
      }
      return {};
    },
    list: () => ({ rows: listAccounts(register.read) }),
    async create(input, call) {
      const passwordHash = await hashPassword(input.password);
      return register.writeWhenFree((db) => addAccount(db, newId(), input, passwordHash, byOf(call)));
    },
    setActive: ({ id, active }, call) =>
      register.write((db) => {
        const { account } = getAccount(db, id);
        if (!active && account.active && account.role === 'administrator' && countActiveAdministrators(db) === 1)
          throw userError('accounts.last-administrator');
        setActive(db, id, active);
        if (!active) sessions.closeAllOf(id);
        writeAuditLine(db, {
          ...byOf(call),
          action: 'update',
          entity: 'account',
          recordId: id,
          changes: [{ field: 'active', from: account.active, to: active }],
        });
        return { ...account, active };
      }),
    async changePassword({ oldPassword, newPassword }, call) {
      const { account } = await provePassword(context, locks, call.actor.id ?? '', oldPassword);
      const passwordHash = await hashPassword(newPassword);
      await register.writeWhenFree((db) => {
        setPasswordHash(db, account.id, passwordHash);
        writeAuditLine(db, { ...byOf(call), action: 'changePassword', entity: 'account', recordId: account.id });
      });
      // Whoever knew the old password is out; the person who changed it stays.
      sessions.closeAllOf(account.id, call.token);
      return {};
    },
    async resetPassword({ id, password }, call) {
      // One's own goes by changePassword, which asks for the old one: an unlocked PC must not be enough to take an account over.
      if (id === call.actor.id) throw userError('accounts.own-password');
      await replacePassword(context, sessions, id, password, { by: byOf(call), action: 'resetPassword' });
      return {};
    },
  };
}

/**
 * Sets a new password for an account whose own is forgotten: unlocks it and ends its sessions.
 * @throws record.not-found
 */
export async function replacePassword(
  { register }: EngineContext,
  sessions: Sessions,
  id: string,
  password: string,
  { by, action }: { readonly by: ChangeBy; readonly action: 'resetPassword' | 'resetPasswordByCode' },
): Promise<void> {
  getAccount(register.read, id);
  const passwordHash = await hashPassword(password);
  await register.writeWhenFree((db) => {
    setPasswordHash(db, id, passwordHash);
    noteFailedTry(db, id, 0, null);
    writeAuditLine(db, { ...by, action, entity: 'account', recordId: id });
  });
  sessions.closeAllOf(id);
}

/**
 * Checks a password; wrong ones count towards the lock. The account is read again once the slow hash is done, so that
 * many tries at once count like as many tries one after the other.
 * @throws accounts.wrong-password, accounts.locked
 */
export async function provePassword(
  { register, clock }: EngineContext,
  locks: Locks,
  id: string,
  password: string,
): Promise<StoredAccount> {
  const before = getAccount(register.read, id);
  refuseLocked(register, before, locks);
  const matches = await passwordMatches(password, before.passwordHash);
  return register.whenFree(() => {
    const stored = getAccount(register.read, id);
    refuseLocked(register, stored, locks);
    if (matches && stored.passwordHash === before.passwordHash) return stored;
    const lockedUntil = register.write((db) => failTry(db, stored, clock.now()));
    // Asked at once: the lock begins by the uptime of this moment.
    const until = locks.lockedUntil(id, lockedUntil);
    if (until !== null) throw userError('accounts.locked', { until });
    throw userError('accounts.wrong-password');
  });
}

function refuseLocked(register: Register, { account, failedTries, lockedUntil }: StoredAccount, locks: Locks): void {
  const until = locks.lockedUntil(account.id, lockedUntil);
  if (until === null) return;
  // The clock was set since: the next run has only what is stored to go by, and would begin the lock anew.
  if (lockedUntil !== null && Math.abs(Date.parse(until) - Date.parse(lockedUntil)) > 60_000)
    register.write((db) => {
      noteFailedTry(db, account.id, failedTries, until);
    });
  throw userError('accounts.locked', { until });
}

/** Notes a wrong password; answers until when the account is locked by it, null when it is not. */
function failTry(db: WriteDb, { account, failedTries }: StoredAccount, now: Date): string | null {
  const lock = failedTries + 1 >= triesBeforeLock;
  const lockedUntil = lock ? instantOf(new Date(now.getTime() + lockMs)) : null;
  noteFailedTry(db, account.id, lock ? 0 : failedTries + 1, lockedUntil);
  writeAuditLine(db, {
    at: instantOf(now),
    actor: { id: null, name: '' },
    action: lock ? 'lock' : 'signInFailed',
    entity: 'account',
    recordId: account.id,
  });
  return lockedUntil;
}

/** @throws record.not-found */
function getAccount(db: ReadDb, id: string): StoredAccount {
  const found = findAccount(db, id);
  if (found === undefined) throw userError('record.not-found');
  return found;
}

interface NewAccount {
  readonly userName: string;
  readonly name: string;
  readonly role: Account['role'];
}

/** @throws accounts.user-name-taken */
function addAccount(db: WriteDb, id: string, input: NewAccount, passwordHash: string, by: ChangeBy): Account {
  if (findAccountByUserName(db, input.userName) !== undefined) throw userError('accounts.user-name-taken', { userName: input.userName });
  const account: Account = { id, userName: input.userName, name: input.name, role: input.role, active: true, lastSignedInAt: null };
  insertAccount(db, account, passwordHash, by.at);
  writeAuditLine(db, {
    ...by,
    action: 'create',
    entity: 'account',
    recordId: id,
    changes: [
      { field: 'userName', from: null, to: input.userName },
      { field: 'role', from: null, to: input.role },
    ],
  });
  return account;
}

/** The first account of a new office is its administrator. */
export function addFirstAccount(
  db: WriteDb,
  id: string,
  input: { readonly userName: string; readonly name: string },
  passwordHash: string,
  by: ChangeBy,
): Account {
  return addAccount(db, id, { userName: input.userName, name: input.name, role: 'administrator' }, passwordHash, by);
}
