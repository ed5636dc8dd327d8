/** `doctor`: measures how noisy this machine is, and says what would make it quieter. */
import { type Advice, adviceFor } from '../measure/advice.ts';
import { execute, succeeded } from '../measure/execution.ts';
import { interruptedStatus, interruptible } from '../measure/interrupt.ts';
import { ROUNDS as TURNS } from '../measure/planner.ts';
import type { Stopwatch } from '../measure/stopwatch.ts';
import { commandError, PAIRED } from '../measure/variant.ts';
import { jsonText } from '../reporters/json.ts';
import { nextOfNoise } from '../reporters/next.ts';
import { share } from '../reporters/quantity.ts';
import { deviationScale } from '../stats/noise.ts';
import { changeFoundIn } from '../stats/power.ts';
import { machineState, ticksOf } from '../system/machine-state.ts';
import { filesBelow } from '../system/proc-files.ts';
import type { Arguments, Command } from './command.ts';
import { openCommandStopwatch } from './measuring.ts';
import { countOption } from './options.ts';
import { Progress } from './progress.ts';

const ROUNDS = { defaultValue: 20, min: 5, max: 1000 };

/** The default rounds of `ab`, and its significance level. */
const AB_ROUNDS = TURNS.defaultValue;
const AB_LEVEL = 0.01;

/** Probability of detecting a change of the reported size. */
const POWER = 0.8;

/** A counted loop of about 50 ms: the same work each time, in the processor only. */
const LOOP = 'let x = 0; for (let i = 0; i < 5e7; i++) x = (x * 31 + i) | 0; process.exitCode = x & 0;';

export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor [-- CMD…]',
  details: 'Measures the same command twice in each of 20 rounds; without a command, a counted loop.',
  examples: ['perf-regression doctor', 'perf-regression doctor --rounds 50 -- ./job'],
  inputs: ['pass-env'],
  flags: [
    { name: 'rounds', value: 'N', help: `Number of rounds of two executions. [${ROUNDS.defaultValue}]` },
    { name: 'json', help: 'Print facts, advice and noise as JSON.' },
    {
      name: 'report',
      help: 'Print versions and facts for a bug report, without secrets or names, and measure nothing.',
    },
  ],

  async run(given) {
    const { flags, print } = given;
    if (flags.has('report')) {
      print(await (await import('./doctor-report.ts')).doctorReport(given));
      return 0;
    }
    const files = filesBelow('/');
    const state = machineState(files);
    const before = ticksOf(files);
    const stopwatch = await openCommandStopwatch(given);
    const times = await timesOf(stopwatch, given).finally(() => stopwatch.close());
    if (!times) return interruptedStatus();
    const after = ticksOf(files);
    const stolen = after.all > before.all ? (after.stolen - before.stolen) / (after.all - before.all) : null;
    const noise = noiseOf(times);
    const advice = adviceFor(state, stolen);
    const task = { command: given.words.length > 0 ? given.words : undefined };
    print(
      flags.has('json')
        ? `${jsonText({ state, stolen, noise, advice, next: nextOfNoise({ advice }, task) }, 1)}\n`
        : textOf(noise, advice, state.cores > 0),
    );
    return 0;
  },
};

/** @returns two times in ns for each round; undefined if it was interrupted */
function timesOf(stopwatch: Stopwatch, given: Arguments): Promise<[number, number][] | undefined> {
  const { cwd, words, note } = given;
  const rounds = countOption(given, 'rounds', ROUNDS);
  const order = { cwd, words: words.length > 0 ? words : [process.execPath, '-e', LOOP] };
  const progress = new Progress(note, given.isInteractive);
  return interruptible(async (stop) => {
    const once = async () => {
      const execution = await execute(order, stopwatch, {
        timeoutMs: Number.POSITIVE_INFINITY,
        retainedBytes: 0,
        stop,
      });
      if (!succeeded(execution) && !stop.aborted) throw commandError('the command failed', execution);
      return execution.wallNs;
    };
    const times: [number, number][] = [];
    try {
      while (times.length < rounds && !stop.aborted) {
        times.push([await once(), await once()]);
        progress.step('rounds', times.length, rounds);
      }
    } finally {
      progress.end();
    }
    return stop.aborted ? undefined : times;
  });
}

interface Noise {
  /** Robust relative standard deviation between executions. */
  readonly between: number;
  /** The same for the difference within a round. */
  readonly within: number;
  /** The smallest relative change that `ab` detects here with the power above. */
  readonly seen: number;
}

function noiseOf(times: readonly (readonly [number, number])[]): Noise {
  const logs = times.flat().map(Math.log);
  const within = deviationScale(times.map(([first, second]) => Math.log(second / first)));
  const pairs = times.map(([first, second]) => ({ before: Math.log(first), after: Math.log(second) }));
  // `ab` tests several metrics and corrects for their number.
  const seen = Math.expm1(changeFoundIn(AB_ROUNDS, pairs, AB_LEVEL / PAIRED.length, POWER));
  return { between: deviationScale(logs), within, seen };
}

function textOf({ between, within, seen }: Noise, advice: readonly Advice[], isKnown: boolean): string {
  const lines = [
    `One execution differs from the next by ± ${share(between)}, the two executions of a round by ± ${share(within)} (robust standard deviations).`,
    `perf-regression ab would detect a change of ${share(seen)} in ${AB_ROUNDS} rounds four times in five.`,
    '',
    ...(isKnown ? [] : ['The causes of noise are checked on Linux only.']),
    ...(isKnown && advice.length === 0 ? ['No problems were found.'] : []),
    ...advice.flatMap(({ what, remedy }) => [`! ${what}`, ...(remedy === '' ? [] : [`  ${remedy}`])]),
  ];
  return `${lines.join('\n')}\n`;
}
