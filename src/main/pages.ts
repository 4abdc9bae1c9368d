// Serves fengqiao://app/ (the built renderer) and fengqiao://paper/<id> (a paper that is being printed).
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Protocol } from 'electron';
import { paperAddress, paperIdOf, scheme } from './addresses.ts';
import { locateAsset } from './assets.ts';
import { appPolicy, paperPolicy, withNonce } from '#shared/content-policy.ts';

export interface Paper {
  readonly mediaType: 'text/html; charset=utf-8' | 'application/pdf';
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export interface Pages {
  /** Lays out a paper under an address that works once; call `remove` when done. */
  readonly offer: (paper: Paper) => { readonly address: string; readonly remove: () => void };
}

const always = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' };

/** Before `ready`: without `standard` and `secure` the scheme would have no origin and no workers. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: always });
}

async function serveAsset(request: Request, folder: string): Promise<Response> {
  const asset = locateAsset(request, folder);
  if (asset.kind === 'refused') return refusal(asset.status);
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = await readFile(asset.path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return refusal(404);
    throw error;
  }
  const headers = { ...always, 'Content-Type': asset.mediaType };
  if (!asset.isPage) return new Response(bytes, { headers });
  const nonce = randomBytes(16).toString('base64');
  return new Response(withNonce(bytes.toString('utf8'), nonce), { headers: { ...headers, 'Content-Security-Policy': appPolicy(nonce) } });
}

function servePaper(paper: Paper): Response {
  // A PDF gets no policy of its own: the viewer's parts would be refused by it. Its window can load nothing else anyway.
  const policy = paper.mediaType === 'application/pdf' ? {} : { 'Content-Security-Policy': paperPolicy };
  return new Response(paper.body, { headers: { ...always, ...policy, 'Content-Type': paper.mediaType } });
}

/** @param folder absolute path of out/renderer */
export function servePages(target: Pick<Protocol, 'handle'>, folder: string): Pages {
  const papers = new Map<string, Paper>();
  target.handle(scheme, async (request) => {
    const id = paperIdOf(request.url);
    if (id === null) return await serveAsset(request, folder);
    const paper = papers.get(id);
    return paper === undefined || request.method !== 'GET' ? refusal(404) : servePaper(paper);
  });
  return {
    offer(paper) {
      const id = randomUUID();
      papers.set(id, paper);
      return { address: paperAddress(id), remove: () => void papers.delete(id) };
    },
  };
}
