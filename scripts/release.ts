/**
 * Releases the topmost version of CHANGELOG.md in three steps; docs/releasing.md says who runs which.
 *
 *   npm run release -- prepare    on a branch: version, rendered files and dist/ in one commit, for a pull request
 *   npm run release -- pack       on main: checks that everything is ready, then writes package and notes to .out/release
 *   npm run release -- tag        on main: vX.Y.Z, and the moving vX, pushed to origin atomically
 *   npm run release -- --dry-run  all three in a clone with a local bare repository; nothing leaves the machine
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeError, UserError } from '../src/model/errors.ts';
import { compareVersions, nextMinor, sectionsOf, type Tags, tagsFor } from './versions.ts';

const root = join(import.meta.dirname, '..');

/** A checkout of this project. */
class Checkout {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * @returns its standard output; standard error is shown
   * @throws UserError if it fails
   */
  run(command: string, ...args: string[]): string {
    const { status, stdout } = spawnSync(command, args, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      // npm is a batch file on Windows, which only a shell runs.
      shell: command === 'npm' && process.platform === 'win32',
    });
    if (status === 0) return stdout.trim();
    const line = [basename(command), ...args].join(' ');
    throw new UserError(`${line}: failed in ${this.folder}`, 'Its output is above.');
  }

  git(...args: string[]): string {
    return this.run('git', ...args);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Changes since the newest commit, one line for each file. */
  changes(): string {
    return this.git('status', '--porcelain');
  }

  /** Regenerates everything that is made from the code. */
  make(): void {
    for (const script of ['render', 'build']) this.run(process.execPath, `scripts/${script}.ts`);
  }

  /** @throws UserError if CHANGELOG.md does not begin with a version */
  version(): { version: string; notes: string } {
    const [newest] = sectionsOf(this.read('CHANGELOG.md'));
    if (newest?.version !== undefined) return { version: newest.version, notes: newest.notes };
    throw new UserError(
      'CHANGELOG.md does not begin with a version',
      'Write the version that is released in the place of "## Unreleased", such as "## 1.2.3".',
    );
  }

  stored(): string {
    return (JSON.parse(this.read('package.json')) as { version: string }).version;
  }
}

/** Commits the changes of the release; does nothing if there are none. */
function prepare(checkout: Checkout): string {
  const { version } = checkout.version();
  refuseChanges(checkout, 'Commit them first: the release is a commit of its own.');
  if (compareVersions(version, checkout.stored()) < 0) {
    throw new UserError(`CHANGELOG.md has ${version}, and package.json the newer ${checkout.stored()}`);
  }
  checkout.run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version');
  checkout.make();
  if (checkout.changes() !== '') {
    checkout.git('add', '--all');
    checkout.git('commit', '--quiet', '--message', `release: ${version}`);
  }
  return version;
}

interface Package {
  readonly tarball: string;
  readonly files: number;
  readonly bytes: number;
}

/** Writes the package and `notes.md` to a folder. */
function pack(checkout: Checkout, into: string): Package {
  const { version, notes } = checkout.version();
  const remedy = 'npm run release -- prepare   and commit what it makes.';
  if (checkout.stored() !== version) {
    throw new UserError(`CHANGELOG.md has ${version}, and package.json ${checkout.stored()}`, remedy);
  }
  refuseChanges(checkout, 'Release what is committed, and nothing else.');
  checkout.make();
  refuseChanges(checkout, remedy);
  mkdirSync(into, { recursive: true });
  const packed = checkout.run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', into);
  const [{ filename, size, entryCount }] = JSON.parse(packed) as [
    { filename: string; size: number; entryCount: number },
  ];
  writeFileSync(join(into, 'notes.md'), `${notes}\n`);
  return { tarball: join(into, filename), files: entryCount, bytes: size };
}

/** Tags the newest commit, pushes all tags or none, and writes `npm-tag` to a folder. A second call changes nothing. */
function tag(checkout: Checkout, into: string): Tags {
  const { version } = checkout.version();
  refuseChanges(checkout, 'Release what is committed, and nothing else.');
  const commit = checkout.git('rev-parse', 'HEAD');
  const there = tagsOfOrigin(checkout);
  const tags = tagsFor(version, [...there.keys()]);
  const taken = there.get(tags.own);
  if (taken !== undefined && taken !== commit) {
    throw new UserError(
      `${tags.own} is released: it is the commit ${taken.slice(0, 7)}, and this is ${commit.slice(0, 7)}`,
      'What is released does not change. Give CHANGELOG.md a new version.',
    );
  }
  const names = [tags.own, tags.moving ?? tags.own].filter((name) => there.get(name) !== commit);
  for (const name of names) {
    checkout.git('tag', '--annotate', '--force', '--message', `perf-regression ${version}`, name, commit);
  }
  // Only the moving tag may replace an existing tag.
  const refs = names.map((name) => `${name === tags.moving ? '+' : ''}refs/tags/${name}`);
  if (refs.length > 0) checkout.git('push', '--quiet', '--atomic', 'origin', ...new Set(refs));
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'npm-tag'), tags.npm);
  return tags;
}

/** Commits of origin's tags, by tag name. */
function tagsOfOrigin(checkout: Checkout): Map<string, string> {
  const tags = new Map<string, string>();
  // For an annotated tag, a second line with ^{} has the commit.
  for (const line of checkout.git('ls-remote', '--tags', 'origin').split('\n')) {
    const [, commit, name] = /^(\S+)\s+refs\/tags\/(.+?)(?:\^\{\})?$/.exec(line) ?? [];
    if (commit && name) tags.set(name, commit);
  }
  return tags;
}

function refuseChanges(checkout: Checkout, remedy: string): void {
  const changes = checkout.changes();
  if (changes !== '') throw new UserError(`files differ from the newest commit:\n${changes}`, remedy);
}

/** Runs the whole release in a clone of the current commit. An unreleased section is tried as the next version. */
function rehearse(into: string): void {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const [folder, remote] = [join(into, 'checkout'), join(into, 'remote.git')];
  const here = new Checkout(root);
  here.git('clone', '--quiet', '--bare', root, remote);
  here.git('clone', '--quiet', root, folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const clone = new Checkout(folder);
  clone.git('remote', 'set-url', 'origin', remote);
  for (const [key, value] of Object.entries({
    'user.name': 'perf-regression release',
    'user.email': 'release@localhost',
    'commit.gpgsign': 'false',
    'tag.gpgsign': 'false',
  })) {
    clone.git('config', key, value);
  }
  if (sectionsOf(clone.read('CHANGELOG.md'))[0]?.version === undefined) {
    const version = nextMinor(clone.stored());
    console.log(`CHANGELOG.md begins with an unreleased section: tried as ${version}.`);
    const changelog = clone.read('CHANGELOG.md').replace(/^## Unreleased$/m, `## ${version}`);
    writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
    clone.git('commit', '--quiet', '--all', '--message', `CHANGELOG: ${version}`);
  }
  const version = prepare(clone);
  // Stands in for merging the pull request; main may be ahead of the commit that is tried.
  clone.git('push', '--quiet', 'origin', '+HEAD:refs/heads/main');
  const { tarball, files, bytes } = pack(clone, into);
  const { own, moving, npm } = tag(clone, into);
  console.log(`perf-regression ${version}, tried in ${into}; nothing left this machine:
  commit   ${clone.git('log', '-1', '--format=%h %s')}
  tags     ${own}${moving ? `, ${moving}` : ''} in remote.git
  package  ${tarball}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, npm's tag "${npm}"
  notes    ${join(into, 'notes.md')}`);
}

const steps: Readonly<Record<string, (into: string) => void>> = {
  prepare: () => console.log(`release: ${prepare(new Checkout(root))}`),
  pack: (into) => console.log(pack(new Checkout(root), into).tarball),
  tag: (into) => console.log(tag(new Checkout(root), into).own),
  '--dry-run': (into) => rehearse(into),
};

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, into: { type: 'string', default: '.out/release' } },
  });
  const [step = '', ...more] = [...positionals, ...(values['dry-run'] ? ['--dry-run'] : [])];
  if (!Object.hasOwn(steps, step) || more.length > 0) {
    throw new UserError('expected one step', `npm run release -- ${Object.keys(steps).join(' | ')}`);
  }
  steps[step]?.(resolve(root, values.into));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(describeError(error));
  process.exitCode = 2;
}
