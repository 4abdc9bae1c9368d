/** The nonce that the host wrote into the page: styles made at run time must carry it, the page allows no others. */
export const cspNonce: string = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
