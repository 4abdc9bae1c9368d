// net: requests of the host itself, over Node's own, judged by their session. Electron's would also follow redirects and ask the system for a proxy.
import { request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { ClientRequest, Net } from 'electron';
import { isCancelled, partitionOf } from './session.ts';

export const net = {
  request(options) {
    const { session, ...asked } = options as RequestOptions & { readonly session?: unknown };
    const request = (asked.protocol === 'https:' ? requestHttps : requestHttp)({ ...asked, agent: false });
    const address = `${asked.protocol ?? 'http:'}//${asked.hostname ?? asked.host ?? ''}${asked.port == null ? '' : `:${asked.port}`}${asked.path ?? '/'}`;
    // Known before the connection stands: a refused request sends nothing.
    void isCancelled(partitionOf(session), address).then((isRefused) => {
      if (isRefused) request.destroy(new Error('net::ERR_BLOCKED_BY_CLIENT'));
    });
    return request as unknown as ClientRequest;
  },
} satisfies Pick<Net, 'request'>;
