import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '..', '..');
const pickers = ['picker', 'several-picker', 'text-picker'].map((name) => `components/pickers/${name}.tsx`);
/** The search over all registers shows found records; it fills no field. */
const allowed = ['app/search-box.tsx', ...pickers];

test('nothing is picked past the pickers: typing, Enter, Tab and Esc do the same everywhere', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file));
  const past = files
    .filter((file) => !allowed.includes(file))
    .filter((file) => {
      const imports = [...readFileSync(join(renderer, file), 'utf8').matchAll(/import \{([^}]*)\} from 'antd(?:\/[^']*)?'/gu)]
        .map(([, names = '']) => names)
        .join(',');
      return /\b(Select|AutoComplete|Cascader|TreeSelect|Mentions)\b/u.test(imports);
    });
  expect(past).toEqual([]);
  expect(files.length).toBeGreaterThan(200);
});
