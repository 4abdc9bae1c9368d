// When and from where the program updates itself. Nothing is asked of any address that the office did not set.
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { parseJsonText } from '#shared/json-text.ts';

const hourMilliseconds = 3_600_000;

/** http too: in a closed network there may be no certificate, and nothing is taken that the maker did not sign. */
const UpdateSettings = z.object({ address: z.url({ protocol: /^https?$/ }) });

export interface UpdatePlace {
  /** `folder`: a person chose it, now. */
  readonly kind: 'address' | 'folder';
  /** With a slash at its end. */
  readonly base: string;
}

export type UpdateSource = UpdatePlace | { readonly kind: 'none'; readonly reason: 'not set' | 'unreadable' | 'development' };

/**
 * Reads update.json (`{"address":"https://<county>/updates/stable/"}`): no name or password in it.
 * @param text the file's content, null when there is none
 */
export function readUpdateSource(text: string | null, isPackaged: boolean): UpdateSource {
  if (!isPackaged) return { kind: 'none', reason: 'development' };
  if (text === null) return { kind: 'none', reason: 'not set' };
  let content: unknown;
  try {
    content = parseJsonText(text);
  } catch {
    return { kind: 'none', reason: 'unreadable' };
  }
  const settings = UpdateSettings.safeParse(content);
  if (!settings.success) return { kind: 'none', reason: 'unreadable' };
  const url = new URL(settings.data.address);
  if (url.username !== '' || url.password !== '') return { kind: 'none', reason: 'unreadable' };
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  url.search = '';
  url.hash = '';
  return { kind: 'address', base: url.href };
}

/** A stick or a share: whatever the system can open. */
export function folderSource(folder: string): UpdatePlace {
  const base = pathToFileURL(folder).href;
  return { kind: 'folder', base: base.endsWith('/') ? base : `${base}/` };
}

/** Half a minute to three minutes after the start: a county's offices all switch on at half past eight. */
export function firstCheckDelay(random: number): number {
  return 30_000 + Math.round(random * 150_000);
}

/** Six hours, give or take half an hour. */
export function nextCheckDelay(random: number): number {
  return 6 * hourMilliseconds + Math.round((random - 0.5) * hourMilliseconds);
}
