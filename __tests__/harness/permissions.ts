/**
 * What a workflow's `permissions:` block allows. Every known token has a set of scopes; an operation that
 * needs more is refused the way GitHub refuses it, with the header that names what is missing. The repository
 * is treated as private: reading needs a scope too, because a test must show which scopes a user has to grant.
 */
import { type Answer, jsonAnswer } from './answer.ts';

export type Scope = 'actions' | 'checks' | 'contents' | 'issues' | 'pull-requests' | 'statuses';
export type Permissions = { readonly [scope in Scope]?: 'read' | 'write' };

export const everyPermission: Permissions = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
};

/** First match wins. The path is the part after `/repos/{owner}/{repo}`; any one of the scopes is enough. */
const scopesByPath: readonly (readonly [RegExp, readonly Scope[]])[] = [
  [/^\/(check-runs|check-suites)|^\/commits\/.+\/check-(runs|suites)$/, ['checks']],
  [/^\/statuses\/|^\/commits\/.+\/status(es)?$/, ['statuses']],
  [/^\/commits\/[^/]+\/pulls$/, ['pull-requests']],
  // Commenting on a commit needs contents=write, whatever the manual said until github/docs#35024.
  [/^\/(git|contents|branches|commits|compare|comments|releases|readme)(\/|$)/, ['contents']],
  // GitHub keeps one list of numbers for issues and pull requests and takes either scope for their comments.
  [/^\/issues\/(\d+\/(comments|labels|events)|comments)/, ['issues', 'pull-requests']],
  [/^\/(issues|labels|milestones)/, ['issues']],
  [/^\/pulls/, ['pull-requests']],
  [/^\/actions\//, ['actions']],
];

/** GitHub's answer to a request that the token may not make, or undefined when it may. */
export function denialOf(method: string, path: string, permissions: Permissions): Answer | undefined {
  const level = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  const scopes = requiredScopes(path, level);
  if (scopes.length === 0) return undefined;
  const granted = scopes.some((scope) => permissions[scope] === 'write' || permissions[scope] === level);
  if (granted) return undefined;
  const accepted = scopes.map((scope) => `${scope.replace('-', '_')}=${level}`).join('; ');
  return jsonAnswer(
    403,
    {
      message: 'Resource not accessible by integration',
      documentation_url: 'https://docs.github.com/rest',
      status: '403',
    },
    { 'x-accepted-github-permissions': accepted },
  );
}

function requiredScopes(path: string, level: 'read' | 'write'): readonly Scope[] {
  const inRepository = /^\/repos\/[^/]+\/[^/]+(\/[^?]*)?/.exec(path);
  if (!inRepository) return [];
  const rest = inRepository[1] ?? '';
  const entry = scopesByPath.find(([pattern]) => pattern.test(rest));
  if (entry) return entry[1];
  if (level === 'read') return [];
  // Changing what is not in the table must not pass unnoticed.
  throw new Error(`No permission is known for writing to ${path}: add it to scopesByPath`);
}
