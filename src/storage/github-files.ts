/**
 * Files of the history branch on GitHub. A single one costs one request. Many that are asked for side by side, as the
 * suites of one job do, cost a list of the folder and one question in GraphQL for all their texts. That a file is not
 * there only the list says: the contents API also says so of a commit that one of GitHub's servers does not know yet.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type GitHub, LagError, type Need } from '../github/client.ts';
import { type Entry, notOurs, requireFile, type Tip } from '../history/branch.ts';
import { UserError } from '../model/errors.ts';
import { GitHubTrees, type TreeEntry } from './github-trees.ts';

/** One entry as the contents API tells of it. */
interface Contents {
  readonly type: string;
  readonly size: number;
  readonly sha: string;
  /** Present where a single file of at most a megabyte was asked for. */
  readonly content?: string;
  readonly encoding?: string;
}

/** So many files are asked for together; fewer are faster one by one. */
const TOGETHER_MIN = 4;

/** Of one question in GraphQL, which has to be answered within ten seconds. */
const QUERY_FILES_MAX = 100;
const QUERY_BYTES_MAX = 4 * 1024 * 1024;

/** GraphQL cuts longer texts, and only smaller ones are kept. */
const SMALL_BYTES_MAX = 256 * 1024;

/** Texts that are kept for whoever asks again. */
const KEPT_BYTES_MAX = 32 * 1024 * 1024;

interface Asked {
  readonly tip: Tip;
  readonly path: string;
  readonly answer: (text: Promise<string | undefined>) => void;
}

type Present = Pick<Asked, 'tip' | 'path'> & { readonly entry: TreeEntry };

export class GitHubFiles {
  readonly #github: GitHub;
  readonly #description: string;
  readonly #need: Need;
  readonly #trees: GitHubTrees;
  /** Texts by the names that git gives to them. */
  readonly #texts = new Map<string, string>();
  #keptBytes = 0;
  #hasGraphQL = true;
  #asked: Asked[] = [];

  /** @param description of the branch */
  constructor(github: GitHub, description: string, need: Need) {
    this.#github = github;
    this.#description = description;
    this.#need = need;
    this.#trees = new GitHubTrees(github, need);
  }

  /** As `HistoryBranch.read`. */
  async read(tip: Tip, path: string): Promise<string | undefined> {
    return new Promise((answer) => {
      if (this.#asked.length === 0) setImmediate(() => this.#send(this.#asked.splice(0)));
      this.#asked.push({ tip, path, answer });
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

  #send(asked: readonly Asked[]): void {
    const questions = [...Map.groupBy(asked, ({ tip, path }) => `${tip.commit} ${path}`).values()];
    const first = questions.map(([each]) => each as Asked);
    const answers = first.length < TOGETHER_MIN ? first.map((each) => this.#one(each)) : this.#many(first);
    for (const [i, same] of questions.entries()) {
      for (const { answer } of same) answer(answers[i] as Promise<string | undefined>);
    }
  }

  async #one({ tip, path }: Asked): Promise<string | undefined> {
    if (!this.#trees.isKnown(tip)) return this.#contents(tip, path);
    const entry = await this.#file(tip, path);
    return entry && (this.#texts.get(entry.sha) ?? this.#contents(tip, path));
  }

  #many(asked: readonly Asked[]): Promise<string | undefined>[] {
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
      await texts;
      return this.#texts.get(present.entry.sha) ?? this.#contents(present.tip, present.path);
    });
  }

  /** @throws UserError where something else than a file of ours stands there */
  async #file(tip: Tip, path: string): Promise<TreeEntry | undefined> {
    const entry = await this.#trees.find(tip, path);
    if (entry) requireFile(path, this.#description, entry.kind, entry.bytes);
    return entry;
  }

  /** Keeps as many texts as GraphQL gives; whoever misses one asks for it alone. */
  async #query(files: readonly Present[]): Promise<void> {
    const small = files.map(({ entry }) => entry).filter(({ bytes }) => bytes <= SMALL_BYTES_MAX);
    const wanted = new Map(small.map((entry) => [entry.sha, entry]));
    for (const known of this.#texts.keys()) wanted.delete(known);
    let part: TreeEntry[] = [];
    let bytes = 0;
    for (const entry of wanted.values()) {
      if (part.length >= QUERY_FILES_MAX || bytes + entry.bytes > QUERY_BYTES_MAX) {
        await this.#queryPart(part);
        [part, bytes] = [[], 0];
      }
      part.push(entry);
      bytes += entry.bytes;
    }
    if (part.length > 0) await this.#queryPart(part);
  }

  async #queryPart(entries: readonly TreeEntry[]): Promise<void> {
    if (!this.#hasGraphQL) return;
    const blobs = entries.map(({ sha }, i) => `b${i}: object(oid: "${sha}") { ... on Blob { text } }`);
    const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${blobs.join(' ')} } }`;
    try {
      const { data } = answerSchema.safeParse(await this.#github.query(query, {}, this.#need));
      if (!data) this.#hasGraphQL = false;
      for (const [i, { sha }] of entries.entries()) {
        const text = data?.repository[`b${i}`]?.text;
        if (typeof text === 'string' && objectName(Buffer.from(text)) === sha) this.#keep(sha, text);
      }
    } catch (error) {
      // The REST API is asked for the same, and says what is wrong.
      if (!(error instanceof UserError)) throw error;
      this.#hasGraphQL = false;
    }
  }

  #keep(sha: string, text: string): void {
    if (this.#keptBytes + text.length > KEPT_BYTES_MAX) {
      this.#texts.clear();
      this.#keptBytes = 0;
    }
    this.#texts.set(sha, text);
    this.#keptBytes += text.length;
  }

  #contents(tip: Tip, path: string): Promise<string | undefined> {
    return this.#github.settled(() => this.#askContents(tip, path));
  }

  async #askContents(tip: Tip, path: string): Promise<string | undefined> {
    const route = 'GET /repos/{owner}/{repo}/contents/{path}';
    const asked = { path, ref: tip.commit };
    const answer = await this.#github.request<Contents | Contents[]>(route, asked, this.#need);
    // GitHub tells nothing of a file beyond 100 MB, not even its size.
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
      entry.encoding === 'base64' ? Buffer.from(entry.content ?? '', 'base64') : await this.#raw(asked);
    // GitHub follows a link to a file: it answers with the text of the one and the name of the other.
    if (objectName(bytes) !== entry.sha) throw notOurs(path, this.#description, 'it is a symbolic link');
    const text = bytes.toString('utf8');
    // An index is asked for by whoever lists the suites, and again by whoever reads one of them.
    if (bytes.length <= SMALL_BYTES_MAX) this.#keep(entry.sha, text);
    return text;
  }

  /** Of a file beyond a megabyte, which comes in this form alone. */
  async #raw(asked: { readonly path: string; readonly ref: string }): Promise<Buffer> {
    const { data } = await this.#github.request<string | ArrayBuffer>(
      'GET /repos/{owner}/{repo}/contents/{path}',
      { ...asked, mediaType: { format: 'raw' } },
      this.#need,
    );
    // The client gives bytes where a server leaves out the character set.
    return data instanceof ArrayBuffer ? Buffer.from(data) : Buffer.from(data ?? '');
  }
}

const answerSchema = z.object({
  repository: z.record(z.string(), z.object({ text: z.string().nullish() }).nullable()),
});

function kindOfContents({ type }: Contents): Entry['kind'] {
  if (type === 'dir') return 'folder';
  if (type === 'symlink') return 'symbolic link';
  return type === 'submodule' ? 'submodule' : 'file';
}

/** The name that git gives to a file's bytes. */
function objectName(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
