// The Content-Security-Policy of each kind of page, the same in both hosts.

/** What index.html carries where the nonce belongs (style tags of Ant Design and AG Grid). */
export const nonceMark = '__CSP_NONCE__';

/** The renderer: its own scripts only, styles by nonce, previews as blob frames. */
export function appPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob:",
    "worker-src 'self'",
    'frame-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A paper on its way to a PDF: no script, no network; everything it needs stands in it. */
export const paperPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function withNonce(page: string, nonce: string): string {
  return page.replaceAll(nonceMark, nonce);
}
