// The one address that this program ever calls: the county's, as an administrator set it.
import { userError } from '#shared/errors.ts';

/**
 * The address without a slash at its end; a path before ours (a reverse proxy's) stays.
 * @throws batches.address-insecure: batches hold people's names and ids, so they cross a network encrypted or not at all.
 */
export function readCountyAddress(written: string): string {
  const url = new URL(written);
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) throw userError('batches.address-insecure', { address: url.host });
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** County and township on one machine: nothing crosses a network. */
function isLoopback(hostName: string): boolean {
  return hostName === 'localhost' || hostName === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostName);
}
