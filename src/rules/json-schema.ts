/**
 * The JSON Schema of the rules file, so that editors can complete keys and mark mistakes. It is made from the schema that
 * validates the file; mistakes inside a formula or a pattern are not covered. Draft 7, because
 * https://www.schemastore.org and the editors that use it expect that.
 */
import { toJSONSchema } from '../model/json-schema.ts';
import { schemaAddress } from '../model/project.ts';
import { fileSchema } from './file.ts';

interface Words {
  readonly description: string;
  readonly examples?: readonly unknown[];
  /** For values that the program parses itself, for which zod accepts any form. */
  readonly form?: Node;
}

type Node = Record<string, unknown> & {
  properties?: Record<string, Node>;
  items?: Node;
  additionalProperties?: Node | boolean;
};

const PERCENTAGE = { type: 'string', pattern: '^\\s*[0-9.]+\\s*%\\s*$' };
const QUANTITY = { type: ['string', 'number'] };

const BENCHMARK = { description: 'Name of the benchmark; `*` stands for any text.', examples: ['scripts/*'] };
const METRIC = { description: 'Name of the metric.', examples: ['time', 'throughput', 'memory'] };
const TAG = { description: 'A tag of the benchmark, of the tool or of `tags` below.', examples: ['ci'] };
const SELECT = {
  description: 'A backend, a tag, a metric or a benchmark; `*` stands for any text.',
  examples: ['julia'],
};
const DIRECTION = { description: 'Which values are better; `none` judges no change.' };

/** The description of each key, by the list or map that it is in. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  '': {
    rules: { description: 'Limits. All selectors of a rule must fit, and the last rule that fits wins.' },
    derived: { description: 'Metrics that a formula computes from measured ones.' },
    readers: { description: 'How to read the output of a tool that is not supported.' },
    renames: {
      description: 'New names of benchmarks by their old names; the series continues.',
      examples: [{ 'BenchmarkParse/small': 'BenchmarkParse/short' }],
    },
    names: {
      description:
        'Patterns of names that change with every build, or a bundler: vite, rollup, esbuild, webpack, next, parcel; or none.',
      examples: ['vite', ['assets/{name}-{hash}.js']],
    },
    waivers: { description: 'Regressions that may pass, up to a ceiling and until a day.' },
    tags: {
      description: 'Patterns of benchmark names by tag.',
      examples: [{ ci: ['BenchmarkParse*', 'BenchmarkRender*'] }],
    },
    sources: {
      description: 'Files by regular expression of benchmark names, for annotations on source lines.',
      examples: [{ '^Benchmark(Parse|Print)': 'internal/text/$1_test.go' }],
    },
  },
  rules: {
    select: SELECT,
    benchmark: BENCHMARK,
    metric: METRIC,
    tag: TAG,
    threshold: { description: 'How much worse it may get.', examples: ['12%'], form: PERCENTAGE },
    critical: {
      description: 'A change beyond this always fails; no override lets it pass.',
      examples: ['100%'],
      form: PERCENTAGE,
    },
    min: {
      description: 'No value may be below this, whatever the history says.',
      examples: ['85%'],
      form: QUANTITY,
    },
    max: {
      description: 'No value may be above this, whatever the history says.',
      examples: ['15 s'],
      form: QUANTITY,
    },
    direction: DIRECTION,
    main: { description: 'Whether this metric decides what its benchmark is.' },
  },
  derived: {
    metric: { description: 'Name of the new metric.', examples: ['tail'] },
    formula: {
      description: 'Numbers, names of metrics, + - * / ( ), min, max and abs; units are carried.',
      examples: ['p95 / p50'],
    },
    benchmark: { description: 'Name of the benchmark that has it, with `from`.', examples: ['parse'] },
    from: { description: 'What the names of the formula stand for, over several benchmarks.' },
    unit: { description: 'Its unit, if it is not the unit of the formula.', examples: ['ms'] },
    direction: DIRECTION,
  },
  from: { benchmark: { description: 'Name of the benchmark.' }, metric: METRIC },
  readers: {
    tool: { description: 'The word for `tool`.', examples: ['mine'] },
    json: { description: 'JSONPath (RFC 9535) of the rows.', examples: ['$.results[*]'] },
    csv: { description: 'The character between columns; the first line names them.', examples: [','] },
    lines: {
      description: 'A regular expression (RE2) that is tried on every line; its named groups are the fields.',
      examples: ['^(?P<name>\\S+) took (?P<value>[\\d.]+) ?(?P<unit>ms|s)'],
    },
    name: { description: 'Name of the benchmark, with fields in braces.', examples: ['{suite}/{label}'] },
    samples: { description: 'What one measured value stands for. Default: an iteration inside a process.' },
    values: { description: 'The metrics of a row.' },
  },
  values: {
    metric: {
      description: 'Default: the group `metric` if there is one, else `value`.',
      examples: ['time'],
    },
    value: { description: 'The field that has the number.', examples: ['{stats.mean}'] },
    unit: { description: 'Its unit, or the field that has it.', examples: ['ms', '{unit}'] },
    samples: {
      description: 'The field that has an array of numbers; JSON only.',
      examples: ['{stats.times}'],
    },
    direction: DIRECTION,
  },
  waivers: {
    select: SELECT,
    benchmark: BENCHMARK,
    metric: METRIC,
    tag: TAG,
    ceiling: { description: 'A change beyond this still fails.', examples: ['35%'], form: PERCENTAGE },
    reason: { description: 'Why it may pass.', examples: ['new scheduler, see issue 12'] },
    owner: { description: 'Who is responsible for it.', examples: ['@runtime-team'] },
    until: { description: 'The last day on which it holds.', examples: ['2026-12-31'] },
  },
};

/** The text of schema/rules.json. */
export function rulesSchemaText(): string {
  const schema = toJSONSchema(fileSchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  }) as Node;
  describe('', schema);
  const { $schema, ...rest } = schema;
  const head = {
    $schema,
    $id: schemaAddress('rules'),
    title: 'perf-regression rules file',
    description:
      'Limits, waivers, renames, formulas, readers and sources; usually .github/perf-regression.yml.',
  };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}

/** @throws Error if a key of the schema has no description, or a description has no key */
function describe(place: string, { properties = {} }: Node): void {
  const words = WORDS[place] ?? {};
  for (const key of Object.keys(words)) {
    if (!properties[key]) throw new Error(`the rules file has no ${place}.${key}`);
  }
  for (const [key, node] of Object.entries(properties)) {
    const { form, ...described } = words[key] ?? { description: '' };
    if (described.description === '') throw new Error(`${place}.${key} of the rules file is not described`);
    Object.assign(node, form, described);
    const { items, additionalProperties } = node;
    if (items?.properties) describe(key, items);
    if (typeof additionalProperties === 'object' && additionalProperties.properties) {
      describe(key, additionalProperties);
    }
  }
}
