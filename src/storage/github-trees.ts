/**
 * Listings of the folders of a branch on GitHub, by git object name. A listing never changes, so each is requested once. The
 * top folder is listed without its subfolders, because it may hold a whole repository; the history's folder recursively.
 */
import { type GitHub, LagError, type Need } from '../github/client.ts';
import type { Seen, SeenEntry } from '../github/look.ts';
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
  /** By path relative to the folder. */
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** Whether the listing is recursive. */
  readonly isDeep: boolean;
}

/** An entry and the listing that contains it. */
interface Lookup {
  readonly entry: TreeEntry | undefined;
  readonly listing: Tree;
  /** Path of the entry in that listing. */
  readonly prefix: string;
}

export class GitHubTrees {
  readonly #github: GitHub;
  readonly #need: Need;
  readonly #trees = new Map<string, Promise<Tree>>();
  /** Known without a listing, by commit and path. */
  readonly #seen = new Map<string, Seen | undefined>();

  constructor(github: GitHub, need: Need) {
    this.#github = github;
    this.#need = need;
  }

  /** Whether the top folder is listed already. */
  isKnown({ tree }: Tip): boolean {
    return this.#trees.has(tree);
  }

  /** Adds what one query has brought. */
  know(tip: Tip, seen: ReadonlyMap<string, Seen | undefined>): void {
    for (const [path, entry] of seen) {
      this.#seen.set(`${tip.commit} ${path}`, entry);
      for (const below of entry?.below ?? []) {
        const key = `${tip.commit} ${path}/${below.name}`;
        if (!this.#seen.has(key)) this.#seen.set(key, { ...below, text: undefined, below: undefined });
      }
    }
  }

  isSeen({ commit }: Tip, path: string): boolean {
    if (this.#seen.has(`${commit} ${path}`)) return true;
    const folder = this.#seen.get(`${commit} ${path.slice(0, Math.max(0, path.lastIndexOf('/')))}`);
    return folder?.below !== undefined;
  }

  /** @returns undefined if the path does not exist. @throws LagError if GitHub does not know the tree yet */
  async find(tip: Tip, path: string): Promise<TreeEntry | undefined> {
    if (this.isSeen(tip, path)) {
      const seen = this.#seen.get(`${tip.commit} ${path}`);
      return seen && entryOf(seen);
    }
    return (await this.#look(tip, path)).entry;
  }

  /** The direct entries of a folder; undefined if the path is not a folder. */
  async below(tip: Tip, path: string): Promise<readonly TreeEntry[] | undefined> {
    const seen = this.#seen.get(`${tip.commit} ${path}`)?.below;
    if (seen) return seen.map(entryOf);
    const { entry, listing, prefix } = await this.#look(tip, path);
    if (entry?.kind !== 'folder') return undefined;
    if (listing.isDeep) return childrenOf(listing, `${prefix}/`);
    return childrenOf(await this.#tree(entry.sha, entry.sha !== tip.tree), '');
  }

  async #look(tip: Tip, path: string): Promise<Lookup> {
    let listing = await this.#tree(tip.tree, false);
    let entry: TreeEntry | undefined = { name: '', kind: 'folder', sha: tip.tree, bytes: 0 };
    let prefix = '';
    for (const part of path.split('/').filter((each) => each !== '')) {
      if (entry?.kind !== 'folder') return { entry: undefined, listing, prefix };
      if (prefix !== '' && !listing.isDeep) {
        listing = await this.#tree(entry.sha, true);
        prefix = '';
      }
      prefix = prefix === '' ? part : `${prefix}/${part}`;
      entry = listing.entries.get(prefix);
    }
    return { entry, listing, prefix };
  }

  #tree(sha: string, isDeep: boolean): Promise<Tree> {
    const known = this.#trees.get(sha) ?? this.#github.settled(() => this.#list(sha, isDeep));
    this.#trees.set(sha, known);
    // A failed request is sent again next time.
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
    // GitHub truncates a listing that is too long.
    if (isDeep && data.truncated) return this.#list(sha, false);
    const entries = data.tree.map(({ path, mode, sha, size = 0 }): [string, TreeEntry] => [
      path,
      { name: path.slice(path.lastIndexOf('/') + 1), kind: kindOf(mode), sha, bytes: size },
    ]);
    return { entries: new Map(entries), isDeep };
  }
}

function entryOf({ name, mode, sha, bytes }: SeenEntry): TreeEntry {
  return { name, kind: kindOf(mode.toString(8).padStart(6, '0')), sha, bytes };
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
