// The browser host: the same engine and the same renderer over HTTP, on this machine only.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keepKeyFile, loadKeyFile } from '#engine/database/key.ts';
import { isOnNetwork } from '#engine/database/network-path.ts';
import { startEngine, type EngineHandle } from '#engine/remote.ts';
import { UserError, userError } from '#shared/errors.ts';
import { parseJsonText } from '#shared/json-text.ts';
import { readHostOptions, type HostOptions } from './options.ts';
import { createPdfPrinter } from './pdf-printer.ts';
import { failureWords } from './start-words.ts';

// Beside the built file lie out/renderer and the engine's thread; from the sources (tests) the folder is src/server.
const isBuilt = !import.meta.filename.endsWith('.ts');
const root = resolve(import.meta.dirname, '../..');
const thread = new URL(isBuilt ? './engine-thread.js' : '../engine/thread.ts', import.meta.url);

async function openEngine(options: HostOptions, printer: ReturnType<typeof createPdfPrinter>): Promise<EngineHandle> {
  const { version } = parseJsonText(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  if (isOnNetwork(options.dataFolder)) throw userError('register.on-network-drive');
  return startEngine({
    thread,
    dataFolder: options.dataFolder,
    key: () => loadKeyFile(options.dataFolder),
    keepKey: async (key, arrival) => {
      keepKeyFile(options.dataFolder, key, arrival);
      return Promise.resolve();
    },
    resourceFolder: join(root, 'resources'),
    programVersion: version,
    opensAs: options.county ? 'county' : 'township',
    ports: { printPdf: (html) => printer.print(html) },
    onFailure(error) {
      console.error(`The engine stopped: ${error.stack ?? error.message}`);
      process.exit(1);
    },
    onBug: (name, errorNumber, stack) => console.error(`[${errorNumber}] ${name}: ${stack}`),
  });
}

async function run(): Promise<void> {
  const options = readHostOptions(process.argv.slice(2));
  const printer = createPdfPrinter();
  const opening = openEngine(options, printer);
  // The HTTP side is read while the engine's thread opens the register: a start waits for the longer of the two only.
  const [engine, { buildApp }] = await Promise.all([opening, import('./app.ts')]);
  const app = await buildApp({ engine, rendererFolder: join(root, 'out', 'renderer'), receives: options.county });
  if (options.demo) await (await import('./demo.ts')).fillDemo(engine, options.county ? 'county' : 'township');
  await app.listen({ host: '127.0.0.1', port: options.port });
  const address = app.server.address();
  const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : options.port}/`;
  engine.announce(url);
  console.log(`枫桥台账 ${url}`);

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void app
      .close()
      .then(() => Promise.all([engine.close(), printer.close()]))
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  await run();
} catch (error) {
  if (error instanceof UserError && error.code === 'register.in-use' && typeof error.details['address'] === 'string') {
    // One engine a data folder: the second start shows the first.
    console.log(`枫桥台账已经打开，正在显示已打开的窗口 ${error.details['address']}`);
    process.exit(0);
  }
  console.error(failureWords(error));
  process.exit(1);
}
