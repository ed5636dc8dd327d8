/** Presents the suites of one or several local repositories as one folder of files for the dashboard. */
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { folderName, SCHEMA_FOLDER } from '../history/index-file.ts';
import { encodeSuites, listOf, SUITES_FILE, type Suites } from '../history/overview.ts';
import { namedSuite } from '../history/suites.ts';
import { UserError } from '../model/errors.ts';
import { gitBranch } from '../storage/git-branch.ts';
import { tryGit } from '../system/git.ts';
import { tryGitObject } from '../system/git-objects.ts';

export interface Collected {
  readonly suites: Suites['suites'];
  /** All files of all suites, and the list of suites. */
  readonly paths: () => Promise<readonly string[]>;
  readonly read: (path: string) => Promise<string | undefined>;
}

interface Repository {
  readonly path: string;
  readonly commit: string;
  /** Prefix of its suites on the page; empty for the first repository. */
  readonly prefix: string;
  readonly files: readonly string[];
  readonly web: string | undefined;
}

/**
 * @param paths of repositories; the first is the main one
 * @throws UserError if a repository has no history
 */
export async function collectSuites(
  paths: readonly string[],
  branch: string,
  historyDir: string,
): Promise<Collected> {
  const repositories = await Promise.all(
    paths.map((path, i) => repositoryAt(path, branch, historyDir, i === 0 ? '' : `also/${i}/`)),
  );
  const below = (path: string) => [historyDir, path].filter((part) => part !== '').join('/');
  const read = async (path: string): Promise<string | undefined> => {
    const owner = repositories.findLast(({ prefix }) => path.startsWith(prefix));
    const own = owner && path.slice(owner.prefix.length);
    if (!owner || own === undefined || !owner.files.includes(own)) return undefined;
    const found = await tryGitObject(`${owner.commit}:${below(own)}`, { cwd: owner.path });
    return found?.content.toString('utf8');
  };
  const suites: Suites['suites'] = [];
  for (const { path, prefix, files, web } of repositories) {
    for (const folder of foldersOf(files)) {
      const name = suiteIn((await read(`${prefix}${folder}/index.json`)) ?? '', folder);
      if (name === undefined) continue;
      suites.push({
        name: prefix === '' ? name : `${name} (${basename(resolve(path))})`,
        folder: `${prefix}${folder}`,
        ...(web && { repository: web }),
      });
    }
  }
  const list = encodeSuites(listOf(suites));
  return {
    suites,
    paths: async () => [
      SUITES_FILE,
      ...repositories.flatMap(({ prefix, files }) => files.map((file) => prefix + file)),
    ],
    read: async (path) => (path === SUITES_FILE ? list : read(path)),
  };
}

async function repositoryAt(
  path: string,
  branch: string,
  historyDir: string,
  prefix: string,
): Promise<Repository> {
  await stat(path).catch((cause: unknown) => {
    throw new UserError(`folder ${path} does not exist`, 'Pass folders of git repositories.', { cause });
  });
  const tip = await gitBranch(path, branch).tip();
  const tree = tip && (historyDir === '' ? tip.commit : `${tip.commit}:${historyDir}`);
  const listed = tree && (await tryGit(['ls-tree', '-r', '-z', '--name-only', tree], { cwd: path }));
  const all = listed ? listed.split('\0').filter((file) => file !== '') : [];
  const folders = foldersOf(all);
  if (!tip || folders.length === 0) {
    throw new UserError(
      `there is no history on branch ${branch} of ${path}`,
      `Fetch it (git fetch origin ${branch}:${branch}), or store a first run: perf-regression record FILES…`,
    );
  }
  const files = all.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
  return { path, commit: tip.commit, prefix, files, web: await webAddressOf(path) };
}

function foldersOf(files: readonly string[]): string[] {
  const folders = files.flatMap((file) => /^([^/]+)\/index\.json$/.exec(file)?.[1] ?? []);
  return folders.filter((folder) => folder !== SCHEMA_FOLDER).sort();
}

/**
 * The suite's name from its index. If the index cannot be read, the folder's name, and the page reports the fault. Undefined for
 * a folder of another tool, which may also have an `index.json`.
 */
function suiteIn(index: string, folder: string): string | undefined {
  try {
    const suite = namedSuite(JSON.parse(index));
    return suite !== undefined && folderName(suite) === folder ? suite : undefined;
  } catch {
    return folder;
  }
}

/** The web page of the remote `origin`. `git@github.com:acme/widgets.git` and `https://github.com/acme/widgets` have the same. */
async function webAddressOf(cwd: string): Promise<string | undefined> {
  const remote = await tryGit(['remote', 'get-url', 'origin'], { cwd });
  const found = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/git@|git@)([^/:]+)(?::\d+)?[/:](.+?)(?:\.git)?\/?$/.exec(
    remote ?? '',
  );
  return found ? `https://${found[1]}/${found[2]}` : undefined;
}
