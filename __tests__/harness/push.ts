/**
 * `git push` without a git server: sends blobs, trees and commits through the Git Data API and checks that
 * each arrives under its own SHA. It goes straight to the emulator, so it is neither recorded nor refused.
 */
import type { StandIn } from './github.ts';

type Git = (...args: string[]) => Promise<string>;

interface CommitObject {
  sha: string;
  tree: string;
  parents: string[];
  author: { name: string; email: string; date: string };
  committer: { name: string; email: string; date: string };
  message: string;
}

/** What each stand-in has already been sent, per repository: a second push sends only what is new. */
const sent = new WeakMap<StandIn, Map<string, Set<string>>>();

export async function pushObjects(git: Git, github: StandIn, repository: string): Promise<void> {
  // All forks of a repository share its objects on GitHub.
  for (const target of new Set([github.repository, repository])) await sendObjects(git, github, target);
  const branches = await git('for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads');
  for (const line of branches.split('\n').filter(Boolean)) {
    const [sha = '', ref = ''] = line.split(' ');
    await setRef(github, repository, ref, sha);
  }
}

async function sendObjects(git: Git, github: StandIn, repository: string): Promise<void> {
  const known = knownObjects(github, repository);
  const root = `/repos/${repository}/git`;
  const post = async (kind: string, sha: string, body: unknown) => {
    const created = await github.api('POST', `${root}/${kind}`, body, repository.split('/')[0]);
    if (created.sha !== sha) {
      throw new Error(
        `${kind}: git says ${sha}, the emulated GitHub ${created.sha}: ${JSON.stringify(body)}`,
      );
    }
    known.add(sha);
  };
  const shas = await git('rev-list', '--all', 'HEAD', '--topo-order', '--reverse');
  for (const sha of shas.split('\n').filter((sha) => !known.has(sha))) {
    const commit = await readCommit(git, sha);
    if (!known.has(commit.tree)) await sendTree(git, commit.tree, known, post);
    const { sha: _sha, ...body } = commit;
    await post('commits', sha, body);
  }
}

async function sendTree(
  git: Git,
  sha: string,
  known: ReadonlySet<string>,
  post: (kind: string, sha: string, body: unknown) => Promise<void>,
): Promise<void> {
  const listing = await git('ls-tree', '-r', '-z', sha);
  const tree = listing
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [, mode = '', type = '', blob = '', path = ''] = /^(\d+) (\w+) (\w+)\t(.*)$/s.exec(line) ?? [];
      return { mode, type, sha: blob, path };
    });
  for (const entry of tree.filter((entry) => entry.type === 'blob' && !known.has(entry.sha))) {
    // Text only: the harness's git() decodes what it reads, and nothing here needs a binary file.
    const content = await git('cat-file', 'blob', entry.sha);
    await post('blobs', entry.sha, { content: await exactText(git, entry.sha, content), encoding: 'utf-8' });
  }
  await post('trees', sha, { tree });
}

/** git() drops the line breaks at the end; the size says how many there were. */
async function exactText(git: Git, sha: string, trimmed: string): Promise<string> {
  const size = Number(await git('cat-file', '-s', sha));
  return trimmed + '\n'.repeat(size - Buffer.byteLength(trimmed));
}

async function readCommit(git: Git, sha: string): Promise<CommitObject> {
  const format = ['%T', '%P', '%an', '%ae', '%at', '%cn', '%ce', '%ct', '%B'].join('%x00');
  const fields = (await git('show', '--no-patch', `--format=${format}`, sha)).split('\0');
  const [tree = '', parents = '', authorName = '', authorEmail = '', authorS = ''] = fields;
  const [committerName = '', committerEmail = '', committerS = '', message = ''] = fields.slice(5);
  const date = (seconds: string) => new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
  return {
    sha,
    tree,
    parents: parents.split(' ').filter(Boolean),
    author: { name: authorName, email: authorEmail, date: date(authorS) },
    committer: { name: committerName, email: committerEmail, date: date(committerS) },
    message: message.trimEnd(),
  };
}

async function setRef(github: StandIn, repository: string, ref: string, sha: string): Promise<void> {
  const login = repository.split('/')[0];
  const root = `/repos/${repository}/git`;
  const short = ref.replace('refs/', '');
  const existing = await github.api('GET', `${root}/matching-refs/${short}`, undefined, login);
  if (existing.some((candidate: { ref: string }) => candidate.ref === ref)) {
    await github.api('PATCH', `${root}/refs/${short}`, { sha, force: true }, login);
  } else {
    await github.api('POST', `${root}/refs`, { ref, sha }, login);
  }
}

function knownObjects(github: StandIn, repository: string): Set<string> {
  const perRepository = sent.get(github) ?? new Map<string, Set<string>>();
  sent.set(github, perRepository);
  const known = perRepository.get(repository) ?? new Set<string>();
  perRepository.set(repository, known);
  return known;
}
