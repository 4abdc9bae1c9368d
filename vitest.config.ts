import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/fixtures/**', 'node_modules/**', 'out/**'],
    // Tests work on real registers and files: a busy machine with two cores is no failure.
    // Every core: by itself vitest leaves one free, which on two cores is half of the machine.
    maxWorkers: '100%',
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000 } },
    // The office's calendar is Asia/Shanghai whatever the PC says: the tests run where that would show.
    env: { TZ: 'America/Los_Angeles' },
  },
});
