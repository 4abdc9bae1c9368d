// Runs the built preload as a sandboxed window would: CommonJS, nothing to require but electron, and hands its functions to the page.
import { readFileSync } from 'node:fs';
import type { ContextBridge, IpcRenderer } from 'electron';

type Invoke = (channel: string, args: readonly unknown[]) => Promise<unknown>;
export type Exposed = Readonly<Record<string, Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>>>;

/** @returns what the preload exposes, by its name in the page */
export function runPreload(file: string, invoke: Invoke): Exposed {
  const exposed: Record<string, Exposed[string]> = {};
  const contextBridge = {
    exposeInMainWorld: (name: string, value: Exposed[string]) => {
      exposed[name] = value;
    },
  } satisfies Pick<ContextBridge, 'exposeInMainWorld'>;
  const ipcRenderer = { invoke: (channel: string, ...args: unknown[]) => invoke(channel, args) } satisfies Pick<IpcRenderer, 'invoke'>;
  const requireInSandbox = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`A sandboxed preload cannot require '${name}'`);
  };
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- a preload is a script without a module of its own
  new Function('require', 'module', 'exports', readFileSync(file, 'utf8'))(requireInSandbox, module, module.exports);
  return exposed;
}

/** Script for the page: the same names, each calling back through the stand-in's binding. */
export function pageSide(exposed: Exposed, binding: string): string {
  const shape = Object.fromEntries(Object.entries(exposed).map(([name, functions]) => [name, Object.keys(functions)]));
  return `if (window === window.top) for (const [name, functions] of Object.entries(${JSON.stringify(shape)})) {
    const call = window[${JSON.stringify(binding)}];
    const bridge = Object.fromEntries(functions.map((key) => [key, (...args) => call(name, key, args)]));
    Object.defineProperty(window, name, { value: Object.freeze(bridge) });
  }`;
}
