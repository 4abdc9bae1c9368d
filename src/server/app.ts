// The browser host's HTTP side, put together; main.ts gives it an engine and an address.
import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import type { EngineHandle } from '#engine/remote.ts';
import { registerApiRoutes } from './api-routes.ts';
import { registerLineRoutes } from './line-routes.ts';
import { registerPageRoutes } from './page-routes.ts';

export interface AppOptions {
  readonly engine: EngineHandle;
  readonly rendererFolder: string;
  /** True on a county's host: it has the receiving end. */
  readonly receives: boolean;
}

export async function buildApp({ engine, rendererFolder, receives }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: false, bodyLimit: 1024 * 1024, forceCloseConnections: true });
  const portOf = (): number => {
    const address = app.server.address();
    return address !== null && typeof address === 'object' ? address.port : 0;
  };
  app.setErrorHandler(async (error: { statusCode?: number }, _request, reply) => {
    // Only what HTTP itself refuses comes here (a body too large, broken JSON); the engine answers the rest.
    const status = error.statusCode ?? 500;
    return reply.code(status).send({
      ok: false,
      error: { code: status === 413 ? 'files.too-large' : status >= 500 ? 'internal' : 'request.invalid', details: {} },
    });
  });
  await app.register(fastifyCookie);
  registerApiRoutes(app, engine, portOf);
  if (receives) registerLineRoutes(app, engine);
  await registerPageRoutes(app, rendererFolder, portOf);
  return app;
}
