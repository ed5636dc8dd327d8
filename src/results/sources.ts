/** Adds the source file and line of its benchmark to each finding that changed. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Report } from '../model/report.ts';
import type { Sources } from '../rules/sources.ts';

/** Larger files are not source code written by a person. */
const BYTES_MAX = 1_000_000;

const CHANGED: ReadonlySet<Finding['verdict']> = new Set(['regressed', 'suspected', 'waived', 'improved']);

/** @throws UserError if a pattern of the rules file is invalid */
export async function withSources(report: Report, sources: Sources, cwd: string): Promise<Report> {
  if (!report.findings.some(({ verdict }) => CHANGED.has(verdict))) return report;
  const { declaringLine, placeFinder } = await import('../rules/sources.ts');
  const placesOf = placeFinder(sources);
  const texts = new Map<string, Promise<string | undefined>>();
  const textOf = (file: string) => {
    const text = texts.get(file) ?? readSource(join(cwd, file));
    texts.set(file, text);
    return text;
  };
  const locate = async (finding: Finding): Promise<Finding> => {
    if (!CHANGED.has(finding.verdict)) return finding;
    for (const { file, line } of placesOf(finding.benchmark)) {
      const text = await textOf(file);
      if (text === undefined) continue;
      const rest = finding.benchmark.replace(file, '');
      return { ...finding, source: { file, line: line ?? declaringLine(text, rest) } };
    }
    return finding;
  };
  return { ...report, findings: await Promise.all(report.findings.map(locate)) };
}

/** Undefined if there is no such file: most benchmark names are not paths. */
async function readSource(path: string): Promise<string | undefined> {
  const entry = await stat(path).catch(() => undefined);
  if (!entry?.isFile() || entry.size > BYTES_MAX) return undefined;
  return readFile(path, 'utf8');
}
