/** Stores the state of an interrupted commit search in a small file inside the repository's .git folder. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from '../model/schema.ts';
import { git } from '../system/git.ts';
import { knownSchema, soughtSchema } from './bisect.ts';
import { countedSchema } from './largest-step.ts';

const FILE = 'perf-regression-bisect.json';

/** What a search knows so far. */
export const stateSchema = z.object({
  /** Identifies the search by all that it depends on. */
  task: z.string(),
  /** The series in which the change was seen. */
  sought: z.optional(soughtSchema),
  /** What was measured in rounds. */
  known: z.optional(knownSchema),
  /** What was counted, or why instructions are not counted. */
  counting: z.optional(z.union([countedSchema, z.object({ why: z.nullable(z.string()) })])),
  /** Of one execution: its processor time in ns, and the number of benchmarks that it runs. */
  command: z.optional(z.object({ cpuNs: z.optional(z.number()), benchmarks: z.optional(z.int()) })),
});

export type SearchState = Readonly<Omit<z.infer<typeof stateSchema>, 'task'>>;

export class SearchMemory {
  readonly #path: string;
  readonly #task: string;

  private constructor(path: string, task: string) {
    this.#path = path;
    this.#task = task;
  }

  /**
   * @param task identifies the search by all that it depends on; a different search does not resume from this
   * state
   */
  static async open(cwd: string, task: string): Promise<SearchMemory> {
    return new SearchMemory(resolve(cwd, await git(['rev-parse', '--git-path', FILE], { cwd })), task);
  }

  /** @returns undefined if there is no readable state of this search; it then starts from the beginning */
  async load(): Promise<SearchState | undefined> {
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const parsed = stateSchema.safeParse(jsonOf(text));
    return parsed.success && parsed.data.task === this.#task ? parsed.data : undefined;
  }

  async save(state: SearchState): Promise<void> {
    await writeFile(this.#path, JSON.stringify({ task: this.#task, ...state }));
  }

  async clear(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
