/** Prints reports on the terminal and writes the files that were asked for. */
import { resolve } from 'node:path';
import { exitCodeOf } from '../config/exit-code.ts';
import type { Report } from '../model/report.ts';
import { renderDesktop } from '../reporters/desktop.ts';
import { HTML_BYTES, renderHtml } from '../reporters/html.ts';
import { jsonFiles, renderJson } from '../reporters/json.ts';
import { renderSuites, SUMMARY_BYTES } from '../reporters/markdown.ts';
import { messageOf } from '../reporters/message.ts';
import type { Task } from '../reporters/next.ts';
import { renderTerminal } from '../reporters/terminal.ts';
import { writeNamed } from '../system/write-file.ts';
import type { Arguments, Flag } from './command.ts';
import { notifyDesktop } from './desktop-notice.ts';
import { notifyFlag } from './notify-flag.ts';

export const reportFlags: readonly Flag[] = [
  { name: 'all', help: 'Show every series, not only those that need an answer.' },
  { name: 'json', help: 'Print the report as JSON.' },
  notifyFlag,
];

/**
 * @param measured what the reports are about, as the next step needs it: a command, or files
 * @returns exit status
 */
export async function printReports(
  reports: readonly Report[],
  given: Arguments,
  measured: Pick<Task, 'command' | 'files'> = {},
): Promise<number> {
  const { config, flags, cwd, colour, columns, print } = given;
  const exitCode = exitCodeOf(reports, config);
  const task = { ...measured, options: given.options };
  for (const report of reports) {
    const text = renderTerminal(report, exitCode, {
      colour,
      all: flags.has('all'),
      ...(columns && { columns }),
    });
    print(flags.has('json') ? renderJson(report, task) : text);
  }
  const jsonPath = config.reportJson;
  if (jsonPath) {
    for (const { path, text } of jsonFiles(reports, resolve(cwd, jsonPath), task))
      await writeNamed('--report-json', path, text);
  }
  const markdownPath = config.reportMarkdown;
  if (markdownPath) {
    await writeNamed('--report-markdown', resolve(cwd, markdownPath), renderSuites(reports, SUMMARY_BYTES));
  }
  const htmlPath = config.reportHtml;
  if (htmlPath) await writeNamed('--report-html', resolve(cwd, htmlPath), renderHtml(reports, HTML_BYTES));
  const news = reports.map((report) => ({ report, recovered: false }));
  await notifyDesktop(renderDesktop(messageOf(news, {})), given);
  return exitCode;
}
