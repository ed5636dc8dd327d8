/**
 * The history branch of a local repository. A commit writes objects and moves one ref. It leaves the user's work tree, index
 * and HEAD alone, unless this branch is checked out.
 */

import type { HistoryBranch, Tip } from '../history/branch.ts';
import { branchInTheWay, notOurs, requireFile } from '../history/branch.ts';
import { TransientError, UserError } from '../model/errors.ts';
import { once } from '../model/once.ts';
import { askGit, tryGit } from '../system/git.ts';
import { tryGitObject } from '../system/git-objects.ts';
import { commonFolder, follow, requireUnchanged, workTreesOn } from './checked-out.ts';
import { GitTrees } from './git-trees.ts';

/** Used only if git has no user.name and user.email. */
const FALLBACK_IDENTITY = 'perf-regression <perf-regression@localhost>';

/** @param repository any folder inside the repository */
export function gitBranch(repository: string, name: string): HistoryBranch {
  const ref = `refs/heads/${name}`;
  const inside = { cwd: repository };
  const common = once(() => commonFolder(repository));
  const description = `branch ${name} of ${repository}`;
  const trees = new GitTrees(repository, name, description);

  async function tip(): Promise<Tip | undefined> {
    // If the branch does not exist locally, it starts from the fetched copy.
    for (const candidate of [ref, `refs/remotes/origin/${name}`]) {
      const found = await tryGitObject(`${candidate}^{commit}`, inside);
      const [, tree] = /^tree ([0-9a-f]+)\n/.exec(found?.content.toString('latin1') ?? '') ?? [];
      if (found && tree) return { commit: found.hash, tree };
    }
    return undefined;
  }

  return {
    name,
    description,
    tip,

    async before({ commit }, most, path) {
      const paths = path ? [`:(top,literal)${path}`] : [];
      const found = await tryGit(
        ['log', `--max-count=${most + 1}`, '--format=%H %T', commit, '--', ...paths],
        inside,
      );
      const lines = (found ?? '').split('\n').filter((line) => line !== '' && !line.startsWith(commit));
      return lines.slice(0, most).map((line) => {
        const [before = '', tree = ''] = line.split(' ');
        return { commit: before, tree };
      });
    },

    async read({ tree }, path) {
      const entry = await trees.entryAt(tree, path);
      if (!entry) return undefined;
      const blob = entry.kind === 'file' ? await trees.blob(entry.object, path) : undefined;
      requireFile(path, description, entry.kind, blob?.bytes ?? 0);
      return blob?.content.toString('utf8');
    },

    async list({ tree }, folder) {
      const entry = await trees.entryAt(tree, folder);
      if (!entry) return [];
      if (entry.kind !== 'folder') throw notOurs(folder, description, `it is a ${entry.kind}`);
      return trees.entriesOf(entry.object, folder);
    },

    async commit(parent, files, message) {
      const [workTrees, committer] = await Promise.all([
        common().then((folder) => workTreesOn(ref, repository, folder)),
        identity(),
      ]);
      for (const each of workTrees) await requireUnchanged(each, name, [...files.keys()]);
      const stream = importOf(ref, parent, files, message, committer);
      const { status, stdout, stderr } = await askGit(['fast-import', '--quiet'], {
        ...inside,
        input: stream,
      });
      const [, commit, tree] = /^([0-9a-f]{40,})\n040000 tree ([0-9a-f]{40,})\t/.exec(stdout) ?? [];
      if (status === 0 && commit && tree) {
        for (const each of workTrees) await follow(each, parent?.commit, commit);
        return { commit, tree };
      }
      const refused = refusalOf(stderr, name, repository);
      if (refused) throw refused;
      return undefined;
    },
  };

  /** Name, e-mail address and time in git's format. */
  async function identity(): Promise<string> {
    const known = await tryGit(['var', 'GIT_COMMITTER_IDENT'], inside);
    return known ?? `${FALLBACK_IDENTITY} ${Math.floor(Date.now() / 1000)} +0000`;
  }
}

/** @returns undefined if another process moved the branch first */
function refusalOf(stderr: string, name: string, repository: string): UserError | undefined {
  const ref = `refs/heads/${name}`;
  const other = /'refs\/heads\/([^']+)' exists; cannot create/.exec(stderr)?.[1];
  if (other) return branchInTheWay(name, other, repository);
  const folder = /non-empty directory '([^']+)' blocking/.exec(stderr)?.[1];
  if (folder) {
    return new UserError(
      `cannot move ${ref} in ${repository}: the folder ${folder} is in the way`,
      'It does not hold a branch. Delete it with all its contents.',
    );
  }
  const lock = /Unable to create '([^']+\.lock)': File exists/.exec(stderr)?.[1];
  if (lock) {
    return new TransientError(
      `cannot move ${ref} in ${repository}: another git process has ${lock}`,
      `If no git process is running there, one that was killed left it behind: delete ${lock}.`,
    );
  }
  if (/not updating|but expected|reference already exists/i.test(stderr)) return undefined;
  return new UserError(`cannot move ${ref} in ${repository}: ${stderr.trim()}`);
}

/**
 * The input of `git fast-import` for one commit. It moves the ref only forward and only if no other process moved it.
 * Its output names the commit and the tree.
 * Source: git-fast-import(1), "Input format".
 */
function importOf(
  ref: string,
  parent: Tip | undefined,
  files: ReadonlyMap<string, string | null>,
  message: string,
  committer: string,
): string {
  const changes = [...files].map(([path, text]) =>
    text === null ? `D ${quoted(path)}\n` : `M 100644 inline ${quoted(path)}\n${dataOf(text)}`,
  );
  return [
    `feature done\ncommit ${ref}\nmark :1\ncommitter ${committer}\n`,
    dataOf(`${message}\n`),
    parent ? `from ${parent.commit}\n` : '',
    ...changes,
    '\nget-mark :1\nls :1 ""\ndone\n',
  ].join('');
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function quoted(path: string): string {
  return `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
