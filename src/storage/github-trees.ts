/**
 * What stands where on a branch, by the names that git gives to its folders: such a list never changes, and is asked for
 * once. The top of a branch is listed alone, as much else may stand there; the folder of the history with all below it.
 */
import { type GitHub, LagError, type Need } from '../github/client.ts';
import type { Entry, EntryKind, Tip } from '../history/branch.ts';

export interface TreeEntry extends Entry {
  readonly sha: string;
  /** 0 if it is not a file. */
  readonly bytes: number;
}

interface TreeAnswer {
  readonly truncated: boolean;
  readonly tree: readonly {
    readonly path: string;
    readonly mode: string;
    readonly sha: string;
    readonly size?: number;
  }[];
}

interface Tree {
  /** By their paths below the folder. */
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** Whether what is in its folders is there too. */
  readonly isDeep: boolean;
}

/** Something, and the list that it was found in. */
interface Place {
  readonly entry: TreeEntry | undefined;
  readonly around: Tree;
  /** Its path in that list. */
  readonly prefix: string;
}

export class GitHubTrees {
  readonly #github: GitHub;
  readonly #need: Need;
  readonly #trees = new Map<string, Promise<Tree>>();

  constructor(github: GitHub, need: Need) {
    this.#github = github;
    this.#need = need;
  }

  /** Whether the top was listed. */
  isKnown({ tree }: Tip): boolean {
    return this.#trees.has(tree);
  }

  /** Undefined where there is nothing. @throws LagError where GitHub does not know its own tree yet */
  async find(tip: Tip, path: string): Promise<TreeEntry | undefined> {
    return (await this.#look(tip, path)).entry;
  }

  /** What stands right below a folder, by name; undefined if it is not a folder. */
  async below(tip: Tip, path: string): Promise<readonly TreeEntry[] | undefined> {
    const { entry, around, prefix } = await this.#look(tip, path);
    if (entry?.kind !== 'folder') return undefined;
    if (around.isDeep) return childrenOf(around, `${prefix}/`);
    return childrenOf(await this.#tree(entry.sha, entry.sha !== tip.tree), '');
  }

  async #look(tip: Tip, path: string): Promise<Place> {
    let around = await this.#tree(tip.tree, false);
    let entry: TreeEntry | undefined = { name: '', kind: 'folder', sha: tip.tree, bytes: 0 };
    let prefix = '';
    for (const part of path.split('/').filter((each) => each !== '')) {
      if (entry?.kind !== 'folder') return { entry: undefined, around, prefix };
      if (prefix !== '' && !around.isDeep) {
        around = await this.#tree(entry.sha, true);
        prefix = '';
      }
      prefix = prefix === '' ? part : `${prefix}/${part}`;
      entry = around.entries.get(prefix);
    }
    return { entry, around, prefix };
  }

  #tree(sha: string, isDeep: boolean): Promise<Tree> {
    const known = this.#trees.get(sha) ?? this.#github.settled(() => this.#list(sha, isDeep));
    this.#trees.set(sha, known);
    // What failed may not fail again.
    known.catch(() => this.#trees.delete(sha));
    return known;
  }

  async #list(sha: string, isDeep: boolean): Promise<Tree> {
    const { status, data, message } = await this.#github.request<TreeAnswer>(
      'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
      { tree_sha: sha, ...(isDeep && { recursive: '1' }) },
      this.#need,
    );
    if (!data) {
      throw new LagError(
        `cannot ${this.#need.what}: GitHub does not know the files of the commit that it names (${status}: ${message})`,
      );
    }
    // GitHub ends a list that is too long.
    if (isDeep && data.truncated) return this.#list(sha, false);
    const entries = data.tree.map(({ path, mode, sha, size = 0 }): [string, TreeEntry] => [
      path,
      { name: path.slice(path.lastIndexOf('/') + 1), kind: kindOf(mode), sha, bytes: size },
    ]);
    return { entries: new Map(entries), isDeep };
  }
}

function kindOf(mode: string): EntryKind {
  if (mode === '040000') return 'folder';
  if (mode === '120000') return 'symbolic link';
  return mode === '160000' ? 'submodule' : 'file';
}

function childrenOf({ entries }: Tree, prefix: string): TreeEntry[] {
  const isChild = (path: string) => path.startsWith(prefix) && !path.includes('/', prefix.length);
  return [...entries].filter(([path]) => isChild(path)).map(([, entry]) => entry);
}
