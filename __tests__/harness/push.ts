/**
 * `git push` without a git server: sends blobs, trees and commits through the Git Data API and checks that
 * each arrives under its own SHA. It goes straight to the emulator, so it is neither recorded nor refused.
 */
import type { Json, StandIn } from './github.ts';
import { outputOf } from './process.ts';
import { branchesOf, headOf } from './refs.ts';

export interface Repository {
  readonly dir: string;
  git(...args: string[]): Promise<string>;
}

/** What each stand-in has already been sent, per repository: a second push sends only what is new. */
const sent = new WeakMap<StandIn, Map<string, Set<string>>>();

export async function pushObjects(local: Repository, github: StandIn, repository: string): Promise<void> {
  // All forks of a repository share its objects on GitHub.
  for (const target of new Set([github.repository, repository])) await sendObjects(local, github, target);
  const login = repository.split('/')[0];
  const root = `/repos/${repository}/git`;
  const there = await github.api('GET', `${root}/matching-refs/heads/`, undefined, login);
  const known = new Map<string, string>(there.map(({ ref, object }: Json) => [ref, object.sha]));
  for (const [ref, sha] of branchesOf(local.dir)) {
    if (known.get(ref) === sha) continue;
    if (!known.has(ref)) await github.api('POST', `${root}/refs`, { ref, sha }, login);
    else await github.api('PATCH', `${root}/${ref}`, { sha, force: true }, login);
  }
}

async function sendObjects(local: Repository, github: StandIn, repository: string): Promise<void> {
  const known = knownObjects(github, repository);
  const root = `/repos/${repository}/git`;
  const { commits, objects } = await newObjects(local, known);
  const post = async (kind: string, sha: string, body: unknown) => {
    const created = await github.api('POST', `${root}/${kind}`, body, repository.split('/')[0]);
    if (created.sha !== sha) {
      throw new Error(
        `${kind}: git says ${sha}, the emulated GitHub ${created.sha}: ${JSON.stringify(body)}`,
      );
    }
    known.add(sha);
  };
  const send = async (sha: string): Promise<void> => {
    const found = objects.get(sha);
    if (known.has(sha) || !found) return;
    if (found.type === 'blob') {
      await post('blobs', sha, { content: found.bytes.toString('base64'), encoding: 'base64' });
      return;
    }
    const tree = treeEntries(found.bytes);
    for (const entry of tree) await send(entry.sha);
    await post('trees', sha, { tree });
  };
  for (const sha of commits) {
    const { tree, ...rest } = commitFields(objects.get(sha)?.bytes.toString('utf8') ?? '');
    await send(tree);
    await post('commits', sha, { tree, ...rest });
  }
}

interface GitObject {
  readonly type: string;
  readonly bytes: Buffer;
}

/** All that the branches and HEAD reach and that was not sent. @returns commits oldest first */
async function newObjects({ dir }: Repository, known: ReadonlySet<string>) {
  const commits: string[] = [];
  const objects = new Map<string, GitObject>();
  // What was sent has all that it reaches sent with it.
  const without = [...branchesOf(dir).values(), headOf(dir) ?? ''].filter((sha) => known.has(sha));
  const list = ['--objects', '--no-object-names', '--all', 'HEAD', '--topo-order', '--reverse'];
  const listing = `git rev-list ${[...list, '--not', ...without].join(' ')} | git cat-file --batch`;
  // Each as "<sha> <type> <size>", its bytes, and a line break.
  let rest = await outputOf('sh', ['-c', listing], { cwd: dir, env: { PATH: process.env.PATH ?? '' } });
  while (rest.length > 0) {
    const end = rest.indexOf(10);
    const [sha = '', type = '', size = ''] = rest.toString('latin1', 0, end).split(' ');
    if (type === 'commit') commits.push(sha);
    objects.set(sha, { type, bytes: rest.subarray(end + 1, end + 1 + Number(size)) });
    rest = rest.subarray(end + 2 + Number(size));
  }
  return { commits, objects };
}

/** Entries of a tree object: "<mode> <name>", a zero byte, 20 bytes of hash. */
function treeEntries(bytes: Buffer) {
  const entries: { mode: string; type: string; sha: string; path: string }[] = [];
  for (let rest = bytes; rest.length > 0; ) {
    const end = rest.indexOf(0);
    const [, mode = '', path = ''] = /^(\d+) (.*)$/s.exec(rest.toString('utf8', 0, end)) ?? [];
    const type = mode === '40000' ? 'tree' : 'blob';
    const sha = rest.toString('hex', end + 1, end + 21);
    entries.push({ mode: mode.padStart(6, '0'), type, sha, path });
    rest = rest.subarray(end + 21);
  }
  return entries;
}

/** Lines of headers, an empty line, and the message. */
function commitFields(text: string) {
  const end = text.indexOf('\n\n');
  const headers = text.slice(0, end).split('\n');
  const valuesOf = (name: string) =>
    headers.flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));
  return {
    tree: valuesOf('tree').join(),
    parents: valuesOf('parent'),
    author: person(valuesOf('author').join()),
    committer: person(valuesOf('committer').join()),
    message: text.slice(end + 2).trimEnd(),
  };
}

function person(line: string) {
  const [, name = '', email = '', seconds = ''] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line) ?? [];
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') };
}

function knownObjects(github: StandIn, repository: string): Set<string> {
  const perRepository = sent.get(github) ?? new Map<string, Set<string>>();
  sent.set(github, perRepository);
  const known = perRepository.get(repository) ?? new Set<string>();
  perRepository.set(repository, known);
  return known;
}
