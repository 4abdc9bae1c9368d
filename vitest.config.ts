import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A file that puts another module, clock or global in the place of the real one has a process of its own. */
const replaces = /\bvi\.(?:mock|doMock|unmock|resetModules|useFakeTimers|setSystemTime|stubGlobal|stubEnv)\b|\bprocess\.chdir\b/;
const alone = globSync(['src/**/*.test.ts', 'scripts/**/*.test.ts']).filter((file) => replaces.test(readFileSync(file, 'utf8')));

const accounts = join(import.meta.dirname, 'src/engine/accounts');
/** Passwords are hashed at a cost that tests can bear; what the real one is, the tests about passwords ask. */
const cheapPasswords = {
  name: 'cheap-passwords',
  enforce: 'pre' as const,
  resolveId: (source: string, importer?: string) =>
    source === './password-cost.ts' && importer?.endsWith('/accounts/passwords.ts') === true
      ? join(accounts, 'password-cost.test-support.ts')
      : null,
};

/** What takes longest begins first, and the many short files fill up the end: no worker is left with a long one while the other has none. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): number => {
      if (project.name !== 'alone') return project.name === 'components' ? 2 : 3;
      return /\/tests\/(?:desktop|drills|line)\//.test(moduleId) ? 0 : 1;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  plugins: [cheapPasswords],
  test: {
    exclude: ['tests/e2e/**', 'tests/fixtures/**', 'node_modules/**', 'out/**'],
    // Tests work on real registers and files: a busy machine with two cores is no failure.
    // One more than there are cores: a fifth of the time a worker waits, for a process that it started, for the disk or for a line that comes back.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // The office's calendar is Asia/Shanghai whatever the PC says: the tests run where that would show.
    env: { TZ: 'America/Los_Angeles' },
    projects: [
      // Most files share nothing but modules: read once a worker, they take a fraction of the time.
      {
        extends: true,
        test: { name: 'together', isolate: false, include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], exclude: alone },
      },
      // Components in a window of jsdom; antd, which takes seconds to read, is read once.
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          isolate: false,
          include: ['src/renderer/**/*.test.tsx'],
          setupFiles: 'src/renderer/window.test-support.ts',
        },
      },
      { extends: true, test: { name: 'alone', include: ['tests/**/*.test.ts', ...alone] } },
    ],
  },
});
