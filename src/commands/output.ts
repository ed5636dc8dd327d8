/** Where the command line writes a report: the terminal, and the files that were asked for. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exitCodeOf } from '../exit.ts';
import type { Report } from '../model/report.ts';
import { renderMarkdown, SUMMARY_BYTES } from '../reporters/markdown.ts';
import { renderTerminal } from '../reporters/terminal.ts';
import type { Arguments, Flag } from './command.ts';

export const reportFlags: readonly Flag[] = [
  { name: 'all', help: 'Show every series, not only those that need an answer.' },
  { name: 'json', help: 'Print the report as JSON.' },
];

/** @returns exit status */
export async function printReport(report: Report, given: Arguments): Promise<number> {
  const { settings, flags, cwd, colour, print } = given;
  const exitCode = exitCodeOf(report, settings);
  const json = `${JSON.stringify(report, null, 2)}\n`;
  print(flags.has('json') ? json : renderTerminal(report, exitCode, { colour, all: flags.has('all') }));
  const jsonPath = settings.text('report-json');
  if (jsonPath) await writeFile(resolve(cwd, jsonPath), json);
  const markdownPath = settings.text('report-markdown');
  if (markdownPath) await writeFile(resolve(cwd, markdownPath), renderMarkdown(report, SUMMARY_BYTES));
  return exitCode;
}
