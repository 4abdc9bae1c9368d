// The county's receiving end over HTTP: joining, the watermark, answers, and tus uploads. Township programs call it, never a browser.
// Addresses hold batch ids and hashes only; what is refused is answered with a code, never with anything of a record.
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { EngineHandle } from '#engine/remote.ts';
import { lineVersion, lineVersionHeader, maximumBatchBytes, type AnswerState } from '#shared/contract/line.ts';
import type { Answer, ErrorDetails } from '#shared/errors.ts';
import { createJoinLimit } from './join-limit.ts';
import { RegisterStore } from './tus-store.ts';

const uploadsPath = '/line/uploads';

/** What the tus server turns into an answer. */
class Refusal extends Error {
  readonly status_code: number;
  readonly body: string;

  constructor(code: string, details: ErrorDetails) {
    super(code);
    this.status_code = statusOf(code);
    this.body = JSON.stringify({ error: { code, details } });
  }
}

export function registerLineRoutes(app: FastifyInstance, engine: EngineHandle): void {
  const tokens = new AsyncLocalStorage<string>();
  const joinLimit = createJoinLimit();
  const ask = (name: string, input: unknown): Promise<Answer<unknown>> => engine.answer({ name, input, token: null, fromHost: true });
  const uploads = createUploads(async (call, input) => {
    const answer = await ask(call, { ...input, token: tokens.getStore() ?? '' });
    if (!answer.ok) throw new Refusal(answer.error.code, answer.error.details);
    return answer.value;
  });

  app.register(async (scope) => {
    // A piece goes to the tus server as the stream that it is.
    scope.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
    scope.addHook('onRequest', async (request, reply) => {
      const theirs = request.headers[lineVersionHeader];
      if (theirs !== String(lineVersion))
        return refuse(reply, 'line.version', { theirs: typeof theirs === 'string' ? theirs.slice(0, 10) : null, ours: lineVersion });
      return undefined;
    });

    scope.post('/line/join', { bodyLimit: 4096 }, async (request, reply) => {
      if (!joinLimit.admits(request.ip)) return refuse(reply, 'line.too-many-tries');
      return send(reply, await ask('line.join', request.body ?? {}));
    });

    scope.get('/line/watermark', async (request, reply) => {
      const token = tokenOf(request);
      return token === null ? refuse(reply, 'line.unknown-office') : send(reply, await ask('line.watermark', { token }));
    });

    scope.get<{ Params: { batchId: string }; Querystring: { manifestHash?: string } }>('/line/answers/:batchId', async (request, reply) => {
      const token = tokenOf(request);
      if (token === null) return refuse(reply, 'line.unknown-office');
      const answer = await ask('line.answer', { token, batchId: request.params.batchId, manifestHash: request.query.manifestHash ?? '' });
      if (!answer.ok) return refuse(reply, answer.error.code, answer.error.details);
      const state = answer.value as AnswerState;
      return reply.code(statusOfState(state)).header('cache-control', 'no-store').send(state);
    });

    const passOn = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const token = tokenOf(request);
      if (token === null) return refuse(reply, 'line.unknown-office');
      reply.hijack();
      await tokens.run(token, () => uploads.handle(request.raw, reply.raw));
      return reply;
    };
    scope.route({ method: ['POST'], url: uploadsPath, handler: passOn });
    scope.route({ method: ['HEAD', 'PATCH', 'DELETE'], url: `${uploadsPath}/:uploadId`, bodyLimit: maximumBatchBytes, handler: passOn });
  });
}

function createUploads(ask: ConstructorParameters<typeof RegisterStore>[0]): Server {
  return new Server({
    path: uploadsPath,
    datastore: new RegisterStore(ask),
    maxSize: maximumBatchBytes,
    // Relative, so that the township stays at the address that it was given, whatever proxy stands between.
    generateUrl: (_request, { id }) => `uploads/${id}`,
    namingFunction: () => randomUUID(),
    allowedOrigins: () => false,
    onUploadFinish: async (_request, upload) => {
      // The checking may take longer than a request may: the township asks for the answer. What fails here it hears of there.
      void ask('line.finishUpload', { uploadId: upload.id }).catch(() => undefined);
      return {};
    },
  });
}

function tokenOf(request: FastifyRequest): string | null {
  return /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function refuse(reply: FastifyReply, code: string, details: ErrorDetails = {}): FastifyReply {
  return reply.code(statusOf(code)).header('cache-control', 'no-store').send({ error: { code, details } });
}

function send(reply: FastifyReply, answer: Answer<unknown>): FastifyReply {
  return answer.ok
    ? reply.code(200).header('cache-control', 'no-store').send(answer.value)
    : refuse(reply, answer.error.code, answer.error.details);
}

/** Idempotency as for an Idempotency-Key: the stored answer, still working, other content under the same key. */
function statusOfState(state: AnswerState): number {
  switch (state.state) {
    case 'answered':
    case 'damaged':
      return 200;
    case 'unknown':
      return 404;
    case 'working':
      return 409;
    case 'otherContent':
      return 422;
  }
}

function statusOf(code: string): number {
  switch (code) {
    case 'line.unknown-office':
      return 401;
    case 'line.code-wrong':
      return 403;
    case 'line.unknown-upload':
      return 404;
    case 'line.offset':
      return 409;
    case 'line.already-received':
      return 410;
    case 'line.too-large':
      return 413;
    case 'line.other-content':
      return 422;
    case 'line.too-many-tries':
      return 429;
    case 'register.disk-full':
      return 507;
    case 'internal':
      return 500;
    default:
      return 400;
  }
}
