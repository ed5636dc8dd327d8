/**
 * Settings that match no series: a threshold, rule, waiver, tag or new name with a typo has no effect, and nobody would
 * notice. Many suites share a rules file, so its entries are reported only if they nearly match this suite; settings of
 * the step itself are always reported.
 */
import { differenceWithin, nearestFirst } from '../model/nearest.ts';
import type { Benchmark, Metric, Run } from '../model/run.ts';
import type { Warning } from '../model/warning.ts';
import type { Derived } from './derived.ts';
import type { Renames } from './renames.ts';
import { applies, type Rule, type Selectors } from './rules.ts';
import { matchesWildcard } from './selector.ts';
import type { TagPatterns } from './tags.ts';
import type { WaiverRule } from './waivers.ts';

/** The settings that name series. */
export interface Naming {
  readonly rules: readonly Rule[];
  readonly waivers: readonly WaiverRule[];
  readonly renames: Renames;
  readonly tagPatterns: TagPatterns;
  readonly derived: readonly Derived[];
}

/** A setting that names something. */
interface Named {
  /** The setting, as its warning names it. */
  readonly written:
    | { readonly setting: 'threshold' | 'rule' | 'renames' }
    | { readonly setting: 'waiver'; readonly owner: string }
    | { readonly setting: 'tag'; readonly tag: string };
  readonly selectors: Selectors;
  /** Whether it applies to this run alone. */
  readonly isOwn: boolean;
}

/** The functions of formulas. */
const FUNCTIONS: ReadonlySet<string> = new Set(['min', 'max', 'abs']);

/** Share of the written letters that may differ. */
const NEAR = 0.4;

/** @param runs all of the job, with their tags */
export function unmatchedWarnings(naming: Naming, runs: readonly Run[]): Warning[] {
  const series = runs.flatMap(({ measurements }) => measurements);
  if (series.length === 0) return [];
  const named = namesIn(naming).flatMap(({ written, selectors, isOwn }): Warning[] => {
    const isThere = series.some(({ benchmark, metric }) => applies(selectors, benchmark, metric));
    const wrong = isThere ? undefined : wrongWord(selectors, series);
    if (!wrong) return [];
    const { word, nearest = null } = wrong;
    if (!isOwn && nearest === null) return [];
    return [{ code: 'matches-nothing', subject: word, values: { ...written, word, nearest } }];
  });
  const unfit = naming.derived.flatMap((rule) => unfitFormula(rule, series));
  return [...new Map([...named, ...unfit].map((each) => [JSON.stringify(each), each])).values()];
}

/** A formula that derived nothing in any suite: a metric or a benchmark may be misspelt. */
function unfitFormula({ metric, formula, from, benchmark }: Derived, series: readonly Series[]): Warning[] {
  if (series.some((each) => each.metric.name === metric)) return [];
  const words = formula.match(/[A-Za-z_]\w*/g) ?? [];
  const named = from
    ? Object.values(from).flatMap((source) => [
        { kind: 'benchmark' as const, word: source.benchmark },
        { kind: 'metric' as const, word: source.metric },
      ])
    : [
        ...words.filter((word) => !FUNCTIONS.has(word)).map((word) => ({ kind: 'metric' as const, word })),
        ...(benchmark === undefined ? [] : [{ kind: 'benchmark' as const, word: benchmark }]),
      ];
  const wrong = named.flatMap(({ kind, word }) => wrongWord({ [kind]: word }, series) ?? []);
  const [first] = wrong.filter(
    ({ word }) => !series.some((each) => wordsOf('benchmark', each).concat(each.metric.name).includes(word)),
  );
  const { word = null, nearest = null } = first ?? {};
  const values = { setting: 'formula', metric, formula, word, nearest } as const;
  return [{ code: 'matches-nothing', subject: metric, values }];
}

function namesIn({ rules, waivers, renames, tagPatterns }: Naming): Named[] {
  return [
    ...rules.map((rule): Named => {
      const { isInput = false } = rule;
      const setting = isInput ? 'threshold' : 'rule';
      return { written: { setting }, selectors: selectorsOf(rule), isOwn: isInput };
    }),
    ...waivers.map((waiver): Named => {
      const { owner } = waiver;
      return { written: { setting: 'waiver', owner }, selectors: selectorsOf(waiver), isOwn: false };
    }),
    // Old names belong to old runs, and a name that is itself renamed is not looked up.
    ...[...new Set(renames.values())]
      .filter((name) => !renames.has(name))
      .map((benchmark): Named => {
        return { written: { setting: 'renames' }, selectors: { benchmark }, isOwn: false };
      }),
    ...[...tagPatterns].flatMap(([tag, patterns]) =>
      patterns.map((benchmark): Named => {
        return { written: { setting: 'tag', tag }, selectors: { benchmark }, isOwn: false };
      }),
    ),
  ];
}

function selectorsOf({ select, benchmark, metric, tag }: Selectors): Selectors {
  return {
    ...(select !== undefined && { select }),
    ...(benchmark !== undefined && { benchmark }),
    ...(metric !== undefined && { metric }),
    ...(tag !== undefined && { tag }),
  };
}

type Series = { readonly benchmark: Benchmark; readonly metric: Metric };

/** The selector that no series matches, with the nearest name; the first one if each matches some. */
function wrongWord(
  selectors: Selectors,
  series: readonly Series[],
): { word: string; nearest: string | undefined } | undefined {
  const written = Object.entries(selectors) as [keyof Selectors, string][];
  const alone = written.find(
    ([key, word]) => !series.some(({ benchmark, metric }) => applies({ [key]: word }, benchmark, metric)),
  );
  const [key, word] = alone ?? written[0] ?? [];
  if (key === undefined || word === undefined) return undefined;
  const names = new Set(series.flatMap((each) => wordsOf(key, each)));
  const plain = word.replaceAll(/[*?]/g, '');
  const [nearest] = nearestFirst(plain, names, differenceWithin);
  const isNear = nearest !== undefined && differenceWithin(plain, nearest) <= Math.ceil(NEAR * plain.length);
  return { word, nearest: isNear && !matchesWildcard(word, nearest) ? nearest : undefined };
}

/** The names that a selector of this kind may match. */
function wordsOf(key: keyof Selectors, { benchmark, metric }: Series): string[] {
  // The short one first: it is what people write.
  const names = [...(benchmark.former ?? []), benchmark.name];
  if (key === 'benchmark') return names;
  if (key === 'metric') return [metric.name];
  if (key === 'tag') return [...benchmark.tags];
  return [...names, metric.name, ...benchmark.tags, ...Object.values(benchmark.parameters)];
}
