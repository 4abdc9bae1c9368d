// The walk over every screen (tests/e2e/sight.spec.ts) leaves none out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  countyScreens,
  disputeScreens,
  joinedScreens,
  leadOn,
  mediationScreens,
  officeScreens,
  peopleScreens,
} from './e2e/pages/screens.ts';

const features = join(import.meta.dirname, '../src/renderer/features');
const addresses = [...disputeScreens, ...peopleScreens, ...mediationScreens, ...officeScreens, ...joinedScreens, ...countyScreens].map(
  ({ address }) => address.replace(/\?.*$/, ''),
);

/** Paths of the routes as they stand in the features' index files, e.g. `disputes/:id`. */
function routePaths(): string[] {
  return readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.ts'))
    .flatMap((file) => [...readFileSync(join(features, file), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path));
}

function isWalked(path: string): boolean {
  const pattern = path
    .split('/')
    .map((part) => (part.startsWith(':') ? (part.endsWith('?') ? '(/[^/]+)?' : '/[^/]+') : `/${part}`))
    .join('');
  return addresses.some((address) => new RegExp(`^${pattern}$`).test(address));
}

test('every route of the program stands in the list of screens', () => {
  expect(routePaths().length).toBeGreaterThan(35);
  expect(routePaths().filter((path) => !isWalked(path) && !leadOn.includes(path))).toEqual([]);
});

test('every section of the settings is walked', () => {
  expect(addresses.filter((address) => address.startsWith('/settings/')).length).toBeGreaterThan(17);
});
