// Who may speak to the browser host: pages that it served itself, on this machine. Decisions only, tested without HTTP.

export interface RequestFacts {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
  /** The renderer's own header: a form on another page cannot send it. */
  readonly marker: string | undefined;
}

/** The names under which this host answers; anything else is a name that somebody pointed at 127.0.0.1. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** @returns null when the request may pass, else why not, for the log */
export function refuseReason(facts: RequestFacts, port: number): string | null {
  if (!isOwnHost(facts.host, port)) return 'host';
  if (facts.origin !== undefined && facts.origin !== `http://${facts.host ?? ''}`) return 'origin';
  if (facts.secFetchSite !== undefined && facts.secFetchSite !== 'same-origin' && facts.secFetchSite !== 'none') return 'site';
  if (facts.method !== 'GET' && facts.method !== 'HEAD') {
    if (facts.origin === undefined) return 'origin-missing';
    if (facts.marker !== '1') return 'marker';
  }
  return null;
}
