// protocol and session: who answers requests, and what a window may ask for.
import { EventEmitter } from 'node:events';
import type { CustomScheme, Protocol, Session, WebRequest } from 'electron';
import { records } from './records.ts';

type SchemeHandler = Parameters<Protocol['handle']>[1];
type BeforeRequest = (details: { readonly url: string }, answer: (response: { readonly cancel?: boolean }) => void) => void;

const handlers = new Map<string, SchemeHandler>();
let beforeRequest: BeforeRequest | null = null;

export const permissions = { request: null as unknown, check: null as unknown };

export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]) {
    for (const { scheme, privileges } of schemes) if (privileges?.standard === true && privileges.secure === true) records.schemes.push(scheme);
  },
  handle: (scheme: string, handler: SchemeHandler) => void handlers.set(scheme, handler),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

const webRequest = {
  onBeforeRequest: (listener: unknown) => { beforeRequest = listener as BeforeRequest; },
} satisfies Pick<WebRequest, 'onBeforeRequest'>;

const defaultSession = Object.assign(new EventEmitter(), {
  protocol,
  webRequest,
  setPermissionRequestHandler: (handler: unknown) => { permissions.request = handler; },
  setPermissionCheckHandler: (handler: unknown) => { permissions.check = handler; },
  setDevicePermissionHandler: () => undefined,
  clearCache: async () => undefined,
} satisfies Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'clearCache'> & { protocol: unknown; webRequest: unknown });

export const session = { defaultSession };

async function isCancelled(url: string): Promise<boolean> {
  const listener = beforeRequest;
  if (listener === null) return false;
  return await new Promise((resolve) => listener({ url }, (response) => resolve(response.cancel === true)));
}

/** The answer of the host's scheme handler; null when the request may not go, or nobody answers it. There is no network. */
export async function answerRequest(address: string, method: string): Promise<Response | null> {
  if (await isCancelled(address)) return null;
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  if (handler === undefined) return null;
  return await handler(new Request(address, { method }));
}
