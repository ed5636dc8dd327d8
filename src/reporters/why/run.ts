/** What could explain a run as a whole, besides the code: each explanation with the evidence for or against it. */
import { shortCommit } from '../../model/commit.ts';
import { describeEnvironment } from '../../model/environment.ts';
import type { BaselineSource, Report } from '../../model/report.ts';
import type { WarningCode } from '../../model/warning.ts';
import type { Explanation, ExplanationCode } from '../../model/why-report.ts';
import { ruleDifferenceText } from '../allowed.ts';
import { baselineReasonText } from '../baseline.ts';
import { share } from '../quantity.ts';
import { disturbancesOf } from '../state.ts';
import { evidenceText } from '../verdicts.ts';
import { warningWords } from '../warnings.ts';
import { dayOf, runs } from '../words.ts';
import { type KnownRun, type KnownSeries, ranked } from './known.ts';

/** The best first. */
export function explanationsOfRun(run: KnownRun, series: readonly KnownSeries[]): Explanation[] {
  return ranked([
    ...ofBuild(run),
    ...ofMachine(run, series),
    ...ofEnvironment(run),
    ...ofBaseline(run),
    ...ofRules(run),
    ...ofWarnings(run),
  ]);
}

function ofBuild({ identical }: KnownRun): Explanation[] {
  if (identical === undefined) return [];
  const files = identical === 1 ? 'the artifact file is' : `all ${identical} artifact files are`;
  return [
    {
      code: 'build',
      likelihood: 'likely',
      because: `${files} the same as in the build of the base, so nothing was measured`,
    },
  ];
}

/** Others that did not move show that the machine did not. */
const STEADY_MIN = 3;

/** A smaller change of the machine explains nothing. */
const MACHINE_MIN = 0.005;

function ofMachine(run: KnownRun, series: readonly KnownSeries[]): Explanation[] {
  const { commonShift, baseline, reference } = run;
  const disturbed = disturbancesOf(run);
  const all: Explanation[] = [];
  if (commonShift) all.push(ofShift(commonShift));
  if (disturbed.length > 0)
    all.push({
      code: 'machine',
      likelihood: 'possible',
      because: `this run was disturbed: ${disturbed.join('; ')}`,
    });
  if (all.length > 0) return all;
  if (baseline.source === 'interleaved')
    return [
      {
        code: 'machine',
        likelihood: 'excluded',
        because: 'both versions were measured in turn on one machine',
      },
    ];
  const machine = reference?.machine;
  if (machine && Math.abs(machine.slower) >= MACHINE_MIN) {
    const how = machine.slower > 0 ? 'slower' : 'faster';
    return [
      {
        code: 'machine',
        likelihood: 'unlikely',
        because: `by the reference the machine got ${share(Math.abs(machine.slower))} ${how} since ${dayOf(machine.since)}, and ratios to it do not contain that`,
      },
    ];
  }
  const steady = series.filter(({ verdict }) => verdict === 'unchanged').length;
  return steady >= STEADY_MIN
    ? [
        {
          code: 'machine',
          likelihood: 'unlikely',
          because: `${steady} other series of this run did not move`,
        },
      ]
    : [];
}

function ofShift({ kind, worse, evidence }: NonNullable<Report['commonShift']>): Explanation {
  const direction = worse >= 0 ? 'worse' : 'better';
  const moved = `all benchmarks of the run became about ${share(Math.abs(worse))} ${direction} together`;
  const facts = evidence.length > 0 ? ` (${evidence.map(evidenceText).join('; ')})` : '';
  switch (kind) {
    case 'runner':
      return { code: 'machine', likelihood: 'likely', because: `${moved}, and the machine changed${facts}` };
    case 'unconfirmed':
      return {
        code: 'machine',
        likelihood: 'possible',
        because: `${moved}; one run cannot distinguish the machine from the code${facts}`,
      };
    case 'confirmed':
      return {
        code: 'machine',
        likelihood: 'unlikely',
        because: `${moved}, and a second measurement on the same kind of machine shows it too${facts}`,
      };
  }
}

function ofEnvironment({ baseline, run }: KnownRun): Explanation[] {
  if (baseline.runs === 0 || baseline.source === 'file' || baseline.source === 'interleaved') return [];
  const here = describeEnvironment(run.environment);
  return here === baseline.environment
    ? [{ code: 'environment', likelihood: 'excluded', because: `all compared runs were measured on ${here}` }]
    : [
        {
          code: 'environment',
          likelihood: 'unlikely',
          because: `this run was measured on ${here}, and compared with runs on ${baseline.environment}`,
        },
      ];
}

/** Sources that find what the commit is based on. */
const OWN: ReadonlySet<BaselineSource> = new Set(['merge-base', 'ancestor', 'same-commit']);

function ofBaseline({ baseline }: KnownRun): Explanation[] {
  const { source, why, commit, skippedSources } = baseline;
  if (source === 'interleaved')
    return [
      {
        code: 'baseline',
        likelihood: 'excluded',
        because: `the base ${shortCommit(commit)} was measured together with it`,
      },
    ];
  if (source === 'none')
    return [{ code: 'baseline', likelihood: 'likely', because: `there is none: ${baselineReasonText(why)}` }];
  const skipped = skippedSources.map((each) => `skipped: ${baselineReasonText(each.why)}`);
  const what = `compared with ${source === 'file' ? '' : `${runs(baseline.runs)}: `}${baselineReasonText(why)}`;
  return [
    {
      code: 'baseline',
      likelihood: OWN.has(source) && skipped.length === 0 ? 'unlikely' : 'possible',
      because: [what, ...skipped].join('; '),
    },
  ];
}

function ofRules({ rulesChanged }: KnownRun): Explanation[] {
  if (!rulesChanged) return [];
  const { file, changes } = rulesChanged;
  return [
    {
      code: 'configuration',
      likelihood: 'possible',
      because: `the change edits ${file}: ${changes.slice(0, 3).map(ruleDifferenceText).join('; ')}`,
    },
  ];
}

/** What a warning would explain; the others are about answers and output. */
const EXPLAINED: Readonly<Partial<Record<WarningCode, ExplanationCode>>> = {
  'other-environment': 'environment',
  'unknown-environment': 'environment',
  'several-machines': 'environment',
  'machine-may-have-aged': 'machine',
  'platform-changed': 'machine',
  'no-ancestor': 'baseline',
  'unreadable-source': 'baseline',
  'damaged-history': 'baseline',
  'not-compared': 'baseline',
  'unmeasurable-base': 'baseline',
  'open-regression': 'baseline',
  'late-run': 'baseline',
  'unknown-order': 'baseline',
  reference: 'baseline',
  renamed: 'configuration',
  'fuller-names': 'configuration',
  'same-name': 'configuration',
  'merged-rows': 'configuration',
  'matches-nothing': 'configuration',
  'unread-rules': 'configuration',
  'own-rules': 'configuration',
  'unread-base-rules': 'configuration',
  'skipped-row': 'failure',
  'failed-benchmark': 'failure',
  'failed-tool': 'failure',
  'missing-shard': 'failure',
  'missing-measurement': 'failure',
  'stale-results': 'measurer',
  'earlier-executions': 'measurer',
  'measured-by-fork': 'measurer',
};

function ofWarnings({ warnings = [] }: KnownRun): Explanation[] {
  return warnings.flatMap((warning): Explanation[] => {
    const code = EXPLAINED[warning.code];
    return code ? [{ code, likelihood: 'possible', because: warningWords(warning).message }] : [];
  });
}
