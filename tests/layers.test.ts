// The layers hold only if each rule fires: every rule has a small tree that breaks it.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { expect, test } from 'vitest';
import { engineFloors } from '../config/engine-floors.mjs';
import { rendererFloors } from '../config/renderer-floors.mjs';

const root = join(import.meta.dirname, '..');
const fixtures = join(root, 'tests', 'fixtures', 'layers');
const trees = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const options = await extractOptions(join(root, '.dependency-cruiser.mjs'));

/** In this process: a start of the program for each tree takes longer than all the trees. */
async function cruised(tree: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], { ...options, baseDir: join(fixtures, tree) });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

test.each(trees)('a tree that breaks %s is refused by that rule', async (tree) => {
  expect((await cruised(tree)).summary.violations.map((violation) => violation.rule.name)).toContain(tree);
});

test('a circle of types alone is refused as well', async () => {
  const circles = (await cruised('no-cycles')).summary.violations.filter(({ rule }) => rule.name === 'no-cycles');
  expect(circles.map(({ from }) => from)).toContain('src/shared/rules/fourth.ts');
});

test('a style sheet taken from a floor above is refused as well', async () => {
  const upward = (await cruised('renderer-rooms-import-downward')).summary.violations;
  expect(upward.map(({ from }) => from).toSorted()).toEqual(['src/renderer/components/card.ts', 'src/renderer/session/session.ts']);
});

test('every rule has a tree that breaks it', async () => {
  const rules = (await cruised('no-cycles')).summary.ruleSetUsed?.forbidden?.map((rule) => rule.name);
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
