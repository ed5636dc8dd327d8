/**
 * All access to workflow artifacts: texts that jobs pass to other jobs of the same or a later workflow run. Artifacts of this
 * run cost no request of GitHub's API and need no permission; those of other runs need `actions: read`. An artifact may be
 * made by a stranger: its size is limited, and only zip.ts unpacks it.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ArtifactClient } from '@actions/artifact';
import { messageOf, TransientError, UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import { ACTION } from '../model/project.ts';
import * as z from '../model/schema.ts';
import { isOverdue, within } from '../system/patience.ts';
import type { GitHub, Need } from './client.ts';
import { type Limits, unpackTexts } from './zip.ts';

export interface ArtifactFound {
  readonly id: number;
  readonly name: string;
  /** Size of the zip, according to GitHub. */
  readonly bytes: number;
  /** The workflow run that made it; 0: this one. */
  readonly runId: number;
  /** The commit that started that run; empty: this run's. */
  readonly commit: string;
}

/** Far more than reports and runs need, and far less than a runner can hold. */
const LIMITS: Limits = { zipBytes: 64 * 1024 * 1024, files: 1000, textBytes: 256 * 1024 * 1024 };

/** Largest number of artifacts of one name that are considered, newest first; each costs a request for its run. */
const CANDIDATES = 10;

/** Events whose runs have the branch's own code, not that of a pull request or a fork. */
const OWN_EVENTS = ['push', 'schedule', 'workflow_dispatch'];

const artifactsSchema = z.lazy(() =>
  z.object({
    total_count: z.int(),
    artifacts: z.array(
      z.object({
        id: z.int().check(z.positive()),
        name: z.string(),
        size_in_bytes: z.number(),
        expired: z.boolean(),
        workflow_run: z.nullish(
          z.object({
            id: z.int().check(z.positive()),
            repository_id: z.int(),
            head_repository_id: z.int(),
            head_branch: z.nullable(z.string()),
            head_sha: z.string(),
          }),
        ),
      }),
    ),
  }),
);

const runSchema = z.object({ conclusion: z.nullable(z.string()), event: z.string() });

/** The workflow run has an artifact of that name. */
export class NameTakenError extends UserError {}

export class Artifacts {
  readonly #github: GitHub;
  readonly #token: string;
  #client: Promise<ArtifactClient> | undefined;
  /** The newest artifacts of any name, listed once per job. */
  #all: Promise<z.infer<typeof artifactsSchema>> | undefined;

  /** @param token for artifacts of other runs */
  constructor(github: GitHub, token: string) {
    this.#github = github;
    this.#token = token;
  }

  /**
   * Uploads texts as one artifact of this workflow run.
   * @param files texts by relative path; not empty
   * @throws NameTakenError if this run already has an artifact of that name
   * @throws UserError if this is not a workflow job, or GitHub refuses
   * @throws TransientError if GitHub does not answer
   */
  async upload(name: string, files: ReadonlyMap<string, string>, retentionDays?: number): Promise<void> {
    await inPrivateFolder(async (folder) => {
      const paths: string[] = [];
      for (const [path, text] of files) {
        const full = join(folder, path);
        await mkdir(dirname(full), { recursive: true });
        await writeFile(full, text);
        paths.push(full);
      }
      await this.#ask(`upload the artifact ${name}`, (client) =>
        client.uploadArtifact(name, paths, folder, { ...(retentionDays && { retentionDays }) }),
      );
    });
  }

  /** Artifacts of this workflow run whose names have the prefix, from all its attempts and jobs. */
  async ofThisRun(prefix: string): Promise<readonly ArtifactFound[]> {
    const { artifacts } = await this.#ask('list the artifacts of this run', (client) =>
      client.listArtifacts(),
    );
    return artifacts
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ id, name, size }) => ({ id, name, bytes: size, runId: 0, commit: '' }));
  }

  /**
   * Considers the ten newest artifacts of that name and returns those that have not expired and that successful runs of a
   * branch of this repository made, newest first. Excludes those of forks and pull requests.
   * @throws UserError if GitHub denies
   */
  async ofBranch(name: string, branch: string): Promise<readonly ArtifactFound[]> {
    const need: Need = { what: `look for the artifact ${name} of ${branch}`, permission: 'actions: read' };
    const candidates = (await this.#named(name, need)).flatMap(
      ({ id, name, size_in_bytes, expired, workflow_run }) => {
        if (expired || !workflow_run || workflow_run.head_branch !== branch) return [];
        if (workflow_run.head_repository_id !== workflow_run.repository_id) return [];
        return [{ id, name, bytes: size_in_bytes, runId: workflow_run.id, commit: workflow_run.head_sha }];
      },
    );
    const newest = candidates.sort((a, b) => b.id - a.id).slice(0, CANDIDATES);
    const trusted = await Promise.all(newest.map(({ runId }) => this.#isTrusted(runId, need)));
    return newest.filter((_, i) => trusted[i]);
  }

  /**
   * The artifact of that name made by another run of this repository, whatever code that run had.
   * @returns undefined if there is none, or it has expired
   * @throws UserError if GitHub denies
   */
  async ofRun(runId: number, name: string): Promise<ArtifactFound | undefined> {
    const listed = await this.#request(
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
      { run_id: runId, name, per_page: 100 },
      { what: `look for the artifact ${name} of run ${runId}`, permission: 'actions: read' },
      artifactsSchema,
    );
    const found = listed?.artifacts.find(
      (artifact) => artifact.name === name && !artifact.expired && artifact.workflow_run?.id === runId,
    );
    if (!found?.workflow_run) return undefined;
    const { id, size_in_bytes: bytes, workflow_run: run } = found;
    return { id, name, bytes, runId, commit: run.head_sha };
  }

  /**
   * The texts in it by path.
   * @throws UserError if it is too large, not a zip, or has unsafe content; see zip.ts
   * @throws TransientError if it cannot be downloaded
   */
  async read(
    { id, name, bytes, runId }: ArtifactFound,
    limits: Limits = LIMITS,
  ): Promise<ReadonlyMap<string, string>> {
    const what = `the artifact ${name}`;
    const tooLarge = (size: number) =>
      new UserError(
        `${what} is refused: it has ${size} bytes; at most ${limits.zipBytes} are read`,
        'None of it was used. Create it again, or leave it out.',
      );
    if (bytes > limits.zipBytes) throw tooLarge(bytes);
    const { owner, repo } = this.#github.repository;
    const findBy = { token: this.#token, workflowRunId: runId, repositoryOwner: owner, repositoryName: repo };
    return inPrivateFolder(async (folder) => {
      await this.#ask(`download ${what}`, (client) =>
        client.downloadArtifact(id, { path: folder, skipDecompress: true, ...(runId > 0 && { findBy }) }),
      );
      // The server chooses the file's name.
      const [file = ''] = await readdir(folder);
      const { size } = await stat(join(folder, file));
      if (size > limits.zipBytes) throw tooLarge(size);
      return unpackTexts(await readFile(join(folder, file)), limits, what);
    });
  }

  /** The newest of that name. If a repository has few artifacts, one listing covers all names. */
  async #named(name: string, need: Need): Promise<z.infer<typeof artifactsSchema>['artifacts']> {
    this.#all ??= this.#list({}, need);
    const all = await this.#all;
    const isComplete = all.total_count <= all.artifacts.length;
    const { artifacts } = isComplete ? all : await this.#list({ name }, need);
    return artifacts.filter((artifact) => artifact.name === name);
  }

  async #list(which: { readonly name?: string }, need: Need): Promise<z.infer<typeof artifactsSchema>> {
    const route = 'GET /repos/{owner}/{repo}/actions/artifacts';
    const listed = await this.#request(route, { ...which, per_page: 100 }, need, artifactsSchema);
    return listed ?? { total_count: 0, artifacts: [] };
  }

  async #isTrusted(runId: number, need: Need): Promise<boolean> {
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
    const run = await this.#request(route, { run_id: runId }, need, runSchema);
    return run?.conclusion === 'success' && OWN_EVENTS.includes(run.event);
  }

  /** @returns undefined if GitHub answers that it does not exist */
  async #request<T>(
    route: string,
    parameters: Record<string, unknown>,
    need: Need,
    schema: z.ZodMiniType<T>,
  ): Promise<T | undefined> {
    const { data } = await this.#github.request<unknown>(route, parameters, need);
    if (data === undefined) return undefined;
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    throw new UserError(
      `cannot ${need.what}: GitHub's answer is not as documented: ${issueIn(parsed.error)}`,
    );
  }

  /** Loads the client when it is first needed: it is the largest package. */
  async #ask<T>(what: string, act: (client: ArtifactClient) => Promise<T>): Promise<T> {
    this.#client ??= import('@actions/artifact').then((artifact) => artifact.default);
    const client = await this.#client;
    const { transfers } = this.#github;
    return transfers.ask(async (signal) => {
      try {
        return await within(signal, act(client));
      } catch (cause) {
        if (isOverdue(cause)) throw overdue(what, transfers.deadlines.requestMs);
        throw explain(what, cause);
      }
    });
  }
}

/** The client retries by itself for many minutes. It cannot be cancelled and does not say why. */
function overdue(what: string, ms: number): TransientError {
  return new TransientError(
    `cannot ${what}: GitHub's artifact service does not answer as expected within ${ms / 1000} s`,
    'Run the job again.',
  );
}

/** Cause and remedy for the client's messages. */
const EXPLANATIONS: readonly (readonly [RegExp, string, string])[] = [
  [
    /ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/,
    'this is not a job of GitHub Actions',
    `Artifacts exist in workflows only: use the action there (uses: ${ACTION}).`,
  ],
  [
    /not currently supported on GHES/,
    'GitHub Enterprise Server has no artifacts of this kind',
    'Pass the files in another way, such as a branch or a bucket.',
  ],
  [
    /storage quota/,
    'the storage for artifacts is full',
    'Delete old artifacts, or shorten their retention in the settings of the repository.',
  ],
  [/Resource not accessible/, 'the token may not', 'Add to the job:   permissions: { actions: read }'],
  [
    /No artifacts found|Not Found|\(404\)|expired/,
    'it no longer exists',
    'It expired or was deleted: create it again.',
  ],
];

function explain(what: string, cause: unknown): UserError {
  const message = messageOf(cause);
  if (message.includes('(409)')) {
    const why = `cannot ${what}: this workflow run already has an artifact of that name`;
    return new NameTakenError(why, 'Give each job or step its own name.', { cause });
  }
  const known = EXPLANATIONS.find(([pattern]) => pattern.test(message));
  if (!known) return new TransientError(`cannot ${what}: ${message}`, 'Run the job again.', { cause });
  const [, why, remedy] = known;
  return new UserError(`cannot ${what}: ${why}`, remedy, { cause });
}

async function inPrivateFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'perf-regression-'));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
