// Starts the built host under Node with the stand-in in Electron's place, and gives a test the person's part.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type {
  BrowserWindowConstructorOptions,
  ConfigureHostResolverOptions,
  MessageBoxOptions,
  ProxyConfig,
  SaveDialogOptions,
  WebContentsPrintOptions,
} from 'electron';

export interface HostState {
  readonly windows: readonly {
    readonly id: number;
    readonly address: string;
    readonly isVisible: boolean;
    readonly zoom: number;
    readonly options: BrowserWindowConstructorOptions;
  }[];
  readonly openDialogs: readonly { readonly kind: 'message' | 'save' | 'open'; readonly options: MessageBoxOptions & SaveDialogOptions }[];
  readonly errorBoxes: readonly { readonly title: string; readonly content: string }[];
  readonly prints: readonly { readonly address: string; readonly options: WebContentsPrintOptions; readonly isDrawn: boolean }[];
  readonly menu: readonly {
    readonly label: string;
    readonly submenu: readonly { readonly label?: string; readonly role?: string; readonly checked?: boolean }[];
  }[];
  readonly schemes: readonly string[];
  readonly inputEvents: readonly unknown[];
  readonly pageErrors: readonly string[];
  readonly isSandboxed: boolean;
  readonly switches: readonly { readonly name: string; readonly value: string | null }[];
  readonly hostResolver: ConfigureHostResolverOptions | null;
  readonly appProxy: ProxyConfig | null;
  readonly isHardwareAccelerated: boolean;
  readonly focused: number | null;
  readonly openedPaths: readonly string[];
  readonly sessions: Readonly<
    Record<
      string,
      {
        readonly proxy: ProxyConfig | null;
        readonly isSpellChecked: boolean;
        readonly dictionaries: string | null;
        readonly languages: readonly string[] | null;
      }
    >
  >;
}

export interface Host {
  readonly state: () => Promise<HostState>;
  /** Waits until the state fits. */
  readonly until: (fits: (state: HostState) => boolean, what: string, milliseconds?: number) => Promise<HostState>;
  readonly command: (name: string, ...args: unknown[]) => Promise<unknown>;
  /** Runs code in a window and answers its value. */
  readonly evaluate: (id: number, code: string) => Promise<unknown>;
  /** Exit code once the host has ended. */
  readonly ended: Promise<number | null>;
  readonly output: () => string;
  readonly kill: () => void;
}

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

const standIn = new URL('./register.ts', import.meta.url).href;
const waitMilliseconds = 20_000;

/** Sends commands and matches their replies. */
function speakWith(child: ChildProcess): Host['command'] {
  const waiting = new Map<number, (reply: Reply) => void>();
  let nextId = 1;
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  child.on('exit', () => {
    for (const [id, settle] of waiting) settle({ id, error: 'the host has ended' });
  });
  return async (name, ...args) => {
    const id = nextId++;
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      child.send({ id, name, args });
    });
    waiting.delete(id);
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply.value;
  };
}

/** @param main the built out/main/index.js */
export function runHost(main: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Host {
  const child = spawn(process.execPath, ['--import', standIn, main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...environment },
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => {
      output += bytes.toString();
    });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const command = speakWith(child);
  const state = async (): Promise<HostState> => (await command('state')) as HostState;
  return {
    command,
    state,
    ended,
    async until(fits, what, milliseconds = waitMilliseconds) {
      const end = Date.now() + milliseconds;
      let last: HostState | null = null;
      while (Date.now() < end) {
        last = await state();
        if (fits(last)) return last;
        await pause(30);
      }
      throw new Error(`Waited in vain for ${what}. State: ${JSON.stringify(last)}. Output: ${output}`);
    },
    evaluate: (id, code) => command('evaluate', id, code),
    output: () => output,
    kill: () => child.kill('SIGKILL'),
  };
}
