/** Texts of git's blobs in one GraphQL query, each checked against its object name. */
import { createHash } from 'node:crypto';
import type { GitHub, Need } from '../github/client.ts';
import { UserError } from '../model/errors.ts';
import * as z from '../model/schema.ts';

const answerSchema = z.object({
  data: z.object({ repository: z.record(z.string(), z.nullable(z.object({ text: z.nullish(z.string()) }))) }),
});

/**
 * @param shas at most a hundred
 * @returns texts by object name, without those that GraphQL truncates; undefined if this GitHub does not answer
 */
export async function blobTexts(
  github: GitHub,
  shas: readonly string[],
  need: Need,
): Promise<ReadonlyMap<string, string> | undefined> {
  const blobs = shas.map((sha, i) => `b${i}: object(oid: "${sha}") { ... on Blob { text } }`);
  const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${blobs.join(' ')} } }`;
  try {
    const { data } = answerSchema.safeParse(await github.query(query, {}, need));
    if (!data) return undefined;
    const texts = new Map<string, string>();
    for (const [i, sha] of shas.entries()) {
      const text = data.data.repository[`b${i}`]?.text;
      if (typeof text === 'string' && objectName(Buffer.from(text)) === sha) texts.set(sha, text);
    }
    return texts;
  } catch (error) {
    // The REST request that follows for the same file reports the fault.
    if (!(error instanceof UserError)) throw error;
    return undefined;
  }
}

/** Git's object name of a blob: the SHA-1 of its header and bytes. */
export function objectName(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
