/**
 * Workflow runs and their artifacts as GitHub's API tells of them: the emulator has the routes, and no way to fill
 * them. The test says which runs there were; their artifacts are those of the results service, so that what one job
 * uploads through the real client is what another finds. Bytes are not served here: the API sends clients elsewhere.
 */
import { type Answer, jsonAnswer, refusal } from './answer.ts';
import type { ResultsService, StoredArtifact } from './results-service.ts';

export interface WorkflowRun {
  id: number;
  /** `null` while it is under way. */
  conclusion?: string | null;
  /** `push` unless given. */
  event?: string;
  branch?: string;
  commit?: string;
  /** Whether its code comes from a fork. */
  fork?: boolean;
}

export interface WorkflowRuns {
  add(run: WorkflowRun): void;
  /** From now on the artifact is listed as expired, and its zip is gone. */
  expire(artifactId: number): void;
  /** Undefined if the request is about something else. */
  answer(method: string, path: string): Answer | undefined;
}

const own = 1;
const forked = 2;

export function createWorkflowRuns(results: ResultsService | undefined): WorkflowRuns {
  const runs = new Map<string, WorkflowRun>();
  const expired = new Set<number>();

  function artifactItem({ id, name, bytes, runId, createdAt }: StoredArtifact) {
    const run = runs.get(runId);
    return {
      id,
      node_id: `artifact-${id}`,
      name,
      size_in_bytes: bytes,
      expired: expired.has(id),
      created_at: createdAt,
      workflow_run: {
        id: Number(runId),
        repository_id: own,
        head_repository_id: run?.fork ? forked : own,
        head_branch: run?.branch ?? 'main',
        head_sha: run?.commit ?? '0'.repeat(40),
      },
    };
  }

  /** @param runId undefined: of all runs */
  function listArtifacts(query: URLSearchParams, runId?: string): Answer {
    const name = query.get('name');
    const found = (results?.stored() ?? []).filter(
      (artifact) =>
        (name === null || artifact.name === name) && (runId === undefined || artifact.runId === runId),
    );
    const size = Number(query.get('per_page') ?? 30);
    const start = (Number(query.get('page') ?? 1) - 1) * size;
    const page = found.toReversed().slice(start, start + size);
    return jsonAnswer(200, { total_count: found.length, artifacts: page.map(artifactItem) });
  }

  function zipOf(id: number): Answer {
    const artifact = results?.stored().find((candidate) => candidate.id === id);
    if (!artifact) return refusal(404, 'Not Found');
    if (expired.has(id)) return refusal(410, 'Artifact has expired');
    return { status: 302, headers: { location: artifact.signedUrl }, body: Buffer.alloc(0) };
  }

  function runItem(id: string): Answer {
    const run = runs.get(id);
    if (!run) return refusal(404, 'Not Found');
    const { conclusion = 'success', event = 'push', branch = 'main', commit = '0'.repeat(40), fork } = run;
    return jsonAnswer(200, {
      id: run.id,
      event,
      status: conclusion === null ? 'in_progress' : 'completed',
      conclusion,
      head_branch: branch,
      head_sha: commit,
      repository: { id: own },
      head_repository: { id: fork ? forked : own },
    });
  }

  return {
    add: (run) => void runs.set(`${run.id}`, run),
    expire: (id) => void expired.add(id),
    answer: (method, path) => {
      const [, rest, query] = /^\/repos\/[^/]+\/[^/]+\/actions\/([^?]+)\??(.*)$/.exec(path) ?? [];
      if (method !== 'GET' || rest === undefined) return undefined;
      const [, runId] = /^(?:runs\/(\d+)\/)?artifacts$/.exec(rest) ?? [];
      if (rest.endsWith('artifacts')) return listArtifacts(new URLSearchParams(query), runId);
      const zip = /^artifacts\/(\d+)\/zip$/.exec(rest)?.[1];
      if (zip !== undefined) return zipOf(Number(zip));
      const run = /^runs\/(\d+)$/.exec(rest)?.[1];
      return run === undefined ? undefined : runItem(run);
    },
  };
}
