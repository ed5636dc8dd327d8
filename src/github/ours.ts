/**
 * Decides whether a comment, issue or check run is ours: whether the token's own account or a workflow of the repository wrote
 * it. Anybody can copy a hidden marker, so a marker only finds candidates.
 */
import { UserError } from '../model/errors.ts';
import type { GitHub, Need } from './client.ts';

/** An author in GitHub's answers. */
export interface Author {
  readonly login: string;
  /** `User`, `Bot`. */
  readonly type?: string;
}

/** The account behind a job's own token. */
const WORKFLOWS = 'github-actions[bot]';

const READING: Need = { what: 'ask whose token it is', permission: 'contents: read' };

const accounts = new WeakMap<GitHub, Map<string, Promise<string | undefined>>>();

/** Requests the token's account only if the author is not a workflow. */
export async function isOurs(github: GitHub, author: Author | null | undefined): Promise<boolean> {
  if (!author) return false;
  if (author.login === WORKFLOWS) return true;
  const isBot = author.type === 'Bot';
  // GitHub reveals a person's account only to a personal token, and an app's only to an app's token.
  if (isBot === github.isOfPerson) return false;
  const questions = accounts.get(github) ?? new Map<string, Promise<string | undefined>>();
  accounts.set(github, questions);
  const kind = isBot ? 'app' : 'person';
  const own = questions.get(kind) ?? (isBot ? appOf(github) : personOf(github)).catch(unknown);
  questions.set(kind, own);
  return (await own) === author.login;
}

/** The entries of a list that are ours. */
export async function oursOf<T>(
  github: GitHub,
  list: readonly T[],
  authorOf: (each: T) => Author | null | undefined,
): Promise<T[]> {
  const ours: T[] = [];
  for (const each of list) if (await isOurs(github, authorOf(each))) ours.push(each);
  return ours;
}

async function personOf(github: GitHub): Promise<string | undefined> {
  return (await github.request<Author>('GET /user', {}, READING)).data?.login;
}

/** `GET /user` does not work with an app's token; GraphQL's `viewer` does. */
async function appOf(github: GitHub): Promise<string | undefined> {
  const body = { query: '{ viewer { login } }' };
  const { data } = await github.request<Viewer>('POST /graphql', body, READING);
  return data?.data?.viewer?.login;
}

interface Viewer {
  readonly data?: { readonly viewer?: { readonly login?: string } };
}

/** Then it counts as not ours: a duplicate does less harm than an overwritten comment of somebody else. */
function unknown(error: unknown): undefined {
  if (error instanceof UserError) return undefined;
  throw error;
}
