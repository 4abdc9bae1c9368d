import { expect, test } from './fixtures.ts';
import { runHostToEnd } from './host.ts';

test('a second start on the same data folder shows the first and leaves', async ({ host, office }) => {
  test.skip(host === 'electron', "the desktop host shows its window; the address is the browser host's");
  const second = await runHostToEnd({ dataFolder: office.dataFolder });
  expect(second.exitCode).toBe(0);
  expect(second.output).toContain(`已经打开`);
  expect(second.output).toContain(office.host?.address);
});
