/**
 * One check run for each suite and job. It is opened when the job starts, says what the job does, and ends with the verdict. It is
 * written once, even if GitHub's answer was lost. What a killed job left open is closed by a later job. GitHub limits the
 * annotations of a request, so more of them follow in further requests.
 */
import { UserError } from '../model/errors.ts';
import type { CheckRun, CheckRunAnnotation, CheckRunText } from '../reporters/check-run.ts';
import { backoff, retry } from '../system/retry.ts';
import type { Answer, GitHub, Need } from './client.ts';
import { oursOf } from './ours.ts';

/** https://docs.github.com/rest/checks/runs#update-a-check-run */
const ANNOTATIONS_PER_REQUEST = 50;

/** If the answer was lost, the check run may exist: it is searched for before the request is repeated. */
const AGAIN = backoff({ tries: 3, pauseMs: 250 });

/** What the job does is updated at most this often: each update is a request. */
const UPDATE_MS = 30_000;

const NEED: Need = { what: 'write the check run', permission: 'checks: write' };
const PATH = '/repos/{owner}/{repo}/check-runs';

interface Written {
  readonly id: number;
  readonly external_id: string | null;
  readonly status?: string;
  /** Only apps write check runs. */
  readonly app?: { readonly slug?: string } | null;
}

/** The place of a check run. `id` distinguishes it from those of other jobs on the commit. */
export interface CheckRunPlace {
  readonly commit: string;
  readonly id: string;
  readonly url: string;
}

/** A check run that is under way. */
interface Open extends CheckRunPlace {
  readonly name: string;
  /** Undefined if GitHub did not take it, or the answer was lost. */
  readonly number: Promise<number | undefined>;
  text: CheckRunText;
  updatedMs: number;
  /** The last update that was sent. */
  update: Promise<unknown>;
}

const underWay = new WeakMap<GitHub, Open>();

/** Opens the check run while other requests are under way. `writeCheckRun` or `closeCheckRun` must follow. */
export function openCheckRun(github: GitHub, place: CheckRunPlace, name: string, text: CheckRunText): void {
  const body: Body = { ...bodyOf(place, name), status: 'in_progress', output: text };
  const number = writeOnce(github, body).then(
    ({ id }) => id,
    // The verdict is written all the same, or says why it cannot be.
    () => undefined,
  );
  const updatedMs = performance.now();
  underWay.set(github, { ...place, name, number, text, updatedMs, update: number });
}

/** Says in the open check run what the job does now, unless something was said a moment ago. */
export function updateCheckRun(github: GitHub, title: string): void {
  const open = underWay.get(github);
  if (!open || performance.now() - open.updatedMs < UPDATE_MS) return;
  open.updatedMs = performance.now();
  open.text = { ...open.text, title };
  const output = open.text;
  open.update = open.update
    .then(() => open.number)
    .then((id) => id && change(github, id, { output }))
    .catch(() => undefined);
}

/** Writes a verdict into the open check run of the commit; without one, a new check run. */
export async function writeCheckRun(
  github: GitHub,
  place: CheckRunPlace,
  { name, conclusion, title, summary, annotations }: CheckRun,
): Promise<void> {
  const open = underWay.get(github);
  const own = open?.commit === place.commit ? open : undefined;
  if (own) underWay.delete(github);
  const output = (part: number) => ({ title, summary, annotations: partOf(annotations, part) });
  const ended = { status: 'completed', conclusion, output: output(0) } as const;
  const number = await endOf(github, own, { ...bodyOf(own ?? place, name), ...ended });
  for (let part = 1; part * ANNOTATIONS_PER_REQUEST < annotations.length; part++) {
    await change(github, number, { output: output(part) });
  }
}

/** Ends the check run that is still open, without a verdict. @throws UserError if GitHub does not take it */
export async function closeCheckRun(
  github: GitHub,
  conclusion: 'cancelled' | 'failure' | 'neutral',
  output: CheckRunText,
): Promise<void> {
  const open = underWay.get(github);
  if (!open) return;
  underWay.delete(github);
  // A token that may not open it may not close it either.
  if ((await open.number) === undefined) return;
  await endOf(github, open, { ...bodyOf(open, open.name), status: 'completed', conclusion, output });
}

interface Body {
  readonly name: string;
  readonly head_sha: string;
  readonly external_id: string;
  readonly details_url: string;
  readonly status?: 'in_progress' | 'completed';
  readonly conclusion?: string;
  readonly output?: object;
}

function bodyOf({ commit, id, url }: CheckRunPlace, name: string): Body {
  return { name, head_sha: commit, external_id: id, details_url: url };
}

/** @returns number of the check run */
async function endOf(github: GitHub, open: Open | undefined, body: Body): Promise<number> {
  await open?.update;
  const number = await open?.number;
  if (number !== undefined) return change(github, number, body);
  return (await writeOnce(github, body, open !== undefined)).id;
}

async function change(github: GitHub, check_run_id: number, body: Partial<Body>): Promise<number> {
  const { head_sha: _, ...changeable } = body;
  const changed = { check_run_id, ...changeable };
  return written(await github.request<Written>(`PATCH ${PATH}/{check_run_id}`, changed, NEED)).id;
}

/** @param mayExist whether an earlier request may have opened it */
async function writeOnce(github: GitHub, body: Body, mayExist = false): Promise<Written> {
  return retry(AGAIN, async (attempt) => {
    const there = attempt > 1 || mayExist ? await findOurs(github, body) : undefined;
    if (there && mayExist) await change(github, there.id, body);
    const added = { ...body, request: { retries: 0 } };
    return there ?? written(await github.request<Written>(`POST ${PATH}`, added, NEED));
  });
}

async function findOurs(github: GitHub, { name, head_sha, external_id }: Body): Promise<Written | undefined> {
  return (await listOurs(github, head_sha, name)).find((each) => each.external_id === external_id);
}

/** The check runs of ours with this name on a commit. */
async function listOurs(github: GitHub, commit: string, name: string): Promise<Written[]> {
  const asked = { ref: commit, check_name: name, filter: 'all', per_page: 100 };
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
  const { data } = await github.request<{ check_runs: readonly Written[] }>(route, asked, NEED);
  const named = data?.check_runs ?? [];
  const ours = await oursOf(
    github,
    named.filter(({ app }) => app),
    ({ app }) => ({ login: `${app?.slug}[bot]`, type: 'Bot' }),
  );
  // Nobody but an app can write one. If GitHub does not name it, the id has to do.
  return named.filter((each) => !each.app || ours.includes(each));
}

/**
 * Closes the check runs that killed jobs left open on these commits.
 * @param isOrphan decides by the id that the job gave it
 * @returns how many were closed
 */
export async function closeOrphans(
  github: GitHub,
  { commits, name }: { readonly commits: readonly string[]; readonly name: string },
  isOrphan: (id: string) => Promise<boolean>,
  output: CheckRunText,
): Promise<number> {
  const lists = await Promise.all(commits.map((commit) => listOurs(github, commit, name)));
  let closed = 0;
  for (const { id, status, external_id } of lists.flat()) {
    if (status === 'completed' || !external_id || !(await isOrphan(external_id))) continue;
    await change(github, id, { status: 'completed', conclusion: 'cancelled', output });
    closed++;
  }
  return closed;
}

function partOf(annotations: readonly CheckRunAnnotation[], part: number): readonly CheckRunAnnotation[] {
  return annotations.slice(part * ANNOTATIONS_PER_REQUEST, (part + 1) * ANNOTATIONS_PER_REQUEST);
}

function written(answer: Answer<Written>): Written {
  if (answer.data) return answer.data;
  throw new UserError(`cannot ${NEED.what}: GitHub answers ${answer.status} (${answer.message})`);
}
