/**
 * The texts of warnings: one table from code and values to the message and the remedy that every reporter
 * shows. The message says what happened and where, without a full stop; the remedy says what to do now, and
 * may be empty.
 */
import { commitName, shortCommit } from '../model/commit.ts';
import { MACHINE_FACTS } from '../model/environment.ts';
import type { PlatformChange } from '../model/run-state.ts';
import { skipText } from '../model/skip-text.ts';
import type {
  Fault,
  Names,
  NotCompared,
  Warning,
  WarningCode,
  WarningValues,
  WordedWarning,
} from '../model/warning.ts';
import { howText } from './baseline.ts';
import { notProfiledText } from './profile.ts';
import { percentage, share, threshold } from './quantity.ts';
import { referenceWords } from './reference.ts';
import { differenceText } from './words.ts';

export interface WarningWords {
  readonly message: string;
  readonly remedy: string;
}

export function warningWords({ code, values }: Warning): WarningWords {
  // Each entry takes the values of its own code.
  const phrase = table[code] as (values: Warning['values']) => WarningWords;
  return phrase(values);
}

/** For programs that only display it. */
export function worded(warning: Warning): WordedWarning {
  return { ...warning, ...warningWords(warning) };
}

const table: { readonly [Code in WarningCode]: (values: WarningValues[Code]) => WarningWords } = {
  reference: (values) => referenceWords(values),
  'skipped-row': (values) => ({
    message: `Skipped ${placeOf(values)}: ${skipText(values.why)}`,
    remedy: 'All other rows were read.',
  }),
  'failed-benchmark': (values) => ({
    message: `A benchmark failed (${placeOf(values)}): ${skipText(values.why)}`,
    remedy: FAILED_REMEDY,
  }),
  'failed-tool': (values) => ({
    message: `The benchmark tool failed (${placeOf(values)}): ${skipText(values.why)}`,
    remedy: FAILED_REMEDY,
  }),
  'other-environment': ({ of, here, there }) =>
    of === 'rerun'
      ? {
          message: `Left out the re-run on ${there}: the first measurement was on ${here}`,
          remedy: 'Re-run on the same kind of machine: machines differ by more than a code change does.',
        }
      : {
          message: `No earlier run was measured on ${here}; the newest one was measured on ${there}`,
          remedy: 'Results from different machines are not compared; the next runs on this one are.',
        },
  'unknown-environment': (values) =>
    values.of === 'baseline'
      ? {
          message: `The machine of ${unknownMachines(values)} is not known (${values.facts.join(', ')}); ${values.runs === 1 ? 'it counts' : 'they count'} as measured on a machine like this one`,
          remedy: 'Differences between machines count as noise until newer runs replace these.',
        }
      : {
          message: `The results do not state the version of ${values.tool}, so runs with different versions are compared with each other`,
          remedy: `Set environment to properties that are known: ${[...MACHINE_FACTS, ...values.stated].join(', ')}.`,
        },
  'no-ancestor': ({ commit, how, branch }) => ({
    message: `${commit === '' ? 'The base commit of this run is not known' : `Neither ${shortCommit(commit)} (${howText(how)}) nor any of its ancestors was measured`}. Compared with the newest runs of ${branch}, which may include later changes`,
    remedy: `Record runs on pushes to ${branch}, or rebase onto a newer commit.`,
  }),
  'unreadable-source': ({ fault }) => faulty('A baseline source was skipped', fault),
  'damaged-history': ({ fault }) => faulty('The baseline leaves out damaged runs', fault),
  renamed: ({ old, now, compared }) => ({
    message: `Possible rename: ${now} is new and ${old} is missing${compared ? `. Compared with ${old}, ${compared.metric} is ${percentage(compared.change)}` : ''}`,
    remedy: `If so, add this to the rules file, and they are compared: renames: { ${yamlOf(old)}: ${yamlOf(now)} }`,
  }),
  'matches-nothing': (values) => ({
    message: unmatchedWords(values),
    remedy:
      values.nearest === null
        ? 'The command perf-regression parse FILES lists the names.'
        : `Did you mean ${values.nearest}?`,
  }),
  'unread-rules': ({ file, read }) => ({
    message: `Ignored the rules file ${file}, because ${read} was read`,
    remedy: `To use it instead, set rules-file to ${file}`,
  }),
  'not-compared': (values) => ({
    message: `Nothing to compare with: ${notComparedWords(values)}`,
    remedy: notComparedRemedy(values),
  }),
  'waiver-without-effect': ({ owner, select, state, until, ceiling, benchmarks }) => ({
    message:
      state === 'expired'
        ? `The waiver of ${owner} for ${select} expired on ${until}`
        : `The waiver of ${owner} for ${select} allows up to ${threshold(ceiling)}, and ${listed(benchmarks)} ${benchmarks.total === 1 ? 'exceeds' : 'exceed'} it`,
    remedy: 'Fix the regression, or have the owner renew the waiver in the rules file.',
  }),
  'unread-answer': ({ fault }) => faulty('Could not check whether a regression was allowed', fault),
  'outgrown-answer': (values) => ({
    message: outgrownWords(values),
    remedy:
      'To allow this one too, remove the label and add it again, or push a commit with the trailer Allow-Regression.',
  }),
  'own-rules': ({ base, benchmarks }) => ({
    message: `Only the changed rules of this pull request let ${firstOf(benchmarks)} pass; by the rules of ${base}, ${benchmarks.total === 1 ? 'it is a regression' : 'they are regressions'}`,
    remedy: 'Allow it like any other regression, or change the rules in a separate pull request first.',
  }),
  'unread-base-rules': ({ base, fault }) =>
    faulty(
      base === null
        ? 'Could not check the rules of the base'
        : `Could not read the results by the rules of ${base}`,
      fault,
    ),
  'late-run': ({ branch, newer }) => ({
    message: `A newer commit of ${branch}, ${shortCommit(newer)}, was measured before this one. This run is stored and judged; badge, issues and notifications stay with the newer commit`,
    remedy: '',
  }),
  'unknown-order': ({ branch, fault }) =>
    faulty(
      `Could not check whether a newer commit of ${branch} was already measured, so this run counts as the newest`,
      fault,
    ),
  'missing-shard': (values) => ({
    message: missingShardWords(values),
    remedy: `${values.missing === 1 ? 'Its' : 'Their'} benchmarks were not judged. Re-run the failed jobs, then this one.`,
  }),
  'several-machines': ({ kinds, first }) => ({
    message: `The shards were measured on ${kinds} kinds of machines: ${first.map(({ machine, shards }) => `${machine} (${listed(shards)})`).join('; ')}${kinds > first.length ? '; …' : ''}`,
    remedy:
      'This run is only compared with runs on the same mixture. Use runners of one kind, or let every shard measure every benchmark.',
  }),
  'missing-measurement': ({ shard }) => ({
    message: `The re-run shard ${shard} is missing`,
    remedy: 'The verdict uses the other measurements. Re-run the failed job, then this one.',
  }),
  'measured-by-fork': ({ repository }) => ({
    message: `Measured by code from ${repository}, which controls the reported values`,
    remedy: 'Before you rely on them, measure the commit on a branch of this repository.',
  }),
  'not-profiled': ({ why }) => ({
    message: `No profile of the regression: ${notProfiledText(why)}`,
    remedy: '',
  }),
  'unmeasurable-base': ({ commit, fault }) => ({
    message: `Could not measure the base commit ${commitName(commit)} (${fault.message}). This commit was measured alone and compared with the history`,
    remedy: 'The output of the command is in the log of this step.',
  }),
  'open-regression': ({ branch, benchmarks, isSuspected, commit, time }) => ({
    message: `${isSuspected ? 'Suspected' : 'Open'} ${benchmarks.total === 1 ? 'regression' : 'regressions'} on ${branch} since ${shortCommit(commit) || 'a run without a commit'} (${time.slice(0, 10)}): ${firstOf(benchmarks)}. This run is compared with the current level of ${branch}`,
    remedy: `Fix ${benchmarks.total === 1 ? 'it' : 'them'} on ${branch}, or accept the level: perf-regression baseline accept --reason TEXT`,
  }),
  'machine-may-have-aged': ({ benchmarks, together }) => ({
    message: `The machine may have aged: ${climbWords(benchmarks, together)}, and on this machine levels also move without a change of code`,
    remedy:
      'Measure a reference beside each run, a fixed version of the code: what it shares is the machine.',
  }),
  'platform-changed': ({ changes, benchmarks, isShared }) => ({
    message: `The machine changed when ${firstOf(benchmarks)} became worse (${changes.map(platformWords).join(', ')})${isShared ? ': either may be the cause, and this machine cannot show which' : ': it may be the cause'}`,
    remedy: `Measure the commit before on this machine, in turn with this one: perf-regression ab.${isShared ? ' If it was the machine, accept the level: perf-regression baseline accept --reason TEXT' : ''}`,
  }),
  'same-name': ({ name, benchmarks }) => ({
    message: `${benchmarks.total} benchmarks of this run would be named ${name}: ${listed(benchmarks, 3)}. They keep their own names, so their series start over with every build`,
    remedy:
      'Give them names that differ in more than the hash, or narrow the pattern under names: in the rules file.',
  }),
  'merged-rows': ({ file, benchmark, results }) => ({
    message: `Merged ${results} results ${benchmark === null ? 'without a name' : `named ${benchmark}`} into one sample, because nothing in ${file} tells them apart`,
    remedy:
      benchmark === null
        ? 'If they are different benchmarks, give each file its own suite: suite: {file}'
        : 'If they are different benchmarks, give them different names.',
  }),
  'stale-results': ({ file, benchmarks }) => ({
    message: `Left out ${count(benchmarks.total, 'benchmark')} from an earlier execution in ${file}: ${listed(benchmarks, 5)}`,
    remedy: 'Run them again, or delete the folder before the benchmarks run.',
  }),
  'earlier-executions': ({ executions, oldest, newest }) => ({
    message: `The files also hold ${count(executions, 'earlier execution')} (${oldest === newest ? oldest : `${oldest} to ${newest}`}); this run is the newest one`,
    remedy: 'To store all of them as runs of their own days: perf-regression history import FILES',
  }),
  'fuller-names': (values) =>
    values.outcome === 'renamed'
      ? {
          message: `${count(values.benchmarks, 'stored benchmark')} now ${values.benchmarks === 1 ? 'has its' : 'have their'} full name, which does not depend on other benchmarks: ${values.first.map(({ old, now }) => `${old} is now ${now}`).join(', ')}${values.benchmarks > values.first.length ? ', …' : ''}`,
          remedy: '',
        }
      : {
          message: `Stored benchmark ${values.old} was not compared: it may be any of several benchmarks in this run`,
          remedy: `Say in the rules file which one it is: renames: { ${yamlOf(values.old)}: PRESENT NAME }`,
        },
};

const FAILED_REMEDY = 'Its results are missing. The output is in the log of the step that ran it.';

/** What failed, followed by the error's message. */
function faulty(what: string, { message, remedy }: Fault): WarningWords {
  return { message: `${what}: ${message}`, remedy: remedy.replaceAll('\n', ' ') };
}

function climbWords(benchmarks: Names, together: WarningValues['machine-may-have-aged']['together']): string {
  const all =
    together && `all benchmarks together became ${share(together.change)} slower in ${together.runs} runs`;
  const some = benchmarks.total > 0 && `${firstOf(benchmarks)} became slower over weeks`;
  return [all, some].filter(Boolean).join('; ');
}

function platformWords(change: PlatformChange): string {
  return change.fact === 'boot' ? 'it was restarted' : differenceText(change);
}

function placeOf({ file, line }: { readonly file: string; readonly line?: number | undefined }): string {
  return line === undefined ? file : `${file}:${line}`;
}

function outgrownWords(values: WarningValues['outgrown-answer']): string {
  const { by, source, benchmark, allowed, change } = values;
  const now = change === null ? '' : percentage(change);
  if (allowed === null)
    return `What ${by} allowed (${source}) does not include ${benchmark}${now && `, which is at ${now}`}`;
  return `What ${by} allowed (${source}) was ${percentage(allowed)} for ${benchmark}, which is now ${now ? `at ${now}` : 'worse'}`;
}

function unknownMachines({ runs, compared }: { readonly runs: number; readonly compared: number }): string {
  if (runs < compared) return `${runs} of ${compared} baseline runs`;
  return runs === 1 ? 'the only baseline run' : `all ${runs} baseline runs`;
}

/** Follows a colon, also in the headline. */
export function notComparedWords(values: NotCompared): string {
  switch (values.why) {
    case 'history-gone':
      return values.fault.message;
    case 'other-suite': {
      const { suite, place, benchmarks, suites, first } = values;
      const found = first.map((other) => `${other.suite} has ${other.shared} of ${benchmarks}`).join(', ');
      const more = suites > first.length ? `, and ${suites - first.length} more` : '';
      return `suite ${suite} has no runs on ${place}, but other suites have its benchmarks: ${found}${more}`;
    }
    case 'other-branch':
      return `suite ${values.suite} has no runs of branch ${values.branch}, only of ${listed(values.branches, 3)}`;
  }
}

function notComparedRemedy(values: NotCompared): string {
  switch (values.why) {
    case 'history-gone':
      return values.fault.remedy.replaceAll('\n', ' ');
    case 'other-suite': {
      const suite = values.first[0]?.suite ?? '';
      return `If it is ${suite}, set suite: ${suite} in the workflow, or --suite ${JSON.stringify(suite)} on the command line. If not, the first stored run starts a new suite.`;
    }
    case 'other-branch': {
      const branch = values.branches.first[0] ?? '';
      return `Name the branch to compare with: base-branch: ${branch} in the workflow, or --base-branch ${branch} on the command line.`;
    }
  }
}

function unmatchedWords(values: WarningValues['matches-nothing']): string {
  const word = JSON.stringify(values.word);
  switch (values.setting) {
    case 'threshold':
      return `The threshold for ${word} matches nothing in this run`;
    case 'rule':
      return `A rule for ${word} matches nothing in this run`;
    case 'renames':
      return `The new name ${word} under renames matches nothing in this run`;
    case 'waiver':
      return `The waiver of ${values.owner} for ${word} matches nothing in this run`;
    case 'tag':
      return `The tag ${values.tag} for ${word} matches nothing in this run`;
    case 'formula':
      return `The formula ${values.metric} = ${values.formula} fits no benchmark in this run${values.word === null ? '' : `: there is no ${values.word}`}`;
  }
}

/** Also follows a comma, in the headline. */
export function missingShardWords({
  missing,
  expected,
  names,
  found,
}: WarningValues['missing-shard']): string {
  const which = names.total > 0 ? `: ${listed(names)}` : `; found ${listed(found)}`;
  return `${missing} of ${expected} shards ${missing === 1 ? 'is' : 'are'} missing${which}`;
}

function listed({ total, first }: Names, most = 10): string {
  const shown = first.slice(0, most);
  return total > shown.length ? `${shown.join(', ')} and ${total - shown.length} more` : shown.join(', ');
}

function firstOf(names: Names): string {
  return listed(names, 1);
}

function count(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${number} ${what}s`;
}

/** A name as a key or value in YAML. */
function yamlOf(name: string): string {
  return /^[A-Za-z_][\w./-]*$/.test(name) ? name : JSON.stringify(name);
}
