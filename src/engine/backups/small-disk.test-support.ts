// A disk that is really full: a small file system of a mount namespace of its own.
import { execFileSync } from 'node:child_process';

/** Whether the system lets us make one. */
export function canMountSmallDisk(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'sh', '-c', `d=$(mktemp -d) && ${mountSmallDisk('"$d"', 64)} && umount "$d" && rmdir "$d"`], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** The shell's words that put one over a folder; run under `unshare -rm`. @param folder as the shell reads it, quoted */
export function mountSmallDisk(folder: string, kilobytes: number): string {
  return `mount -t tmpfs -o size=${String(kilobytes)}k tmpfs ${folder}`;
}
