// Which file of the built renderer answers a request for fengqiao://app/... Pure: nothing is read here.
import { extname, relative, resolve, sep, isAbsolute } from 'node:path';
import { isAppAddress } from './addresses.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

export type Asset =
  | { readonly kind: 'file'; readonly path: string; readonly mediaType: string; readonly isPage: boolean }
  | { readonly kind: 'refused'; readonly status: 403 | 404 | 405 };

/** Outside the folder, also by an encoded `..`, a drive letter or a back slash. */
function leaves(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

/**
 * Finds the file for a request. An address without an ending is one of the renderer's routes: the page answers.
 * @param folder absolute path of out/renderer
 */
export function locateAsset(request: { readonly method: string; readonly url: string }, folder: string): Asset {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { kind: 'refused', status: 405 };
  if (!isAppAddress(request.url)) return { kind: 'refused', status: 403 };
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(request.url).pathname);
  } catch {
    return { kind: 'refused', status: 404 }; // %zz: no file has such a name
  }
  if (/[\0\\]/.test(pathname)) return { kind: 'refused', status: 403 };
  const path = resolve(folder, `.${pathname}`);
  if (leaves(folder, path)) return { kind: 'refused', status: 403 };
  const ending = extname(path).toLowerCase();
  if (ending === '') return { kind: 'file', path: resolve(folder, 'index.html'), mediaType: 'text/html; charset=utf-8', isPage: true };
  const mediaType = mediaTypes[ending];
  return mediaType === undefined ? { kind: 'refused', status: 404 } : { kind: 'file', path, mediaType, isPage: ending === '.html' };
}
