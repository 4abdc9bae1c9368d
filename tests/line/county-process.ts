// The county as it runs in an office: a process of its own that can be killed.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { buildDrillProgram, withCompileCache } from '../drills/drill-program.ts';

export interface CountyProcess {
  /** SIGKILL: no goodbye, as in a power cut. */
  kill(): Promise<void>;
}

/** Starts the county on a folder that is set up, and waits until it answers. */
export async function startCountyProcess(folder: string, port: number): Promise<CountyProcess> {
  const { county } = await buildDrillProgram();
  const child = spawn(process.execPath, [county, folder, String(port)], { stdio: ['ignore', 'ignore', 'pipe'], env: withCompileCache });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString();
  });
  await listening(child, port, () => errors);
  return {
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function listening(child: ChildProcess, port: number, errors: () => string): Promise<void> {
  for (let tries = 0; tries < 3000; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The county stopped: ${errors()}`);
    const there = await fetch(`http://127.0.0.1:${port}/line/watermark`).then(
      () => true,
      () => false,
    );
    if (there) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`The county does not answer: ${errors()}`);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
