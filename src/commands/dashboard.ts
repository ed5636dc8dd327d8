/** `dashboard`: the page over the local history, served to this machine alone, or written as files for any server. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../model/errors.ts';
import { openInBrowser } from '../serve/browser.ts';
import { type Collected, collectSuites } from '../serve/local-suites.ts';
import { serve } from '../serve/server.ts';
import { readSite } from '../serve/site.ts';
import type { Arguments, Command } from './command.ts';

const PORT = 7777;

export const dashboardCommand: Command = {
  name: 'dashboard',
  usage: 'dashboard [build]',
  summary: 'Look at the history in a browser, or write the page as files.',
  details:
    '  dashboard          Serves the page at http://127.0.0.1 until it is stopped.\n' +
    '  dashboard build    Writes it to a folder, for actions/upload-pages-artifact or any other server.',
  examples: [
    'perf-regression dashboard --open',
    'perf-regression dashboard build --out site',
    'perf-regression dashboard --also ../backend,../client',
  ],
  inputs: ['branch', 'history-dir'],
  flags: [
    { name: 'open', help: 'Open it in the browser.' },
    { name: 'port', value: 'NUMBER', help: `Where it listens [${PORT}]; 0 takes any that is free.` },
    { name: 'out', value: 'DIR', help: 'With build: the folder; files in it are replaced.' },
    { name: 'also', value: 'PATHS', help: 'Other local repositories whose suites are shown as well.' },
  ],

  async run(given) {
    const [action, ...rest] = given.words;
    if (rest.length > 0 || (action !== undefined && action !== 'build')) {
      throw new UserError(
        `dashboard: unknown action ${JSON.stringify(given.words.join(' '))}`,
        `perf-regression ${this.usage}`,
      );
    }
    const also = (given.options.get('also') ?? '').split(',').filter((path) => path !== '');
    const collect = () =>
      collectSuites(
        [given.cwd, ...also.map((path) => resolve(given.cwd, path))],
        given.settings.text('branch'),
        given.settings.text('history-dir'),
      );
    return action === 'build' ? build(given, await collect()) : show(given, collect);
  },
};

async function build({ options, cwd, print }: Arguments, collected: Collected): Promise<number> {
  const out = options.get('out');
  if (out === undefined) {
    throw new UserError('dashboard build: no folder was named', 'perf-regression dashboard build --out DIR');
  }
  const folder = resolve(cwd, out);
  const site = await readSite();
  for (const [name, text] of await site.files()) await put(join(folder, name), text);
  for (const path of await collected.paths()) {
    const text = await collected.read(path);
    if (text !== undefined) await put(join(folder, path), text);
  }
  const count = collected.suites.length;
  print(`Wrote the page with ${count === 1 ? '1 suite' : `${count} suites`} to ${out}.\n`);
  return 0;
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Reads the branch anew with every question: a run that is recorded meanwhile is there after a reload. */
async function show(given: Arguments, collect: () => Promise<Collected>): Promise<number> {
  await collect();
  const asked = Number(given.options.get('port') ?? PORT);
  if (!Number.isInteger(asked) || asked < 0 || asked > 65_535) {
    throw new UserError(
      `dashboard: ${JSON.stringify(given.options.get('port'))} is no port`,
      'Give a number up to 65535.',
    );
  }
  const site = await readSite();
  const server = await serve(asked, await site.files(), collect);
  given.print(`The dashboard is at ${server.address} (Ctrl+C stops it)\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, server.stop);
  if (given.flags.has('open')) await openInBrowser(server.address, given.note);
  await server.ended;
  return 0;
}
