// Composition: opens the register, builds the modules, answers calls. Everything without a window.
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Desk } from '#shared/contract/fields.ts';
import { UserError, userError, type Answer } from '#shared/errors.ts';
import { findAccount, shortenLocks } from './accounts/accounts.store.ts';
import { lockMs } from './accounts/locks.ts';
import { createSessions } from './accounts/sessions.ts';
import { createBackups, type BackupParts } from './backups/backups.ts';
import { createCopyKeeper, keepLooking } from './backups/keeping.ts';
import { openUpkeepState, upkeepFileOf } from './backups/upkeep-state.ts';
import { upkeepHere, type Upkeep } from './backups/upkeep.ts';
import { dateOf, instantOf, systemClock, type Clock } from './clock.ts';
import type { CallContext, EngineContext, Ports } from './context.ts';
import { placeOfficeCodes } from './codes/codes.ts';
import { openRegister } from './open-register/open.ts';
import { refuseFolders } from './database/refuse-folders.ts';
import type { Register } from './database/register.ts';
import { refreshSearchIndexes } from './records/search-index.store.ts';
import { asRegisterError } from './database/sqlite-errors.ts';
import { noteDay } from './elapsed.store.ts';
import { agesOf } from './elapsed.ts';
import { forgetOldFiles } from './files/files.store.ts';
import { admit, type CallRequest } from './gate.ts';
import { dropUnfinishedImports } from './imports/imports.store.ts';
import { createJobs } from './jobs/jobs.ts';
import { endKeyChange, settleKeyChange } from './key-change/change-files.ts';
import { mendRecoveryFiles } from './keys/keys.ts';
import type { TellOpening } from './opening.ts';
import { printSearchIndex } from './prints/prints.store.ts';
import { noteOpening } from './recovery/note-opening.ts';
import { engineRegisters } from './registers/index.ts';
import { buildModules, findHandler, type AllHandlers } from './modules.ts';

export interface EngineOptions {
  readonly dataFolder: string;
  readonly key: Uint8Array;
  readonly resourceFolder: string;
  readonly programVersion: string;
  /** The desk that a first run proposes; absent: a township's. */
  readonly opensAs?: Desk;
  readonly ports: Ports;
  readonly clock?: Clock;
  /** How copies are made and checked, given the register's file; without it in this thread. */
  readonly upkeep?: (registerFile: string) => Upkeep;
  /** Who was told what the register lacks and goes on with it. */
  readonly acceptedBy?: string | undefined;
  /** Told of what a start does that takes its time. */
  readonly onOpening?: TellOpening;
  /** Told once a page was found that is not what was written: from then on the register is only read. */
  readonly onDamage?: (error: UserError) => void;
  /** Told of errors that are ours; gets no personal data. */
  readonly onBug?: (name: string, error: unknown, errorNumber: string) => void;
}

export interface Engine {
  answer(request: CallRequest): Promise<Answer<unknown>>;
  /** Ends upkeep that reads the register; to be awaited before `close` where upkeep has threads of its own. */
  stopUpkeep(): Promise<void>;
  close(): void;
  /** For tests and measurements of the engine itself. */
  readonly context: EngineContext;
}

/** @throws the codes of openRegister */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const clock = options.clock ?? systemClock;
  refuseFolders(options.dataFolder);
  const settled = settleKeyChange(options.dataFolder, options.key);
  const register = await openRegister(options.dataFolder, settled.key, clock, {
    acceptLoss: options.acceptedBy !== undefined,
    ...(options.onOpening === undefined ? {} : { tell: options.onOpening }),
  });
  if (settled.pending) await finishKeyChange(options, register.key);
  try {
    return startOn(register, options, clock);
  } catch (error) {
    // A page that nobody has read yet may be the damaged one.
    register.stopWriting(userError('register.corrupt'));
    register.close();
    throw asRegisterError(error, register.file);
  }
}

function startOn(register: Register, options: EngineOptions, clock: Clock): Engine {
  const jobs = createJobs(clock);
  const context: EngineContext = {
    register,
    clock,
    newId: () => v7({ msecs: clock.now().getTime() }),
    jobs,
    keepers: new Map(),
    ports: options.ports,
    resourceFolder: options.resourceFolder,
    programVersion: options.programVersion,
    opensAs: options.opensAs ?? 'township',
  };
  const sessions = createSessions(clock);
  register.write((db) => {
    noteDay(db, dateOf(clock.now()));
    shortenLocks(db, instantOf(new Date(clock.now().getTime() + lockMs)));
    forgetOldFiles(db, agesOf(db, clock));
    dropUnfinishedImports(db);
  });
  refreshSearchIndexes(register, [...engineRegisters.flatMap(({ index }) => index ?? []), printSearchIndex]);
  placeOfficeCodes(context);
  try {
    mendRecoveryFiles(register.read, { dataFolder: options.dataFolder, key: register.key });
  } catch (error) {
    const refusal = asRegisterError(error, register.file);
    if (refusal instanceof UserError && refusal.code === 'register.corrupt') throw refusal;
    // No reason to keep the register shut: the desk tells the administrator that the files are missing.
    options.onBug?.('recovery files', error, '');
  }
  noteOpening(register, options, instantOf(clock.now()));
  let lastCallMs = clock.uptimeMs();
  const backups = buildBackups(context, options, () => clock.uptimeMs() - lastCallMs > idleMs);
  const modules: AllHandlers = { ...buildModules(context, sessions, options, backups.upkeep), backups: createBackups(context, backups) };

  async function answer(request: CallRequest): Promise<Answer<unknown>> {
    lastCallMs = clock.uptimeMs();
    try {
      // Progress and cancelling are served while a long transaction runs; everything else waits for it.
      const value = await (request.name.startsWith('jobs.') ? serve(request) : register.whenFree(() => serve(request)));
      return { ok: true, value };
    } catch (thrown) {
      return refuse(request.name, thrown);
    }
  }

  function serve(request: CallRequest): unknown {
    const accountId = request.token === null ? null : sessions.accountOf(request.token);
    const stored = accountId === null ? undefined : findAccount(register.read, accountId);
    const account = stored?.account.active === true ? stored.account : null;
    const input = admit(request, account);
    const call: CallContext = { account, actor: account ?? { id: null, name: '' }, token: request.token };
    const handler = findHandler(modules, request.name);
    return handler(input, call);
  }

  function refuse(name: string, thrown: unknown): Answer<never> {
    const error = asRegisterError(thrown, register.file);
    if (error instanceof UserError && error.code === 'register.corrupt') {
      stopFor(register, options, error);
      backups.state.metDamage(instantOf(clock.now()));
    }
    if (error instanceof UserError) return { ok: false, error: { code: error.code, details: error.details } };
    const errorNumber = context.newId().slice(-8);
    options.onBug?.(name, error, errorNumber);
    return { ok: false, error: { code: 'internal', details: { number: errorNumber } } };
  }

  const looking = keepLooking(backups.keeper);
  return {
    answer,
    context,
    async stopUpkeep() {
      looking.stop();
      await backups.upkeep.stop();
    },
    close() {
      looking.stop();
      register.close();
    },
  };
}

/** Nobody has called for so long: a clerk has paused, or gone. */
const idleMs = 30_000;

/** A damaged register is read on and no longer written: what is written to it may be lost with the rest. */
function stopFor(register: Register, { onDamage }: EngineOptions, error: UserError): void {
  register.stopWriting(error);
  onDamage?.(error);
}

function buildBackups({ register, clock }: EngineContext, options: EngineOptions, isIdle: () => boolean): BackupParts {
  const { dataFolder } = options;
  const folder = join(dataFolder, 'backups');
  const upkeep = options.upkeep?.(register.file) ?? upkeepHere;
  const onTrouble = (error: unknown): void => options.onBug?.('backups', error, '');
  const state = openUpkeepState(upkeepFileOf(dataFolder), onTrouble);
  return {
    keeper: createCopyKeeper({
      register,
      folder,
      dataFolder,
      clock,
      upkeep,
      state,
      isIdle,
      onTrouble,
      onDamage: () => {
        stopFor(register, options, userError('register.corrupt'));
      },
    }),
    state,
    upkeep,
    folder,
    dataFolder,
  };
}

/** A change of key was killed: the host keeps the key that the register is under; only then are the other one's traces cleared away. */
async function finishKeyChange({ dataFolder, key, ports }: EngineOptions, registerKey: Uint8Array): Promise<void> {
  if (!Buffer.from(key).equals(registerKey)) {
    if (ports.keepKey === undefined) return;
    await ports.keepKey(registerKey, 'changed');
  }
  endKeyChange(dataFolder);
}
