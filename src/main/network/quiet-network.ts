// No call to the outside. Chromium and Electron ask the network for things of their own (dictionaries, revocation lists, proxies, names
// over HTTPS): here each is switched off by name, with its reason. Three fences stand one behind the other: the service is off
// (`quietSwitches`, `quietFeatures`, the settings of a session), its name is not found (`hostRules`), its request is refused
// (`mayLoad`, `mayFetchUpdate`). What the engine sends to the county goes by Node, not by Chromium, and by its own address only.

export interface QuietSwitch {
  readonly name: string;
  readonly value?: string;
  readonly reason: string;
}

interface QuietFeature {
  readonly name: string;
  readonly reason: string;
}

/** Features of Chromium without a switch of their own. A name that this Chromium does not know does nothing. */
export const quietFeatures: readonly QuietFeature[] = [
  { name: 'NetworkTimeServiceQuerying', reason: 'asks clients2.google.com for the time when a certificate looks expired' },
  { name: 'OptimizationHints', reason: 'fetches page hints and models from optimizationguide-pa.googleapis.com' },
  { name: 'OptimizationGuideModelDownloading', reason: 'downloads models for translating and typing' },
  { name: 'MediaRouter', reason: 'looks for screens in the local network (mDNS)' },
  { name: 'DialMediaRouteProvider', reason: 'looks for televisions in the local network (SSDP)' },
  { name: 'DnsOverHttpsUpgrade', reason: 'sends names to a public resolver when the provider’s is known to have one' },
  { name: 'PreconnectToSearch', reason: 'opens a connection to the search engine at the start' },
  { name: 'CertificateTransparencyComponentUpdater', reason: 'fetches lists of certificate logs' },
  { name: 'AutofillServerCommunication', reason: 'asks a Google server what kind of form it sees' },
  { name: 'Translate', reason: 'offers a translation and fetches the translator' },
  { name: 'SafetyTip', reason: 'fetches a list of look-alike names' },
];

/** Before Electron is ready: Chromium reads them once. */
export const quietSwitches: readonly QuietSwitch[] = [
  { name: 'disable-background-networking', reason: 'the requests that several services make by themselves' },
  { name: 'disable-component-update', reason: 'the component updater: revocation lists (CRLSet), certificate logs, hyphenation' },
  { name: 'disable-domain-reliability', reason: 'reports of failed connections' },
  { name: 'disable-sync', reason: 'the synchronising of a Google account' },
  { name: 'disable-client-side-phishing-detection', reason: 'models of safe browsing, and what they find' },
  { name: 'safebrowsing-disable-auto-update', reason: 'lists of safe browsing' },
  { name: 'disable-default-apps', reason: 'the installing of default apps at a first start' },
  { name: 'disable-breakpad', reason: 'the sending of crash reports; what crashed is in our own log' },
  { name: 'metrics-recording-only', reason: 'the sending of usage figures' },
  { name: 'no-pings', reason: 'pings of links that are followed' },
  { name: 'dns-prefetch-disable', reason: 'the looking-up of names that nobody asked for yet' },
  {
    name: 'no-proxy-server',
    reason: 'the discovery of a proxy (WPAD asks the network for “wpad”); the county’s addresses are reached directly',
  },
  { name: 'disable-field-trial-config', reason: 'trials of features that may call home' },
  { name: 'disable-quic', reason: 'UDP to a server; the county’s firewall expects TCP' },
  {
    name: 'disable-features',
    value: quietFeatures.map((feature) => feature.name).join(','),
    reason: 'what has no switch of its own, see quietFeatures',
  },
];

/**
 * Every name but the given addresses' is not found, whoever asks: this also holds for services that no switch names.
 * @param addresses where the office lets the program go, from update.json; unreadable ones are left out
 */
export function hostRules(addresses: readonly string[]): QuietSwitch {
  const hosts = addresses.flatMap((address) =>
    URL.canParse(address) && new URL(address).hostname !== '' ? [new URL(address).hostname] : [],
  );
  return {
    name: 'host-resolver-rules',
    value: ['MAP * ~NOTFOUND', ...hosts.map((host) => `EXCLUDE ${host}`)].join(' , '),
    reason: 'any other name, whoever asks for it',
  };
}

/** Where the spell checker would fetch dictionaries from, if it were on: nowhere. Electron wants a slash at the end. */
export const noDictionaries = 'https://dictionaries.invalid/';

/** Names are asked of the system alone: no HTTPS, no resolver of Chromium's own, no questions but for the address. */
export const quietResolver = { secureDnsMode: 'off', enableBuiltInResolver: false, enableAdditionalDnsQueryTypes: false } as const;

/** Whether the updater's session may fetch an address: under the update address, on its own host and port, or nothing. */
export function mayFetchUpdate(address: string, updateAddress: string | null): boolean {
  if (updateAddress === null || !URL.canParse(address) || !URL.canParse(updateAddress)) return false;
  const [asked, allowed] = [new URL(address), new URL(updateAddress)];
  return (
    asked.protocol === allowed.protocol &&
    asked.host === allowed.host &&
    asked.username === '' &&
    asked.password === '' &&
    asked.pathname.startsWith(allowed.pathname)
  );
}
