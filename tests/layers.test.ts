// The layers hold only if each rule fires: every rule has a small tree that breaks it.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const fixtures = join(root, 'tests', 'fixtures', 'layers');
const trees = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

interface Cruised { readonly summary: { readonly violations: { readonly rule: { readonly name: string } }[]; readonly ruleSetUsed: { readonly forbidden: { readonly name: string }[] } } }

function cruise(tree: string): Cruised {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const args = [program, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src'];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: join(fixtures, tree), encoding: 'utf8' })) as Cruised;
}

test.each(trees)('a tree that breaks %s is refused by that rule', (tree) => {
  expect(cruise(tree).summary.violations.map((violation) => violation.rule.name)).toContain(tree);
});

test('every rule has a tree that breaks it', () => {
  const rules = cruise('no-cycles').summary.ruleSetUsed.forbidden.map((rule) => rule.name);
  expect(trees.toSorted()).toEqual(rules.toSorted());
});
