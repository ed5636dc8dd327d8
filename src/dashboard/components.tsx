/** Small components of several views: the shape of a verdict, a change, a commit with its link, a sparkline. */
import { commitName } from '../model/commit.ts';
import { graphemes, visible } from '../reporters/escape.ts';
import { MARKS, type Outcome } from '../reporters/marks.ts';
import { percentage, shownRange } from '../reporters/quantity.ts';
import { commitAddress, isWorse, rangeAddress, toneOf } from './labels.ts';

export function VerdictShape({ verdict }: { verdict: Outcome }) {
  const { shape, tone, word } = MARKS[verdict];
  return (
    <span class={`shape ${tone}`} role="img" aria-label={word} title={word}>
      {shape}
    </span>
  );
}

export function Change({
  change,
  direction,
  isSignificant = true,
}: {
  change: number | null | undefined;
  direction: 'lower' | 'higher' | 'none';
  /** Whether it is significant; only then it has a colour. */
  isSignificant?: boolean;
}) {
  if (change === null || change === undefined) return <span class="change" />;
  const tone = isSignificant ? toneOf(isWorse(change, direction)) : '';
  return <span class={`change ${tone}`}>{percentage(change)}</span>;
}

export function Commit({ commit, repository }: { commit: string; repository: string }) {
  const address = commitAddress(repository, commit);
  if (address === '') return <code>{commitName(commit)}</code>;
  return (
    <a class="commit" href={address} rel="noopener">
      <code>{commitName(commit)}</code>
    </a>
  );
}

/** A range of commits with a link. */
export function CommitRange({
  after,
  commit,
  repository,
}: {
  after: string;
  commit: string;
  repository: string;
}) {
  if (after === '' || after === commit) return <Commit commit={commit} repository={repository} />;
  const address = rangeAddress(repository, after, commit);
  const words = (
    <code>
      {commitName(after)}…{commitName(commit)}
    </code>
  );
  if (address === '') return words;
  return (
    <a class="commit" href={address} rel="noopener">
      {words}
    </a>
  );
}

/** Letters that stay at the end of a name if it is cut. */
const CUT_MIN = 24;
const TAIL = 16;

/** A name on one line. In a narrow column it is cut in the middle. */
export function Name({ text }: { text: string }) {
  const shown = visible(text, 300);
  if (text.length <= CUT_MIN) return <bdi>{shown || '(no name)'}</bdi>;
  const letters = graphemes(shown);
  return (
    <bdi class="cut" title={visible(text, 1000)}>
      <span>{letters.slice(0, -TAIL).join('')}</span>
      <span>{letters.slice(-TAIL).join('')}</span>
    </bdi>
  );
}

interface SeriesNameProps {
  readonly benchmark: string;
  readonly metric: string;
  /** The common prefix of the suite's names: read aloud and copied, but not visible. */
  readonly prefix: string;
}

export function SeriesName({ benchmark, metric, prefix }: SeriesNameProps) {
  const isShared = prefix !== '' && benchmark.startsWith(prefix);
  return (
    <span class="series-name">
      {isShared && <span class="unseen">{visible(prefix, 300)}</span>}
      <Name text={isShared ? benchmark.slice(prefix.length) : benchmark} />{' '}
      <span class="metric">{metric}</span>
    </span>
  );
}

const WIDTH = 200;
const HEIGHT = 22;

interface SparklineProps {
  readonly values: readonly (number | null)[];
  readonly tone: string;
  /** Limit of the series, relative; undefined without a report. */
  readonly limit: number | undefined;
}

/** The newest values as a line, with a dot on the last. */
export function Sparkline({ values, tone, limit }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" />;
  const { low, range } = shownRange(known, limit);
  const step = values.length > 1 ? (WIDTH - 6) / (values.length - 1) : 0;
  const points = values.flatMap((value, i) => {
    if (value === null) return [];
    const share = range > 0 ? (value - low) / range : 0.5;
    return [[3 + i * step, HEIGHT - 3 - share * (HEIGHT - 6)] as const];
  });
  const [x, y] = points.at(-1) ?? [0, 0];
  const path = points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
  return (
    <svg
      class={`spark ${tone}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polyline points={path} />
      {values.at(-1) !== null && <path d={`M${x.toFixed(1)},${y.toFixed(1)}h0`} />}
    </svg>
  );
}
