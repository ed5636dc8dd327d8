import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that compute only, or nearly: they share one module graph a worker. */
const UNIT = [
  ...['analysis', 'check', 'config', 'formats', 'model', 'profile', 'rules', 'stats', 'transfer'].map(
    (room) => `__tests__/${room}/**/*.test.ts`,
  ),
  // These two look at pages in a browser.
  '__tests__/reporters/!(html|width).test.ts',
  '__tests__/{architecture,documentation,licences,rendered,security,workflows}.test.ts',
];
/** GitHub's packages remember the first address that they are given: these tests change it, and begin anew. */
const ALONE = ['__tests__/github/artifacts.test.ts'];

/** Those that take longest, of each project: a file that starts last is alone at the end, and a new machine knows sizes only. */
const LONG = [
  'history/concurrency',
  'e2e/bisect-auto',
  'examples',
  'e2e/faults',
  'e2e/issues',
  'e2e/history',
  'e2e/publish',
  'history/retention',
  'sinks/turns',
  'dashboard/accessible',
  'dashboard/page',
  'stats/claims',
  'stats/level',
  'check/lives',
  'stats/resampling',
  'reporters/every-reporter',
].map((name) => `/__tests__/${name}.test.ts`);

/** As vitest has it, but projects one after the other as ever, and in each the long files first. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = new Set(sorted.map(({ project }) => project.name));
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((end) => moduleId.endsWith(end));
    return [...projects].flatMap((name) => {
      const own = sorted.filter(({ project }) => project.name === name);
      return [...own.filter(isLong), ...own.filter((each) => !isLong(each))];
    });
  }
}

/** Thousands of small repositories come and go: in memory, if there is room, they cost half of the time. */
function temporaryFolder(): string {
  const memory = '/dev/shm';
  const needed = 2 ** 32;
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize > needed) return mkdtempSync(join(memory, 'tests-'));
  } catch {
    // Only Linux has it, and not everywhere may everybody write to it.
  }
  return mkdtempSync(join(tmpdir(), 'tests-'));
}

const folder = temporaryFolder();
process.env.TMPDIR = folder;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export default defineConfig({
  test: {
    // A step may take a second here and ten on a machine that is busy.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // What lives for a moment has room, the rest is collected when it has grown fourfold: an eighth of the time went into collecting.
    // Threads that help would only wait for a processor.
    execArgv: ['--max-semi-space-size=64', '--heap-growing-percent=300', '--single-threaded-gc'],
    sequence: { sequencer: LongFirst },
    // Half of the time goes into waiting: for git, for a server, for a turn.
    maxWorkers: 2 * availableParallelism(),
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { extends: true, test: { name: 'unit', include: UNIT, isolate: false } },
      { extends: true, test: { name: 'alone', include: ALONE, globalSetup: '__tests__/harness/folder.ts' } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['__tests__/**/*.test.ts'],
          exclude: [...UNIT, ...ALONE],
          globalSetup: ['__tests__/harness/browser-server.ts', '__tests__/harness/folder.ts'],
          setupFiles: '__tests__/harness/starter.ts',
          isolate: false,
        },
      },
    ],
  },
});
