/** The sections that a job writes into the comment, one for each suite, and how the comment stores them. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Config } from '../config/config.ts';
import type { Measurer } from '../github/answer-records.ts';
import type { Context } from '../github/context.ts';
import { isOnRequest, type Workflow } from '../github/workflow.ts';
import type { Report } from '../model/report.ts';
import * as z from '../model/schema.ts';
import { linkTarget, markdownText, visible } from '../reporters/escape.ts';
import {
  commitOf,
  type Section,
  type SectionFacts,
  sectionSchema,
  sectionVerdictOf,
  textsIn,
} from '../reporters/job-sections.ts';
import { renderMarkdown, rulesLine } from '../reporters/markdown.ts';

/** Inputs that distinguish two unnamed steps of one job: the same in every run, and not secret. */
const TELLING = [
  'results',
  'tool',
  'command',
  'merge',
  'rerun-results',
  'tags',
  'thresholds',
  'rules-file',
  'baseline-file',
  'base-branch',
  'environment',
  'history-dir',
] as const;

/** The same for a step of a job in every run of the workflow. */
export function jobKey({ config, context }: Pick<Workflow, 'config' | 'context'>): string {
  const { workflow, job, step, runner } = context;
  // One job refuses a request, and another one answers it.
  if (isOnRequest({ config, context })) return hashOf([workflow, 'request']);
  const inputs = TELLING.map((name) => textOf(config, name));
  return hashOf([workflow, job, step, runner.os, runner.arch, runner.image, ...inputs]);
}

function textOf(config: Config, name: (typeof TELLING)[number]): string {
  return config.written[name];
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/**
 * Identifies the measurements that a comment stores: jobs of a matrix may measure the same suite on several
 * machines.
 */
export function measurerOf(workflow: Workflow, { suite, run }: Report): Measurer {
  const { os, arch } = run.environment;
  return { suite, job: [jobKey(workflow), os, arch].join(' ') };
}

/** @param budget bytes for the text */
export function sectionOf(report: Report, workflow: Workflow, budget: number): Section {
  const { os, arch, cpu } = report.run.environment;
  const rules = rulesLine(report).slice(0, 4000);
  return {
    ...placeOf(workflow, report.suite, [os, arch].filter((part) => part !== '').join(' '), cpu),
    ...sectionVerdictOf(report),
    ...(rules !== '' && { rules }),
    // The comment says so once, at its top.
    text: renderMarkdown({ ...report, rulesChanged: undefined }, budget, workflow.config.dashboardUrl),
  };
}

/** For a job that ended before it had a verdict. */
export function failedSection(workflow: Workflow, suite: string, message: string): Section {
  const { context } = workflow;
  const headline = visible(`Not measured: ${message.split('\n')[0]}`, 300);
  return {
    ...placeOf(workflow, suite, '', ''),
    commit: commitOf(context.pullRequest?.head.sha ?? context.sha),
    gate: 'failed',
    symbol: '🟣',
    headline,
    url: context.runUrl.slice(0, 300),
    count: 0,
    regressed: [],
    text: `### 🟣 ${markdownText(headline)}\n\nSee the log of the job for the reason: [run](${linkTarget(context.runUrl)}).\n`,
  };
}

type Place = Pick<
  SectionFacts,
  'key' | 'writer' | 'attempt' | 'suite' | 'machine' | 'runner' | 'job' | 'step'
>;

function placeOf(workflow: Workflow, suite: string, machine: string, cpu: string): Place {
  const { runId, runAttempt, job, step, runner }: Context = workflow.context;
  return {
    key: jobKey(workflow),
    writer: hashOf([runner.name, machine, cpu]),
    attempt: `${runId}.${runAttempt}`.slice(0, 64),
    suite: visible(suite, 90),
    machine: visible(machine, 90),
    runner: visible([runner.os, runner.arch].filter((part) => part !== '').join(' '), 90),
    job: visible(job, 90),
    step: visible(step || workflow.config.tool, 90),
  };
}

const REMEMBERED = /^<!-- perf-regression-sections: ([A-Za-z0-9+/=]{1,60000}) -->$/m;

/** Enough for very many sections. A longer text was not written by this tool. */
const FACTS_BYTES_MAX = 1_000_000;

/** The line of a comment that stores its sections, without their texts. */
export function rememberedSections(sections: readonly Section[]): string {
  const facts = sections.map(({ text: _, ...rest }) => rest);
  const packed = deflateRawSync(JSON.stringify(facts).toWellFormed()).toString('base64');
  return `<!-- perf-regression-sections: ${packed} -->`;
}

/** Sections stored in a comment. The text is untrusted and therefore checked; empty if it contains none. */
export function sectionsIn(body: string): Section[] {
  const packed = REMEMBERED.exec(body)?.[1];
  if (packed === undefined) return [];
  const parsed = z.array(sectionSchema).safeParse(factsIn(packed));
  if (!parsed.success) return [];
  const texts = textsIn(body);
  return parsed.data.map((facts, place) => ({ ...facts, text: texts.get(place) ?? '' }));
}

function factsIn(packed: string): unknown {
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: FACTS_BYTES_MAX });
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}
