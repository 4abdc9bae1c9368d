// Above the engine: opens the register, and where it does not open answers only the ways back. Closes it for a restore and opens what
// came of it, while the hosts and their windows stay.
import type { RecoveryState } from '#shared/contract/recovery.ts';
import { UserError, userError, type Answer } from '#shared/errors.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { admit, type CallRequest } from './gate.ts';
import { asRegisterError } from './database/sqlite-errors.ts';
import { isRescuable } from './rescuable.ts';
import { createRecovery } from './recovery/recovery.ts';
import type { Fault, Progress, Report, Supervised } from './recovery/supervised.ts';

export interface SupervisorOptions extends Omit<EngineOptions, 'key' | 'acceptedBy'> {
  /** Null where the host has none; `keyFault` says why. */
  readonly key: Uint8Array | null;
  readonly keyFault: Fault | null;
}

export interface Supervisor {
  answer(request: CallRequest): Promise<Answer<unknown>>;
  close(): Promise<void>;
}

const idle: Progress = { step: '', done: 0, total: null };

/** @throws what keeps the register from opening and no restore can mend: register.not-ours, register.disk-full … */
export async function createSupervisor(options: SupervisorOptions): Promise<Supervisor> {
  let engine: Engine | null = null;
  let fault: Fault | null = null;
  let { key } = options;
  let progress = idle;
  let isBusy = false;

  async function open(isFirst: boolean, acceptedBy?: string): Promise<void> {
    fault = key === null ? (options.keyFault ?? { code: 'register.key-missing', details: {} }) : null;
    if (key === null) return;
    try {
      engine = await createEngine({
        ...options,
        key,
        acceptedBy,
        onDamage: (error) => void (fault ??= { code: error.code, details: error.details }),
      });
    } catch (error) {
      // Only a start may end the program: once a window stands, it stays, and tells.
      if (!(error instanceof UserError) || (isFirst && !isRescuable(error.code))) throw error;
      fault = { code: error.code, details: error.details };
    }
  }

  async function alone<Result>(work: (report: Report) => Promise<Result>): Promise<Result> {
    if (isBusy) throw userError('recovery.busy');
    isBusy = true;
    try {
      return await work((now) => void (progress = now));
    } finally {
      isBusy = false;
      progress = idle;
    }
  }

  const supervised: Supervised = {
    register: () => engine?.context.register ?? null,
    fault: () => fault,
    // A person may have changed it since.
    key: () => engine?.context.register.key ?? key,
    progress: () => progress,
    watch: alone,
    change: (work) =>
      alone(async (report) => {
        const closing = engine;
        key = closing?.context.register.key ?? key;
        engine = null;
        await closing?.stopUpkeep();
        closing?.close();
        let acceptedBy: string | undefined;
        try {
          const changed = await work(report);
          if (changed.key !== undefined) {
            await options.ports.keepKey?.(changed.key, 'recovered');
            key = changed.key;
          }
          acceptedBy = changed.acceptedBy;
          return changed.result;
        } finally {
          await open(false, acceptedBy);
        }
      }),
  };

  function state(): RecoveryState['phase'] {
    return engine !== null ? 'open' : isBusy ? 'working' : 'rescue';
  }

  const recovery = createRecovery(options, supervised, state);

  await open(true);
  return {
    async answer(request) {
      if (!request.name.startsWith('recovery.')) {
        if (engine !== null) return engine.answer(request);
        return refused(userError(isBusy ? 'register.restoring' : 'register.rescue', { fault: fault?.code ?? '' }));
      }
      try {
        const input = admit(request, null);
        const handler = (recovery as unknown as Readonly<Record<string, ((input: unknown) => unknown) | undefined>>)[
          request.name.slice('recovery.'.length)
        ];
        return { ok: true, value: await handler?.(input) };
      } catch (thrown) {
        const error = asRegisterError(thrown, options.dataFolder);
        if (error instanceof UserError) return refused(error);
        const number = Math.random().toString(16).slice(2, 10).padEnd(8, '0');
        options.onBug?.(request.name, error, number);
        return refused(userError('internal', { number }));
      }
    },
    async close() {
      const closing = engine;
      engine = null;
      await closing?.stopUpkeep();
      closing?.close();
    },
  };
}

function refused({ code, details }: UserError): Answer<never> {
  return { ok: false, error: { code, details } };
}
