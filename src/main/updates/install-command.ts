// What installs a package, and what its end means.
import type { PackageKind } from './description.ts';

export interface InstallCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly waits: 'until it runs' | 'until it ends';
}

const debPackage = 'fengqiao-register';

/**
 * @param andRestart the installer starts the program again when it is done
 * @returns null for an AppImage: its file is put in the place of the running one
 */
export function installCommand(kind: PackageKind, file: string, andRestart: boolean): InstallCommand | null {
  switch (kind) {
    // The installer waits for the program to end, so it cannot be waited for. Silent: no wizard stands over a PC that is left,
    // and only a silent one heeds --force-run where the installer is one with pages.
    case 'nsis':
      return { command: file, args: ['/S', '--updated', ...(andRestart ? ['--force-run'] : [])], waits: 'until it runs' };
    // No shell and no repair over the network: dpkg with this one file, and pkexec's own window for the password.
    case 'deb':
      return { command: 'pkexec', args: ['--disable-internal-agent', 'dpkg', '--install', file], waits: 'until it ends' };
    case 'appimage':
      return null;
  }
}

/** Asks dpkg what stands now: a command that was killed tells nothing. */
export const debQuery = {
  command: 'dpkg-query',
  args: ['--showformat', '${db:Status-Abbrev} ${Version}', '--show', debPackage],
} as const;

/** `ii 0.2.0`: wanted, installed, configured. */
export function isDebInstalled(answer: string, version: string): boolean {
  return answer.trim().replace(/\s+/g, ' ') === `ii ${version}`;
}

export type CommandEnd =
  | { readonly kind: 'runs' }
  | { readonly kind: 'ended'; readonly code: number | null }
  | { readonly kind: 'not started'; readonly code: string }
  /** `isGone` is false when it could not be stopped: as root it is beyond our reach. */
  | { readonly kind: 'stopped'; readonly because: 'cancelled' | 'time limit'; readonly isGone: boolean };

export interface InstallEnd {
  /** Null: installed, or the installer has taken over. */
  readonly fault: string | null;
  /** Whether files of the program may have changed under the running one: then only a new start is sound. */
  readonly isTouched: boolean;
}

/**
 * The end of pkexec and dpkg. pkexec(1): 126 when the person closed its window, 127 when no authorisation could be had.
 * @param isInstalled what dpkg says now
 */
export function readDebEnd(end: CommandEnd, isInstalled: boolean): InstallEnd {
  switch (end.kind) {
    case 'not started':
      return { fault: end.code === 'ENOENT' ? 'updates.no-pkexec' : 'updates.installer-blocked', isTouched: false };
    case 'stopped':
      if (isInstalled) return { fault: null, isTouched: true };
      return { fault: end.because === 'cancelled' ? 'updates.cancelled' : 'updates.took-too-long', isTouched: !end.isGone };
    case 'runs':
      return { fault: 'updates.install-failed', isTouched: true };
    case 'ended':
      if (end.code === 126) return { fault: 'updates.not-authorised', isTouched: false };
      if (end.code === 127) return { fault: 'updates.no-authorisation', isTouched: false };
      return { fault: isInstalled ? null : 'updates.install-failed', isTouched: true };
  }
}

/** The end of starting a Windows installer. */
export function readNsisEnd(end: CommandEnd): InstallEnd {
  return { fault: end.kind === 'runs' ? null : 'updates.installer-blocked', isTouched: false };
}
