/**
 * Commits files to a branch on GitHub in one request: a GraphQL mutation that succeeds only if the branch has not moved. The REST
 * API needs three requests for the same.
 * Source: https://docs.github.com/graphql/reference/mutations#createcommitonbranch
 */
import type { GitHub, Need } from '../github/client.ts';
import type { Tip } from '../history/branch.ts';
import { UserError } from '../model/errors.ts';
import * as z from '../model/schema.ts';

const MUTATION =
  'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid tree { oid } } } }';

/**
 * @param files texts by path; null removes the file
 * @returns `lost` if the branch has moved; undefined if GitHub does not do it for another reason: the requests of the REST API
 *   that follow report it
 */
export async function commitOnBranch(
  github: GitHub,
  need: Need,
  { name, parent }: { readonly name: string; readonly parent: Tip },
  files: ReadonlyMap<string, string | null>,
  message: string,
): Promise<Tip | 'lost' | undefined> {
  const { owner, repo } = github.repository;
  const [headline = '', ...body] = message.split('\n');
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: name },
    expectedHeadOid: parent.commit,
    message: { headline, body: body.join('\n').replace(/^\n/, '') },
    fileChanges: {
      additions: [...files].flatMap(([path, text]) =>
        text === null ? [] : [{ path, contents: Buffer.from(text).toString('base64') }],
      ),
      deletions: [...files].flatMap(([path, text]) => (text === null ? [{ path }] : [])),
    },
  };
  const answer = await github.query(MUTATION, { input }, need).then(
    (given) => answerSchema.safeParse(given).data,
    (error: unknown) => {
      if (error instanceof UserError) return undefined;
      throw error;
    },
  );
  const commit = answer?.data?.createCommitOnBranch?.commit;
  if (commit) return { commit: commit.oid, tree: commit.tree.oid };
  const isLost = answer?.errors?.some(
    ({ type, message }) => type === 'STALE_DATA' || /expected branch to point to/i.test(message ?? ''),
  );
  return isLost ? 'lost' : undefined;
}

const oid = z.string().check(z.regex(/^[0-9a-f]{40,64}$/));

const answerSchema = z.lazy(() =>
  z.object({
    data: z.nullish(
      z.object({
        createCommitOnBranch: z.nullish(z.object({ commit: z.object({ oid, tree: z.object({ oid }) }) })),
      }),
    ),
    errors: z.nullish(z.array(z.object({ type: z.nullish(z.string()), message: z.nullish(z.string()) }))),
  }),
);
