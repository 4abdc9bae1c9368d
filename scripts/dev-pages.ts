// The pages of `npm run dev`: the renderer from its sources by Vite, its calls passed on to a browser host.
import { randomBytes } from 'node:crypto';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { silentIcons } from '../config/silent-icons.ts';
import { appPolicy, withNonce } from '../src/shared/content-policy.ts';
import { root } from './run-tool.ts';

export interface DevPages {
  /** Where the pages are served; 0 takes any free port. */
  readonly port: number;
  /** Port of the browser host that answers the calls. */
  readonly hostPort: number;
}

/** Serves the pages on 127.0.0.1 until it is closed. */
export async function servePages({ port, hostPort }: DevPages): Promise<ViteDevServer> {
  const nonce = randomBytes(16).toString('base64');
  const target = `http://127.0.0.1:${String(hostPort)}`;
  const server = await createServer({
    configFile: false,
    root: join(root, 'src/renderer'),
    cacheDir: join(root, '.cache/vite'),
    logLevel: 'warn',
    plugins: [react(), silentIcons(), policyOfOurs(nonce)],
    html: { cspNonce: nonce },
    server: {
      host: '127.0.0.1',
      port,
      strictPort: port !== 0,
      fs: { allow: [root] },
      proxy: { '/api/': { target, changeOrigin: true, configure: (proxy) => void proxy.on('proxyReq', speakAsThePage) } },
    },
  });
  return server.listen();

  /** The host answers only pages of its own address: ours speaks under that one, a foreign one keeps its own and is refused. */
  function speakAsThePage(onward: ClientRequest, request: IncomingMessage): void {
    if (request.headers.origin === `http://${request.headers.host ?? ''}`) onward.setHeader('origin', target);
  }
}

/** The policy of the hosts, but for Vite's own inline script (React's refresh), which carries the nonce that styles carry anyway. */
function policyOfOurs(nonce: string): Plugin {
  return {
    name: 'content-policy',
    configureServer(server) {
      server.middlewares.use((_request, response, next) => {
        response.setHeader('content-security-policy', appPolicy(nonce).replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`));
        next();
      });
    },
    transformIndexHtml: { order: 'pre', handler: (page) => withNonce(page, nonce) },
  };
}
