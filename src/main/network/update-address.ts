// The update address as the network's fences need it: before Electron is ready, whoever asks later.
import { readFileSync } from 'node:fs';
import { readUpdateSource } from '../updates/update-source.ts';

/** @returns null where the office has set none, or none that can be read */
export function readUpdateAddress(settingsFile: string, isPackaged: boolean): string | null {
  let text: string;
  try {
    text = readFileSync(settingsFile, 'utf8');
  } catch {
    return null; // the updater says in the log why
  }
  const source = readUpdateSource(text, isPackaged);
  return source.kind === 'address' ? source.base : null;
}
