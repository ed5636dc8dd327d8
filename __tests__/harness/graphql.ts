/**
 * The part of GitHub's GraphQL that reads refs, commits, trees and blobs, and commits files to a branch; anything else is an
 * error, as a field that GitHub does not have. Long texts are cut as GitHub cuts them.
 * Source: https://docs.github.com/graphql/reference/objects#repository
 */
import { type Answer, type Json, jsonAnswer } from './answer.ts';
import type { EmulatedGitHub } from './emulator.ts';
import { type Field, operationOf } from './graphql-text.ts';
import type { Permissions } from './permissions.ts';

const TEXT_BYTES_MAX = 512_000;

/** Gives the value of a field of an object; another function is an object with fields of its own. */
type Resolved = null | string | number | readonly Resolved[] | Resolver;
interface Resolver {
  readonly type: string;
  readonly of: (field: Field) => Promise<Resolved>;
}

class GraphQLError extends Error {
  readonly kind: string;
  constructor(kind: string, message: string) {
    super(message);
    this.kind = kind;
  }
}

export async function graphqlAnswer(
  { query, variables = {} }: Json,
  emulator: EmulatedGitHub,
  permissions: Permissions,
): Promise<Answer> {
  const operation = operationOf(query, variables);
  try {
    if (!operation) throw unknownField(query);
    const root = operation.isMutation ? mutations(emulator, permissions) : queries(emulator, permissions);
    return jsonAnswer(200, { data: await answered(root, operation.fields) });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const errors = [{ type: error.kind, message: error.message }];
    return jsonAnswer(200, { data: { repository: null }, errors });
  }
}

async function answered(object: Resolver, fields: readonly Field[]): Promise<Json> {
  const answer: Record<string, Json> = {};
  for (const field of fields) {
    if (field.on === undefined) answer[field.alias] = await answerOf(await object.of(field), field);
    else if (field.on === object.type) Object.assign(answer, await answered(object, field.fields));
  }
  return answer;
}

async function answerOf(value: Resolved, field: Field): Promise<Json> {
  if (Array.isArray(value)) return Promise.all(value.map((each: Resolved) => answerOf(each, field)));
  if (value === null || typeof value !== 'object') return value;
  return answered(value as Resolver, field.fields);
}

function unknownField(what: string): GraphQLError {
  return new GraphQLError('UNDEFINED_FIELD', `cannot answer ${what}`);
}

/** An object by its fields. */
function object(
  type: string,
  fields: Readonly<Record<string, (args: Json) => Promise<Resolved> | Resolved>>,
): Resolver {
  return {
    type,
    async of({ name, args }) {
      const own = fields[name];
      if (!own) throw unknownField(`${type}.${name}`);
      return own(args);
    },
  };
}

function queries({ api }: EmulatedGitHub, permissions: Permissions): Resolver {
  return object('Query', {
    repository({ owner, name }) {
      if (permissions.contents === undefined)
        throw new GraphQLError('FORBIDDEN', 'Resource not accessible by integration');
      return repository(api, `/repos/${owner}/${name}`);
    },
  });
}

type Api = EmulatedGitHub['api'];

function repository(api: Api, root: string): Resolver {
  return object('Repository', {
    async ref({ qualifiedName }) {
      const refs = await api('GET', `${root}/git/matching-refs/${qualifiedName.replace('refs/', '')}`);
      const ref = refs.find((each: Json) => each.ref === qualifiedName);
      return ref ? object('Ref', { target: () => commit(api, root, ref.object.sha) }) : null;
    },
    async refs({ refPrefix, first }) {
      const found = await api('GET', `${root}/git/matching-refs/${refPrefix.replace('refs/', '')}`);
      const nodes = found
        .slice(0, first)
        .map(({ ref, object: { sha } }: Json) =>
          object('Ref', { name: () => ref.slice(refPrefix.length), target: () => commit(api, root, sha) }),
        );
      return object('RefConnection', { nodes: () => nodes });
    },
    async object({ oid }) {
      const found = await api('GET', `${root}/git/commits/${oid}`).catch(() => undefined);
      return found ? commit(api, root, oid) : blob(api, root, oid);
    },
  });
}

async function commit(api: Api, root: string, oid: string): Promise<Resolver> {
  const { tree, committer } = await api('GET', `${root}/git/commits/${oid}`);
  return object('Commit', {
    oid: () => oid,
    committedDate: () => committer.date,
    tree: () => object('Tree', { oid: () => tree.sha }),
    async history({ first }) {
      const commits = await api('GET', `${root}/commits?sha=${oid}&per_page=${first}`);
      const nodes = commits.map(({ sha }: Json) => object('Commit', { oid: () => sha }));
      return object('CommitHistoryConnection', { nodes: () => nodes });
    },
    async file({ path }) {
      const { tree: all } = await api('GET', `${root}/git/trees/${tree.sha}?recursive=1`);
      const found = all.find((each: Json) => each.path === path);
      return found ? entry(api, root, found, all) : null;
    },
  });
}

function entry(api: Api, root: string, { path, mode, type, sha, size }: Json, all: Json[]): Resolver {
  const isBelow = (each: Json) =>
    each.path.startsWith(`${path}/`) && !each.path.slice(path.length + 1).includes('/');
  return object('TreeEntry', {
    name: () => path.split('/').at(-1),
    mode: () => Number.parseInt(mode, 8),
    oid: () => sha,
    size: () => size ?? 0,
    object: () =>
      type === 'tree'
        ? object('Tree', { entries: () => all.filter(isBelow).map((each) => entry(api, root, each, all)) })
        : blob(api, root, sha),
  });
}

async function blob(api: Api, root: string, oid: string): Promise<Resolver | null> {
  const found = await api('GET', `${root}/git/blobs/${oid}`).catch(() => undefined);
  if (!found) return null;
  const bytes = Buffer.from(found.content, 'base64');
  return object('Blob', { text: () => bytes.toString('utf8', 0, TEXT_BYTES_MAX) });
}

function mutations({ api }: EmulatedGitHub, permissions: Permissions): Resolver {
  return object('Mutation', {
    async createCommitOnBranch({ input }) {
      if (permissions.contents !== 'write')
        throw new GraphQLError('FORBIDDEN', 'Resource not accessible by integration');
      const { branch, expectedHeadOid, message, fileChanges } = input;
      const root = `/repos/${branch.repositoryNameWithOwner}`;
      const stale = new GraphQLError(
        'STALE_DATA',
        `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`,
      );
      const refs = await api('GET', `${root}/git/matching-refs/heads/${branch.branchName}`);
      const ref = refs.find((each: Json) => each.ref === `refs/heads/${branch.branchName}`);
      if (ref?.object.sha !== expectedHeadOid) throw stale;
      const before = await api('GET', `${root}/git/commits/${expectedHeadOid}`);
      const files = [
        ...fileChanges.additions.map(({ path, contents }: Json) => ({
          path,
          content: Buffer.from(contents, 'base64').toString('utf8'),
        })),
        ...fileChanges.deletions.map(({ path }: Json) => ({ path, sha: null })),
      ].map((each) => ({ mode: '100644', type: 'blob', ...each }));
      const tree = await api('POST', `${root}/git/trees`, { base_tree: before.tree.sha, tree: files });
      const made = await api('POST', `${root}/git/commits`, {
        message: [message.headline, ...(message.body ? [message.body] : [])].join('\n\n'),
        tree: tree.sha,
        parents: [expectedHeadOid],
      });
      const moved = await api('PATCH', `${root}/git/refs/heads/${branch.branchName}`, {
        sha: made.sha,
      }).catch(() => undefined);
      if (!moved) throw stale;
      return object('CreateCommitOnBranchPayload', { commit: () => commit(api, root, made.sha) });
    },
  });
}
