// The county's receiving end as a process: the engine on its own thread behind the real line routes, without the pages,
// so that the tests need no built renderer. Arguments: data folder, port.
import fastify from 'fastify';
import { flushCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { loadKeyFile } from '#engine/database/key.ts';
import { startEngine } from '#engine/remote.ts';
import { registerLineRoutes } from '../../src/server/line-routes.ts';

// Built beside its thread (../drills/drill-program.ts), or from the sources.
const thread = import.meta.filename.endsWith('.ts') ? '../../src/engine/thread.ts' : './thread.js';
const [dataFolder = '', port = ''] = process.argv.slice(2);
const engine = await startEngine({
  thread: new URL(thread, import.meta.url),
  dataFolder,
  key: () => loadKeyFile(dataFolder),
  resourceFolder: resolve(import.meta.dirname, '../../resources'),
  programVersion: '0.1.0-test',
  ports: { printPdf: null },
  onFailure(error) {
    console.error(error);
    process.exit(1);
  },
  onBug: (name, _errorNumber, stack) => console.error(name, stack),
});
const app = fastify({ forceCloseConnections: true });
registerLineRoutes(app, engine);
await app.listen({ host: '127.0.0.1', port: Number(port) });
flushCompileCache();
