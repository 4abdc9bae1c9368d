import { z } from 'zod';
import { read, write } from './call.ts';
import { Desk, Id, Instant, line, Nothing } from './fields.ts';

export const Role = z.enum(['administrator', 'clerk']);
export type Role = z.infer<typeof Role>;

export const Account = z.object({
  id: Id,
  userName: z.string(),
  name: z.string(),
  role: Role,
  active: z.boolean(),
  lastSignedInAt: Instant.nullable(),
});
export type Account = z.infer<typeof Account>;

const UserName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{2,30}$/);
/** At least 8 characters; longer is better than odd. */
export const NewPassword = z.string().min(8).max(200);

export const FirstAccount = z.object({ userName: UserName, name: line(30).min(1), password: NewPassword });

/** What the first screen needs to know, whoever asks. */
export const Status = z.object({
  /** `unset`: the register has no office yet. */
  state: z.enum(['unset', 'signedOut', 'signedIn']),
  office: z.object({ name: z.string(), desk: Desk, divisionCode: z.string(), isDemo: z.boolean() }).nullable(),
  account: Account.nullable(),
  /** Named on the sign-in page of a demo register only. */
  demoAccounts: z.array(z.object({ userName: z.string(), name: z.string(), password: z.string() })),
  programVersion: z.string(),
  /** The desk that a first run proposes: a county's on the host with the receiving end. */
  opensAs: Desk,
});
export type Status = z.infer<typeof Status>;

export const accounts = {
  status: read({
    summary: 'Tells whether an office is set up and who is signed in.',
    access: 'open',
    input: Nothing,
    output: Status,
  }),
  signIn: write({
    summary: 'Checks a password (argon2id) and opens a session; five failures lock the account for a while. The host keeps the token.',
    access: 'open',
    input: z.object({ userName: z.string().trim().toLowerCase().max(30), password: z.string().max(200) }),
    output: z.object({ token: z.string(), account: Account }),
    errors: ['accounts.wrong-password', 'accounts.locked', 'accounts.inactive'],
  }),
  signOut: write({ summary: 'Ends the session.', input: Nothing, output: Nothing }),
  list: read({ summary: 'Lists the accounts.', access: 'administrator', input: Nothing, output: z.object({ rows: z.array(Account) }) }),
  create: write({
    summary: 'Opens an account.',
    access: 'administrator',
    input: FirstAccount.extend({ role: Role }),
    output: Account,
    errors: ['accounts.user-name-taken'],
  }),
  setActive: write({
    summary: 'Closes or reopens an account; the last administrator stays.',
    access: 'administrator',
    input: z.object({ id: Id, active: z.boolean() }),
    output: Account,
    errors: ['accounts.last-administrator'],
  }),
  changePassword: write({
    summary: "Changes the signed-in account's own password.",
    input: z.object({ oldPassword: z.string().max(200), newPassword: NewPassword }),
    output: Nothing,
    errors: ['accounts.wrong-password'],
  }),
  resetPassword: write({
    summary: "Sets a new password for another person's account that forgot its own: unlocks it and ends its sessions.",
    access: 'administrator',
    input: z.object({ id: Id, password: NewPassword }),
    output: Nothing,
    errors: ['record.not-found', 'accounts.own-password'],
  }),
};
