/**
 * Where the emulator is more lenient than GitHub, or answers less: one entry per difference, each found by
 * trying. An entry may refuse a request, change what the emulator is sent, or amend what it answers. Nothing
 * is invented that the emulator's own state does not say.
 */
import { type Answer, type Json, jsonAnswer, jsonOf, refusal, withJson } from './answer.ts';
import type { EmulatedGitHub } from './emulator.ts';
import { mergeBase } from './merge-base.ts';

/** One request inside a repository. */
export interface Call {
  method: string;
  /** `/repos/{owner}/{repo}` */
  repository: string;
  /** The rest, decoded and without the query. */
  path: string;
  query: URLSearchParams;
  body: Json;
  accept: string;
}

export interface Gap {
  /** One method, or several with `|` between them. */
  readonly method: string;
  readonly path: RegExp;
  refuse?(call: Call, emulator: EmulatedGitHub): Promise<Answer | undefined>;
  rewrite?(call: Call): Json;
  amend?(call: Call, answer: Answer, emulator: EmulatedGitHub): Promise<Answer>;
}

const bodyLengthMax = 65_536;
const contentsJsonBytesMax = 1_048_576;
const contentsBytesMax = 100 * contentsJsonBytesMax;

const longBodies: Gap = {
  method: 'POST|PATCH',
  path: /^\/(issues|pulls|comments)(\/|$)|^\/commits\/[^/]+\/comments$/,
  async refuse({ body }) {
    if (typeof body?.body !== 'string' || body.body.length <= bodyLengthMax) return undefined;
    const message = `body is too long (maximum is ${bodyLengthMax} characters)`;
    return refusal(422, 'Validation Failed', { errors: [{ code: 'custom', field: 'body', message }] });
  },
};

/** The Git Data API works only once a branch exists; the first commit goes through `PUT contents`. */
const emptyRepository: Gap = {
  method: 'POST',
  path: /^\/git\/(blobs|trees|commits|refs|tags)$/,
  async refuse({ repository }, emulator) {
    const branches = await emulator.api('GET', `${repository}/branches?per_page=1`);
    return branches.length > 0 ? undefined : refusal(409, 'Git Repository is empty.');
  },
};

const typeOfMode: Record<string, string> = { '040000': 'tree', '160000': 'commit' };

/** GitHub derives `type` from `mode`; the emulator insists on it. */
const treeEntryTypes: Gap = {
  method: 'POST',
  path: /^\/git\/trees$/,
  rewrite: ({ body }) => ({
    ...body,
    tree: body.tree.map((entry: Json) => ({ type: typeOfMode[entry.mode] ?? 'blob', ...entry })),
  }),
};

/** From 1 MB to 100 MB only the raw media type carries the content; beyond, nothing does. */
const largeContents: Gap = {
  method: 'GET',
  path: /^\/contents\//,
  async amend(_call, answer) {
    if (!answer.headers['content-type']?.includes('json')) return answer;
    const file = jsonOf(answer);
    if (Array.isArray(file) || file.size <= contentsJsonBytesMax) return answer;
    if (file.size > contentsBytesMax) {
      const message = 'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch';
      return refusal(403, message, { errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }] });
    }
    return withJson(answer, { ...file, content: '', encoding: 'none' });
  },
};

/** Clients take an answer for text by its charset, and for bytes when there is none. */
const rawContentType: Gap = {
  method: 'GET',
  path: /^\/contents\//,
  async amend({ accept }, answer) {
    const raw = /application\/vnd\.github\.(?:v3\.)?raw(?:\+json)?/.exec(accept);
    if (!raw || answer.headers['content-type']?.includes('json')) return answer;
    return { ...answer, headers: { ...answer.headers, 'content-type': `${raw[0]}; charset=utf-8` } };
  },
};

/** GitHub gives the branch's whole commit, with its tree; the emulator only the SHA. */
const branchCommit: Gap = {
  method: 'GET',
  path: /^\/branches\/.+(?<!\/protection)$/,
  async amend({ repository }, answer, emulator) {
    const branch = jsonOf(answer);
    return withJson(answer, { ...branch, commit: await commitItem(emulator, repository, branch.commit.sha) });
  },
};

/** Clients recognise the refusal by its words, and the emulator hyphenates them. */
const fastForwardWords: Gap = {
  method: 'PATCH',
  path: /^\/git\/refs\//,
  async amend(_call, answer) {
    if (answer.status !== 422) return answer;
    const { message } = jsonOf(answer);
    return refusal(
      422,
      message === 'Update is not a fast-forward' ? 'Update is not a fast forward' : message,
    );
  },
};

/** The emulator takes the nearest common ancestor, which after a merge can be older than the best one. */
const compareMergeBase: Gap = {
  method: 'GET',
  path: /^\/compare\/.+\.\.\..+$/,
  async amend({ repository, path }, answer, emulator) {
    const comparison = jsonOf(answer);
    const head = path.slice(path.indexOf('...') + 3);
    if (head.includes(':')) return answer;
    const headCommit = await emulator.api('GET', `${repository}/commits/${encodeURIComponent(head)}`);
    const sha = await mergeBase(emulator, repository, comparison.base_commit.sha, headCommit.sha);
    if (sha === comparison.merge_base_commit.sha) return answer;
    return withJson(answer, {
      ...comparison,
      merge_base_commit: await commitItem(emulator, repository, sha),
    });
  },
};

/** An open pull request's head follows its branch; the emulator keeps the head of the day it was opened. */
const pullRequestHeads: Gap = {
  method: 'GET',
  path: /^\/pulls(\/\d+)?$/,
  async amend(_call, answer, emulator) {
    const value = jsonOf(answer);
    const heads = await Promise.all([value].flat().map((pull) => withCurrentHead(emulator, pull)));
    return withJson(answer, Array.isArray(value) ? heads : heads[0]);
  },
};

/** The emulator takes this path for the name of a ref and answers 404. */
const pullRequestsOfCommit: Gap = {
  method: 'GET',
  path: /^\/commits\/[^/]+\/pulls$/,
  async amend({ repository, path }, answer, emulator) {
    const sha = path.split('/')[2];
    const pulls = await emulator.api('GET', `${repository}/pulls?state=all&per_page=100`);
    const containing: Json[] = [];
    for (const pull of await Promise.all(pulls.map((pull: Json) => withCurrentHead(emulator, pull)))) {
      const commits = await emulator.api('GET', `${repository}/pulls/${pull.number}/commits?per_page=100`);
      const shas = [pull.head.sha, pull.merge_commit_sha, ...commits.map((commit: Json) => commit.sha)];
      if (shas.includes(sha)) containing.push(pull);
    }
    return { ...withJson(answer, containing), status: 200 };
  },
};

/** Its commits are those of the head of today; the emulator lists the head of the day it was opened, and the base. */
const pullRequestCommits: Gap = {
  method: 'GET',
  path: /^\/pulls\/\d+\/commits$/,
  async amend({ repository, path }, answer, emulator) {
    const pull = await emulator.api('GET', `${repository}/pulls/${path.split('/')[2]}`);
    const { head, base } = await withCurrentHead(emulator, pull);
    const from = await mergeBase(emulator, repository, base.sha, head.sha);
    const own: Json[] = [];
    for (let sha = head.sha; sha !== from; sha = own[0].parents[0].sha)
      own.unshift(await commitItem(emulator, repository, sha));
    return withJson(answer, own);
  },
};

/** GitHub keeps one list of numbers; the emulator answers 404 for the events of a pull request. */
const pullRequestEvents: Gap = {
  method: 'GET',
  path: /^\/issues\/\d+\/events$/,
  async amend({ path }, answer, emulator) {
    if (answer.status !== 404) return answer;
    const number = Number(path.split('/')[2]);
    const events = emulator.labelEvents.filter((event) => event.number === number);
    return { ...withJson(answer, events), status: 200 };
  },
};

/** By repository's emulator: what came in as a request of a token, and not from the test itself. */
const writtenByActions = new WeakMap<EmulatedGitHub, Set<number>>();

/** GitHub names the app that wrote a check run; the emulator names none. */
const checkRunApps: Gap = {
  method: 'GET|POST|PATCH',
  path: /^\/check-runs(\/\d+)?$|^\/commits\/[^/]+\/check-runs$/,
  async amend({ method }, answer, emulator) {
    const ids = writtenByActions.get(emulator) ?? new Set();
    writtenByActions.set(emulator, ids);
    const body = jsonOf(answer);
    if (method === 'POST') ids.add(body.id);
    const named = (run: Json) => ({
      ...run,
      app: { id: 1, slug: ids.has(run.id) ? 'github-actions' : 'another-app' },
    });
    const runs = body.check_runs;
    return withJson(answer, runs ? { ...body, check_runs: runs.map(named) } : named(body));
  },
};

/** The emulator has no reactions. Nobody reads them back: the recorded requests say which there are. */
const reactions: Gap = {
  method: 'POST',
  path: /^\/issues\/comments\/\d+\/reactions$/,
  async refuse({ repository, path, body }, emulator) {
    const comment = path.replace(/\/reactions$/, '');
    const { id } = await emulator.api('GET', `${repository}${comment}`);
    return jsonAnswer(201, { id, content: body.content });
  },
};

export const gaps: readonly Gap[] = [
  longBodies,
  emptyRepository,
  treeEntryTypes,
  largeContents,
  rawContentType,
  branchCommit,
  fastForwardWords,
  compareMergeBase,
  pullRequestHeads,
  pullRequestsOfCommit,
  pullRequestCommits,
  pullRequestEvents,
  checkRunApps,
  reactions,
];

export function concerns(gap: Gap, call: Call): boolean {
  return gap.method.split('|').includes(call.method) && gap.path.test(call.path);
}

/** A gap amends errors only when answering errors is its subject. */
export function amends(gap: Gap, answer: Answer): boolean {
  return answer.status < 300 || [fastForwardWords, pullRequestsOfCommit, pullRequestEvents].includes(gap);
}

async function withCurrentHead(emulator: EmulatedGitHub, pull: Json): Promise<Json> {
  if (pull.state !== 'open' || !pull.head.repo) return pull;
  const branch = `/repos/${pull.head.repo.full_name}/branches/${encodeURIComponent(pull.head.ref)}`;
  const { commit } = await emulator.api('GET', branch);
  return { ...pull, head: { ...pull.head, sha: commit.sha } };
}

/** A commit as lists show it. To ask for the commit itself makes the emulator compare all of its files. */
async function commitItem(emulator: EmulatedGitHub, repository: string, sha: string): Promise<Json> {
  const [item] = await emulator.api('GET', `${repository}/commits?sha=${sha}&per_page=1`);
  return item;
}
