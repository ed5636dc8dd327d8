/** Warnings: data in the report, and one sentence for each, which every reporter shows. */
import { describe, expect, test } from 'vitest';
import { publishedReportSchema, type Report, reportSchema } from '../../src/model/report.ts';
import { type Warning, warningSchema } from '../../src/model/warning.ts';
import { annotationsOf } from '../../src/reporters/annotations.ts';
import { HTML_BYTES, renderHtml } from '../../src/reporters/html.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { COMMENT_BYTES, renderMarkdown } from '../../src/reporters/markdown.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { warningWords } from '../../src/reporters/warnings.ts';
import { checked, earlier, measured, steady } from '../check/runs.ts';
import { everyWarning } from './every-warning.ts';

const quiet = checked([measured('Quiet', 100)], earlier(steady(100), {}, 'Quiet'));
const reportWith = (warning: Warning): Report => ({ ...quiet, warnings: [warning] });
const named = everyWarning.map((warning, i) => ({ name: `${i} ${warning.code}`, warning }));

test('the sentences', () => {
  const texts = everyWarning.map((warning) => {
    const { message, remedy } = warningWords(warning);
    return `${warning.code}\n  ${message}\n    ${remedy}`.trimEnd();
  });
  expect(texts.join('\n')).toMatchInlineSnapshot(`
    "reference
      The reference v1.0.0 (c0ffee1) did not measure Parse, which is judged by its own values
        Changes of the machine count as changes there. Move on to a reference that has the benchmark.
    reference
      There is no ratio to the reference v1.0.0 (c0ffee1) for N0, N1, N2, N3, N4, N5, N6, N7, N8, N9 and 15 more, because a value is not above 0; it is judged by its own values
        Do more work in each measurement, so that its clock can see it.
    reference
      This run was not measured with the reference v1.0.0 (c0ffee1), as the runs before it were: it is judged by its own values
        Changes of the machine count as changes of the code in it. Name the reference again.
    reference
      The reference main (c0ffee1) is the measured commit itself, so its ratio is 1 but for noise
        Pin a release or an older commit, which stays the same when the code moves on.
    reference
      Moving from the reference v1.0.0 (c0ffee1) to v2.0.0 (beef123): this is run 2 of 5 that measure both
        Ratios are still those to v1.0.0 (c0ffee1).
    reference
      Moved from the reference v1.0.0 (c0ffee1) to v2.0.0 (beef123), by 5 runs that measured both, with an uncertainty of 0.4%
        The series go on. A change across this run has to exceed its limit by the uncertainty as well.
    reference
      The reference changed from v1.0.0 (c0ffee1) to v2.0.0 (beef123), and no run measured both: the ratios start over
        They are judged after five runs, and until then the measured values themselves.
    skipped-row
      Skipped bench.txt:7: Parse: time is not a number
        All other rows were read.
    skipped-row
      Skipped bench.txt: Parse: no unit
        All other rows were read.
    failed-benchmark
      A benchmark failed (bench.txt:3): Parse failed: panic
        Its results are missing. The output is in the log of the step that ran it.
    failed-tool
      The benchmark tool failed (bench.txt): exit status 2
        Its results are missing. The output is in the log of the step that ran it.
    other-environment
      No earlier run was measured on linux x64, Xeon; the newest one was measured on linux x64, EPYC
        Results from different machines are not compared; the next runs on this one are.
    other-environment
      Left out the re-run on linux x64, EPYC: the first measurement was on linux x64, Xeon
        Re-run on the same kind of machine: machines differ by more than a code change does.
    unknown-environment
      The machine of 3 of 12 baseline runs is not known (os, cpu); they count as measured on a machine like this one
        Differences between machines count as noise until newer runs replace these.
    unknown-environment
      The machine of the only baseline run is not known (cpu); it counts as measured on a machine like this one
        Differences between machines count as noise until newer runs replace these.
    unknown-environment
      The machine of all 30 baseline runs is not known (cpu); they count as measured on a machine like this one
        Differences between machines count as noise until newer runs replace these.
    unknown-environment
      The results do not state the version of golang, so runs with different versions are compared with each other
        Set environment to properties that are known: os, arch, cpu, cores, memory, runner, go.
    no-ancestor
      Neither c0ffee1 (the commit before) nor any of its ancestors was measured. Compared with the newest runs of main, which may include later changes
        Record runs on pushes to main, or rebase onto a newer commit.
    no-ancestor
      The base commit of this run is not known. Compared with the newest runs of main, which may include later changes
        Record runs on pushes to main, or rebase onto a newer commit.
    unreadable-source
      A baseline source was skipped: cannot read gh-pages: the answer was 403
        Set the token. Run it again.
    damaged-history
      The baseline leaves out damaged runs: cannot read gh-pages: the answer was 403
        Set the token. Run it again.
    renamed
      Possible rename: ParseAll is new and Parse is missing. Compared with Parse, time is +5.00%
        If so, add this to the rules file, and they are compared: renames: { Parse: ParseAll }
    renamed
      Possible rename: {c} is new and a: b is missing
        If so, add this to the rules file, and they are compared: renames: { "a: b": "{c}" }
    matches-nothing
      The threshold for "Prase" matches nothing in this run
        Did you mean Parse?
    matches-nothing
      The threshold for "julia" matches nothing in this run
        The command perf-regression parse FILES lists the names.
    matches-nothing
      A rule for "tmie" matches nothing in this run
        Did you mean time?
    matches-nothing
      The new name "Prase" under renames matches nothing in this run
        Did you mean Parse?
    matches-nothing
      The waiver of ada for "Prase" matches nothing in this run
        Did you mean Parse?
    matches-nothing
      The tag ci for "Prase" matches nothing in this run
        Did you mean Parse?
    matches-nothing
      The formula tail = p59 / p50 fits no benchmark in this run: there is no p59
        Did you mean p50?
    matches-nothing
      The formula tail = p95 / size fits no benchmark in this run
        The command perf-regression parse FILES lists the names.
    unread-rules
      Ignored the rules file code/rules.yml, because rules.yml was read
        To use it instead, set rules-file to code/rules.yml
    not-compared
      Nothing to compare with: cannot read gh-pages: the answer was 403
        Set the token. Run it again.
    not-compared
      Nothing to compare with: suite nightly has no runs on gh-pages, but other suites have its benchmarks: default has 4 of 4, weekly has 1 of 4, and 1 more
        If it is default, set suite: default in the workflow, or --suite "default" on the command line. If not, the first stored run starts a new suite.
    not-compared
      Nothing to compare with: suite default has no runs of branch main, only of master, next
        Name the branch to compare with: base-branch: master in the workflow, or --base-branch master on the command line.
    waiver-without-effect
      The waiver of ada for Parse expired on 2026-01-30
        Fix the regression, or have the owner renew the waiver in the rules file.
    waiver-without-effect
      The waiver of ada for * allows up to 35%, and Parse, Render exceed it
        Fix the regression, or have the owner renew the waiver in the rules file.
    unread-answer
      Could not check whether a regression was allowed: cannot read gh-pages: the answer was 403
        Set the token. Run it again.
    outgrown-answer
      What ada allowed (the label allow-regression) was +10.0% for Parse, which is now at +40.0%
        To allow this one too, remove the label and add it again, or push a commit with the trailer Allow-Regression.
    outgrown-answer
      What ada allowed (the label allow-regression) does not include Parse, which is at +40.0%
        To allow this one too, remove the label and add it again, or push a commit with the trailer Allow-Regression.
    outgrown-answer
      What ada allowed (the label allow-regression) was +10.0% for Parse, which is now worse
        To allow this one too, remove the label and add it again, or push a commit with the trailer Allow-Regression.
    outgrown-answer
      What ada allowed (the label allow-regression) does not include Parse
        To allow this one too, remove the label and add it again, or push a commit with the trailer Allow-Regression.
    own-rules
      Only the changed rules of this pull request let Parse pass; by the rules of main, it is a regression
        Allow it like any other regression, or change the rules in a separate pull request first.
    own-rules
      Only the changed rules of this pull request let N0 and 24 more pass; by the rules of main, they are regressions
        Allow it like any other regression, or change the rules in a separate pull request first.
    unread-base-rules
      Could not check the rules of the base: cannot read gh-pages: the answer was 403
        Set the token. Run it again.
    unread-base-rules
      Could not read the results by the rules of main: cannot read gh-pages: the answer was 403
        Set the token. Run it again.
    late-run
      A newer commit of main, c0ffee1, was measured before this one. This run is stored and judged; badge, issues and notifications stay with the newer commit
    unknown-order
      Could not check whether a newer commit of main was already measured, so this run counts as the newest: cannot read gh-pages: the answer was 403
        Set the token. Run it again.
    missing-shard
      1 of 3 shards is missing: 2
        Its benchmarks were not judged. Re-run the failed jobs, then this one.
    missing-shard
      25 of 30 shards are missing: N0, N1, N2, N3, N4, N5, N6, N7, N8, N9 and 15 more
        Their benchmarks were not judged. Re-run the failed jobs, then this one.
    missing-shard
      2 of 4 shards are missing; found linux, macos
        Their benchmarks were not judged. Re-run the failed jobs, then this one.
    several-machines
      The shards were measured on 3 kinds of machines: linux x64, EPYC (N0, N1, N2, N3, N4, N5, N6, N7, N8, N9 and 15 more); linux x64, Xeon (7); …
        This run is only compared with runs on the same mixture. Use runners of one kind, or let every shard measure every benchmark.
    missing-measurement
      The re-run shard second is missing
        The verdict uses the other measurements. Re-run the failed job, then this one.
    measured-by-fork
      Measured by code from ada/widgets, which controls the reported values
        Before you rely on them, measure the commit on a branch of this repository.
    not-profiled
      No profile of the regression: perf may not record (sudo sysctl kernel.perf_event_paranoid=1)
    not-profiled
      No profile of the regression: the command waits longer (input, output, locks, sleep) and does not work more, which a profile of the processor cannot show
    not-profiled
      No profile of the regression: no stored run of another commit is of the level before
    not-profiled
      No profile of the regression: it was interrupted
    not-profiled
      No profile of the regression: the command failed. panic:; index out of range
    unmeasurable-base
      Could not measure the base commit c0ffee1 (the command failed: exit status 1). This commit was measured alone and compared with the history
        The output of the command is in the log of this step.
    machine-may-have-aged
      The machine may have aged: Parse became slower over weeks, and on this machine levels also move without a change of code
        Measure a reference beside each run, a fixed version of the code: what it shares is the machine.
    machine-may-have-aged
      The machine may have aged: all benchmarks together became 30.0% slower in 60 runs, and on this machine levels also move without a change of code
        Measure a reference beside each run, a fixed version of the code: what it shares is the machine.
    machine-may-have-aged
      The machine may have aged: all benchmarks together became 5.10% slower in 90 runs; N0 and 24 more became slower over weeks, and on this machine levels also move without a change of code
        Measure a reference beside each run, a fixed version of the code: what it shares is the machine.
    platform-changed
      The machine changed when Parse became worse (it was restarted): it may be the cause
        Measure the commit before on this machine, in turn with this one: perf-regression ab.
    platform-changed
      The machine changed when N0 and 24 more became worse (kernel 6.1.0-28-amd64 → 6.1.0-29-amd64, microcode 0x2b000590 → 0x2b000620, image 20260105.1.0 → 20260112.2.0): either may be the cause, and this machine cannot show which
        Measure the commit before on this machine, in turn with this one: perf-regression ab. If it was the machine, accept the level: perf-regression baseline accept --reason TEXT
    open-regression
      Open regression on main since c0ffee1 (2026-01-30): Parse. This run is compared with the current level of main
        Fix it on main, or accept the level: perf-regression baseline accept --reason TEXT
    open-regression
      Suspected regressions on main since a run without a commit (2026-01-30): Parse and 1 more. This run is compared with the current level of main
        Fix them on main, or accept the level: perf-regression baseline accept --reason TEXT
    same-name
      25 benchmarks of this run would be named main.{hash}.js: N0, N1, N2 and 22 more. They keep their own names, so their series start over with every build
        Give them names that differ in more than the hash, or narrow the pattern under names: in the rules file.
    merged-rows
      Merged 3 results named Parse into one sample, because nothing in bench.txt tells them apart
        If they are different benchmarks, give them different names.
    merged-rows
      Merged 2 results without a name into one sample, because nothing in bench.txt tells them apart
        If they are different benchmarks, give each file its own suite: suite: {file}
    stale-results
      Left out 1 benchmark from an earlier execution in target/criterion: Parse
        Run them again, or delete the folder before the benchmarks run.
    stale-results
      Left out 25 benchmarks from an earlier execution in target/criterion: N0, N1, N2, N3, N4 and 20 more
        Run them again, or delete the folder before the benchmarks run.
    earlier-executions
      The files also hold 1 earlier execution (2026-01-30); this run is the newest one
        To store all of them as runs of their own days: perf-regression history import FILES
    earlier-executions
      The files also hold 39 earlier executions (2026-01-01 to 2026-02-08); this run is the newest one
        To store all of them as runs of their own days: perf-regression history import FILES
    fuller-names
      1 stored benchmark now has its full name, which does not depend on other benchmarks: Parse is now Parse (x)
    fuller-names
      5 stored benchmarks now have their full name, which does not depend on other benchmarks: Parse is now Parse (x), Render is now Render (x), …
    fuller-names
      Stored benchmark Parse was not compared: it may be any of several benchmarks in this run
        Say in the rules file which one it is: renames: { Parse: PRESENT NAME }"
  `);
});

describe.each(named)('$name', ({ warning }) => {
  const { message, remedy } = warningWords(warning);

  test('the sentence begins as one, and leaves its end to the reporter', () => {
    expect(message).toMatch(/^[A-Z0-9].*[^.?!\s]$/);
    expect(remedy).not.toContain('\n');
    expect(message + remedy).not.toMatch(/undefined|null|NaN|\[object| {2}/);
  });

  test.each([
    ['Markdown', (report: Report) => renderMarkdown(report, COMMENT_BYTES)],
    ['HTML', (report: Report) => renderHtml([report], HTML_BYTES)],
    ['the terminal', (report: Report) => renderTerminal(report, 0, { colour: false, all: true })],
    ['annotations', (report: Report) => JSON.stringify(annotationsOf(report, false))],
  ])('%s shows it', (_, render) => {
    // What a format escapes is not compared.
    const letters = (text: string) => text.replace(/&[#\w]+;|[^A-Za-z]/g, '');
    const shown = letters(render(reportWith(warning)));
    expect(shown).toContain(letters(message));
    expect(shown).toContain(letters(remedy));
  });

  test('published, it has its sentence beside its values; read again, it is the same data', () => {
    const text = JSON.parse(renderJson(reportWith(warning)));
    expect(publishedReportSchema.parse(text).warnings).toEqual([{ ...warning, message, remedy }]);
    expect(reportSchema.parse(text)).toEqual(reportWith(warning));
  });

  test('a sentence has no place in its data', () => {
    expect(warningSchema.parse({ ...warning, message, remedy })).toEqual(warning);
    expect(() => warningSchema.parse({ code: warning.code, subject: '', message, remedy })).toThrow();
  });
});
