// The register's key (密钥) and its recovery code (恢复码): what opens the register when the PC that kept the key is gone.
import { z } from 'zod';
import { NewPassword } from './accounts.ts';
import { read, write } from './call.ts';
import { Id, Instant, line, Nothing } from './fields.ts';
import { DrawnFile } from './papers.ts';

/** Checked group by group before it is tried. */
const TypedCode = z.string().max(200);
const OwnPassword = z.string().max(200);

/** A code as it is shown to an administrator. Never in a list, a log or a file that the program keeps open. */
export const ShownCode = z.object({
  code: z.string(),
  /** Which of this register's codes it is; stands on the page. */
  number: z.int(),
  madeAt: Instant,
  /** The two groups, counted from 1, that are to be typed back before the code counts as kept. */
  asked: z.array(z.int().min(1).max(7)),
});
export type ShownCode = z.infer<typeof ShownCode>;

export const KeyState = z.object({
  /** Null: no code was made yet. */
  code: z.object({ number: z.int(), madeAt: Instant, madeBy: z.string(), provedAt: Instant.nullable() }).nullable(),
  /** `missing`: no file that a code opens lies beside the register; `newer`: it lies there under a newer code than the register knows (it was restored from an older copy). */
  file: z.enum(['right', 'missing', 'newer']),
  /** When the key was last changed; null: it is the first one. */
  changedAt: Instant.nullable(),
  /** False: this host has no way to keep another key. */
  canChange: z.boolean(),
});
export type KeyState = z.infer<typeof KeyState>;

const passwordErrors = ['accounts.wrong-password', 'accounts.locked'];
const codeErrors = ['recovery.code-invalid', 'recovery.code-wrong', 'recovery.too-many-tries'];

export const keys = {
  state: read({
    summary: 'Whether there is a recovery code, whether it was kept, and whether its files lie where they should.',
    access: 'administrator',
    input: Nothing,
    output: KeyState,
  }),
  makeCode: write({
    summary: 'Makes a recovery code, or a new one that ends the old one, and wraps the key and its former ones under it.',
    access: 'administrator',
    input: z.object({ password: OwnPassword }),
    output: ShownCode,
    errors: passwordErrors,
  }),
  showCode: write({
    summary: 'Shows the recovery code again; noted in the audit chain, without the code.',
    access: 'administrator',
    input: z.object({ password: OwnPassword }),
    output: ShownCode,
    errors: [...passwordErrors, 'recovery.no-code'],
  }),
  proveCode: write({
    summary: 'Two groups typed back: from then on the code counts as kept.',
    access: 'administrator',
    input: z.object({ groups: z.array(z.object({ group: z.int().min(1).max(7), typed: line(20) })).length(2) }),
    output: Nothing,
    errors: ['recovery.no-code', 'recovery.groups-wrong'],
  }),
  codePaper: write({
    summary: 'The recovery code as a page to print (PDF) or as a text file to save elsewhere.',
    access: 'administrator',
    input: z.object({ password: OwnPassword, kind: z.enum(['pdf', 'text']) }),
    output: DrawnFile,
    errors: [...passwordErrors, 'recovery.no-code', 'papers.no-printer', 'papers.failed'],
  }),
  changeKey: write({
    summary: 'Changes the key: the register is copied under a new one, checked, and put in its place. Watch the job for progress.',
    access: 'administrator',
    input: z.object({ jobId: Id, password: OwnPassword }),
    output: Nothing,
    errors: [...passwordErrors, 'keys.not-kept', 'keys.copy-failed', 'register.disk-full'],
  }),
  administrators: write({
    summary:
      'For who forgot the password: shows the administrators to somebody who has the recovery code. Wrong codes are counted and slowed down.',
    access: 'open',
    input: z.object({ code: TypedCode }),
    output: z.object({ rows: z.array(z.object({ id: Id, name: z.string(), userName: z.string() })) }),
    errors: codeErrors,
  }),
  resetPassword: write({
    summary: "Sets an administrator's password by the recovery code; ends the account's sessions. Noted in the audit chain.",
    access: 'open',
    input: z.object({ code: TypedCode, accountId: Id, password: NewPassword }),
    output: Nothing,
    errors: [...codeErrors, 'record.not-found'],
  }),
};
