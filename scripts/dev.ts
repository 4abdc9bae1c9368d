// npm run dev: the browser host and the renderer from their sources. A screen that is saved is exchanged in the open page; when a file of
// the engine, the contract or the host is saved, the host starts anew and the page goes on. Options: --data DIR --county --demo --port N.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { servePages } from './dev-pages.ts';
import { root } from './run-tool.ts';
import { addressIn, hostArguments, parseOptions } from './start-plan.ts';

const pagesPort = 5173;
const hostSources = ['src/shared', 'src/engine', 'src/server'];
/** An editor saves several files at once. */
const settleMs = 200;

const options = parseOptions(process.argv.slice(2));
const hostPort = await freePort();
const pages = await servePages({ port: options.port ?? pagesPort, hostPort });
let host: ChildProcess | null = null;
let settling: NodeJS.Timeout | undefined;
let changing: Promise<void> = startHost();
for (const folder of hostSources)
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (file === null || !/\.tsx?$/.test(file) || /\.test(-support)?\.tsx?$/.test(file)) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      console.log(`${join(folder, file)} was saved: the host starts anew`);
      changing = changing.then(stopHost).then(startHost);
    }, settleMs);
  });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    clearTimeout(settling);
    void changing
      .then(stopHost)
      .then(() => pages.close())
      .then(() => process.exit(0));
  });

async function startHost(): Promise<void> {
  const data = options.data ?? join(root, '.cache', 'dev', options.county ? 'county' : 'township');
  const args = hostArguments({ ...options, data, port: hostPort });
  const child = spawn(process.execPath, [join(root, 'src/server/main.ts'), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  host = child;
  // The host prints its address once it answers; one that cannot start says why and waits for the next saved file.
  const ended = once(child, 'exit').then(() => false);
  const answers = new Promise<true>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (addressIn(line) === null) console.log(line);
      else resolve(true);
    });
  });
  if (await Promise.race([answers, ended])) console.log(`枫桥台账 ${pages.resolvedUrls?.local[0] ?? ''}`);
}

async function stopHost(): Promise<void> {
  if (host?.exitCode !== null || host.signalCode !== null) return;
  host.kill('SIGTERM');
  await once(host, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
