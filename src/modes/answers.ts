/**
 * Decides whether somebody allowed the regressions of a job. Each suite is decided by itself. An answer covers only the sizes
 * that were visible when it was given; the comment on the pull request records them.
 */
import { answerable } from '../check/gate.ts';
import type { OnSuspected } from '../check/policy.ts';
import {
  type AnswerRecord,
  answeredSize,
  type BoundAnswer,
  type Measurer,
  nameOf,
  recordsIn,
  seenIn,
} from '../github/answer-records.ts';
import { commentTexts, OPENING, pullRequestThread } from '../github/comments.ts';
import { type Answer, answersOnGitHub } from '../github/override-requests.ts';
import type { Workflow } from '../github/workflow.ts';
import { isCovered, type Seen } from '../model/answer.ts';
import { UserError } from '../model/errors.ts';
import { once } from '../model/once.ts';
import type { Finding, Override, Report } from '../model/report.ts';
import { faultOf, type Warning } from '../model/warning.ts';
import type { RunInfo } from '../results/read-runs.ts';
import { measurerOf } from '../sinks/section.ts';

/** The override for one suite of the job. */
export interface SuiteAnswer {
  readonly override: Override | null;
  readonly warnings: readonly Warning[];
  /** Each answer with the sizes that it covers. */
  readonly bound: readonly BoundAnswer[];
}

export const NO_ANSWER: SuiteAnswer = { override: null, warnings: [], bound: [] };

/** Asks GitHub once for all suites of a job, and only if one of them fails. */
export function answersInJob(
  workflow: Workflow,
  { commit, now }: RunInfo,
): (report: Report, onSuspected: OnSuspected) => Promise<SuiteAnswer> {
  const ask = once(() => readAnswers(workflow, commit));
  return async (report, onSuspected) => {
    try {
      const { answers, records } = await ask();
      const findings = answerable(report.findings, onSuspected);
      return chooseAnswer(answers, records, { workflow, report, findings, now });
    } catch (error) {
      // If GitHub cannot be queried, nothing counts as allowed.
      if (!(error instanceof UserError)) throw error;
      const values = { fault: faultOf(error) };
      return { ...NO_ANSWER, warnings: [{ code: 'unread-answer', subject: 'allow-regression', values }] };
    }
  };
}

interface GitHubAnswers {
  readonly answers: readonly Answer[];
  readonly records: readonly AnswerRecord[];
}

async function readAnswers({ github, context }: Workflow, commit: string): Promise<GitHubAnswers> {
  const answers = await answersOnGitHub(github, context, commit);
  const numbers = new Set(answers.flatMap(({ pullRequest }) => pullRequest ?? []));
  const records: AnswerRecord[] = [];
  for (const number of numbers) {
    const bodies = await commentTexts(github, pullRequestThread(number), OPENING);
    records.push(...bodies.flatMap(recordsIn));
  }
  return { answers, records };
}

interface Question {
  readonly workflow: Workflow;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly now: Date;
}

/** Chooses the first answer that covers the regressions. */
function chooseAnswer(
  answers: readonly Answer[],
  records: readonly AnswerRecord[],
  { workflow, report, findings, now }: Question,
): SuiteAnswer {
  const { config, context } = workflow;
  const measurer: Measurer = measurerOf(workflow, report);
  const moment = {
    head: context.pullRequest?.head.sha,
    pushedAt: context.pushedAt,
    isRemembered: config.comment !== 'never',
  };
  const measured = seenIn(report.findings);
  const bound: BoundAnswer[] = [];
  const tooSmall: Warning[] = [];
  let override: Override | null = null;
  for (const answer of answers) {
    const size = answeredSize(answer, records, measurer, moment);
    const seen: Seen | undefined = size === 'now' ? measured : size;
    if (seen) bound.push({ id: answer.id, seen });
    const beyond = findings.filter((finding) => !(seen && isCovered(finding, seen, nameOf)));
    if (beyond.length > 0) tooSmall.push(outgrownAnswerWarning(answer, beyond, seen));
    else {
      const { by, reason, at = now.toISOString(), source } = answer;
      override ??= { by, reason, at, source };
    }
  }
  return { override, warnings: override ? [] : tooSmall.slice(0, 1), bound };
}

function outgrownAnswerWarning(
  { by, source }: Answer,
  beyond: readonly Finding[],
  seen: Seen | undefined,
): Warning {
  const [worst] = beyond.toSorted((a, b) => size(b) - size(a) || 0);
  const name = worst?.benchmark ?? '';
  const before = seen?.sizes.find(({ series }) => series === nameOf(name, worst?.metric.name ?? ''))?.worse;
  const allowed = before == null ? null : changeOf(before, worst?.metric.direction);
  const change = worst?.change?.estimate ?? null;
  return {
    code: 'outgrown-answer',
    subject: name,
    values: { by, source, benchmark: name, allowed, change },
  };
}

/** Converts a factor to a relative change; null if it is not finite. */
function changeOf(worse: number, direction: Finding['metric']['direction'] | undefined): number | null {
  const change = direction === 'higher' ? 1 / worse - 1 : worse - 1;
  return Number.isFinite(change) ? change : null;
}

function size({ change }: Finding): number {
  return Math.abs(change?.estimate ?? Number.POSITIVE_INFINITY);
}
