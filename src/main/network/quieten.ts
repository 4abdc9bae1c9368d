// Carries out quiet-network.ts: the switches before Electron is ready, the settings of each session after it.
import { app, session, type Session } from 'electron';
import type { Log } from '../log.ts';
import { originOf } from './guards.ts';
import { hostRules, mayFetchUpdate, noDictionaries, quietResolver, quietSwitches } from './quiet-network.ts';

/** electron-updater's own session (electronHttpExecutor.js). */
const updaterPartition = 'electron-updater';

/** Before `ready`. @param updateAddress null where the office has set none */
export function quietenChromium(updateAddress: string | null): void {
  for (const { name, value } of [...quietSwitches, hostRules(updateAddress === null ? [] : [updateAddress])])
    app.commandLine.appendSwitch(name, value);
}

async function quietenSession(one: Session): Promise<void> {
  one.setSpellCheckerDictionaryDownloadURL(noDictionaries);
  one.setSpellCheckerLanguages([]);
  one.setSpellCheckerEnabled(false);
  await one.setProxy({ mode: 'direct' });
}

/** After `ready`, before any window and any check for an update. The default session's requests are judged by guards.ts. */
export async function quietenSessions(updateAddress: string | null, log: Log): Promise<void> {
  app.configureHostResolver(quietResolver);
  await app.setProxy({ mode: 'direct' });
  const updater = session.fromPartition(updaterPartition, { cache: false });
  updater.webRequest.onBeforeRequest((details, answer) => {
    const isOurs = mayFetchUpdate(details.url, updateAddress);
    if (!isOurs) log.note('update request refused', { to: originOf(details.url) });
    answer({ cancel: !isOurs });
  });
  await Promise.all([session.defaultSession, updater].map(quietenSession));
}
