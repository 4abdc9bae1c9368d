// The engine that windows speak to. It can be shut for an update and opened again, while its window stays and is told.
import type { EngineHandle } from '#engine/remote.ts';

export interface EngineSlot extends Pick<EngineHandle, 'answer' | 'close'> {
  /** @returns false when the person gave up */
  readonly open: () => Promise<boolean>;
}

/** @param start opens the register, or null when the person gave up */
export function createEngineSlot(start: () => Promise<EngineHandle | null>): EngineSlot {
  let engine: EngineHandle | null = null;
  return {
    async open() {
      engine = await start();
      return engine !== null;
    },
    answer: async (request) =>
      engine === null ? { ok: false, error: { code: 'register.closed', details: {} } } : await engine.answer(request),
    close: async () => {
      await engine?.close();
    },
  };
}
