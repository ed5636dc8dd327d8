/**
 * One search for one regression, however many jobs see it: a git reference, which GitHub creates atomically, names the job that searches
 * and until when. Its commit's message holds what the search knows, so that another job can go on. References outside of the
 * branches start no workflow. What a message says is validated: anybody who may push could have written it.
 */
import { UserError } from '../model/errors.ts';
import * as z from '../model/schema.ts';
import type { GitHub, Need } from './client.ts';

const STORING: Need = { what: 'store the state of the search', permission: 'contents: write' };

const TITLE = 'perf: a search for the commit of a regression';

/** A search has at most some hundred rounds. */
const MESSAGE_LENGTH_MAX = 200_000;

const claimSchema = z.lazy(() =>
  z.object({
    /** The workflow run that searches. */
    by: z.string().check(z.maxLength(500)),
    /** After this, another job may take over. */
    until: z.iso.datetime(),
    /** What it knows, as the search defines it. */
    state: z.optional(z.unknown()),
  }),
);
type Claim = z.infer<typeof claimSchema>;

export interface SearchedFor {
  /** Of the search: letters, digits, dashes. */
  readonly name: string;
  /** Any commit of the repository. */
  readonly sha: string;
  /** The workflow run that claims it. */
  readonly by: string;
}

/** A search that this job has. */
export class SearchClaim {
  readonly #github: GitHub;
  readonly #of: SearchedFor;
  readonly #tree: string;
  #commit: string;
  #until: Date;
  /** What an earlier job knew; undefined if nothing. */
  readonly state: unknown;

  private constructor(
    github: GitHub,
    of: SearchedFor,
    { tree, commit, until, state }: { tree: string; commit: string; until: Date; state: unknown },
  ) {
    this.#github = github;
    this.#of = of;
    this.#tree = tree;
    this.#commit = commit;
    this.#until = until;
    this.state = state;
  }

  /**
   * @param until when another job may take the search over
   * @returns who has the search, if it is another job
   */
  static async take(
    github: GitHub,
    of: SearchedFor,
    now: Date,
    until: Date,
  ): Promise<SearchClaim | { readonly heldBy: string }> {
    const held = await tipOf(github, refOf(of));
    const known = held === undefined ? undefined : await claimIn(github, held);
    if (known && Date.parse(known.until) > now.getTime()) return { heldBy: known.by };
    const { tree } = await commitOf(github, of.sha);
    const claim = { by: of.by, until: until.toISOString(), state: known?.state };
    const commit = await write(github, tree, claim, held);
    const isOurs = held === undefined ? await create(github, of, commit) : await move(github, of, commit);
    const { state } = claim;
    return isOurs ? new SearchClaim(github, of, { tree, commit, until, state }) : { heldBy: 'another job' };
  }

  /** @param until when another job may take the search over; as before unless given */
  async save(state: unknown, until = this.#until): Promise<void> {
    this.#until = until;
    const claim = { by: this.#of.by, until: until.toISOString(), state };
    const commit = await write(this.#github, this.#tree, claim, this.#commit);
    if (await move(this.#github, this.#of, commit)) this.#commit = commit;
  }

  /** The search has its answer. */
  end(): Promise<void> {
    return forgetClaim(this.#github, this.#of);
  }
}

/** Forgets the claim of a search that has its answer, whoever had it; there may be none. */
export async function forgetClaim(github: GitHub, of: Pick<SearchedFor, 'name'>): Promise<void> {
  await github.request('DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref: refOf(of) }, STORING);
}

function refOf({ name }: Pick<SearchedFor, 'name'>): string {
  return `perf-regression/search/${name}`;
}

async function tipOf(github: GitHub, ref: string): Promise<string | undefined> {
  const route = 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}';
  const { data = [] } = await github.request<readonly { ref: string; object: { sha: string } }[]>(
    route,
    { ref },
    STORING,
  );
  return data.find((each) => each.ref === `refs/${ref}`)?.object.sha;
}

async function commitOf(github: GitHub, sha: string): Promise<{ message: string; tree: string }> {
  const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
  const { data } = await github.request<{ message: string; tree?: { sha: string } }>(
    route,
    { commit_sha: sha },
    STORING,
  );
  if (!data?.tree) throw new UserError(`cannot ${STORING.what}: GitHub does not know commit ${sha}`);
  return { message: data.message, tree: data.tree.sha };
}

/** @returns undefined if the message is not one of ours: then nothing is known, and nobody holds it */
async function claimIn(github: GitHub, sha: string): Promise<Claim | undefined> {
  const { message } = await commitOf(github, sha);
  if (message.length > MESSAGE_LENGTH_MAX) return undefined;
  try {
    return claimSchema.safeParse(JSON.parse(message.slice(message.indexOf('\n')))).data;
  } catch {
    return undefined;
  }
}

async function write(
  github: GitHub,
  tree: string,
  claim: object,
  parent: string | undefined,
): Promise<string> {
  const message = `${TITLE}\n\n${JSON.stringify(claim)}`;
  const parents = parent === undefined ? [] : [parent];
  const { data, message: why } = await github.request<{ sha: string }>(
    'POST /repos/{owner}/{repo}/git/commits',
    { message, tree, parents },
    STORING,
  );
  if (data) return data.sha;
  throw new UserError(`cannot ${STORING.what}: ${why}`);
}

/** @returns false if another job was first */
async function create(github: GitHub, of: SearchedFor, sha: string): Promise<boolean> {
  const created = { ref: `refs/${refOf(of)}`, sha };
  const { message } = await github.request('POST /repos/{owner}/{repo}/git/refs', created, STORING);
  if (message === undefined) return true;
  // The answer to the first try may have been lost.
  return (await tipOf(github, refOf(of))) === sha;
}

/** @returns false if another job has moved it */
async function move(github: GitHub, of: SearchedFor, sha: string): Promise<boolean> {
  const moved = { ref: refOf(of), sha, force: false };
  const { message } = await github.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', moved, STORING);
  return message === undefined;
}
