/** `dashboard`: serves the page with the local history to this machine only. */
import { resolve } from 'node:path';
import { UserError } from '../model/errors.ts';
import { openInBrowser } from '../serve/browser.ts';
import { type Collected, collectSuites } from '../serve/local-suites.ts';
import { serve } from '../serve/server.ts';
import { readSite } from '../serve/site.ts';
import type { Arguments, Command, Flag } from './command.ts';

const PORT = 7777;

export const alsoFlag: Flag = {
  name: 'also',
  value: 'PATHS',
  help: 'Other local repositories whose suites to show as well.',
};

export const dashboardCommand: Command = {
  name: 'dashboard',
  usage: 'dashboard',
  examples: ['perf-regression dashboard --open', 'perf-regression dashboard --also ../backend,../client'],
  inputs: ['branch', 'history-dir'],
  flags: [
    { name: 'open', help: 'Open the dashboard in the browser.' },
    { name: 'port', value: 'NUMBER', help: `Port to listen on; 0 takes any free one. [${PORT}]` },
    alsoFlag,
  ],

  run: (given) => show(given, () => collectFor(given)),
};

/** The suites of this repository, and of those named by the option. */
export function collectFor({ cwd, options, config }: Arguments): Promise<Collected> {
  const also = (options.get('also') ?? '').split(',').filter((path) => path !== '');
  const folders = [cwd, ...also.map((path) => resolve(cwd, path))];
  return collectSuites(folders, config.branch, config.historyDir);
}

/** Reads the branch again for every request, so that a reload shows runs recorded in the meantime. */
async function show(given: Arguments, collect: () => Promise<Collected>): Promise<number> {
  await collect();
  const asked = Number(given.options.get('port') ?? PORT);
  if (!Number.isInteger(asked) || asked < 0 || asked > 65_535) {
    throw new UserError(
      `--port: expected a port from 0 to 65535, got ${JSON.stringify(given.options.get('port'))}`,
      'Give a number up to 65535.',
    );
  }
  const server = await serve(asked, readSite().files(), collect);
  given.print(`The dashboard is at ${server.address} (Ctrl+C stops it)\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, server.stop);
  if (given.flags.has('open')) await openInBrowser(server.address, given.note);
  await server.ended;
  return 0;
}
