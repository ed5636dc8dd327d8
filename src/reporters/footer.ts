/**
 * The end of a comment: what was compared, warnings, and what to do now, with the exact commands and lines.
 */
import { shortCommit } from '../model/commit.ts';
import { guessRenames } from '../model/renamed.ts';
import type { BaselineSource, Report } from '../model/report.ts';
import { baselineText, skippedSourcesText } from './baseline.ts';
import { linkTarget, markdownCode, markdownText, utf8Bytes } from './escape.ts';
import { recommendations } from './recommendations.ts';
import { stateText } from './state.ts';
import { warningWords } from './warnings.ts';
import { hasBaseline } from './words.ts';

/** The lines in order. */
export function closingOf(report: Report): string {
  return [...context(report), '', footer(report)].join('\n');
}

const WARNINGS_MAX = 10;

const SKIPPED_SOURCES_LENGTH = 600;

/** A warning longer than this consists of characters that have to be escaped, not of words. */
const WARNING_BYTES = 2000;

/** What was compared, warnings, and what to do now. */
function context(report: Report): string[] {
  const compared = hasBaseline(report) ? '**Compared with**' : '**No baseline**:';
  const lines = [`${compared} ${markdownText(baselineText(report))}.`];
  const state = stateText(report);
  if (state !== '') lines.push(`<sub>${markdownText(state)}.</sub>`);
  const skipped = skippedSourcesText(report);
  if (skipped !== '') lines.push(`<sub>${markdownText(skipped, SKIPPED_SOURCES_LENGTH)}.</sub>`);
  const warnings = report.warnings
    .map(warningWords)
    .map(({ message, remedy }) => `⚠️ ${markdownText(message, 300)}. ${markdownText(remedy, 300)}`.trimEnd());
  const shown = warnings.filter((line, i) => i < WARNINGS_MAX && utf8Bytes(line) <= WARNING_BYTES);
  lines.push(...shown);
  const more = warnings.length - shown.length;
  if (more > 0) lines.push(`⚠️ … and ${more === 1 ? '1 more warning' : `${more} more warnings`}.`);
  const next = whatNow(report);
  if (next !== '') lines.push(`**What now?** ${next}`);
  if (report.suspects.length > 0 && report.gate !== 'allowed') lines.push(measureAgain(report));
  lines.push(...lookRenamed(report), ...recommended(report));
  return lines.flatMap((line) => [line, '']).slice(0, -1);
}

/** Folded, because they are optional. */
function recommended(report: Report): string[] {
  const all = recommendations(report, (words) => markdownCode(words, 60));
  if (all.length === 0) return [];
  const count = all.length === 1 ? '1 recommendation' : `${all.length} recommendations`;
  const items = all.map(({ what, step }) => `- ${what}. ${step}`);
  return [`<details><summary>${count}</summary>\n\n${items.join('\n')}\n\n</details>`];
}

/** Similar missing and new names, as a line for the rules file. */
function lookRenamed({ findings, warnings }: Report): string[] {
  // A warning says so if a renamed benchmark was compared.
  if (warnings.some(({ code }) => code === 'renamed')) return [];
  const guesses = guessRenames(findings);
  if (guesses.length === 0) return [];
  const pairs = guesses
    .slice(0, GUESSES_MAX)
    .map(({ old, now }) => `${markdownCode(old)} → ${markdownCode(now)}`);
  const more = guesses.length - pairs.length;
  const count = guesses.length === 1 ? '1 benchmark looks' : `${guesses.length} benchmarks look`;
  const patterns = guesses.flatMap(({ pattern }) => pattern ?? []);
  if (patterns.length > 0) {
    const lines = patterns.slice(0, GUESSES_MAX).map((pattern) => JSON.stringify(pattern));
    const list = markdownCode(`names: [${lines.join(', ')}]`, PATTERNS_LENGTH);
    return [
      `**${count} renamed** with the build: ${pairs.join(', ')}${more > 0 ? ` and ${more} more` : ''}. If so, add ${list} to the rules file, or name your bundler (\`names: vite\`), so that stored runs match.`,
    ];
  }
  return [
    `**${count} renamed**: ${pairs.join(', ')}${more > 0 ? ` and ${more} more` : ''}. If so, list it under \`renames:\` in the rules file.`,
  ];
}

const GUESSES_MAX = 3;
/** Longest line for the rules file. */
const PATTERNS_LENGTH = 300;

/** The next steps, with commands between backquotes; empty if there is nothing to do. */
export function whatNow({ findings, records, baseline, gate, run, warnings, profile }: Report): string {
  // The warning already says what to do.
  if (warnings.some(({ code }) => code === 'not-compared')) return '';
  if (gate === 'nothing-compared') {
    return 'Check the results pattern and the suite name. If benchmarks were renamed, list them under `renames:` in the rules file so that their series continue.';
  }
  if (gate !== 'fail') return '';
  if (findings.every(({ verdict }) => verdict !== 'regressed' && verdict !== 'suspected')) {
    return 'Measure the missing benchmarks. If they were removed on purpose, add the label `allow-regression` or set `ALLOW_REGRESSION=true` once. If they were renamed, list them under `renames:` in the rules file.';
  }
  const isExplained = profile !== undefined && profile.functions.length > 0;
  const first = isExplained ? 'Look at the functions that explain it' : 'Profile it';
  const look = `${first}, or ${LOOKS[baseline.source] ?? 're-run the job to see whether it persists.'}`;
  // On a developer's machine with both sides named, nobody has to allow anything.
  if (baseline.source === 'file' || (baseline.source === 'interleaved' && !run.url)) return look;
  const regressed = findings.filter(({ verdict }) => verdict === 'regressed');
  if (regressed.some(({ severity }) => severity === 'critical')) {
    return `${look} A critical regression passes only with an entry under \`waivers:\` in the rules file: ceiling, reason, owner and last day.`;
  }
  const accept = records
    ? 'run with `ALLOW_REGRESSION=true` and `allow-regression-reason`, or `perf-regression baseline accept --reason "…"`'
    : 'add the label `allow-regression`, or a line `Allow-Regression: why` at the end of a commit message';
  return `${look} To accept it: ${accept}. To raise its threshold for a while: add an entry under \`waivers:\` in the rules file.`;
}

const LOOKS: Partial<Readonly<Record<BaselineSource, string>>> = {
  interleaved: 'split the change into smaller steps and measure each of them.',
  file: 'measure both sides again to see whether it persists.',
};

/** How to confirm a suspicion, with the benchmarks that are worth measuring again. */
function measureAgain({ suspects }: Report): string {
  const names = suspects.slice(0, SUSPECTS_MAX).map((name) => markdownCode(name));
  const more = suspects.length - names.length;
  const list = `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `**To confirm**, re-run these benchmarks (ideally on another runner) and pass the results as \`rerun-results\`: ${list}.`;
}

const SUSPECTS_MAX = 5;

function footer({ suite, run }: Report): string {
  const parts = [`suite ${markdownCode(suite)}`];
  if (run.commit) parts.push(`commit ${markdownText(shortCommit(run.commit))}`);
  if (run.url && /^https?:\/\//.test(run.url)) parts.push(`[run](${linkTarget(run.url)})`);
  return `<sub>${parts.join(' · ')} · perf-regression</sub>`;
}
