// The layers of design §3, without an exception list. Each rule has a fixture of its name under
// tests/fixtures/layers that must break it: tests/layers.test.ts.
import { engineFloors } from './config/engine-floors.mjs';
import { rendererFloors } from './config/renderer-floors.mjs';

const tests = String.raw`\.test(-support)?\.tsx?$`;

function rule(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

/** A layer may reach nothing of ours but itself and what is named. */
function layer(name, comment, own, allowed) {
  return rule(
    name,
    comment,
    { path: `^src/${own}/`, pathNot: tests },
    { path: '^src/', pathNot: `^src/(${[own, ...allowed].join('|')})/` },
  );
}

/** Each room of a floor against all that is not below it, itself left out. `inside` is what of a room's folder belongs to it. */
function floorRules(name, comment, own, floors, inside) {
  return floors.map((rooms, floor) =>
    rule(
      name,
      comment,
      { path: `^src/${own}/(${rooms.join('|')})/${inside}`, pathNot: `${tests}|fixture` },
      { path: `^src/${own}/(${floors.slice(floor).flat().join('|')})/${inside}`, pathNot: `^src/${own}/$1/${inside}` },
    ),
  );
}

export default {
  forbidden: [
    rule(
      'shared-imports-zod-only',
      'src/shared runs everywhere: zod and itself, no Node, no DOM library.',
      { path: '^src/shared/', pathNot: tests },
      { pathNot: String.raw`^src/shared/|(^|/)node_modules/zod/` },
    ),
    layer('engine-imports-shared', 'The engine knows no host and no window.', 'engine', ['shared']),
    ...floorRules(
      'engine-rooms-import-downward',
      'A room of the engine imports from floors below its own (config/engine-floors.mjs).',
      'engine',
      engineFloors,
      '',
    ),
    layer('main-imports-engine-and-shared', 'The desktop host.', 'main', ['engine', 'shared']),
    layer('server-imports-engine-and-shared', 'The browser host.', 'server', ['engine', 'shared']),
    layer('preload-imports-shared', 'The bridge.', 'preload', ['shared']),
    layer('renderer-imports-shared', 'The renderer reaches the engine by the contract only.', 'renderer', ['shared']),
    ...floorRules(
      'renderer-rooms-import-downward',
      'A room of the renderer imports from floors below its own (config/renderer-floors.mjs).',
      'renderer',
      rendererFloors,
      '[^/]+$',
    ),
    rule(
      'no-node-in-the-window',
      'Renderer and preload run where Node is not.',
      { path: '^src/(renderer|preload)/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'electron-in-main-and-preload-only',
      'In plain Node importing electron starts a download.',
      { path: '^(src|scripts)/', pathNot: '^src/(main|preload)/' },
      { path: String.raw`(^|/)node_modules/electron(-updater)?/` },
    ),
    rule(
      'driver-in-database-only',
      'One place opens the register, keys it and guards it.',
      { path: '^(src|scripts)/', pathNot: '^src/engine/database/' },
      { path: String.raw`(^|/)node_modules/better-sqlite3(-multiple-ciphers)?/` },
    ),
    rule(
      'source-imports-source-only',
      'The program does not need its tests, scripts or tool settings.',
      { path: '^src/', pathNot: tests },
      { path: `^(tests|scripts|config)/|${tests}` },
    ),
    rule(
      'no-development-packages',
      'What the program needs at run time is a dependency; electron is built in.',
      { path: '^src/', pathNot: tests },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: String.raw`(^|/)node_modules/electron/` },
    ),
    rule(
      'no-unlisted-packages',
      'A package comes by package.json, not by luck.',
      { path: '^(src|scripts)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule('no-cycles', 'What imports in a circle, be it types, cannot be understood, started or tested alone.', {}, { circular: true }),
    rule('everything-resolves', 'A wrong path would hide from every rule above.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`\?(worker|url|raw|asset|inline|modulePath|nodeWorker|no-inline)` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    combinedDependencies: true,
    skipAnalysisNotInRules: true,
  },
};
