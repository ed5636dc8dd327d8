import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    globalSetup: '__tests__/harness/folder.ts',
    testTimeout: 60_000,
    // Most of the time goes into child processes, which wait for one another.
    maxWorkers: 2,
    hookTimeout: 120_000,
    // A browser beside other tests takes its time.
    expect: { poll: { timeout: 10_000 } },
  },
});
