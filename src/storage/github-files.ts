/**
 * Reads files of the history branch on GitHub. A single file costs one request; one of more than a megabyte that is not listed two.
 * Many files requested at once, as by the suites of one job, cost one listing of the folder and one GraphQL query for all texts. Only the listing decides whether a file
 * exists: the contents API also answers 404 if one of GitHub's servers does not know the commit yet.
 */
import { type GitHub, LagError, type Need } from '../github/client.ts';
import type { Seen } from '../github/look.ts';
import { type Entry, notOurs, requireFile, type Tip } from '../history/branch.ts';
import { blobTexts, objectName } from './github-blobs.ts';
import { GitHubTrees, type TreeEntry } from './github-trees.ts';

/** An entry in the contents API. */
interface Contents {
  readonly type: string;
  readonly size: number;
  readonly sha: string;
  /** ListedFile for a single file of at most one megabyte. */
  readonly content?: string;
  readonly encoding?: string;
}

/** Smallest number of files for a GraphQL query; fewer are faster one by one. */
const QUERY_FILES_MIN = 4;

/** Limits of one GraphQL query, which GitHub must answer within ten seconds. */
const QUERY_FILES_MAX = 100;
const QUERY_BYTES_MAX = 6 * 1024 * 1024;

/** GraphQL truncates texts of more than 512,000 bytes. Only smaller ones are cached. */
const SMALL_BYTES_MAX = 500 * 1000;

/** Size of the cache of texts: those that a job reads again, such as the summary, are small. */
const CACHED_BYTES_MAX = 8 * 1024 * 1024;

interface FileRequest {
  readonly tip: Tip;
  readonly path: string;
  readonly resolve: (text: Promise<string | undefined>) => void;
}

type ListedFile = Pick<FileRequest, 'tip' | 'path'> & { readonly entry: TreeEntry };

export class GitHubFiles {
  readonly #github: GitHub;
  readonly #description: string;
  readonly #need: Need;
  readonly #trees: GitHubTrees;
  /** Cached texts by git object name. */
  readonly #texts = new Map<string, string>();
  #cachedBytes = 0;
  #hasGraphQL = true;
  #queue: FileRequest[] = [];

  /** @param description the branch in error messages */
  constructor(github: GitHub, description: string, need: Need) {
    this.#github = github;
    this.#description = description;
    this.#need = need;
    this.#trees = new GitHubTrees(github, need);
  }

  /** Adds what one query has brought. */
  know(tip: Tip, seen: ReadonlyMap<string, Seen | undefined>): void {
    this.#trees.know(tip, seen);
    for (const each of seen.values()) if (each?.text !== undefined) this.#cacheIfWhole(each.sha, each.text);
  }

  /** As `HistoryBranch.read`. */
  async read(tip: Tip, path: string): Promise<string | undefined> {
    return new Promise((resolve) => {
      if (this.#queue.length === 0) setImmediate(() => this.#send(this.#queue.splice(0)));
      this.#queue.push({ tip, path, resolve });
    });
  }

  /** As `HistoryBranch.list`. */
  async list(tip: Tip, folder: string): Promise<readonly Entry[]> {
    const entry = await this.#trees.find(tip, folder);
    if (!entry) return [];
    const below = await this.#trees.below(tip, folder);
    if (!below) throw notOurs(folder, this.#description, `it is a ${entry.kind}`);
    return below;
  }

  #send(asked: readonly FileRequest[]): void {
    const questions = [...Map.groupBy(asked, ({ tip, path }) => `${tip.commit} ${path}`).values()];
    const first = questions.map(([each]) => each as FileRequest);
    const isListed = first.length > 1 && first.every(({ tip, path }) => this.#trees.isSeen(tip, path));
    const answers =
      first.length < QUERY_FILES_MIN && !isListed ? first.map((each) => this.#one(each)) : this.#many(first);
    for (const [i, same] of questions.entries()) {
      for (const { resolve } of same) resolve(answers[i] as Promise<string | undefined>);
    }
  }

  async #one({ tip, path }: FileRequest): Promise<string | undefined> {
    if (!this.#trees.isKnown(tip) && !this.#trees.isSeen(tip, path)) return this.#contents(tip, path);
    const entry = await this.#file(tip, path);
    return entry && (this.#texts.get(entry.sha) ?? this.#listed({ tip, path, entry }));
  }

  #many(asked: readonly FileRequest[]): Promise<string | undefined>[] {
    const found = asked.map(async ({ tip, path }) => {
      const entry = await this.#file(tip, path);
      return entry && { tip, path, entry };
    });
    const texts = Promise.allSettled(found).then((all) =>
      this.#query(all.flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value] : []))),
    );
    return found.map(async (each) => {
      const present = await each;
      if (!present) return undefined;
      return (await texts).get(present.entry.sha) ?? this.#listed(present);
    });
  }

  /** @throws UserError if the path is not a file that perf-regression could have written */
  async #file(tip: Tip, path: string): Promise<TreeEntry | undefined> {
    const entry = await this.#trees.find(tip, path);
    if (entry) requireFile(path, this.#description, entry.kind, entry.bytes);
    return entry;
  }

  /** Texts by git object name: those that are cached, and those that GraphQL returns. The caller requests each missing one by itself. */
  async #query(files: readonly ListedFile[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    const wanted = new Map<string, TreeEntry>();
    for (const { entry } of files) {
      const known = this.#texts.get(entry.sha);
      if (known !== undefined) found.set(entry.sha, known);
      else if (entry.bytes <= SMALL_BYTES_MAX) wanted.set(entry.sha, entry);
    }
    if (!this.#hasGraphQL) return found;
    const shas = partsOf([...wanted.values()]).map((part) => part.map(({ sha }) => sha));
    for (const texts of await Promise.all(shas.map((part) => blobTexts(this.#github, part, this.#need)))) {
      if (!texts) this.#hasGraphQL = false;
      for (const [sha, text] of texts ?? []) {
        found.set(sha, text);
        this.#cache(sha, text);
      }
    }
    return found;
  }

  #cacheIfWhole(sha: string, text: string): void {
    if (objectName(Buffer.from(text)) === sha) this.#cache(sha, text);
  }

  /** The oldest ones make room. */
  #cache(sha: string, text: string): void {
    if (this.#texts.has(sha)) return;
    this.#texts.set(sha, text);
    this.#cachedBytes += text.length;
    for (const [oldest, { length }] of this.#texts) {
      if (this.#cachedBytes <= CACHED_BYTES_MAX) break;
      this.#texts.delete(oldest);
      this.#cachedBytes -= length;
    }
  }

  /** A file whose object name is known: its bytes alone, whatever their number. */
  async #listed({ tip, path, entry }: ListedFile): Promise<string | undefined> {
    const bytes = await this.#raw({ path, ref: tip.commit });
    if (!bytes || objectName(bytes) !== entry.sha) return this.#contents(tip, path);
    const text = bytes.toString('utf8');
    if (bytes.length <= SMALL_BYTES_MAX) this.#cache(entry.sha, text);
    return text;
  }

  #contents(tip: Tip, path: string): Promise<string | undefined> {
    return this.#github.settled(() => this.#askContents(tip, path));
  }

  async #askContents(tip: Tip, path: string): Promise<string | undefined> {
    const route = 'GET /repos/{owner}/{repo}/contents/{path}';
    const asked = { path, ref: tip.commit };
    const answer = await this.#github.request<Contents | Contents[]>(route, asked, this.#need);
    // For a file of more than 100 MB GitHub answers with an error, without its size.
    if (answer.status === 413) throw notOurs(path, this.#description, answer.message ?? '');
    const { data: entry } = answer;
    if (Array.isArray(entry)) throw notOurs(path, this.#description, 'it is a folder');
    if (!entry) {
      if (!(await this.#trees.find(tip, path))) return undefined;
      throw new LagError(
        `cannot ${this.#need.what}: GitHub lists ${path} and does not give it (${answer.status}: ${answer.message})`,
      );
    }
    requireFile(path, this.#description, kindOfContents(entry), entry.size);
    const bytes =
      entry.encoding === 'base64'
        ? Buffer.from(entry.content ?? '', 'base64')
        : ((await this.#raw(asked)) ?? Buffer.alloc(0));
    // GitHub follows a symbolic link: it returns the text of the target and the object name of the link.
    if (objectName(bytes) !== entry.sha) throw notOurs(path, this.#description, 'it is a symbolic link');
    const text = bytes.toString('utf8');
    // An index is read when the suites are listed, and again when one of them is read.
    if (bytes.length <= SMALL_BYTES_MAX) this.#cache(entry.sha, text);
    return text;
  }

  /** The only form in which the API returns a file of more than one megabyte. @returns undefined if it returns none */
  async #raw(asked: { readonly path: string; readonly ref: string }): Promise<Buffer | undefined> {
    const { data } = await this.#github.request<string | ArrayBuffer>(
      'GET /repos/{owner}/{repo}/contents/{path}',
      { ...asked, mediaType: { format: 'raw' } },
      this.#need,
    );
    // The client returns bytes if the server does not state a character set.
    if (data === undefined) return undefined;
    return data instanceof ArrayBuffer ? Buffer.from(data) : Buffer.from(data);
  }
}

/** As many as one GraphQL query may ask for. */
function partsOf(entries: readonly TreeEntry[]): TreeEntry[][] {
  const parts: TreeEntry[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const last = parts.at(-1);
    bytes += entry.bytes;
    if (last && last.length < QUERY_FILES_MAX && bytes <= QUERY_BYTES_MAX) last.push(entry);
    else {
      parts.push([entry]);
      bytes = entry.bytes;
    }
  }
  return parts;
}

function kindOfContents({ type }: Contents): Entry['kind'] {
  if (type === 'dir') return 'folder';
  if (type === 'symlink') return 'symbolic link';
  return type === 'submodule' ? 'submodule' : 'file';
}
