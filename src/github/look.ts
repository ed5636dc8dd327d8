/**
 * Everything that a job is likely to read first, in one GraphQL query: the tip of the history branch, the index of the suite and
 * the files that are rewritten with every run, the runs that wait beside the branch, and the base commit with its ancestors and its
 * rules. It is sent once, at the start of a job. What it does not contain, or a GitHub without GraphQL, is asked through the REST API.
 * Source: https://docs.github.com/graphql/reference/objects#commit and #repository
 */
import { UserError } from '../model/errors.ts';
import * as z from '../model/schema.ts';
import type { GitHub, Need } from './client.ts';

export interface Question {
  /** Name of the history branch. */
  readonly branch: string;
  /** Paths on that branch. */
  readonly files: readonly string[];
  /** Paths of folders to list. */
  readonly folders: readonly string[];
  /** The base commit, and paths of files to read in it. */
  readonly base?: { readonly commit: string; readonly files: readonly string[] } | undefined;
  /** References to list by what their names begin with, and the file to read in each of their commits. */
  readonly waiting: { readonly prefix: string; readonly file: string };
}

/** An entry of a git tree. */
export interface SeenEntry {
  readonly name: string;
  /** As in git: `0o40000` is a folder. */
  readonly mode: number;
  readonly sha: string;
  readonly bytes: number;
}

export interface Seen extends SeenEntry {
  /** Of a file; undefined if it is not text. GitHub truncates long texts. */
  readonly text: string | undefined;
  /** Direct children of a folder. */
  readonly below: readonly SeenEntry[] | undefined;
}

export interface Look {
  readonly branch: string;
  /** Undefined if GitHub does not know the branch. */
  readonly tip: { readonly commit: string; readonly tree: string; readonly timeMs: number } | undefined;
  /** By path; undefined if the tip does not have it. */
  readonly seen: ReadonlyMap<string, Seen | undefined>;
  readonly base:
    | {
        readonly commit: string;
        /** Newest first, including itself. */
        readonly ancestors: readonly string[];
        readonly seen: ReadonlyMap<string, Seen | undefined>;
      }
    | undefined;
  /** The file's text by the name of the reference; GitHub truncates long texts. Undefined if GitHub does not list references. */
  readonly waiting: ReadonlyMap<string, string> | undefined;
}

const READING: Need = { what: 'read the history', permission: 'contents: read' };

const looks = new WeakMap<GitHub, Promise<Look | undefined>>();

/** Starts the query. `lookOf` waits for its answer. */
export function lookAhead(github: GitHub, question: Question): void {
  looks.set(
    github,
    ask(github, question).catch((error: unknown) => {
      // The requests that follow instead report the fault.
      if (error instanceof UserError) return undefined;
      throw error;
    }),
  );
}

/** Undefined if nothing was asked, or GitHub did not answer it completely. */
export async function lookOf(github: GitHub): Promise<Look | undefined> {
  return looks.get(github);
}

/** Whether its text is that of the file: GitHub truncates long texts, and has none for bytes. */
export function isWholeText({ text, bytes }: Seen): boolean {
  return text !== undefined && Buffer.byteLength(text) === bytes;
}

async function ask(github: GitHub, question: Question): Promise<Look | undefined> {
  const first = await github.query(...queryOf(question, true), READING);
  // A GitHub that does not know a field refuses the whole query.
  const answer = isWithoutRefs(first) ? await github.query(...queryOf(question, false), READING) : first;
  const { data } = answerSchema.safeParse(answer);
  return data && lookIn(data.data.repository, question);
}

/** The query and its variables. */
function queryOf(question: Question, withWaiting: boolean): [string, Record<string, string>] {
  const { branch, files, folders, base, waiting } = question;
  const places = [...files.map(fileField), ...folders.map(folderField)];
  const variables: Record<string, string> = { branch: `refs/heads/${branch}` };
  for (const [i, path] of [...files, ...folders].entries()) variables[`path${i}`] = path;
  for (const [i, path] of (base?.files ?? []).entries()) variables[`base${i}`] = path;
  if (withWaiting) Object.assign(variables, { waiting: waiting.prefix, waitingFile: waiting.file });
  const atTip = places.map((field, i) => `seen${i}: file(path: $path${i}) { ${field} }`).join(' ');
  const fields = [
    `ref(qualifiedName: $branch) { target { oid ... on Commit { committedDate tree { oid } ${atTip} } } }`,
    ...(base ? [baseField(base.commit, base.files)] : []),
    ...(withWaiting ? [WAITING_FIELD] : []),
  ];
  const declared = ['owner', 'repo', ...Object.keys(variables)].map((name) => `$${name}: String!`).join(', ');
  const text = `query (${declared}) { repository(owner: $owner, name: $repo) { ${fields.join(' ')} } }`;
  return [text, variables];
}

function lookIn({ ref, base: commit, waiting }: Answered, { branch, files, folders, base }: Question): Look {
  return {
    branch,
    tip: ref
      ? {
          commit: ref.target.oid,
          tree: ref.target.tree.oid,
          timeMs: Date.parse(ref.target.committedDate),
        }
      : undefined,
    seen: ref ? seenIn([...files, ...folders], 'seen', ref.target) : new Map(),
    base:
      base && commit
        ? {
            commit: base.commit,
            ancestors: commit.history.nodes.map(({ oid }) => oid),
            seen: seenIn(base.files, 'base', commit),
          }
        : undefined,
    waiting: waiting && new Map(waiting.nodes.map(({ name, target }) => [name, textOf(target)])),
  };
}

/** Whether an answer refuses the query because of the references. */
function isWithoutRefs(answer: unknown): boolean {
  const { data } = refusalSchema.safeParse(answer);
  return data?.errors.some((error) => /\brefs\b|\bwaiting\b/.test(JSON.stringify(error))) ?? false;
}

/** Text of the file in the commit of a reference; empty if it has none. */
function textOf(target: z.infer<typeof waitingSchema>['nodes'][number]['target']): string {
  return target?.file?.object?.text ?? '';
}

const ENTRY = 'name mode oid size';
const fileField = () => `${ENTRY} object { ... on Blob { text } }`;
const WAITING_FIELD = `waiting: refs(refPrefix: $waiting, first: 100) { nodes { name target { ... on Commit { file(path: $waitingFile) { object { ... on Blob { text } } } } } } }`;
const folderField = () => `${ENTRY} object { ... on Tree { entries { ${ENTRY} } } }`;

function baseField(commit: string, files: readonly string[]): string {
  const texts = files.map((_, i) => `base${i}: file(path: $base${i}) { ${fileField()} }`).join(' ');
  return `base: object(oid: ${JSON.stringify(commit)}) { ... on Commit { history(first: 100) { nodes { oid } } ${texts} } }`;
}

function seenIn(
  paths: readonly string[],
  alias: string,
  answers: Readonly<Record<string, unknown>>,
): Map<string, Seen | undefined> {
  const seen = new Map<string, Seen | undefined>();
  for (const [i, path] of paths.entries()) {
    const parsed = seenSchema.safeParse(answers[`${alias}${i}`]);
    if (parsed.success) seen.set(path, parsed.data ?? undefined);
  }
  return seen;
}

const oid = z.string().check(z.regex(/^[0-9a-f]{40,64}$/));

const entrySchema = z.lazy(() =>
  z.pipe(
    z.object({ name: z.string(), mode: z.int(), oid, size: z.int().check(z.nonnegative()) }),
    z.transform(({ name, mode, oid, size }): SeenEntry => ({ name, mode, sha: oid, bytes: size })),
  ),
);

const seenSchema = z.lazy(() =>
  z.nullable(
    z.pipe(
      z.object({
        name: z.string(),
        mode: z.int(),
        oid,
        size: z.int().check(z.nonnegative()),
        object: z.nullish(
          z.object({ text: z.nullish(z.string()), entries: z.nullish(z.array(entrySchema)) }),
        ),
      }),
      z.transform(
        ({ name, mode, oid, size, object }): Seen => ({
          name,
          mode,
          sha: oid,
          bytes: size,
          text: object?.text ?? undefined,
          below: object?.entries ?? undefined,
        }),
      ),
    ),
  ),
);

const commitSchema = z.looseObject({ history: z.object({ nodes: z.array(z.object({ oid })) }) });

const waitingSchema = z.object({
  nodes: z.array(
    z.object({
      name: z.string(),
      target: z.nullish(
        z.object({
          file: z.nullish(z.object({ object: z.nullish(z.object({ text: z.nullish(z.string()) })) })),
        }),
      ),
    }),
  ),
});

const answerSchema = z.lazy(() =>
  z.object({
    errors: z.optional(z.undefined()),
    data: z.object({
      repository: z.object({
        ref: z.nullable(
          z.object({ target: z.looseObject({ oid, committedDate: z.string(), tree: z.object({ oid }) }) }),
        ),
        base: z.nullish(commitSchema),
        waiting: z.optional(waitingSchema),
      }),
    }),
  }),
);
type Answered = z.infer<typeof answerSchema>['data']['repository'];

const refusalSchema = z.lazy(() => z.object({ errors: z.array(z.unknown()) }));
