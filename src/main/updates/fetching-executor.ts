// electron-updater's own way to the network (Electron's: direct, with the system's certificates), taught to go on where a download was
// cut, and to read a folder. A package becomes one only when it is whole and has the hash that the maker signed.
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { renamePatientlyLater } from '#engine/database/rename-patiently.ts';
import { UserError, userError } from '#shared/errors.ts';
import type { UpdatePackage } from './description.ts';
import { isTheFile } from './package-files.ts';
import { takeRest } from './resume-plan.ts';

/** A line that fails this often without bringing a byte is down. */
const mostVainTries = 3;
/** How long an answer may keep us waiting: its beginning, any pause in a package, the whole of a small text. */
const longestMilliseconds = 60_000;

type Download = Parameters<ElectronHttpExecutor['download']>[2];

/** An answer as Electron and Node both give it. */
interface IncomingBytes extends AsyncIterable<Buffer> {
  readonly statusCode?: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

interface Rest {
  readonly bytes: AsyncIterable<Buffer>;
  readonly isFromTheStart: boolean;
}

export class FetchingExecutor extends ElectronHttpExecutor {
  readonly #partialFolder: string;
  readonly #packageOf: (sha512: string) => UpdatePackage;
  readonly #limit: number;

  constructor(partialFolder: string, packageOf: (sha512: string) => UpdatePackage, limitMilliseconds = longestMilliseconds) {
    super();
    this.#partialFolder = partialFolder;
    this.#packageOf = packageOf;
    this.#limit = limitMilliseconds;
  }

  /** @throws updates.cut, updates.package-differs, updates.disk-full; what came so far stays for the next time */
  override async download(url: URL, destination: string, options: Download): Promise<string> {
    const wanted = this.#packageOf(options.sha512 ?? '');
    await mkdir(this.#partialFolder, { recursive: true });
    const name = `${Buffer.from(wanted.sha512, 'base64').subarray(0, 12).toString('hex')}.part`;
    // What was begun of another version is never gone on with.
    for (const other of await readdir(this.#partialFolder)) if (other !== name) await rm(join(this.#partialFolder, other), { force: true });
    const partial = join(this.#partialFolder, name);
    try {
      await this.#bring(url, partial, wanted, options);
    } catch (error) {
      throw worded(error);
    }
    if (!(await isTheFile(partial, wanted.sha512))) {
      await rm(partial, { force: true });
      throw userError('updates.package-differs');
    }
    await renamePatientlyLater(partial, destination);
    return destination;
  }

  async #bring(url: URL, partial: string, { size }: UpdatePackage, options: Download): Promise<void> {
    let vainTries = 0;
    let have = await sizeOf(partial);
    if (have > size) {
      await rm(partial, { force: true });
      have = 0;
    }
    while (have < size) {
      const before = have;
      try {
        const rest = url.protocol === 'file:' ? await restOfFile(url, have) : await this.#restOf(url, have, size, options);
        await append(partial, rest, size, (done) => {
          if (options.cancellationToken.cancelled) throw new Error('The person gave up waiting');
          options.onProgress?.({ total: size, delta: 0, transferred: done, percent: (done / size) * 100, bytesPerSecond: 0 });
        });
      } catch (error) {
        if (options.cancellationToken.cancelled || error instanceof UserError || isOurDisk(error)) throw error;
      }
      have = await sizeOf(partial);
      vainTries = have > before ? 0 : vainTries + 1;
      if (vainTries >= mostVainTries) throw userError('updates.cut');
      if (have < size) await pause(300 * vainTries);
    }
  }

  /** A small text, whole. @throws updates.unreadable for one that is longer than `mostBytes`, updates.nothing-there, updates.unreached */
  readText(url: URL, mostBytes: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const unreached = (reason: string): void => reject(userError('updates.unreached', { reason }));
      const request = this.createRequest(requestOf(url, {}), (response: IncomingBytes) => {
        if (response.statusCode !== 200) {
          request.abort();
          reject(userError('updates.nothing-there', { status: response.statusCode ?? 0 }));
          return;
        }
        wholeOf(response, mostBytes)
          .then(resolve, (error: unknown) => {
            if (error instanceof UserError) reject(error);
            else unreached(netReasonOf(error));
          })
          .finally(() => {
            clearTimeout(limit);
            request.abort();
          });
      });
      // Of the whole: a server that lets a letter fall now and then holds nobody for longer.
      const limit = setTimeout(() => {
        unreached('time limit');
        request.abort();
      }, this.#limit);
      request.on('error', (error: unknown) => {
        clearTimeout(limit);
        unreached(netReasonOf(error));
      });
      request.on('abort', () => {
        clearTimeout(limit);
        unreached('given up');
      });
      request.end();
    });
  }

  #restOf(url: URL, from: number, size: number, options: Download): Promise<Rest> {
    return options.cancellationToken.createPromise<Rest>((resolve, reject, onCancel) => {
      const request = this.createRequest(requestOf(url, from === 0 ? {} : { range: `bytes=${from}-` }), (response: IncomingBytes) => {
        const range = response.headers['content-range'];
        const taken = takeRest(response.statusCode ?? 0, (Array.isArray(range) ? range[0] : range) ?? null, from, size);
        clearTimeout(silence);
        if (taken !== 'refused') {
          resolve({ bytes: watched(response, this.#limit, () => request.abort()), isFromTheStart: taken === 'from the start' });
          return;
        }
        request.abort();
        // It is not there, or it is another one than was described: no further try would change that.
        reject(
          (response.statusCode ?? 500) >= 500
            ? new Error('The server is in trouble')
            : userError('updates.package-missing', { status: response.statusCode ?? 0 }),
        );
      });
      const silence = setTimeout(() => request.abort(), this.#limit);
      request.on('error', (error) => {
        clearTimeout(silence);
        reject(error);
      });
      request.on('abort', () => {
        clearTimeout(silence);
        reject(new Error('The request was given up'));
      });
      onCancel(() => request.abort());
      request.end();
    });
  }
}

function requestOf(url: URL, headers: Readonly<Record<string, string>>) {
  return {
    protocol: url.protocol,
    hostname: url.hostname,
    port: url.port === '' ? undefined : Number(url.port),
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    headers: { 'cache-control': 'no-cache', ...headers },
  };
}

async function wholeOf(bytes: AsyncIterable<Buffer>, mostBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length > mostBytes) throw userError('updates.unreadable');
  }
  return Buffer.concat(parts).toString('utf8');
}

/** What lies in a folder is read, never what it points at: a link on a stick would have the office's own files read. */
async function restOfFile(url: URL, from: number): Promise<Rest> {
  const file = fileURLToPath(url);
  if (!(await lstat(file)).isFile()) throw userError('updates.package-missing');
  return { bytes: createReadStream(file, { start: from }) as AsyncIterable<Buffer>, isFromTheStart: false };
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}

/** Gives up a line that says nothing any more. */
async function* watched(bytes: AsyncIterable<Buffer>, limit: number, giveUp: () => void): AsyncIterable<Buffer> {
  let silence = setTimeout(giveUp, limit);
  try {
    for await (const chunk of bytes) {
      clearTimeout(silence);
      silence = setTimeout(giveUp, limit);
      yield chunk;
    }
  } finally {
    clearTimeout(silence);
  }
}

/** What comes is on the disk before more is asked for: a cut loses nothing of it. */
async function append(partial: string, { bytes, isFromTheStart }: Rest, size: number, onDone: (done: number) => void): Promise<void> {
  const file = await open(partial, isFromTheStart ? 'w' : 'a');
  try {
    let done = (await file.stat()).size;
    for await (const chunk of bytes) {
      // More than was signed for is not what was signed for.
      if (done + chunk.length > size) throw userError('updates.package-differs');
      await file.write(chunk);
      done += chunk.length;
      onDone(done);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Chromium's name of what went wrong on the line, or the system's. */
function netReasonOf(error: unknown): string {
  return (error instanceof Error ? /net::(ERR_[A-Z_]+)/.exec(error.message)?.[1] : undefined) ?? codeOf(error);
}

function isOurDisk(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS'].includes(codeOf(error));
}

function worded(error: unknown): unknown {
  if (['ENOSPC', 'EDQUOT'].includes(codeOf(error))) return userError('updates.disk-full');
  return isOurDisk(error) ? userError('updates.not-writable') : error;
}
