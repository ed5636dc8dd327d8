/**
 * What is ours on GitHub: what the token's own account wrote, or a workflow of the repository. A hidden line can be copied by
 * anybody, so it finds what is ours and never proves it.
 */
import { UserError } from '../model/errors.ts';
import type { GitHub, Need } from './client.ts';

/** Who wrote something, in GitHub's answers. */
export interface Author {
  readonly login: string;
  /** `User`, `Bot`. */
  readonly type?: string;
}

/** The account of the token that every job has. */
const WORKFLOWS = 'github-actions[bot]';

const ASKING: Need = { what: 'ask whose token it is', permission: 'contents: read' };

const askedBefore = new WeakMap<GitHub, Map<string, Promise<string | undefined>>>();

/** Asks for the token's own account only where somebody else than a workflow wrote it. */
export async function isOurs(github: GitHub, author: Author | null | undefined): Promise<boolean> {
  if (!author) return false;
  if (author.login === WORKFLOWS) return true;
  const isBot = author.type === 'Bot';
  // An account of a person has tokens of its own kinds; GitHub answers the question only to those.
  if (isBot === github.isOfPerson) return false;
  const questions = askedBefore.get(github) ?? new Map<string, Promise<string | undefined>>();
  askedBefore.set(github, questions);
  const kind = isBot ? 'app' : 'person';
  const own = questions.get(kind) ?? (isBot ? appOf(github) : personOf(github)).catch(unknown);
  questions.set(kind, own);
  return (await own) === author.login;
}

/** Those of a list that are ours. */
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
  return (await github.request<Author>('GET /user', {}, ASKING)).data?.login;
}

/** An app's token cannot ask for its user; the viewer of a query it is all the same. */
async function appOf(github: GitHub): Promise<string | undefined> {
  const asked = { query: '{ viewer { login } }' };
  const { data } = await github.request<Viewer>('POST /graphql', asked, ASKING);
  return data?.data?.viewer?.login;
}

interface Viewer {
  readonly data?: { readonly viewer?: { readonly login?: string } };
}

/** Then it is not ours: what is written anew harms less than what is overwritten. */
function unknown(error: unknown): undefined {
  if (error instanceof UserError) return undefined;
  throw error;
}
