/**
 * Schemas of GitHub's answers by route, for the fields that perf-regression reads. The client rejects a proxy's page, an empty
 * object or half an answer, whatever the status code.
 * Source: https://docs.github.com/rest
 */
import * as z from '../model/schema.ts';

const sha = z.string().check(z.regex(/^[0-9a-f]{40,64}$/));
const text = z.string();
const number = z.int().check(z.positive());
const named = z.looseObject({ sha });
const login = z.looseObject({ login: text });

const commit = z.looseObject({ sha, commit: z.looseObject({ message: text, tree: named }) });
const gitCommit = z.looseObject({ sha, message: text, parents: z.array(named) });
const ref = z.looseObject({ ref: text, object: named });
const comment = z.looseObject({ id: number, html_url: text, body: z.nullish(text) });
const issue = z.looseObject({ number, html_url: text, state: text, title: text, body: z.nullable(text) });
const pullRequest = z.looseObject({
  number,
  head: z.looseObject({ sha, ref: text }),
  base: z.looseObject({ sha, ref: text }),
});
const checkRun = z.looseObject({ id: number, external_id: z.nullish(text) });
const contents = z.looseObject({ name: text, type: text, size: z.int().check(z.nonnegative()), sha });
const artifact = z.looseObject({
  id: number,
  name: text,
  size_in_bytes: z.number().check(z.nonnegative()),
  expired: z.boolean(),
});
const treeEntry = z.looseObject({ path: text, mode: text, type: text, sha, size: z.optional(z.int()) });

const REPOSITORY = '/repos/{owner}/{repo}';

/** By route relative to the repository, without parameter names. */
const ANSWERS: Readonly<Record<string, z.ZodMiniType>> = {
  'GET /branches': z.array(z.looseObject({ name: text })),
  'GET /branches/{}': z.looseObject({ name: text, commit }),
  'GET /commits': z.array(commit),
  'GET /commits/{}': commit,
  'GET /commits/{}/pulls': z.array(pullRequest),
  'GET /commits/{}/check-runs': z.looseObject({ check_runs: z.array(checkRun) }),
  'GET /commits/{}/comments': z.array(comment),
  'POST /commits/{}/comments': comment,
  'GET /compare/{}': z.looseObject({ status: text, merge_base_commit: named }),
  'GET /contents/{}': z.union([z.array(contents), contents]),
  'GET /git/commits/{}': gitCommit,
  'GET /git/blobs/{}': z.looseObject({ sha, content: text }),
  'POST /git/commits': z.looseObject({ sha, tree: named }),
  'GET /git/trees/{}': z.looseObject({ sha, truncated: z.boolean(), tree: z.array(treeEntry) }),
  'POST /git/trees': named,
  'GET /git/matching-refs/{}': z.array(ref),
  'POST /git/refs': ref,
  'PATCH /git/refs/{}': ref,
  'PATCH /comments/{}': comment,
  'GET /issues': z.array(issue),
  'POST /issues': issue,
  'GET /issues/{}': issue,
  'PATCH /issues/{}': issue,
  'POST /issues/{}/assignees': issue,
  'GET /issues/{}/events': z.array(z.looseObject({ event: text, actor: z.nullish(login), created_at: text })),
  'GET /issues/{}/comments': z.array(comment),
  'POST /issues/{}/comments': comment,
  'PATCH /issues/comments/{}': comment,
  'POST /issues/comments/{}/reactions': z.looseObject({ id: number, content: text }),
  'POST /labels': z.looseObject({ name: text }),
  'GET /pulls': z.array(pullRequest),
  'GET /pulls/{}': pullRequest,
  'GET /pulls/{}/commits': z.array(commit),
  'GET /collaborators/{}/permission': z.looseObject({ permission: text }),
  'POST /check-runs': checkRun,
  'PATCH /check-runs/{}': checkRun,
  'GET /actions/artifacts': z.looseObject({ total_count: z.int(), artifacts: z.array(artifact) }),
  'GET /actions/runs/{}': z.looseObject({ event: text, conclusion: z.nullish(text) }),
  'GET /actions/runs/{}/artifacts': z.looseObject({ artifacts: z.array(artifact) }),
};

/** The bytes of a file. The caller checks them against the git object name. */
const raw = z.union([z.string(), z.instanceof(ArrayBuffer)]);

/** @param isRaw whether the bytes of a file were requested instead of its metadata */
export function answerOf(route: string, isRaw = false): z.ZodMiniType {
  return isRaw ? raw : (ANSWERS[keyOf(route)] ?? z.unknown());
}

/** Routes whose answers are not read. */
const UNREAD = /^DELETE |\/dispatches$/;

export function isAnswerKnown(route: string): boolean {
  return UNREAD.test(route) || keyOf(route) in ANSWERS;
}

function keyOf(route: string): string {
  return route.replace(REPOSITORY, '').replace(/\{\w+\}/g, '{}');
}
