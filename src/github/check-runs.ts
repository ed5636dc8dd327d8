/**
 * One check run for each suite and job. It is written once, even if GitHub's answer was lost. GitHub limits the annotations
 * of a request, so more of them follow in further requests.
 */
import { UserError } from '../model/errors.ts';
import type { CheckRun, CheckRunAnnotation } from '../reporters/check-run.ts';
import { backoff, retry } from '../system/retry.ts';
import type { Answer, GitHub, Need } from './client.ts';
import { oursOf } from './ours.ts';

/** https://docs.github.com/rest/checks/runs#update-a-check-run */
const ANNOTATIONS_PER_REQUEST = 50;

/** If the answer was lost, the check run may exist: it is searched for before the request is repeated. */
const AGAIN = backoff({ tries: 3, pauseMs: 250 });

const NEED: Need = { what: 'write the check run', permission: 'checks: write' };
const PATH = '/repos/{owner}/{repo}/check-runs';

interface Written {
  readonly id: number;
  readonly external_id: string | null;
  /** Only apps write check runs. */
  readonly app?: { readonly slug?: string } | null;
}

/** @param id distinguishes this check run from those of other jobs on the commit */
export async function writeCheckRun(
  github: GitHub,
  { commit, id, url }: { commit: string; id: string; url: string },
  { name, conclusion, title, summary, annotations }: CheckRun,
): Promise<void> {
  const output = (part: number) => ({ title, summary, annotations: partOf(annotations, part) });
  const first = {
    name,
    head_sha: commit,
    external_id: id,
    details_url: url,
    status: 'completed',
    conclusion,
    output: output(0),
  };
  const { id: check_run_id } = await writeOnce(github, first);
  for (let part = 1; part * ANNOTATIONS_PER_REQUEST < annotations.length; part++) {
    const more = { check_run_id, output: output(part) };
    written(await github.request<Written>(`PATCH ${PATH}/{check_run_id}`, more, NEED));
  }
}

async function writeOnce(
  github: GitHub,
  body: { name: string; head_sha: string; external_id: string },
): Promise<Written> {
  return retry(AGAIN, async (attempt) => {
    const there = attempt > 1 && (await findOurs(github, body));
    const added = { ...body, request: { retries: 0 } };
    return there || written(await github.request<Written>(`POST ${PATH}`, added, NEED));
  });
}

async function findOurs(
  github: GitHub,
  { name, head_sha, external_id }: { name: string; head_sha: string; external_id: string },
): Promise<Written | undefined> {
  const asked = { ref: head_sha, check_name: name, per_page: 100 };
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
  const { data } = await github.request<{ check_runs: readonly Written[] }>(route, asked, NEED);
  const same = (data?.check_runs ?? []).filter((each) => each.external_id === external_id);
  const [ours] = await oursOf(github, same, ({ app }) => app && { login: `${app.slug}[bot]`, type: 'Bot' });
  return ours;
}

function partOf(annotations: readonly CheckRunAnnotation[], part: number): readonly CheckRunAnnotation[] {
  return annotations.slice(part * ANNOTATIONS_PER_REQUEST, (part + 1) * ANNOTATIONS_PER_REQUEST);
}

function written(answer: Answer<Written>): Written {
  if (answer.data) return answer.data;
  throw new UserError(`cannot ${NEED.what}: GitHub answers ${answer.status} (${answer.message})`);
}
