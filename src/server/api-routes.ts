// Each contract call is POST /api/<module>.<call> with JSON; files go and come as bytes. The session's token lives in a cookie.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { maximumFileBytes } from '#shared/file-limits.ts';
import type { Answer } from '#shared/errors.ts';
import type { EngineHandle } from '#engine/remote.ts';
import { refuseReason } from './request-checks.ts';

const jsonLimit = 8 * 1024 * 1024;

/** Cookies do not tell ports apart: a township and a county on one PC must not sign each other out. */
export function sessionCookieName(port: number): string {
  return `fengqiao-session-${port}`;
}

export function registerApiRoutes(app: FastifyInstance, engine: EngineHandle, portOf: () => number): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: maximumFileBytes + 1024 }, (_request, body, done) =>
    done(null, body),
  );

  app.addHook('onRequest', async (request, reply) => {
    // By the route that was found, not by the address as it was written: /%61pi/ leads here too.
    if (request.routeOptions.url?.startsWith('/api/') !== true) return;
    const { headers, method } = request;
    const reason = refuseReason(
      {
        method,
        host: headers.host,
        origin: headers.origin,
        secFetchSite: header(request, 'sec-fetch-site'),
        marker: header(request, 'x-fengqiao'),
      },
      portOf(),
    );
    if (reason !== null) await send(reply, { ok: false, error: { code: 'request.refused', details: { reason } } });
  });

  app.post<{ Querystring: { name?: string } }>('/api/files.keep', { bodyLimit: maximumFileBytes + 1024 }, async (request, reply) => {
    const bytes = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array();
    return send(reply, await ask(request, 'files.keep', { name: request.query.name ?? '', bytes }));
  });

  app.get<{ Querystring: { fileId?: string } }>('/api/files.fetch', async (request, reply) => {
    const answer = await ask(request, 'files.fetch', { fileId: request.query.fileId ?? '' });
    if (!answer.ok) return send(reply, answer);
    const file = answer.value as { name: string; mediaType: string; bytes: Uint8Array };
    return reply
      .header('content-type', file.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
  });

  app.post<{ Params: { call: string } }>('/api/:call', { bodyLimit: jsonLimit }, async (request, reply) => {
    const { call } = request.params;
    const answer = await ask(request, call, request.body ?? {});
    return send(reply, call === 'accounts.signIn' || call === 'accounts.signOut' ? moveToken(reply, call, answer) : answer);
  });

  function ask(request: FastifyRequest, name: string, input: unknown): Promise<Answer<unknown>> {
    return engine.answer({ name, input, token: request.cookies[sessionCookieName(portOf())] ?? null });
  }

  /** The token goes into the cookie and never reaches a script. */
  function moveToken(reply: FastifyReply, call: string, answer: Answer<unknown>): Answer<unknown> {
    const cookie = { path: '/api', httpOnly: true, sameSite: 'strict' } as const;
    if (!answer.ok) return answer;
    if (call === 'accounts.signOut') {
      void reply.clearCookie(sessionCookieName(portOf()), cookie);
      return answer;
    }
    const { token, ...rest } = answer.value as { token: string };
    void reply.setCookie(sessionCookieName(portOf()), token, cookie);
    return { ok: true, value: { ...rest, token: '' } };
  }
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function send(reply: FastifyReply, answer: Answer<unknown>): FastifyReply {
  return reply
    .code(answer.ok ? 200 : statusOf(answer.error.code))
    .header('cache-control', 'no-store')
    .send(answer);
}

/** The code says what happened; the status is for whoever reads the log. */
function statusOf(code: string): number {
  if (code === 'accounts.not-signed-in') return 401;
  if (code === 'accounts.not-allowed' || code === 'request.refused') return 403;
  if (code.endsWith('.not-found') || code === 'request.unknown-call') return 404;
  if (code === 'record.changed') return 409;
  if (code === 'internal') return 500;
  return 400;
}
