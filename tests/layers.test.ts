// The layers hold only if each rule fires: every rule has a small tree that breaks it.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { engineFloors } from '../config/engine-floors.mjs';
import { rendererFloors } from '../config/renderer-floors.mjs';

const root = join(import.meta.dirname, '..');
const fixtures = join(root, 'tests', 'fixtures', 'layers');
const trees = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

interface Cruised {
  readonly summary: {
    readonly violations: { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: { readonly name: string }[] };
  };
}

function cruise(tree: string): Cruised {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const args = [program, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src'];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: join(fixtures, tree), encoding: 'utf8' })) as Cruised;
}

test.each(trees)('a tree that breaks %s is refused by that rule', (tree) => {
  expect(cruise(tree).summary.violations.map((violation) => violation.rule.name)).toContain(tree);
});

test('a circle of types alone is refused as well', () => {
  const circles = cruise('no-cycles').summary.violations.filter(({ rule }) => rule.name === 'no-cycles');
  expect(circles.map(({ from }) => from)).toContain('src/shared/rules/fourth.ts');
});

test('a style sheet taken from a floor above is refused as well', () => {
  const upward = cruise('renderer-rooms-import-downward').summary.violations;
  expect(upward.map(({ from }) => from).toSorted()).toEqual(['src/renderer/components/card.ts', 'src/renderer/session/session.ts']);
});

test('every rule has a tree that breaks it', () => {
  const rules = cruise('no-cycles').summary.ruleSetUsed.forbidden.map((rule) => rule.name);
  expect(trees.toSorted()).toEqual([...new Set(rules)].toSorted());
});

test('every room of the engine has its floor, and no floor names a room that is gone', () => {
  const rooms = readdirSync(join(root, 'src', 'engine'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(engineFloors.flat().toSorted()).toEqual(rooms.map(({ name }) => name).toSorted());
});

test('every room of the renderer has its floor, and no floor names a room that is gone', () => {
  const renderer = join(root, 'src', 'renderer');
  const files = readdirSync(renderer, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const rooms = new Set(files.map(({ parentPath }) => relative(renderer, parentPath).replaceAll('\\', '/')));
  // What stands right in the folder starts the whole.
  rooms.delete('');
  expect(rendererFloors.flat().toSorted()).toEqual([...rooms].sort());
});
