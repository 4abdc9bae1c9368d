// Debian packages that the tests use, and how to see without starting anything whether they are there.

/** Where LibreOffice keeps its parts: `soffice` is there with any one of them, and opens only what its own parts read. */
export const officeFolders = ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program', '/opt/libreoffice/program'];

const packages = [
  {
    name: 'chromium',
    purpose: 'runs the app in the tests and prints papers',
    there: (look) => look.anyProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']),
  },
  {
    name: 'fonts-noto-cjk',
    purpose: 'Chinese text on screens under test',
    there: (look) =>
      ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk', '/usr/share/fonts/google-noto-cjk'].some((folder) =>
        look.list(folder).some((file) => file.includes('CJK')),
      ),
  },
  {
    name: 'poppler-utils',
    purpose: 'reads printed PDFs back',
    there: (look) => look.anyProgram(['pdftotext']) && look.anyProgram(['pdfinfo']),
  },
  {
    name: 'libreoffice-calc-nogui',
    purpose: 'opens exported workbooks as an office would',
    there: (look) => look.officePart('libsclo.so'),
  },
  { name: 'libreoffice-writer-nogui', purpose: 'opens Word papers as an office would', there: (look) => look.officePart('libswlo.so') },
];

/**
 * Names and purposes of what is missing on this system; empty on systems other than Linux, where a browser is part of the system.
 * `exists` and `list` look at the disk; `env` is the environment (PATH).
 */
export function missingSystemPackages({ platform, env, exists, list }) {
  if (platform !== 'linux') return [];
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '' && !folder.includes('node_modules'));
  const look = {
    list,
    anyProgram: (names) => names.some((name) => folders.some((folder) => exists(`${folder}/${name}`))),
    officePart: (library) => officeFolders.some((folder) => exists(`${folder}/${library}`)),
  };
  return packages.filter((entry) => !entry.there(look)).map(({ name, purpose }) => ({ name, purpose }));
}
