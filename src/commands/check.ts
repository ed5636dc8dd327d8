/** `check`: results against the history of the base branch, as the action does it. */
import type { Baseline } from '../baseline/baseline.ts';
import { noBaseline } from '../baseline/baseline.ts';
import { defaultBranchLocally, footingOnLaptop } from '../baseline/footing.ts';
import { storesOnLaptop } from '../baseline/keeps/on-laptop.ts';
import { climb, fileStep } from '../baseline/ladder.ts';
import { check } from '../check.ts';
import type { Policy } from '../compared.ts';
import type { Measured, Reader } from '../intake.ts';
import { findOverride, readAgain, readConfiguration, readRuns, skippedWarnings } from '../intake.ts';
import { withSources } from '../local/sources.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import type { Arguments, Command } from './command.ts';
import type { Workplace } from './laptop.ts';
import { demandFiles, occasionOf, openHistory, readWorkplace } from './laptop.ts';
import { printReports, reportFlags } from './output.ts';

export const checkCommand: Command = {
  name: 'check',
  usage: 'check FILES…',
  summary: 'Compare results with the history of the base branch.',
  examples: [
    'perf-regression check bench.txt',
    "perf-regression check 'bench/results/*.ndjson' --thresholds '+12%:julia,+8%:rust'",
    'perf-regression check target/criterion --suite nightly --all',
    'perf-regression check new.json --baseline-file old.json --report-html report.html',
    'perf-regression check bench.txt --again bench-2.txt,bench-3.txt',
  ],
  inputs: [
    'again',
    'tool',
    'suite',
    'thresholds',
    'tags',
    'rules-file',
    'baseline-file',
    'base-branch',
    'environment',
    'branch',
    'history-dir',
    'store',
    'fail-on-regression',
    'on-inconclusive',
    'allow-regression',
    'allow-regression-reason',
    'grace-period',
    'confidence',
    'alpha',
    'report-json',
    'report-markdown',
    'report-html',
  ],
  flags: reportFlags,

  async run(given) {
    demandFiles(given.words, this.usage);
    const { settings, words, cwd } = given;
    const workplace = await readWorkplace(cwd);
    const { reader } = await readConfiguration(settings, cwd);
    return checkRuns(await readRuns(words, reader, cwd, occasionOf(given, workplace)), given);
  },
};

/** @param given as for the command itself. @returns exit status */
export async function checkRuns(measured: readonly Measured[], given: Arguments): Promise<number> {
  const { settings, cwd, env, now } = given;
  const workplace = await readWorkplace(cwd);
  const { policy, reader, sources } = await readConfiguration(settings, cwd);
  const override = findOverride(settings, env, {}, workplace?.user ?? '', now);
  const reports: Report[] = [];
  const repeated = await readAgain(settings.list('again'), reader, cwd, occasionOf(given, workplace));
  for (const { run, results } of measured) {
    const baseline = await chooseBaseline(run, policy, reader, given, workplace);
    const again = (repeated.get(run.suite) ?? []).map((each) => each.run);
    const around = { again, records: false, override, warnings: skippedWarnings(results) };
    reports.push(await withSources(check(run, baseline, policy, around), sources, cwd));
  }
  return printReports(reports, given);
}

async function chooseBaseline(
  run: Run,
  { comparability }: Policy,
  reader: Reader,
  given: Arguments,
  workplace: Workplace | undefined,
): Promise<Baseline> {
  const { settings, cwd, env } = given;
  const { branch: hasHistory, keeps } = storesOnLaptop(settings.list('store'), env);
  const readFile = fileStep(settings.list('baseline-file'), reader, cwd);
  if (!workplace) {
    return readFile
      ? { ...(await readFile()), tried: [] }
      : noBaseline('this is no git repository with a commit, so there is no history');
  }
  const branch = settings.text('base-branch') || (await defaultBranchLocally(cwd));
  const findFooting = () => footingOnLaptop(cwd, workplace.checkout, branch);
  const log = hasHistory ? openHistory(run.suite, given) : undefined;
  return (await climb(run, { branch, findFooting, comparability, log, keeps, readFile })).baseline;
}
