import { expect, test } from 'vitest';
import { placeFault } from './data-place.ts';

const near = (): boolean => false;

test('a drive of the network is refused', () => {
  expect(placeFault('/mnt/z/township', null, () => true)).toBe('register.on-network-drive');
});

test('the program’s own folder and whatever lies in it are refused', () => {
  for (const folder of ['/opt/fengqiao', '/opt/fengqiao/resources', '/opt/fengqiao/a/b'])
    expect(placeFault(folder, '/opt/fengqiao/fengqiao-register', near), folder).toBe('register.in-program-folder');
});

test('a folder beside it, above it or elsewhere is taken, and any in development', () => {
  for (const folder of ['/opt/fengqiao-data', '/opt', '/home/wang/township', '/opt/other/fengqiao'])
    expect(placeFault(folder, '/opt/fengqiao/fengqiao-register', near), folder).toBeNull();
  expect(placeFault('/opt/fengqiao/data', null, near)).toBeNull();
});
