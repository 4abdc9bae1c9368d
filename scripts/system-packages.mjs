// Debian packages that the tests use, and how to see without starting anything whether they are there.

const packages = [
  {
    name: 'chromium',
    purpose: 'runs the app in the tests and prints papers',
    there: (look) => look.anyProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']),
  },
  {
    name: 'fonts-noto-cjk',
    purpose: 'Chinese text on screens under test',
    there: (look) => ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk', '/usr/share/fonts/google-noto-cjk'].some((folder) => look.list(folder).some((file) => file.includes('CJK'))),
  },
  { name: 'poppler-utils', purpose: 'reads printed PDFs back', there: (look) => look.anyProgram(['pdftotext']) && look.anyProgram(['pdfinfo']) },
  {
    // Optional: checks that need it say so and are counted as skipped.
    name: 'libreoffice-calc-nogui',
    purpose: 'opens exported workbooks as an office would',
    onlyWith: 'FENGQIAO_WITH_LIBREOFFICE',
    there: (look) => look.anyProgram(['soffice', 'libreoffice']),
  },
];

/**
 * Names and purposes of what is missing on this system; empty on systems other than Linux, where a browser is part of the system.
 * `exists` and `list` look at the disk; `env` is the environment (PATH, FENGQIAO_WITH_LIBREOFFICE).
 */
export function missingSystemPackages({ platform, env, exists, list }) {
  if (platform !== 'linux') return [];
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '' && !folder.includes('node_modules'));
  const look = { list, anyProgram: (names) => names.some((name) => folders.some((folder) => exists(`${folder}/${name}`))) };
  return packages
    .filter((entry) => (entry.onlyWith === undefined || env[entry.onlyWith] === '1') && !entry.there(look))
    .map(({ name, purpose }) => ({ name, purpose }));
}
