// tus-js-client over the built-in fetch. Its own Node stack never ends when a line is cut inside an answer, and follows
// a Location wherever it leads; here every request ends within its time and none leaves the county's address.
import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';

/** Time for one piece: half a megabyte in it is 4 KB/s, below which no office reports by line. */
const pieceTimeoutMs = 120_000;

export function createFetchStack(address: string, signal: AbortSignal): HttpStack {
  return { getName: () => 'FetchStack', createRequest: (method, url) => createRequest(address, signal, method, url) };
}

function createRequest(address: string, signal: AbortSignal, method: string, url: string): HttpRequest {
  const headers: Record<string, string> = {};
  const abort = new AbortController();
  let report: (bytesSent: number) => void = () => undefined;
  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader(header, value) {
      headers[header] = value;
    },
    getHeader: (header) => headers[header],
    setProgressHandler(handler) {
      report = handler;
    },
    async send(body: unknown) {
      if (!url.startsWith(`${address}/line/uploads`)) throw new Error('The upload would leave the address of the county');
      const bytes = body instanceof Uint8Array ? new Uint8Array(body) : null;
      const response = await fetch(url, {
        method,
        headers,
        body: bytes,
        redirect: 'error',
        signal: AbortSignal.any([signal, abort.signal, AbortSignal.timeout(pieceTimeoutMs)]),
      });
      const text = await response.text();
      if (bytes !== null) report(bytes.byteLength);
      return asResponse(response, text);
    },
    async abort() {
      abort.abort();
    },
    getUnderlyingObject: () => null,
  };
}

function asResponse(response: Response, text: string): HttpResponse {
  return {
    getStatus: () => response.status,
    getHeader: (header) => response.headers.get(header) ?? undefined,
    getBody: () => text,
    getUnderlyingObject: () => response,
  };
}
