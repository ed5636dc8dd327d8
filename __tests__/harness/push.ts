/**
 * `git push` without a git server: sends blobs, trees and commits through the Git Data API and checks that
 * each arrives under its own SHA. It goes straight to the emulator, so it is neither recorded nor refused.
 */
import { isUtf8 } from 'node:buffer';
import type { Json, StandIn } from './github.ts';
import {
  commitFields,
  type GitObject,
  objectsOf,
  type ReadObject,
  type TreeEntry,
  treeEntries,
} from './objects.ts';
import { branchesOf, headOf, refsOf } from './refs.ts';

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
  const read = await objectsOf(local.dir);
  const post = async (kind: string, sha: string, body: unknown) => {
    const created = await github.api('POST', `${root}/${kind}`, body, repository.split('/')[0]);
    if (created.sha !== sha) {
      throw new Error(
        `${kind}: git says ${sha}, the emulated GitHub ${created.sha}: ${JSON.stringify(body)}`,
      );
    }
    known.add(sha);
  };
  /** Texts go with their tree, whose hash holds theirs: one request less for each. */
  const sendEntry = async ({ sha, ...entry }: TreeEntry) => {
    if (known.has(sha)) return { sha, ...entry };
    const { type, bytes } = read(sha);
    if (type === 'tree') await sendTree(sha);
    else if (isUtf8(bytes)) return { ...entry, content: bytes.toString('utf8') };
    else await post('blobs', sha, { content: bytes.toString('base64'), encoding: 'base64' });
    return { sha, ...entry };
  };
  const sendTree = async (sha: string): Promise<void> => {
    if (known.has(sha)) return;
    const entries = treeEntries(read(sha).bytes);
    const tree: object[] = [];
    for (const entry of entries) tree.push(await sendEntry(entry));
    await post('trees', sha, { tree });
    for (const entry of entries) known.add(entry.sha);
  };
  for (const [sha, { tree, ...rest }] of newCommits(local, read, known)) {
    await sendTree(tree);
    await post('commits', sha, { tree, ...rest });
  }
}

/** All that refs and HEAD reach and that was not sent, parents first. Annotated tags are left out: branches reach their commits. */
function newCommits({ dir }: Repository, read: ReadObject, known: ReadonlySet<string>) {
  const commits = new Map<string, ReturnType<typeof commitFields>>();
  const head = headOf(dir);
  const tips = [...refsOf(dir).values(), ...(head === undefined ? [] : [head])];
  const open = tips.filter((sha) => known.has(sha) || read(sha).type === 'commit');
  for (let sha = open.at(-1); sha !== undefined; sha = open.at(-1)) {
    // What was sent has all that it reaches sent with it.
    const fields = known.has(sha) || commits.has(sha) ? undefined : commitFields(textOf(read(sha)));
    const missing = fields?.parents.filter((parent) => !known.has(parent) && !commits.has(parent)) ?? [];
    open.push(...missing);
    if (missing.length > 0) continue;
    open.pop();
    if (fields) commits.set(sha, fields);
  }
  return commits;
}

const textOf = ({ bytes }: GitObject) => bytes.toString('utf8');

function knownObjects(github: StandIn, repository: string): Set<string> {
  const perRepository = sent.get(github) ?? new Map<string, Set<string>>();
  sent.set(github, perRepository);
  const known = perRepository.get(repository) ?? new Set<string>();
  perRepository.set(repository, known);
  return known;
}
