/**
 * A GitHub to test against, without GitHub: one repository with a first commit, tokens with permissions, and
 * an address for `GITHUB_API_URL`. Set-up and assertions (`api` and everything built on it) go straight to the
 * emulator as the repository's owner; only what is sent to `url` is recorded, validated and met by faults.
 */
import type { Json } from './answer.ts';
import { type EmulatedGitHub, startEmulator } from './emulator.ts';
import { createFaultQueue, type Faults } from './faults.ts';
import { everyPermission, type Permissions } from './permissions.ts';
import { type RecordedRequest, startProxy } from './proxy.ts';
import type { ResultsService } from './results-service.ts';
import { createWorkflowRuns, type WorkflowRuns } from './workflow-runs.ts';

export type { Json } from './answer.ts';
export type { Fault, Faults } from './faults.ts';
export type { Permissions } from './permissions.ts';
export type { RecordedRequest } from './proxy.ts';

export interface StandInOptions {
  /** `owner/name`; `acme/widgets` unless given. */
  repository?: string;
  /** Token → what it may do. Without it there is one token, `workflowToken`, that may do everything. */
  tokens?: Record<string, Permissions>;
  /** A repository without any commit. */
  empty?: boolean;
  /** Whose artifacts the API tells of. */
  results?: ResultsService;
}

export const workflowToken = 'ghs_workflow';

/** Has no rights in the repository and opens pull requests from a fork. */
export const contributor = 'contributor';

export interface Comment {
  id: number;
  body: string;
  user: { login: string; type: string };
}

export interface PullRequest {
  number: number;
  head: { sha: string; ref: string; repo: { full_name: string } };
  base: { sha: string; ref: string };
}

export interface StandIn {
  /** What the action gets as `GITHUB_API_URL`. */
  readonly url: string;
  readonly repository: string;
  readonly requests: readonly RecordedRequest[];
  clearRequests(): void;
  /** Requests outside GitHub's description. A test asserts that it is empty. */
  readonly invalid: string[];
  readonly permissions: Map<string, Permissions>;
  readonly faults: Faults;
  readonly workflowRuns: WorkflowRuns;
  /** As the owner unless another login is given; throws on any answer that is not a success. */
  api(method: string, path: string, body?: unknown, login?: string): Promise<Json>;
  /** The head branch must exist; from a fork it is written `contributor:branch`. */
  createPullRequest(pull: {
    head: string;
    base?: string;
    title?: string;
    login?: string;
  }): Promise<PullRequest>;
  /** Creates `contributor/<name>` and returns its full name. */
  createFork(): Promise<string>;
  createIssue(title: string): Promise<number>;
  /** Comments of an issue or pull request, oldest first. */
  comments(number: number): Promise<Comment[]>;
  commitComments(sha: string): Promise<Comment[]>;
  checkRuns(sha: string): Promise<Json[]>;
  branchSha(branch: string): Promise<string | undefined>;
  /** Undefined when the branch or the file is missing. */
  readFile(branch: string, path: string): Promise<string | undefined>;
  /** One commit on top of `branch`, which is made as an orphan when it is missing. Returns the SHA. */
  commitFiles(branch: string, files: Record<string, string>, message?: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startGitHub(options: StandInOptions = {}): Promise<StandIn> {
  const repository = options.repository ?? 'acme/widgets';
  const [owner = '', name = ''] = repository.split('/');
  const emulator = await startEmulator({ owner, name, contributor, empty: options.empty ?? false });
  const state = {
    requests: [] as RecordedRequest[],
    invalid: [] as string[],
    permissions: new Map(Object.entries(options.tokens ?? { [workflowToken]: everyPermission })),
    faults: createFaultQueue(),
    workflowRuns: createWorkflowRuns(options.results),
  };
  const proxy = await startProxy(emulator, state);
  return {
    ...state,
    ...repositoryOf(emulator, repository),
    url: proxy.url,
    repository,
    clearRequests: () => void state.requests.splice(0),
    api: emulator.api,
    stop: async () => {
      await proxy.stop();
      await emulator.stop();
    },
  };
}

const entriesOf = (files: Record<string, string>) =>
  Object.entries(files).map(([path, content]) => ({ path, mode: '100644', type: 'blob', content }));

/** Of the same files, which nobody changes, many stand-ins are given the same tree. */
const wholeTrees = new WeakMap<Record<string, string>, Buffer>();

function wholeTree(files: Record<string, string>): Buffer {
  const known = wholeTrees.get(files) ?? Buffer.from(JSON.stringify({ tree: entriesOf(files) }));
  wholeTrees.set(files, known);
  return known;
}

/** Reading and writing the repository's state as a test thinks of it. */
function repositoryOf(emulator: EmulatedGitHub, repository: string) {
  const root = `/repos/${repository}`;
  const { api } = emulator;

  const branchSha = async (branch: string): Promise<string | undefined> => {
    const refs = await api('GET', `${root}/git/matching-refs/heads/${branch}`);
    return refs.find((ref: Json) => ref.ref === `refs/heads/${branch}`)?.object.sha;
  };

  const readFile = async (branch: string, path: string): Promise<string | undefined> => {
    const sha = await branchSha(branch);
    if (sha === undefined) return undefined;
    const { tree } = await api('GET', `${root}/git/trees/${sha}?recursive=1`);
    const entry = tree.find((candidate: Json) => candidate.path === path && candidate.type === 'blob');
    if (!entry) return undefined;
    const blob = await api('GET', `${root}/git/blobs/${entry.sha}`);
    return Buffer.from(blob.content, 'base64').toString('utf8');
  };

  const commitFiles: StandIn['commitFiles'] = async (branch, files, message = 'Change files') => {
    const parent = await branchSha(branch);
    const base = parent ? (await api('GET', `${root}/git/commits/${parent}`)).tree.sha : undefined;
    const body = base ? { base_tree: base, tree: entriesOf(files) } : wholeTree(files);
    const tree = await api('POST', `${root}/git/trees`, body);
    const parents = parent ? [parent] : [];
    const commit = await api('POST', `${root}/git/commits`, { message, tree: tree.sha, parents });
    if (parent) await api('PATCH', `${root}/git/refs/heads/${branch}`, { sha: commit.sha });
    else await api('POST', `${root}/git/refs`, { ref: `refs/heads/${branch}`, sha: commit.sha });
    return commit.sha;
  };

  const createPullRequest: StandIn['createPullRequest'] = async (pull) => {
    const { head, base = 'main', title = `Merge ${head}`, login } = pull;
    const created = await api('POST', `${root}/pulls`, { title, head, base }, login);
    return created as PullRequest;
  };

  const createFork = async (): Promise<string> => {
    const fork = await api('POST', `${root}/forks`, {}, contributor);
    return fork.full_name as string;
  };

  const listOf = (path: string) => async (subject: string | number) =>
    await api('GET', `${root}/${path.replace('{}', `${subject}`)}?per_page=100`);

  return {
    branchSha,
    readFile,
    commitFiles,
    createPullRequest,
    createFork,
    createIssue: async (title: string) => (await api('POST', `${root}/issues`, { title })).number as number,
    comments: listOf('issues/{}/comments') as (number: number) => Promise<Comment[]>,
    commitComments: listOf('commits/{}/comments') as (sha: string) => Promise<Comment[]>,
    checkRuns: async (sha: string) =>
      (await api('GET', `${root}/commits/${sha}/check-runs?per_page=100`)).check_runs as Json[],
  };
}
