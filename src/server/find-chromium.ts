// Finds a browser of the Chromium family that is installed already: the browser host ships none.
import { access, constants } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

/** Names the browser to use, before all others. */
const CHOICE = 'FENGQIAO_CHROMIUM';

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
const WINDOWS_NAMES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];
const MAC_NAMES = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Every path where a browser may be, in order of preference. A choice in the environment stands alone. */
export function chromiumCandidates(platform: string, environment: Environment): string[] {
  const chosen = environment[CHOICE];
  if (chosen !== undefined && chosen !== '') return [chosen];
  if (platform === 'win32') {
    const roots = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['LOCALAPPDATA']];
    return WINDOWS_NAMES.flatMap((name) => roots.flatMap((root) => (root === undefined ? [] : [win32.join(root, name)])));
  }
  if (platform === 'darwin') return MAC_NAMES.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [
    ...LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

/** The first candidate that can be run; undefined when there is none. */
export async function findChromium(
  candidates: readonly string[] = chromiumCandidates(process.platform, process.env),
): Promise<string | undefined> {
  for (const path of candidates) {
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return undefined;
}
