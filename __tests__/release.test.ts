/**
 * A complete release that does not leave this machine: the project in a repository of its own, a bare repository as GitHub, the
 * real `npm pack`, and the package installed as users install it.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareVersions, sectionsOf, tagsFor } from '../scripts/versions.ts';
import { REPOSITORY } from '../src/model/project.ts';
import { node24, projectRoot } from './harness/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const project = join(folder, 'project');
const release = join(folder, 'release');
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  npm_config_cache: join(folder, 'cache'),
  GIT_CONFIG_NOSYSTEM: '1',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Somebody'],
      [`GIT_${who}_EMAIL`, 'somebody@localhost'],
    ]),
  ),
};

function run(cwd: string, command: string, ...args: string[]): string {
  return runWith(env, cwd, command, ...args);
}

function runWith(env: NodeJS.ProcessEnv, cwd: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What makes a release is compiled once for all of its steps. */
const making = { ...env, NODE_COMPILE_CACHE: join(folder, 'compiled') };

const git = (cwd: string, ...args: string[]) => run(cwd, 'git', ...args).trim();
const atTag = (tag: string, file: string) => git(join(release, 'remote.git'), 'show', `${tag}:${file}`);

/** The changelog says so; everything else of the release follows from it. */
function released(version: string): void {
  const path = join(project, 'CHANGELOG.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^## .*$/m, `## ${version}`));
  git(project, 'commit', '--quiet', '--all', '--message', `CHANGELOG: ${version}`);
}

beforeAll(() => {
  const left = ['.git', '.out', 'node_modules'].map((name) => join(projectRoot, name));
  cpSync(projectRoot, project, { recursive: true, filter: (path) => !left.includes(path) });
  symlinkSync(join(projectRoot, 'node_modules'), join(project, 'node_modules'), 'junction');
  git(project, 'init', '--quiet', '--initial-branch=main');
  git(project, 'add', '--all');
  git(project, 'commit', '--quiet', '--message', 'everything');
  // A release is tried on a branch, while main goes on.
  git(project, 'checkout', '--quiet', '-b', 'topic');
  git(
    project,
    'branch',
    '--force',
    'main',
    git(project, 'commit-tree', '-p', 'HEAD', '-m', 'else', 'HEAD^{tree}'),
  );
  git(project, 'tag', 'v1');
  git(project, 'tag', 'v1.1.9');
  released('1.2.0');
  runWith(making, project, 'npm', 'run', '--silent', 'release', '--', '--dry-run', '--into', release);
});

describe('the tags', () => {
  test('are one of its own and the moving one, on a commit that has the version', () => {
    const tags = git(join(release, 'remote.git'), 'tag').split('\n');
    expect(tags).toEqual(['v1', 'v1.1.9', 'v1.2.0']);
    const commits = ['v1', 'v1.2.0', 'main'].map((ref) =>
      git(join(release, 'remote.git'), 'rev-parse', `${ref}^{}`),
    );
    expect(new Set(commits).size).toBe(1);
    expect(JSON.parse(atTag('v1.2.0', 'package.json')).version).toBe('1.2.0');
    const lock = JSON.parse(atTag('v1.2.0', 'package-lock.json'));
    expect([lock.version, lock.packages[''].version]).toEqual(['1.2.0', '1.2.0']);
    expect(git(project, 'status', '--porcelain')).toBe('');
    expect(git(project, 'tag')).toBe('v1\nv1.1.9');
  });

  test('have the action with what it runs, and a workflow for others that uses the same release', () => {
    const action = parse(atTag('v1.2.0', 'action.yml')) as { runs: { main: string } };
    expect(atTag('v1.2.0', action.runs.main)).toContain('import');
    const workflow = atTag('v1', '.github/workflows/perf-regression.yml');
    const own = workflow.match(/uses: \S+\/perf-regression@\S+/g) ?? [];
    expect(new Set(own)).toEqual(new Set([`uses: ${REPOSITORY}@v1.2.0`]));
  });
});

test('the notes are those of the version', () => {
  const notes = readFileSync(join(release, 'notes.md'), 'utf8');
  expect(notes.trim()).toBe(sectionsOf(readFileSync(join(project, 'CHANGELOG.md'), 'utf8'))[0]?.notes);
});

describe('the package, installed', () => {
  const prefix = join(folder, 'prefix');
  const installed = join(prefix, 'lib/node_modules/perf-regression');
  const work = join(folder, 'work');

  beforeAll(() => {
    const tarball = join(release, 'perf-regression-1.2.0.tgz');
    runWith(
      making,
      folder,
      'npm',
      'install',
      '--global',
      '--offline',
      '--no-audit',
      '--prefix',
      prefix,
      tarball,
    );
    mkdirSync(work);
    git(work, 'init', '--quiet', '--initial-branch=main');
    git(work, 'commit', '--quiet', '--allow-empty', '--message', 'a commit');
    writeFileSync(join(work, 'results.txt'), 'goos: linux\nBenchmarkParse-8   1000   1250 ns/op\n');
  });

  test('has what the command line needs, and not what only the action does', () => {
    for (const file of [
      'dist/cli.js',
      'dist/LICENSES.txt',
      'dist/sbom.json',
      'schema/report.json',
      'README.md',
      'LICENSE',
    ]) {
      expect(existsSync(join(installed, file)), file).toBe(true);
    }
    const left = readFileSync(join(project, 'dist/.npmignore'), 'utf8').trim().split('\n');
    expect(left).toContain('action.js');
    for (const file of left) expect(existsSync(join(installed, 'dist', file)), file).toBe(false);
    for (const file of ['src', '__tests__', 'node_modules'])
      expect(existsSync(join(installed, file)), file).toBe(false);
    const { dependencies, scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(dependencies).toBeUndefined();
    // Nothing runs on the machine of whoever installs it.
    expect(Object.keys(scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });

  // The Node that runs the tests may be another one: CI has them run on 22 and 24.
  describe.each([...new Set([realpathSync(node24), process.execPath])])('on %s', (node) => {
    const call = (...words: string[]) => {
      const command = join(prefix, 'bin/perf-regression');
      try {
        return { status: 0, stdout: run(work, node, command, ...words) };
      } catch (error) {
        const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
        return { status, stdout, stderr };
      }
    };

    test('says its version', () => {
      expect(call('--version')).toEqual({ status: 0, stdout: '1.2.0\n' });
      expect(call('doctor', '--report').stdout).toMatch(/^perf-regression +1\.2\.0\n/);
    });

    test('records, and checks against what is recorded', () => {
      expect(call('record', 'results.txt')).toMatchObject({ status: 0 });
      git(work, 'commit', '--quiet', '--allow-empty', '--message', 'the next one');
      const checked = call('check', 'results.txt', '--report-json', 'report.json');
      expect(checked.stdout).toContain('compared with 1 run');
      expect(readFileSync(join(work, 'report.json'), 'utf8')).toContain('BenchmarkParse');
    });

    test('builds the dashboard', () => {
      const site = mkdtempSync(join(folder, 'site-'));
      expect(call('dashboard', 'build', '--out', site)).toMatchObject({ status: 0 });
      for (const file of ['index.html', 'app.js']) expect(existsSync(join(site, file)), file).toBe(true);
    });
  });
});

describe('what is not ready is refused', () => {
  // As npm does, which would take longer to start than the step takes.
  const step = (...words: string[]) => {
    try {
      runWith(making, project, node24, 'scripts/release.ts', ...words);
      return '';
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string };
      return `${status}: ${stderr}`;
    }
  };

  test('a version that package.json does not have, an unknown step, what is not committed', () => {
    expect(step('pack')).toMatch(
      /^2: CHANGELOG\.md has 1\.2\.0, and package\.json \S+\n {2}npm run release -- prepare/,
    );
    expect(step('publish')).toMatch(/^2: expected one step\n {2}npm run release -- prepare \| pack \| tag/);
    writeFileSync(join(project, 'left-over.txt'), '');
    expect(step('tag')).toMatch(/^2: files differ from the newest commit:\n\?\? left-over\.txt/);
    rmSync(join(project, 'left-over.txt'));
  });

  test('a remote that cannot be reached: the command is named, and its message shown', () => {
    git(project, 'remote', 'add', 'origin', join(folder, 'nowhere.git'));
    expect(step('tag')).toMatch(/nowhere\.git[\s\S]*git ls-remote --tags origin: failed in \S+\n/);
    git(project, 'remote', 'remove', 'origin');
  });

  test('a version that is released: its tag does not move', () => {
    git(project, 'remote', 'add', 'origin', join(release, 'remote.git'));
    const before = git(join(release, 'remote.git'), 'show-ref');
    expect(step('tag')).toMatch(/^2: v1\.2\.0 is released: it is the commit \w{7}, and this is \w{7}\n/);
    expect(git(join(release, 'remote.git'), 'show-ref')).toBe(before);
  });

  test('again, on the commit that is released, there is nothing to do', () => {
    const before = git(join(release, 'remote.git'), 'show-ref');
    git(project, 'fetch', '--quiet', 'origin', 'main');
    git(project, 'reset', '--quiet', '--hard', 'FETCH_HEAD');
    expect(step('tag')).toBe('');
    expect(git(join(release, 'remote.git'), 'show-ref')).toBe(before);
  });

  test.each([
    ['## Next\n\n- New.\n', 'CHANGELOG.md: "## Next" is neither a version such as 1.2.3 nor Unreleased'],
    ['## v1.2.3\n\n- New.\n', 'CHANGELOG.md: "## v1.2.3" is neither a version'],
    ['## 1.2\n\n- New.\n', 'CHANGELOG.md: "## 1.2" is neither a version'],
    ['## 1.2.3\n\n## 1.2.2\n\n- Old.\n', 'CHANGELOG.md has no entries for 1.2.3'],
    ['## 1.2.3\n\n- New.\n\n## 1.10.0\n\n- Old.\n', '1.2.3 is above 1.10.0, but is not newer'],
    ['## 1.2.3\n\n- New.\n\n## 1.2.3\n\n- Twice.\n', '1.2.3 is above 1.2.3, but is not newer'],
  ])('a changelog with %j', (changelog, why) => {
    expect(() => sectionsOf(`# Changelog\n\n${changelog}`)).toThrow(why);
  });
});

test.each([
  ['1.0.0', ['v0.9.0'], { own: 'v1.0.0', moving: 'v1', npm: 'latest' }],
  ['1.2.3', ['v1', 'v1.2.2', 'v1.10.0-rc.1'], { own: 'v1.2.3', moving: 'v1', npm: 'latest' }],
  ['1.2.4', ['v1', 'v1.3.0'], { own: 'v1.2.4', moving: undefined, npm: 'previous' }],
  ['1.3.1', ['v1.3.0', 'v2', 'v2.0.0'], { own: 'v1.3.1', moving: 'v1', npm: 'previous' }],
  ['1.10.0', ['v1.9.0'], { own: 'v1.10.0', moving: 'v1', npm: 'latest' }],
  ['2.0.0-rc.1', ['v1.9.0'], { own: 'v2.0.0-rc.1', moving: undefined, npm: 'next' }],
  ['2.0.0', ['v2.0.0-rc.1', 'v1.9.0', 'nightly'], { own: 'v2.0.0', moving: 'v2', npm: 'latest' }],
])('%s, where there are %j', (version, existing, tags) => {
  expect(tagsFor(version, existing)).toEqual(tags);
});

test('versions in their order', () => {
  const ordered = [
    '0.9.9',
    '1.0.0-rc.1',
    '1.0.0-rc.2',
    '1.0.0-rc.10',
    '1.0.0',
    '1.0.1',
    '1.2.0',
    '1.10.0',
    '10.0.0',
  ];
  for (const [i, a] of ordered.entries()) {
    for (const [j, b] of ordered.entries())
      expect(Math.sign(compareVersions(a, b)), `${a} ${b}`).toBe(Math.sign(i - j));
  }
});
