import { ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { debQuery, installCommand, isDebInstalled, readDebEnd, readNsisEnd } from './install-command.ts';
import { answerOf, letRun, runToItsEnd } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'fengqiao-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function script(name: string, lines: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${lines}\n`);
  chmodSync(file, 0o755);
  return file;
}
const run = (file: string, signal = new AbortController().signal, limitMilliseconds = 60_000) =>
  runToItsEnd(file, ['one two'], { signal, limitMilliseconds });

describe('installing', () => {
  test('runs one command, without a shell between', () => {
    expect(installCommand('nsis', 'C:\\x\\setup.exe', true)).toEqual({
      command: 'C:\\x\\setup.exe',
      args: ['/S', '--updated', '--force-run'],
      waits: 'until it runs',
    });
    expect(installCommand('nsis', 'C:\\x\\setup.exe', false)?.args).toEqual(['/S', '--updated']);
    expect(installCommand('deb', '/home/王/x y.deb', false)).toEqual({
      command: 'pkexec',
      args: ['--disable-internal-agent', 'dpkg', '--install', '/home/王/x y.deb'],
      waits: 'until it ends',
    });
    expect(installCommand('appimage', '/x.AppImage', true)).toBeNull();
  });

  test('reads the end of the command', async () => {
    expect(await run(script('done', `echo "$1" > ${folder}/said`))).toEqual({ kind: 'ended', code: 0 });
    expect(readFileSync(join(folder, 'said'), 'utf8')).toBe('one two\n');
    expect(await run(script('refused', 'exit 126'))).toEqual({ kind: 'ended', code: 126 });
    expect(await run(join(folder, 'missing'))).toEqual({ kind: 'not started', code: 'ENOENT' });
    expect(await run(script('killed', 'kill -9 $$'))).toEqual({ kind: 'ended', code: null });
  });

  test('can be given up, and gives up by itself', async () => {
    const patience = new AbortController();
    const waiting = run(script('waits', `exec sleep 600`), patience.signal);
    patience.abort();
    expect(await waiting).toEqual({ kind: 'stopped', because: 'cancelled', isGone: true });
    expect(await run(join(folder, 'waits'), new AbortController().signal, 50)).toEqual({
      kind: 'stopped',
      because: 'time limit',
      isGone: true,
    });
  });

  test('one that has become root and cannot be stopped is out of reach, not missing', async () => {
    const kill = vi.spyOn(ChildProcess.prototype, 'kill').mockImplementation(function refused(this: ChildProcess) {
      this.emit('error', Object.assign(new Error('kill EPERM'), { code: 'EPERM' }));
      return false;
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const patience = new AbortController();
    const waiting = run(script('works', 'exec sleep 3'), patience.signal);
    patience.abort();
    vi.advanceTimersByTime(10_000);
    expect(await waiting).toEqual({ kind: 'stopped', because: 'cancelled', isGone: false });
    vi.useRealTimers();
    kill.mockRestore();
  });

  test('lets an installer outlive the program, and notices one that the system does not start', async () => {
    expect(await letRun(script('installer', `sleep 0.1`), [])).toEqual({ kind: 'runs' });
    expect(readNsisEnd(await letRun(join(folder, 'missing'), []))).toEqual({ fault: 'updates.installer-blocked', isTouched: false });
    expect(readNsisEnd({ kind: 'runs' })).toEqual({ fault: null, isTouched: false });
  });

  test('what the system refuses at once is not started, and nothing is thrown', async () => {
    writeFileSync(join(folder, 'no-folder'), '');
    const refused = join(folder, 'no-folder', 'setup.exe');
    expect(() => spawn(refused)).toThrow('ENOTDIR');
    expect(await run(refused)).toEqual({ kind: 'not started', code: 'ENOTDIR' });
    expect(await letRun(refused, [])).toEqual({ kind: 'not started', code: 'ENOTDIR' });
    expect(await answerOf(refused, [])).toBe('');
    expect(readNsisEnd(await letRun(refused, []))).toEqual({ fault: 'updates.installer-blocked', isTouched: false });
    expect(readDebEnd(await run(refused), false)).toEqual({ fault: 'updates.installer-blocked', isTouched: false });
  });

  test('asks dpkg what stands now', async () => {
    expect(await answerOf(script('answers', `echo 'ii  0.2.0'`), [])).toBe('ii  0.2.0\n');
    expect(await answerOf(script('fails', `echo 'ii  0.2.0'; exit 1`), [])).toBe('');
    expect(debQuery.args.join(' ')).toBe('--showformat ${db:Status-Abbrev} ${Version} --show fengqiao-register');
    expect(isDebInstalled('ii  0.2.0', '0.2.0')).toBe(true);
    for (const answer of ['iU  0.2.0', 'ii  0.1.0', 'ii  0.2.0-1', '']) expect(isDebInstalled(answer, '0.2.0'), answer).toBe(false);
  });
});

describe('the end of pkexec and dpkg', () => {
  test('is a success only when dpkg says so', () => {
    expect(readDebEnd({ kind: 'ended', code: 0 }, true)).toEqual({ fault: null, isTouched: true });
    expect(readDebEnd({ kind: 'ended', code: 0 }, false)).toEqual({ fault: 'updates.install-failed', isTouched: true });
    expect(readDebEnd({ kind: 'ended', code: null }, false)).toEqual({ fault: 'updates.install-failed', isTouched: true });
    expect(readDebEnd({ kind: 'ended', code: 1 }, true)).toEqual({ fault: null, isTouched: true });
  });

  test('leaves the program as it was when nobody allowed it', () => {
    expect(readDebEnd({ kind: 'ended', code: 126 }, false)).toEqual({ fault: 'updates.not-authorised', isTouched: false });
    expect(readDebEnd({ kind: 'ended', code: 127 }, false)).toEqual({ fault: 'updates.no-authorisation', isTouched: false });
    expect(readDebEnd({ kind: 'not started', code: 'ENOENT' }, false)).toEqual({ fault: 'updates.no-pkexec', isTouched: false });
    expect(readDebEnd({ kind: 'stopped', because: 'cancelled', isGone: true }, false)).toEqual({
      fault: 'updates.cancelled',
      isTouched: false,
    });
  });

  test('out of reach as root asks for a new start', () => {
    expect(readDebEnd({ kind: 'stopped', because: 'time limit', isGone: false }, false)).toEqual({
      fault: 'updates.took-too-long',
      isTouched: true,
    });
  });
});
