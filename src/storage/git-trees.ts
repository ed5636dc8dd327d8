/** Reads trees and blobs of the history branch of a local repository. */
import { type EntryKind, FILE_BYTES_MAX } from '../history/branch.ts';
import { UserError } from '../model/errors.ts';
import { NoGitError } from '../system/git.ts';
import { type GitObject, gitObject } from '../system/git-objects.ts';

interface GitEntry {
  readonly name: string;
  readonly kind: EntryKind;
  /** Hash of its content. */
  readonly object: string;
}

export class GitTrees {
  readonly #repository: string;
  readonly #name: string;
  readonly #description: string;
  /** By hash: several files of a folder are read, and many folders stay the same from commit to commit. */
  readonly #trees = new Map<string, Promise<GitEntry[]>>();

  /** @param description the branch in error messages */
  constructor(repository: string, name: string, description: string) {
    this.#repository = repository;
    this.#name = name;
    this.#description = description;
  }

  /** @returns undefined if there is nothing at that path */
  async entryAt(tree: string, path: string): Promise<GitEntry | undefined> {
    let entry: GitEntry | undefined = { name: '', kind: 'folder', object: tree };
    for (const name of path.split('/')) {
      if (entry?.kind !== 'folder') return undefined;
      entry = (await this.entriesOf(entry.object, path)).find((each) => each.name === name);
    }
    return entry;
  }

  entriesOf(tree: string, path: string): Promise<GitEntry[]> {
    const known = this.#trees.get(tree) ?? this.#readTree(tree, path);
    this.#trees.set(tree, known);
    known.catch(() => this.#trees.delete(tree));
    return known;
  }

  async #readTree(hash: string, path: string): Promise<GitEntry[]> {
    const entries = entriesIn(await this.#objectOf(hash, 'tree', path));
    if (entries) return entries;
    throw this.#unreadable(path, `tree ${hash} is damaged, or too large`);
  }

  /** @throws UserError if the repository lacks what a commit or tree there refers to */
  async #objectOf(hash: string, type: 'blob' | 'tree', path: string): Promise<GitObject> {
    const found = await gitObject(hash, { cwd: this.#repository, bytesMax: FILE_BYTES_MAX }).catch(
      (error: unknown) => {
        throw error instanceof UserError && !(error instanceof NoGitError)
          ? this.#unreadable(path, error.message)
          : error;
      },
    );
    if (found?.type === type) return found;
    throw this.#unreadable(
      path,
      found ? `${hash} is a ${found.type}, not a ${type}` : `${type} ${hash} is missing`,
    );
  }

  #unreadable(path: string, why: string): UserError {
    return new UserError(
      `cannot read ${path} on ${this.#description}: ${why}`,
      `git fsck names what is damaged; git fetch origin ${this.#name} gets what is missing.`,
    );
  }

  /** @throws UserError if the repository lacks it */
  blob(hash: string, path: string): Promise<GitObject> {
    return this.#objectOf(hash, 'blob', path);
  }
}

/** An entry of a tree is mode, space, name, zero byte, hash. @returns undefined if the content is none, or was too large to be kept */
function entriesIn({ hash, bytes, content }: GitObject): GitEntry[] | undefined {
  if (content.length < bytes) return undefined;
  const hashBytes = hash.length / 2;
  const entries: GitEntry[] = [];
  for (let start = 0; start < content.length; ) {
    const space = content.indexOf(' ', start);
    const end = content.indexOf(0, space);
    const next = end + 1 + hashBytes;
    if (space < 0 || end < 0 || next > content.length) return undefined;
    entries.push({
      name: content.toString('utf8', space + 1, end),
      kind: kindOf(content.toString('latin1', start, space)),
      object: content.toString('hex', end + 1, next),
    });
    start = next;
  }
  return entries;
}

function kindOf(mode: string): EntryKind {
  if (mode === '40000') return 'folder';
  if (mode === '120000') return 'symbolic link';
  return mode === '160000' ? 'submodule' : 'file';
}
