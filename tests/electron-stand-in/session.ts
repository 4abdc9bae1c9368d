// protocol and session: who answers requests, and what a window may ask for.
import { EventEmitter } from 'node:events';
import type { CustomScheme, Protocol, ProxyConfig, Session, WebRequest } from 'electron';
import { records } from './records.ts';

type SchemeHandler = Parameters<Protocol['handle']>[1];
type BeforeRequest = (details: { readonly url: string }, answer: (response: { readonly cancel?: boolean }) => void) => void;

const handlers = new Map<string, SchemeHandler>();

export const permissions = { request: null as unknown, check: null as unknown };

export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]) {
    for (const { scheme, privileges } of schemes)
      if (privileges?.standard === true && privileges.secure === true) records.schemes.push(scheme);
  },
  handle: (scheme: string, handler: SchemeHandler) => void handlers.set(scheme, handler),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

const listeners = new Map<string, BeforeRequest>();
const defaultPartition = '';

/** What a session of Electron is told here: recorded, and its requests are judged by its own listener. */
function openSession(partition: string) {
  const told = (records.sessions[partition] ??= { proxy: null, isSpellChecked: true, dictionaries: null, languages: null });
  const webRequest = {
    onBeforeRequest: (listener: unknown) => void listeners.set(partition, listener as BeforeRequest),
  } satisfies Pick<WebRequest, 'onBeforeRequest'>;
  return Object.assign(new EventEmitter(), {
    protocol,
    webRequest,
    setPermissionRequestHandler: (handler: unknown) => {
      permissions.request = handler;
    },
    setPermissionCheckHandler: (handler: unknown) => {
      permissions.check = handler;
    },
    setDevicePermissionHandler: () => undefined,
    clearCache: async () => undefined,
    setProxy: async (config: ProxyConfig) => {
      told.proxy = config;
    },
    setSpellCheckerEnabled: (isOn: boolean) => {
      told.isSpellChecked = isOn;
    },
    setSpellCheckerDictionaryDownloadURL: (url: string) => {
      told.dictionaries = url;
    },
    setSpellCheckerLanguages: (languages: string[]) => {
      told.languages = languages;
    },
  } satisfies Pick<Session, SessionPart> & { protocol: unknown; webRequest: unknown });
}

type SessionPart =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'clearCache'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'setSpellCheckerLanguages';

const partitions = new Map<string, ReturnType<typeof openSession>>();

function fromPartition(partition: string) {
  const found = partitions.get(partition) ?? openSession(partition);
  partitions.set(partition, found);
  return found;
}

export const session = { defaultSession: fromPartition(defaultPartition), fromPartition };

/** The name of a session; without one it is the windows' own. */
export function partitionOf(asked: unknown): string {
  return [...partitions].find(([, opened]) => opened === asked)?.[0] ?? defaultPartition;
}

/** Whether the host refuses a request of a session. */
export async function isCancelled(partition: string, url: string): Promise<boolean> {
  const listener = listeners.get(partition);
  if (listener === undefined) return false;
  return await new Promise((resolve) => listener({ url }, (response) => resolve(response.cancel === true)));
}

/** The answer of the host's scheme handler; null when the request may not go, or nobody answers it. There is no network. */
export async function answerRequest(address: string, method: string): Promise<Response | null> {
  if (await isCancelled(defaultPartition, address)) return null;
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  if (handler === undefined) return null;
  return await handler(new Request(address, { method }));
}
