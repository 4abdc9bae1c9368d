// What was done is told long enough to be read: as long as antd lets a message stand, 3 seconds, or longer.
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, it } from 'vitest';

const folder = `${import.meta.dirname}/..`;
const durations = globSync(`${folder}/**/*.{ts,tsx}`)
  .filter((path) => !path.includes('.test.'))
  .flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return Array.from(text.matchAll(/\bmessage\.(?:success|info|warning|error)\(.*, (\d+(?:\.\d+)?)\)/gu), ([call, seconds]) => ({
      call: `${relative(folder, path)}: ${call}`,
      seconds: Number(seconds),
    }));
  });

it('no message is gone before three seconds', () => {
  // One that stands longer is found: so would be one that stands shorter.
  expect(durations.filter(({ seconds }) => seconds > 3)).not.toEqual([]);
  expect(durations.filter(({ seconds }) => seconds < 3)).toEqual([]);
});
