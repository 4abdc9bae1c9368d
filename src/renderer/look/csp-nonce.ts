/** The nonce that the host wrote into the page: styles made at run time must carry it, the page allows no others. */
export const cspNonce: string = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

// Ant Design's measuring of scroll bars and locking of the page under a dialog make style elements without asking for a nonce.
// Only our own scripts run on this page, so what they make may carry it.
/* eslint-disable @typescript-eslint/no-deprecated -- only some tag names of createElement are deprecated; it is passed on whole */
const createElement = document.createElement.bind(document);
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = cspNonce;
  return element;
}) as typeof document.createElement;
/* eslint-enable @typescript-eslint/no-deprecated */

// zod would try out eval, which the page forbids: each try is a breach of the policy.
const withZod = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
(withZod.__zod_globalConfig ??= {}).jitless = true;
