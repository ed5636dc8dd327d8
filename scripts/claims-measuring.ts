/** Checks the statements of `ab`, `bisect` and `doctor` about rounds: probabilities, sizes, intervals and predictions. */

import { bisect, type Known } from '../src/measure/bisect.ts';
import { overRounds } from '../src/measure/interleave.ts';
import type { Round } from '../src/model/baseline.ts';
import type { Finding } from '../src/model/report.ts';
import { comparePairs } from '../src/stats/paired.ts';
import { changeFoundIn } from '../src/stats/power.ts';
import {
  average,
  baselineOf,
  type Draw,
  drawsOf,
  findingsOf,
  holds,
  measurementOf,
  percent,
  type Row,
  runOf,
  type Simulation,
  STREAMS,
  type Stream,
  share,
} from './claims.ts';

const ROUNDS = 60;
const LOOK = 5;
const LIMIT = 0.01;
const LEVEL = 0.01;
const NANOSECONDS = 1e6;

function judged(rounds: readonly Round[], ended = rounds.length === ROUNDS): readonly Finding[] {
  const interleaved = { rounds, max: ROUNDS, ended };
  const base = runOf(0, overRounds(rounds, 'base'));
  const around = { source: 'interleaved', branch: '', interleaved } as const;
  return findingsOf(runOf(1, overRounds(rounds, 'head')), baselineOf([base], around), LIMIT);
}

interface World {
  readonly stream: Stream;
  /** Noise between processes. */
  readonly sigma: number;
  /** True relative change of the first series. */
  readonly change: number;
  readonly series: number;
}

/** Runs interleaved rounds until the first series is decided, as `ab` does. */
function ab({ stream, sigma, change, series }: World, draw: Draw): { finding: Finding; rounds: number } {
  const noise = Array.from({ length: series }, () => STREAMS[stream](draw));
  const side = (factor: number) =>
    noise.map((next, i) =>
      measurementOf({
        name: `b${i}`,
        values: [NANOSECONDS * (i === 0 ? factor : 1) * Math.exp(sigma * next())],
      }),
    );
  const rounds: Round[] = [];
  for (;;) {
    for (let i = 0; i < LOOK; i++) rounds.push({ base: side(1), head: side(1 + change) });
    const [finding] = judged(rounds) as [Finding];
    const isOpen = ['too-noisy', 'too-few-samples'].includes(finding.reason.code);
    if (!isOpen || rounds.length >= ROUNDS) return { finding, rounds: rounds.length };
  }
}

const SIZES = (['normal', 't(3)'] as const).flatMap((stream) =>
  [0.03, 0.05, 0.1].map((change) => ({ stream, sigma: 0.05, change, series: 1 })),
);

/** The printed size of a found change as a share of the true one, and how often its interval contains the true one. */
export const abSize: Simulation = async (trials, seed, isAsked = () => true) =>
  SIZES.map((world) => ({ ...world, what: `${world.stream} 5 %, true ${percent(world.change)}` }))
    .filter(({ what }) => isAsked(what))
    .map(({ what, ...world }): Row => {
      const draw = drawsOf(seed, what);
      const done = Array.from({ length: trials }, () => ab(world, draw));
      const found = done.filter(({ finding }) => finding.verdict === 'regressed');
      const held = done
        .map(({ finding }) => holds(finding, world.change))
        .filter((each) => each !== undefined);
      const sizes = found.map(({ finding }) => (finding.change?.estimate ?? Number.NaN) / world.change);
      return {
        what,
        trials,
        figures: {
          found: share(found.length, trials),
          'size / truth': average(sizes),
          covered: share(held.filter(Boolean).length, held.length),
          rounds: average(done.map(({ rounds }) => rounds)),
        },
      };
    });

/** How often a change is found in 60 rounds: alone, and with two other metrics in the same test. */
export const abPower: Simulation = async (trials, seed, isAsked = () => true) =>
  [1, 3]
    .flatMap((series) => [0.03, 0.035, 0.1].map((change) => ({ series, change })))
    .map((each) => ({
      ...each,
      what: `5 % of the difference, ${each.series} series, true ${percent(each.change)}`,
    }))
    .filter(({ what }) => isAsked(what))
    .map(({ what, series, change }): Row => {
      const draw = drawsOf(seed, what);
      const world = { stream: 'normal', sigma: 0.05 / Math.SQRT2, change, series } as const;
      const found = Array.from({ length: trials }, () => ab(world, draw)).filter(
        ({ finding }) => finding.verdict === 'regressed',
      );
      const early = found.filter(({ rounds }) => rounds <= 15);
      return {
        what,
        trials,
        figures: {
          'found in 60': share(found.length, trials),
          'found in 15': share(early.length, trials),
        },
      };
    });

/** Rounds with a coarse clock: coverage of the interval, and changes beyond the limit that are called unchanged. */
export const abTicks: Simulation = async (trials, seed, isAsked = () => true) =>
  [
    { sigma: 0.05, tick: 0.1 },
    { sigma: 0.02, tick: 0.05 },
    { sigma: 0.01, tick: 0.02 },
  ]
    .flatMap((clock) => [0, 0.02, 0.05].map((change) => ({ ...clock, change })))
    .map((each) => ({
      ...each,
      what: `noise ${percent(each.sigma)}, ticks of ${percent(each.tick)}, true ${percent(each.change)}`,
    }))
    .filter(({ what }) => isAsked(what))
    .map(({ what, sigma, tick, change }): Row => {
      const draw = drawsOf(seed, what);
      const found = Array.from({ length: trials }, () => {
        // Position of the level between two ticks.
        const level = 0.95 + 0.1 * draw.uniform();
        const read = (factor: number) => {
          const value = level * factor * Math.exp(sigma * draw.normal());
          return [measurementOf({ values: [NANOSECONDS * tick * Math.max(1, Math.round(value / tick))] })];
        };
        const rounds = Array.from({ length: ROUNDS }, () => ({ base: read(1), head: read(1 + change) }));
        return judged(rounds)[0] as Finding;
      });
      const width = ({ change }: Finding) => (change?.high ?? 0) - (change?.low ?? 0);
      return {
        what,
        trials,
        figures: {
          covered: share(found.filter((each) => holds(each, change)).length, trials),
          'no width': share(found.filter((each) => width(each) < 1e-9).length, trials),
          unchanged: share(found.filter(({ verdict }) => verdict === 'unchanged').length, trials),
        },
      };
    });

/** The change that `ab` finds four times in five according to `doctor`, in one of three series. */
export const doctorReach: Simulation = async (trials, seed, isAsked = () => true) =>
  (['normal', 't(3)', 'skewed'] as const)
    .map((stream) => ({ stream, what: `${stream} 5 %, 20 rounds` }))
    .filter(({ what }) => isAsked(what))
    .map(({ what, stream }): Row => {
      const draw = drawsOf(seed, what);
      const changes: number[] = [];
      let found = 0;
      for (let i = 0; i < trials; i++) {
        const next = STREAMS[stream](draw);
        const pilot = Array.from({ length: 20 }, () => ({ before: 0.05 * next(), after: 0.05 * next() }));
        const change = Math.expm1(changeFoundIn(ROUNDS, pilot, LEVEL / 3, 0.8));
        changes.push(100 * change);
        if (ab({ stream, sigma: 0.05, change, series: 3 }, draw).finding.verdict === 'regressed') found++;
      }
      return { what, trials, figures: { 'told, %': average(changes), found: share(found, trials) } };
    });

const COMMITS = 64;
const AT_COMMIT = 4;
const ENDS_MIN = 12;

interface Search {
  readonly sigma: number;
  readonly step: number;
  /** Standard deviation between builds of the same code. */
  readonly builds: number;
}

const SEARCHES: readonly Search[] = [
  { sigma: 0.005, step: 0.05, builds: 0.01 },
  { sigma: 0.02, step: 0.05, builds: 0.01 },
  { sigma: 0.02, step: 0.03, builds: 0.01 },
  { sigma: 0.02, step: 0.05, builds: 0.005 },
  { sigma: 0.02, step: 0.03, builds: 0.005 },
  { sigma: 0.02, step: 0.1, builds: 0.01 },
  { sigma: 0.03, step: 0.05, builds: 0 },
];

/** The probability that `bisect` prints, compared with how often it names the right commit. */
export const bisectProbability: Simulation = async (trials, seed, isAsked = () => true) => {
  const rows: Row[] = [];
  for (const world of SEARCHES) {
    const { sigma, step, builds } = world;
    const what = `noise ${percent(sigma)}, step of ${percent(step)}, builds differ by ${percent(builds)}`;
    if (!isAsked(what)) continue;
    const draw = drawsOf(seed, what);
    const found: { probability: number; isRight: boolean; rounds: number }[] = [];
    for (let i = 0; i < trials; i++) {
      const answer = await searched(world, draw);
      if (answer) found.push(answer);
    }
    rows.push({
      what,
      trials,
      figures: {
        printed: { ...average(found.map(({ probability }) => probability)), isShare: true },
        right: share(found.filter(({ isRight }) => isRight).length, found.length),
        rounds: average(found.map(({ rounds }) => rounds)),
      },
    });
  }
  return rows;
};

/** @returns undefined if no change is found between the ends */
async function searched({ sigma, step, builds }: Search, { uniform, normal }: Draw) {
  const culprit = 1 + Math.floor(COMMITS * (1 - uniform()));
  const own = Array.from({ length: COMMITS + 1 }, () => builds * normal());
  const valueAt = (at: number) =>
    (own[at] as number) + (at >= culprit ? Math.log1p(step) : 0) + sigma * normal();
  const pairs: { before: number; after: number }[] = [];
  let isFound = false;
  while (!isFound && pairs.length < ROUNDS) {
    for (let i = 0; i < LOOK; i++) pairs.push({ before: valueAt(0), after: valueAt(COMMITS) });
    const { worse, shift } = comparePairs(pairs, 0, { max: ROUNDS, ended: pairs.length === ROUNDS }, 0.05);
    isFound = pairs.length >= ENDS_MIN && worse <= LEVEL && shift > Math.log1p(LIMIT);
  }
  if (!isFound) return undefined;
  const differences = pairs.map(({ before, after }) => after - before);
  let known: Known = { evidence: [{ at: COMMITS, differences }], skipped: [] };
  const { answer } = await bisect({
    count: COMMITS,
    known,
    measure: async (at) => Array.from({ length: AT_COMMIT }, () => valueAt(at) - valueAt(0)),
    learnt: async (now) => {
      known = now;
    },
  });
  const rounds = known.evidence.reduce((sum, each) => sum + each.differences.length, 0);
  return { probability: answer.probability, isRight: answer.from === culprit, rounds };
}
