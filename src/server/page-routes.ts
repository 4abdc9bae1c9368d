// The renderer's files and its one page, each with the headers that keep it to itself.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { appPolicy, withNonce } from '#shared/content-policy.ts';
import { isOwnHost } from './request-checks.ts';

export async function registerPageRoutes(app: FastifyInstance, rendererFolder: string, portOf: () => number): Promise<void> {
  const page = readFileSync(join(rendererFolder, 'index.html'), 'utf8');

  app.addHook('onSend', async (_request, reply) => {
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    return Promise.resolve();
  });

  app.get('/', async (request, reply) => {
    if (!isOwnHost(request.headers.host, portOf())) return reply.code(403).send();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', appPolicy(nonce))
      .header('cache-control', 'no-store')
      .send(withNonce(page, nonce));
  });

  await app.register(fastifyStatic, {
    root: join(rendererFolder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    dotfiles: 'deny',
  });

  /** Tells a second start, and whoever waits for the first, that this is us. */
  app.get('/health', async () => Promise.resolve({ application: 'fengqiao-register' }));
}
