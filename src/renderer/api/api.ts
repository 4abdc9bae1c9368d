// The one door to the engine. In the desktop window a call goes over the preload bridge, in a browser over HTTP; both
// answer the same shape, and the engine checks every input again.
import type { Bridge } from '#shared/bridge.ts';
import type { Api } from '#shared/contract/index.ts';
import type { Answer } from '#shared/errors.ts';
import { ApiError } from './api-error.ts';

export { ApiError } from './api-error.ts';

declare global {
  interface Window {
    readonly fengqiao?: Bridge;
  }
}

type SignedOutListener = () => void;
const signedOutListeners = new Set<SignedOutListener>();

/** Calls back when the engine no longer knows the session; answers how to stop listening. */
export function onSignedOut(listener: SignedOutListener): () => void {
  signedOutListeners.add(listener);
  return () => {
    signedOutListeners.delete(listener);
  };
}

export const bridge: Bridge | undefined = window.fengqiao;

async function callEngine(name: string, input: unknown): Promise<unknown> {
  return valueOf(bridge ? await bridge.call(name, input) : await callOverHttp(name, input));
}

/** The value of an answer. @throws ApiError for a refusal */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value;
  if (answer.error.code === 'accounts.not-signed-in') for (const listener of signedOutListeners) listener();
  throw new ApiError(answer.error.code, answer.error.details);
}

async function callOverHttp(name: string, input: unknown): Promise<Answer<unknown>> {
  if (name === 'files.keep') return keepOverHttp(input as { name: string; bytes: Uint8Array<ArrayBuffer> });
  if (name === 'files.fetch') return fetchOverHttp(input as { fileId: string });
  return readAnswer(
    await send(`/api/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }),
  );
}

/** A file goes up as it is: JSON would make it a third larger and the host would hold it twice. */
async function keepOverHttp(file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): Promise<Answer<unknown>> {
  const address = `/api/files.keep?name=${encodeURIComponent(file.name)}`;
  return readAnswer(await send(address, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file.bytes }));
}

async function fetchOverHttp(file: { readonly fileId: string }): Promise<Answer<unknown>> {
  const response = await send(`/api/files.fetch?fileId=${encodeURIComponent(file.fileId)}`, { method: 'GET' });
  if (!response.ok) return readAnswer(response);
  const name = fileNameOf(response.headers.get('content-disposition') ?? '');
  const mediaType = response.headers.get('content-type') ?? 'application/octet-stream';
  return { ok: true, value: { name, mediaType, bytes: new Uint8Array(await response.arrayBuffer()) } };
}

function fileNameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded === undefined ? (/filename="([^"]+)"/i.exec(disposition)?.[1] ?? '') : decodeURIComponent(encoded);
}

interface Request {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

async function send(address: string, request: Request): Promise<Response> {
  try {
    // The header can't be set by a foreign page without the host's consent: it keeps forged requests out.
    return await fetch(address, { ...request, headers: { ...request.headers, 'x-fengqiao': '1' }, credentials: 'same-origin' });
  } catch (error) {
    throw new ApiError('host.unreachable', { reason: error instanceof Error ? error.message : String(error) });
  }
}

async function readAnswer(response: Response): Promise<Answer<unknown>> {
  const text = await response.text();
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Answer<unknown>;
  } catch {
    // Not JSON: something other than our host answered; told below with its status.
  }
  return { ok: false, error: { code: 'host.strange-answer', details: { status: response.status } } };
}

/** `api.disputes.list(...)` calls `disputes.list`; names and shapes are held by the contract's types. */
export const api: Api = new Proxy(
  {},
  {
    get: (_target, moduleName) =>
      new Proxy(
        {},
        {
          get: (_module, callName) => (input: unknown) => callEngine(`${String(moduleName)}.${String(callName)}`, input),
        },
      ),
  },
) as Api;
