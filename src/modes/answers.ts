/**
 * Whether somebody allowed the regressions of a job: each suite by itself, and no more than was seen when the answer was
 * given. What it was given to is remembered in the comment on the pull request.
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

/** What people said of one suite of the job. */
export interface Answered {
  readonly override: Override | null;
  readonly warnings: readonly Warning[];
  /** What each answer was given to. */
  readonly bound: readonly BoundAnswer[];
}

export const UNASKED: Answered = { override: null, warnings: [], bound: [] };

/** Asks GitHub once for all suites of a job, and only if one of them fails. */
export function answersInJob(
  workflow: Workflow,
  { commit, now }: RunInfo,
): (report: Report, onSuspected: OnSuspected) => Promise<Answered> {
  const ask = once(() => askedOnGitHub(workflow, commit));
  return async (report, onSuspected) => {
    try {
      const { answers, records } = await ask();
      const findings = answerable(report.findings, onSuspected);
      return chosen(answers, records, { workflow, report, findings, now });
    } catch (error) {
      // Where GitHub does not tell, nobody said a word.
      if (!(error instanceof UserError)) throw error;
      const values = { fault: faultOf(error) };
      return { ...UNASKED, warnings: [{ code: 'unread-answer', subject: 'allow-regression', values }] };
    }
  };
}

interface Asked {
  readonly answers: readonly Answer[];
  readonly records: readonly AnswerRecord[];
}

async function askedOnGitHub({ github, context }: Workflow, commit: string): Promise<Asked> {
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

/** The first answer that is as large as the regression. */
function chosen(
  answers: readonly Answer[],
  records: readonly AnswerRecord[],
  { workflow, report, findings, now }: Question,
): Answered {
  const { config, context } = workflow;
  const measurer: Measurer = measurerOf(workflow, report);
  const moment = {
    head: context.pullRequest?.head.sha,
    pushedAt: context.pushedAt,
    isRemembered: config.comment !== 'never',
  };
  const measured = seenIn(report.findings);
  const bound: BoundAnswer[] = [];
  const outgrown: Warning[] = [];
  let override: Override | null = null;
  for (const answer of answers) {
    const size = answeredSize(answer, records, measurer, moment);
    const seen: Seen | undefined = size === 'now' ? measured : size;
    if (seen) bound.push({ id: answer.id, seen });
    const beyond = findings.filter((finding) => !(seen && isCovered(finding, seen, nameOf)));
    if (beyond.length > 0) outgrown.push(outgrownWarning(answer, beyond, seen));
    else {
      const { by, reason, at = now.toISOString(), source } = answer;
      override ??= { by, reason, at, source };
    }
  }
  return { override, warnings: override ? [] : outgrown.slice(0, 1), bound };
}

function outgrownWarning(
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

/** What a factor is as a change; null if it is none. */
function changeOf(worse: number, direction: Finding['metric']['direction'] | undefined): number | null {
  const change = direction === 'higher' ? 1 / worse - 1 : worse - 1;
  return Number.isFinite(change) ? change : null;
}

function size({ change }: Finding): number {
  return Math.abs(change?.estimate ?? Number.POSITIVE_INFINITY);
}
