import { afterEach, expect, it } from 'vitest';
import { openExampleOffice, type ExampleOffice } from '#engine/example-office.test-support.ts';
import { fillDemo } from './demo.ts';

let office: ExampleOffice | null = null;
afterEach(() => office?.close());

it('tells how far the made-up township is, and fills no register that has an office', async () => {
  office = await openExampleOffice({ empty: true });
  const said: string[] = [];
  await fillDemo(office.engine, 'township', (line) => said.push(line), 1);
  expect(said[0]).toBe('正在准备示范数据 …');
  const shares = said.slice(1).map((line) => /^(.+)：(\d+)%$/.exec(line)?.slice(1) ?? [line]);
  expect(shares.length).toBeGreaterThan(2);
  expect(new Set(shares.map(([step]) => step))).toContain('正在编写示范数据');
  for (const [, share] of shares) expect(Number(share)).toBeLessThanOrEqual(100);
  expect(new Set(said).size).toBe(said.length);
  said.length = 0;
  await fillDemo(office.engine, 'township', (line) => said.push(line), 1);
  expect(said).toEqual([]);
});
