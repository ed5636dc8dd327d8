/**
 * The waiting room of a history branch on GitHub: a reference for each entry, outside of the branches, so that nobody sees them as
 * branches and no workflow starts. The name of the reference has the git object name of the text, so that all texts can be read in
 * one GraphQL query and are known to be what was put there.
 */
import type { GitHub, Need } from '../github/client.ts';
import { lookOf, type Question } from '../github/look.ts';
import { FILE_BYTES_MAX } from '../history/branch.ts';
import { folderName } from '../history/index-file.ts';
import type { WaitingEntry, WaitingRoom } from '../history/waiting.ts';
import { UserError } from '../model/errors.ts';
import { once } from '../model/once.ts';
import { blobTexts, objectName } from './github-blobs.ts';

/** Milliseconds since 1970, then the object name of the text. */
const NAME = /^(\d{15})-([0-9a-f]{40})$/;

/** The file in the commit of an entry. */
const FILE = 'runs.json';

/** Commits in which a job looks for its runs: as many as may be made between two looks. */
const COMMITS_MAX = 10;

/** GraphQL truncates texts that are longer than about half a megabyte. */
const TRUNCATED_BYTES_MIN = 480 * 1024;

/** Entries that are removed concurrently. */
const SIDE_BY_SIDE = 8;

interface Place {
  /** Name of the history branch. */
  readonly branch: string;
  readonly historyDir: string;
}

/** Without the leading `refs/`. */
function folderOf({ branch, historyDir }: Place): string {
  return `perf-regression/waiting/${folderName(`${branch}/${historyDir}`)}`;
}

/** For the first query of a job. */
export function waitingQuestion(place: Place): Question['waiting'] {
  return { prefix: `refs/${folderOf(place)}/`, file: FILE };
}

export class GitHubWaitingRoom implements WaitingRoom {
  readonly #github: GitHub;
  readonly #branch: string;
  /** Without the leading `refs/`. */
  readonly #folder: string;
  readonly #reading: Need;
  readonly #storing: Need;

  constructor(github: GitHub, { branch, historyDir }: Place) {
    this.#github = github;
    this.#branch = branch;
    this.#folder = folderOf({ branch, historyDir });
    this.#reading = { what: `read the runs that wait for ${branch}`, permission: 'contents: read' };
    this.#storing = { what: `store the run for ${branch}`, permission: 'contents: write' };
  }

  async put(text: string, timeMs: number): Promise<WaitingEntry | undefined> {
    if (Buffer.byteLength(text) > FILE_BYTES_MAX) return undefined;
    const name = `${String(timeMs).padStart(15, '0')}-${objectName(Buffer.from(text))}`;
    try {
      const file = { path: FILE, mode: '100644', type: 'blob', content: text };
      const tree = await this.#write('POST /repos/{owner}/{repo}/git/trees', { tree: [file] });
      const message = 'perf: runs that wait';
      const commit =
        tree && (await this.#write('POST /repos/{owner}/{repo}/git/commits', { message, tree, parents: [] }));
      const isThere = commit && (await this.#create(name, commit));
      return isThere ? { name, timeMs } : undefined;
    } catch (error) {
      // The branch is the other way to store the run. It reports what fails there too.
      if (error instanceof UserError) return undefined;
      throw error;
    }
  }

  async list(): Promise<readonly WaitingEntry[]> {
    const { data } = await this.#github.request<readonly { readonly ref: string }[]>(
      'GET /repos/{owner}/{repo}/git/matching-refs/{ref}',
      { ref: `${this.#folder}/` },
      this.#reading,
    );
    return entriesIn((data ?? []).map(({ ref }) => ref.slice(`refs/${this.#folder}/`.length)));
  }

  /** Once a job: all its suites ask for them. */
  readonly seen = once(async (): Promise<ReadonlyMap<string, string> | undefined> => {
    const look = await lookOf(this.#github);
    if (!look?.waiting || look.branch !== this.#branch) return undefined;
    // What GitHub calls the name of such a reference may include its folders.
    const seen = new Map(
      [...look.waiting].map(([name, text]) => [name.slice(name.lastIndexOf('/') + 1), text]),
    );
    const texts = new Map<string, string>();
    for (const { name } of entriesIn([...seen.keys()])) {
      const text = await this.#whole(NAME.exec(name)?.[2] ?? '', seen.get(name) ?? '');
      if (text !== undefined) texts.set(name, text);
    }
    return texts;
  });

  async texts(entries: readonly WaitingEntry[]): Promise<ReadonlyMap<string, string>> {
    const blobs = entries.map(({ name }): [string, string] => [name, NAME.exec(name)?.[2] ?? '']);
    const read = await blobTexts(this.#github, [...new Set(blobs.map(([, sha]) => sha))], this.#reading);
    const found = blobs.map(async ([name, sha]): Promise<[string, string] | undefined> => {
      const text = read?.get(sha) ?? (await this.#blob(sha));
      return text === undefined ? undefined : [name, text];
    });
    return new Map((await Promise.all(found)).filter((each) => each !== undefined));
  }

  async remove(entries: readonly WaitingEntry[]): Promise<void> {
    const left = [...entries];
    const removing = async () => {
      for (let next = left.shift(); next; next = left.shift()) await this.#remove(next);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, removing));
  }

  async messages(): Promise<readonly string[]> {
    const { data } = await this.#github.request<readonly { readonly commit: { readonly message: string } }[]>(
      'GET /repos/{owner}/{repo}/commits',
      { sha: this.#branch, per_page: COMMITS_MAX },
      this.#reading,
    );
    return (data ?? []).map(({ commit }) => commit.message);
  }

  /** @returns the object's name; undefined if GitHub takes none */
  async #write(route: string, parameters: Record<string, unknown>): Promise<string | undefined> {
    return (await this.#github.request<{ readonly sha: string }>(route, parameters, this.#storing)).data?.sha;
  }

  /** A reference that exists already was created by a request whose answer was lost. */
  async #create(name: string, sha: string): Promise<boolean> {
    const ref = `refs/${this.#folder}/${name}`;
    const { message } = await this.#github.request(
      'POST /repos/{owner}/{repo}/git/refs',
      { ref, sha },
      this.#storing,
    );
    return message === undefined || /already exists/i.test(message);
  }

  /** A text that a query has brought, or the rest of it; undefined if it is not the one of that name, or GitHub does not give it. */
  async #whole(sha: string, text: string): Promise<string | undefined> {
    if (objectName(Buffer.from(text)) === sha) return text;
    if (Buffer.byteLength(text) < TRUNCATED_BYTES_MIN) return undefined;
    return this.#blob(sha).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      return undefined;
    });
  }

  async #blob(sha: string): Promise<string | undefined> {
    const { data } = await this.#github.request<{ readonly content: string; readonly size?: number | null }>(
      'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
      { file_sha: sha },
      this.#reading,
    );
    const bytes = Buffer.from(data?.content ?? '', 'base64');
    return data && bytes.length <= FILE_BYTES_MAX && objectName(bytes) === sha
      ? bytes.toString('utf8')
      : undefined;
  }

  /** What stays is removed with the next runs: then the history has its runs already. */
  async #remove({ name }: WaitingEntry): Promise<void> {
    const ref = `${this.#folder}/${name}`;
    await this.#github
      .request('DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref }, this.#storing)
      .catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error;
      });
  }
}

/** Oldest first, without names of another form. */
function entriesIn(names: readonly string[]): WaitingEntry[] {
  return names.toSorted().flatMap((name) => {
    const [, time] = NAME.exec(name) ?? [];
    return time === undefined ? [] : [{ name, timeMs: Number(time) }];
  });
}
