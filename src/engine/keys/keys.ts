// The register's key and its recovery code: made, kept, shown again, and used by who forgot the password.
import type { Handlers } from '#shared/contract/call.ts';
import type { keys, ShownCode } from '#shared/contract/keys.ts';
import { userError } from '#shared/errors.ts';
import { checkRecoveryGroup, readRecoveryCode, tidyRecoveryText } from '#shared/rules/recovery-code.ts';
import { provePassword, replacePassword } from '../accounts/accounts.ts';
import { listAccounts } from '../accounts/accounts.store.ts';
import type { Locks } from '../accounts/locks.ts';
import type { Sessions } from '../accounts/sessions.ts';
import { writeAuditLine } from '../audit-lines/audit.store.ts';
import type { Upkeep } from '../backups/upkeep.ts';
import { dateOf, instantOf } from '../clock.ts';
import type { CallContext, EngineContext } from '../context.ts';
import type { ReadDb } from '../database/register.ts';
import { keepFile } from '../files/files.store.ts';
import { getOffice } from '../own-office/own-office.store.ts';
import { changeKey } from '../key-change/change-key.ts';
import { newRecoveryCode } from '../recovery-code/new-code.ts';
import { writeRecoveryFileBesideCopies } from '../recovery-code/recovery-files.ts';
import { codePage, codeText } from './code-paper.ts';
import { findCode, keepCode, noteProved, type StoredCode } from './keys.store.ts';
import { formerKeys } from '../key-change/former-keys.store.ts';
import { chooseGroups, fileState, isRegisterCode, nextNumber, numberedCode, wrapAll, type KeyPlace } from './register-code.ts';
import { createTryLimit } from './try-limit.ts';

export interface KeysOptions {
  readonly dataFolder: string;
  readonly sessions: Sessions;
  readonly locks: Locks;
  readonly upkeep: Upkeep;
}

export function createKeys(
  context: EngineContext,
  { dataFolder, sessions, locks, upkeep }: KeysOptions,
): Handlers<typeof keys, CallContext> {
  const { register, clock, newId, ports, resourceFolder } = context;
  const tries = createTryLimit(clock);
  const place = (): KeyPlace => ({ dataFolder, key: register.key });
  const now = (): string => instantOf(clock.now());

  /** Checks the signed-in administrator's own password: an unlocked PC must not be enough. */
  const prove = async (call: CallContext, password: string): Promise<void> => {
    await provePassword(context, locks, call.actor.id ?? '', password);
  };

  const note = (call: CallContext, action: string): void => {
    register.write((db) => {
      writeAuditLine(db, { at: now(), actor: call.actor, action, entity: 'recoveryCode', recordId: null });
    });
  };

  /** A slip is no try; a whole code that is not this register's is one. @throws recovery.* */
  function checkCode(typed: string): void {
    if (readRecoveryCode(typed) === null) throw userError('recovery.code-invalid');
    tries.check();
    if (isRegisterCode(register.read, place(), typed)) {
      tries.succeed();
      return;
    }
    tries.fail();
    register.write((db) => {
      writeAuditLine(db, { at: now(), actor: { id: null, name: '' }, action: 'wrongRecoveryCode', entity: 'recoveryCode', recordId: null });
    });
    throw userError('recovery.code-wrong');
  }

  return {
    state() {
      const code = findCode(register.read);
      return {
        code: code === undefined ? null : { number: code.number, madeAt: code.madeAt, madeBy: code.madeBy, provedAt: code.provedAt },
        file: fileState(register.read, place()),
        changedAt: formerKeys(register.read)[0]?.until ?? null,
        canChange: ports.keepKey !== undefined,
      };
    },
    async makeCode({ password }, call) {
      await prove(call, password);
      return register.whenFree(() => {
        const code: StoredCode = {
          code: newRecoveryCode(),
          number: nextNumber(register.read, dataFolder),
          madeAt: now(),
          madeBy: call.actor.name,
          asked: chooseGroups(),
          provedAt: null,
        };
        const before = findCode(register.read);
        register.write((db) => {
          keepCode(db, code);
          writeAuditLine(db, {
            at: code.madeAt,
            actor: call.actor,
            action: 'makeRecoveryCode',
            entity: 'recoveryCode',
            recordId: null,
            changes: [{ field: 'number', from: code.number === 1 ? null : code.number - 1, to: code.number }],
          });
          try {
            // Inside the transaction: when files can't be written the code of before stays, and its files are put right.
            wrapAll(db, place(), code);
          } catch (error) {
            if (before !== undefined) wrapAll(db, place(), before);
            throw error;
          }
        });
        return shown(code);
      });
    },
    async showCode({ password }, call) {
      await prove(call, password);
      return register.whenFree(() => {
        const code = getCode(register.read);
        note(call, 'showRecoveryCode');
        return shown(code);
      });
    },
    proveCode({ groups }, call) {
      const code = getCode(register.read);
      const right = code.code.split('-');
      const isAsked = code.asked.every((asked) => groups.some(({ group }) => group === asked + 1));
      const wrong = groups.filter(
        ({ group, typed }) => checkRecoveryGroup(typed, group - 1) !== 'right' || tidyRecoveryText(typed) !== right[group - 1],
      );
      if (!isAsked || wrong.length > 0) throw userError('recovery.groups-wrong', { groups: wrong.map(({ group }) => String(group)) });
      register.write((db) => {
        noteProved(db, now());
        writeAuditLine(db, { at: now(), actor: call.actor, action: 'proveRecoveryCode', entity: 'recoveryCode', recordId: null });
      });
      return {};
    },
    async codePaper({ password, kind }, call) {
      await prove(call, password);
      const code = getCode(register.read);
      const office = getOffice(register.read);
      if (kind === 'pdf' && ports.printPdf === null) throw userError('papers.no-printer');
      const bytes =
        kind === 'pdf' && ports.printPdf !== null
          ? await ports.printPdf(await codePage(resourceFolder, office, code))
          : codeText(office, code);
      const fileName = `枫桥台账恢复码 第${String(code.number)}号.${kind === 'pdf' ? 'pdf' : 'txt'}`;
      // Gone with the first start of another day: it is in the register already.
      const kept = await register.writeWhenFree((db) => {
        writeAuditLine(db, {
          at: now(),
          actor: call.actor,
          action: kind === 'pdf' ? 'printRecoveryCode' : 'saveRecoveryCode',
          entity: 'recoveryCode',
          recordId: null,
        });
        return keepFile(db, {
          id: newId(),
          name: fileName,
          mediaType: kind === 'pdf' ? 'application/pdf' : 'text/plain; charset=utf-8',
          bytes,
          at: now(),
          by: call.actor.name,
          keptUntil: dateOf(clock.now()),
        });
      });
      return { fileId: kept.fileId, fileName };
    },
    async changeKey({ jobId, password }, call) {
      await prove(call, password);
      const wrapNew = (key: Uint8Array): void => {
        const code = findCode(register.read);
        if (code !== undefined) writeRecoveryFileBesideCopies(dataFolder, numberedCode(code), key);
      };
      await context.jobs.run(jobId, (job) => changeKey(context, job, { dataFolder, actor: call.actor, wrapNew, upkeep }));
      mendRecoveryFiles(register.read, place());
      return {};
    },
    administrators({ code }) {
      checkCode(code);
      return { rows: administratorsOf(register.read) };
    },
    async resetPassword({ code, accountId, password }) {
      checkCode(code);
      const account = administratorsOf(register.read).find(({ id }) => id === accountId);
      if (account === undefined) throw userError('record.not-found');
      await replacePassword(context, sessions, account.id, password, {
        by: { actor: { id: null, name: '' }, at: now() },
        action: 'resetPasswordByCode',
      });
      return {};
    },
  };
}

/** Writes the files again that a code opens, where they are gone: somebody tidied up, or the disk was full when the code was made. */
export function mendRecoveryFiles(db: ReadDb, place: KeyPlace): void {
  const code = findCode(db);
  if (code !== undefined && fileState(db, place) === 'missing') wrapAll(db, place, code);
}

function administratorsOf(db: ReadDb): { id: string; name: string; userName: string }[] {
  return listAccounts(db)
    .filter(({ active, role }) => active && role === 'administrator')
    .map(({ id, name, userName }) => ({ id, name, userName }));
}

/** @throws recovery.no-code */
function getCode(db: ReadDb): StoredCode {
  const code = findCode(db);
  if (code === undefined) throw userError('recovery.no-code');
  return code;
}

function shown({ code, number, madeAt, asked }: StoredCode): ShownCode {
  return { code, number, madeAt, asked: asked.map((group) => group + 1) };
}
