// How many files a new register and a new field take: a made-up one of each is written into a scratch copy, compiled, and tried there.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { field, register, type MadeUpChange } from './made-up-changes.ts';
import { inParallel, root, runNode, runTool, type Ran } from './run-tool.ts';

export interface Counted {
  readonly name: string;
  /** Files that the change makes. */
  readonly made: number;
  /** Files that it adds lines to. */
  readonly touched: number;
}

const madeUp = join(root, 'tests', 'fixtures', 'made-up-register');
const scratch = join(root, '.cache', 'made-up');
const copied = [
  'src',
  'resources',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.shared.json',
  'tsconfig.engine.json',
  'tsconfig.renderer.json',
];

/** Writes both changes into the scratch copy. */
export function makeScratch(): Counted[] {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  for (const name of copied) cpSync(join(root, name), join(scratch, name), { recursive: true });
  const files = filesUnder(madeUp).filter((file) => file.startsWith('src'));
  for (const file of files) cpSync(join(madeUp, file), join(scratch, file));
  const own = files.filter((file) => !file.endsWith('.probe.ts'));
  const isOfField = (file: string): boolean => field.makes.includes(file.replaceAll('\\', '/'));
  return [
    { name: register.name, made: own.filter((file) => !isOfField(file)).length, touched: apply(register) },
    { name: field.name, made: own.filter(isOfField).length, touched: apply(field) },
  ];
}

/** @returns how many files got lines */
function apply({ lines }: MadeUpChange): number {
  for (const line of lines) {
    const { file, add } = line;
    const path = join(scratch, file);
    const text = readFileSync(path, 'utf8');
    const neighbour = 'after' in line ? line.after : line.before;
    if (text.split(neighbour).length !== 2)
      throw new Error(`${file} has “${neighbour}” not exactly once: renew scripts/made-up-changes.ts`);
    writeFileSync(
      path,
      text.replace(neighbour, () => ('after' in line ? neighbour + add : add + neighbour)),
    );
  }
  return new Set(lines.map(({ file }) => file)).size;
}

/** Types of both sides, and the probes: whether the made-up register is searched, exported, sent, and its field listed and imported. */
export async function tryScratch(): Promise<readonly Ran[]> {
  const folder = scratch;
  return inParallel(2, [
    () => runTool('tsc', ['-p', 'tsconfig.engine.json', '--incremental', 'false'], { folder }),
    () => runTool('tsc', ['-p', 'tsconfig.renderer.json', '--incremental', 'false'], { folder }),
    () => runNode([join('src', 'engine', 'patrols', 'patrols.probe.ts')], { folder }),
  ]);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
