/**
 * The one door to workflow artifacts: texts that jobs hand to one another, in one run or from one run to the next.
 * Those of this run cost no request of GitHub's API and need no permission; those of others need `actions: read`.
 * What is read may have been made by a stranger: it is bounded, and unpacked by archive.ts alone.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ArtifactClient } from '@actions/artifact';
import * as z from 'zod';
import { messageOf, TransientError, UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import { ACTION } from '../model/project.ts';
import { isOverdue, within } from '../system/patience.ts';
import type { GitHub, Need } from './client.ts';
import { type Limits, unpackTexts } from './zip.ts';

export interface ArtifactFound {
  readonly id: number;
  readonly name: string;
  /** Of the zip, as GitHub says. */
  readonly bytes: number;
  /** The workflow run that made it; 0: this one. */
  readonly runId: number;
  /** What that run was started for; empty: this run's. */
  readonly commit: string;
}

/** Far above what reports and runs take, far below what would exhaust a runner. */
const LIMITS: Limits = { zipBytes: 64 * 1024 * 1024, files: 1000, textBytes: 256 * 1024 * 1024 };

/** So many of the newest artifacts of a name are looked at; each costs one request for its run. */
const CANDIDATES = 10;

/** Runs of these are of the branch's own code: not a pull request's, and not what a run of a fork started. */
const OWN_EVENTS = ['push', 'schedule', 'workflow_dispatch'];

const artifactsSchema = z.object({
  total_count: z.int(),
  artifacts: z.array(
    z.object({
      id: z.int().positive(),
      name: z.string(),
      size_in_bytes: z.number(),
      expired: z.boolean(),
      workflow_run: z
        .object({
          id: z.int().positive(),
          repository_id: z.int(),
          head_repository_id: z.int(),
          head_branch: z.string().nullable(),
          head_sha: z.string(),
        })
        .nullish(),
    }),
  ),
});

const runSchema = z.object({ conclusion: z.string().nullable(), event: z.string() });

/** The workflow run has an artifact of that name. */
export class NameTakenError extends UserError {}

export class Artifacts {
  readonly #github: GitHub;
  readonly #token: string;
  #client: Promise<ArtifactClient> | undefined;
  /** The newest of any name, as the job found them. */
  #all: Promise<z.infer<typeof artifactsSchema>> | undefined;

  /** @param token for artifacts of other runs */
  constructor(github: GitHub, token: string) {
    this.#github = github;
    this.#token = token;
  }

  /**
   * Uploads texts as one artifact of this workflow run.
   * @param files texts by relative path; not empty
   * @throws NameTakenError where this run has one of that name
   * @throws UserError where this is no workflow job, or GitHub refuses
   * @throws TransientError where GitHub does not answer
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

  /** Those of this workflow run whose name begins so, of all its attempts and jobs. */
  async ofThisRun(prefix: string): Promise<readonly ArtifactFound[]> {
    const { artifacts } = await this.#ask('list the artifacts of this run', (client) =>
      client.listArtifacts(),
    );
    return artifacts
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ id, name, size }) => ({ id, name, bytes: size, runId: 0, commit: '' }));
  }

  /**
   * Of the newest ten artifacts of that name: those that did not expire and that successful runs of a branch of this
   * repository made, newest first. Never of a fork, nor of a pull request.
   * @throws UserError where GitHub denies
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
   * The one of that name that another run of this repository made, of whatever code.
   * @returns undefined where there is none, or it has expired
   * @throws UserError where GitHub denies
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
   * @throws UserError where it is too large, no zip, or holds what it should not; see archive.ts
   * @throws TransientError where it cannot be downloaded
   */
  async read(
    { id, name, bytes, runId }: ArtifactFound,
    limits: Limits = LIMITS,
  ): Promise<ReadonlyMap<string, string>> {
    const what = `the artifact ${name}`;
    const tooLarge = (size: number) =>
      new UserError(
        `${what} is refused: it has ${size} bytes; at most ${limits.zipBytes} are read`,
        'Nothing of it was used. Make it again, or leave it out.',
      );
    if (bytes > limits.zipBytes) throw tooLarge(bytes);
    const { owner, repo } = this.#github.repository;
    const findBy = { token: this.#token, workflowRunId: runId, repositoryOwner: owner, repositoryName: repo };
    return inPrivateFolder(async (folder) => {
      await this.#ask(`download ${what}`, (client) =>
        client.downloadArtifact(id, { path: folder, skipDecompress: true, ...(runId > 0 && { findBy }) }),
      );
      // The client names the file as the server likes.
      const [file = ''] = await readdir(folder);
      const { size } = await stat(join(folder, file));
      if (size > limits.zipBytes) throw tooLarge(size);
      return unpackTexts(await readFile(join(folder, file)), limits, what);
    });
  }

  /** The newest of that name. Where a repository has few artifacts, one answer tells of all names. */
  async #named(name: string, need: Need): Promise<z.infer<typeof artifactsSchema>['artifacts']> {
    this.#all ??= this.#list({}, need);
    const all = await this.#all;
    const isWhole = all.total_count <= all.artifacts.length;
    const { artifacts } = isWhole ? all : await this.#list({ name }, need);
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

  /** @returns undefined where there is no such thing */
  async #request<T>(
    route: string,
    parameters: Record<string, unknown>,
    need: Need,
    schema: z.ZodType<T>,
  ): Promise<T | undefined> {
    const { data } = await this.#github.request<unknown>(route, parameters, need);
    if (data === undefined) return undefined;
    const parsed = schema.safeParse(data);
    if (parsed.success) return parsed.data;
    throw new UserError(
      `cannot ${need.what}: GitHub's answer is not as it documents it: ${issueIn(parsed.error)}`,
    );
  }

  /** The client loads when it is first needed: it is the largest package of all. */
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

/** The client repeats by itself, for many minutes, and can be neither asked why nor stopped. */
function overdue(what: string, ms: number): TransientError {
  return new TransientError(
    `cannot ${what}: GitHub's service for artifacts does not answer as it should within ${ms / 1000} s`,
    'Run the job again.',
  );
}

/** What the client's messages mean, and what helps. */
const EXPLANATIONS: readonly (readonly [RegExp, string, string])[] = [
  [
    /ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/,
    'this is no job of GitHub Actions',
    `Artifacts exist in workflows only: use the action there (uses: ${ACTION}).`,
  ],
  [
    /not currently supported on GHES/,
    'GitHub Enterprise Server has no artifacts of this kind',
    'Hand the files over in another way, such as a branch or a bucket.',
  ],
  [
    /storage quota/,
    'the storage for artifacts is full',
    'Delete old artifacts, or shorten their retention in the settings of the repository.',
  ],
  [/Resource not accessible/, 'the token may not', 'Add to the job:   permissions: { actions: read }'],
  [
    /No artifacts found|Not Found|\(404\)|expired/,
    'it is gone',
    'It expired, or somebody deleted it: make it again.',
  ],
];

function explain(what: string, cause: unknown): UserError {
  const message = messageOf(cause);
  if (message.includes('(409)')) {
    const why = `cannot ${what}: this workflow run has one of that name`;
    return new NameTakenError(why, 'Give each job or step a name of its own.', { cause });
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
