/**
 * The part of GitHub's GraphQL that reads texts of blobs by their names; anything else is an error, as a field that GitHub
 * does not have. Long texts are cut as GitHub cuts them.
 * Source: https://docs.github.com/graphql/reference/objects#blob
 */
import { type Answer, type Json, jsonAnswer } from './answer.ts';
import type { EmulatedGitHub } from './emulator.ts';
import type { Permissions } from './permissions.ts';

const QUERY =
  /^query \(\$owner: String!, \$repo: String!\) \{ repository\(owner: \$owner, name: \$repo\) \{ (.*) \} \}$/;
const BLOB = /(\w+): object\(oid: "([0-9a-f]{40})"\) \{ \.\.\. on Blob \{ text \} \} ?/g;

const TEXT_BYTES_MAX = 512_000;

export async function graphqlAnswer(
  { query, variables }: Json,
  emulator: EmulatedGitHub,
  permissions: Permissions,
): Promise<Answer> {
  const fields = QUERY.exec(query)?.[1] ?? '';
  const asked = [...fields.matchAll(BLOB)];
  const rest = fields.replaceAll(BLOB, '');
  if (asked.length === 0 || rest !== '') return failed('UNDEFINED_FIELD', `cannot answer ${query}`);
  if (permissions.contents === undefined)
    return failed('FORBIDDEN', 'Resource not accessible by integration');
  const blobs = await Promise.all(
    asked.map(async ([, alias = '', sha]): Promise<[string, Json]> => {
      const path = `/repos/${variables.owner}/${variables.repo}/git/blobs/${sha}`;
      const blob = await emulator.api('GET', path).catch(() => undefined);
      if (!blob) return [alias, null];
      const bytes = Buffer.from(blob.content, 'base64');
      return [alias, { text: bytes.toString('utf8', 0, TEXT_BYTES_MAX) }];
    }),
  );
  return jsonAnswer(200, { data: { repository: Object.fromEntries(blobs) } });
}

function failed(type: string, message: string): Answer {
  return jsonAnswer(200, { data: { repository: null }, errors: [{ type, message }] });
}
