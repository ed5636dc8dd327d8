/**
 * `detect`: a detector for other programs and for evaluations. Requests come line by line on standard input,
 * one for each benchmark; a line that ends the run makes it judge them all and answer with one line each.
 */
import { NO_RULES } from '../check/policy.ts';
import { USUAL_FACTS } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import { NAME_LENGTH_MAX } from '../model/run.ts';
import { median } from '../model/sample.ts';
import * as z from '../model/schema.ts';
import { jsonText } from '../reporters/json.ts';
import { parseThresholds } from '../rules/thresholds.ts';
import type { Command } from './command.ts';
import type { Batch, Request } from './detect-batch.ts';
import { detect } from './detect-batch.ts';

/** Larger input is a mistake. In characters of a line, and of all lines of one run. */
const LINE_LENGTH_MAX = 16 * 2 ** 20;
const BATCH_LENGTH_MAX = 256 * 2 ** 20;
const HISTORY_RUNS_MAX = 100_000;
const MEASUREMENTS_MAX = 100;
const SAMPLES_MAX = 100_000;

export const detectCommand: Command = {
  name: 'detect',
  usage: 'detect < RUNS.ndjson',
  examples: [
    'perf-regression detect < requests.ndjson',
    'perf-regression detect --thresholds 5% < requests.ndjson',
  ],
  inputs: ['thresholds', 'confidence', 'alpha'],
  flags: [],
  // A calling program decides itself what matters; nobody can see changes below one percent.
  defaults: { thresholds: '1%' },

  async run({ config, words, input, print }) {
    if (words.length > 0) {
      throw new UserError(
        `detect reads standard input, not files: ${JSON.stringify(words[0])}`,
        'perf-regression detect < requests.ndjson',
      );
    }
    const policy = {
      ...NO_RULES,
      rules: parseThresholds(config.thresholds),
      tags: [],
      confidence: config.confidence,
      alpha: config.alpha,
      comparability: USUAL_FACTS,
      confirmRuns: 1,
      onSuspected: 'inconclusive' as const,
      onMissing: 'warn' as const,
    };
    for await (const { run, batch } of batchesOf(linesOf(input()))) {
      const answers = detect(batch, policy).map((answer) => `${jsonText({ run, ...answer })}\n`);
      print(answers.join(''));
    }
    return 0;
  },
};

interface Line {
  readonly number: number;
  readonly text: string;
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0;
  // Joined once for each line, not for each chunk: a long line comes in hundreds of chunks.
  let started: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const parts = piece.split('\n');
    for (const [i, part] of parts.entries()) {
      started.push(part);
      length += part.length;
      if (length > LINE_LENGTH_MAX) {
        throw broken(number + 1, `the line is longer than ${LINE_LENGTH_MAX} characters`);
      }
      if (i === parts.length - 1) break;
      yield { number: ++number, text: started.join('') };
      started = [];
      length = 0;
    }
  }
  if (length > 0) yield { number: ++number, text: started.join('') };
}

const label = z.union([z.number(), z.string().check(z.maxLength(NAME_LENGTH_MAX))]);
const value = z.lazy(() =>
  z.union([z.number(), z.array(z.number()).check(z.maxLength(SAMPLES_MAX)), z.null()], {
    error: 'expected a number, an array of numbers, or null where the run has none',
  }),
);
const environments = z.array(z.string().check(z.maxLength(NAME_LENGTH_MAX)));

const requestSchema = z.lazy(() =>
  z.object({
    run: label,
    id: z.string().check(z.minLength(1), z.maxLength(NAME_LENGTH_MAX)),
    task: z._default(z.enum(['detect', 'segment']), 'detect'),
    direction: z._default(z.enum(['smaller', 'bigger']), 'smaller'),
    scale: z._default(z.enum(['log', 'raw']), 'log'),
    history: z.array(value).check(z.maxLength(HISTORY_RUNS_MAX)),
    current: z.array(value).check(z.maxLength(MEASUREMENTS_MAX)),
    history_env: z.optional(environments.check(z.maxLength(HISTORY_RUNS_MAX))),
    current_env: z.optional(environments.check(z.maxLength(MEASUREMENTS_MAX))),
    reruns_left: z._default(z.int().check(z.minimum(0)), 0),
  }),
);
type RequestLine = z.infer<typeof requestSchema>;

const endSchema = z.object({ end_run: label });

interface Closed {
  readonly run: string | number;
  readonly batch: Batch;
}

async function* batchesOf(lines: AsyncIterable<Line>): AsyncGenerator<Closed> {
  let open: Opened | undefined;
  let last = 0;
  for await (const { number, text } of lines) {
    last = number;
    if (text.trim() === '') continue;
    const fields = objectOf(number, text);
    if ('end_run' in fields) {
      const { end_run: run } = checked(endSchema, fields, number);
      if (open && open.run !== run) throw broken(number, `end_run is ${run}, but the run is ${open.run}`);
      if (open) yield { run, batch: open.batch };
      open = undefined;
      continue;
    }
    const request = checked(requestSchema, fields, number);
    open ??= new Opened(request.run);
    open.add(request, number, text.length);
  }
  if (open) {
    throw broken(last, `the input ends within run ${open.run}`, `Close it: {"end_run": ${open.run}}`);
  }
}

/** The requests of a run so far. */
class Opened {
  readonly run: string | number;
  readonly #requests = new Map<string, Request>();
  readonly #history: string[] = [];
  readonly #current: string[] = [];
  #length = 0;

  constructor(run: string | number) {
    this.run = run;
  }

  get batch(): Batch {
    return {
      requests: [...this.#requests.values()],
      historyEnvironments: this.#history,
      currentEnvironments: this.#current,
    };
  }

  add(request: RequestLine, line: number, length: number): void {
    const { run, id, history_env = [], current_env = [] } = request;
    if (run !== this.run) {
      throw broken(line, `run ${run} begins within run ${this.run}`, `Close that: {"end_run": ${this.run}}`);
    }
    if (this.#requests.has(id)) throw broken(line, `${JSON.stringify(id)} occurs twice in run ${run}`);
    this.#length += length;
    if (this.#length > BATCH_LENGTH_MAX) {
      throw broken(line, `run ${run} is longer than ${BATCH_LENGTH_MAX} characters`);
    }
    merge(this.#history, history_env, 'history_env', request, line);
    merge(this.#current, current_env, 'current_env', request, line);
    this.#requests.set(id, {
      id,
      task: request.task,
      direction: request.direction,
      scale: request.scale,
      history: request.history.map(centreOf),
      current: request.current.map(centreOf),
      rerunsLeft: request.reruns_left,
    });
  }
}

/** All requests of a run describe the same runs, and so the same machines. */
function merge(
  known: string[],
  keys: readonly string[],
  field: 'history_env' | 'current_env',
  { id }: RequestLine,
  line: number,
): void {
  for (const [t, key] of keys.entries()) {
    known[t] ??= key;
    if (known[t] === key) continue;
    throw broken(
      line,
      `${field}[${t}] of ${JSON.stringify(id)} is ${JSON.stringify(key)}, but ${JSON.stringify(known[t])} before`,
      'Entry t of every request is the same run, on one machine. Use separate runs for other machines.',
    );
  }
}

/** One run is one observation, the center of its samples. */
function centreOf(samples: number | readonly number[] | null): number {
  if (typeof samples === 'number') return samples;
  return samples === null || samples.length === 0 ? Number.NaN : median(samples);
}

function objectOf(line: number, text: string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw broken(line, `this is not JSON: found ${JSON.stringify(text.slice(0, 60))}`);
  }
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  throw broken(line, `expected an object, found ${JSON.stringify(text.slice(0, 60))}`);
}

function checked<T>(schema: z.ZodMiniType<T>, fields: object, line: number): T {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw broken(line, issueIn(parsed.error));
}

function broken(
  line: number,
  what: string,
  remedy = 'One JSON object per line: {"run", "id", "history": […], "current": […]}, and {"end_run"} after the last one of a run.',
): UserError {
  return new UserError(`stdin:${line}: ${what}`, remedy);
}
