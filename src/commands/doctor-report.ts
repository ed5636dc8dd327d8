/**
 * `doctor --report`: prints the facts that a bug report needs, ready to paste into an issue. They come from a
 * fixed list: no names of branches, benchmarks or people, no values of variables that may be secret, and only
 * the host of the repository's address.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeEnvironment } from '../model/environment.ts';
import { parseRulesFile } from '../rules/file.ts';
import { tryGit } from '../system/git.ts';
import { commitNamed } from '../system/git-objects.ts';
import { localEnvironment } from '../system/machine.ts';
import { ownVersion } from '../system/own-package.ts';
import type { Arguments } from './command.ts';

/** Variables set by GitHub whose values are not secret. */
const PUBLIC = ['GITHUB_EVENT_NAME', 'RUNNER_ENVIRONMENT', 'ImageOS', 'ImageVersion'];

/** Variables whose values may be secret; the report only says whether they are set. */
const SET = [
  'CI',
  'GITHUB_ACTIONS',
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'NO_PROXY',
  'https_proxy',
  'http_proxy',
  'no_proxy',
];

/** A line for each fact. */
export async function doctorReport({ config, cwd, env }: Arguments): Promise<string> {
  const known = PUBLIC.flatMap((name) => (env[name] ? [`${name}=${env[name]}`] : []));
  const set = SET.filter((name) => env[name]).map((name) => `${name} is set`);
  const facts: [string, string][] = [
    ['perf-regression', ownVersion()],
    ['Node.js', process.version],
    ['git', (await tryGit(['--version'], { cwd }))?.replace('git version ', '') ?? 'not installed'],
    ['machine', describeEnvironment(localEnvironment({}), ['os', 'arch', 'cpu', 'cores', 'memory'])],
    ['variables', [...known, ...set].join(', ') || 'none'],
    ['checkout', await checkoutIn(cwd)],
    ['history', await historyIn(cwd, config.branch)],
    ['rules file', rulesFileIn(resolve(cwd, config.rulesFile))],
  ];
  return facts.map(([what, text]) => `${what.padEnd(15)}  ${text}\n`).join('');
}

async function checkoutIn(cwd: string): Promise<string> {
  const commits = await tryGit(['rev-list', '--count', 'HEAD'], { cwd });
  if (commits === undefined) return 'no repository with a commit';
  const isShallow = (await tryGit(['rev-parse', '--is-shallow-repository'], { cwd })) === 'true';
  const origin = (await tryGit(['remote', 'get-url', 'origin'], { cwd })) ?? '';
  // git@HOST:… and https://user:password@HOST/…
  const host = /^(?:\w+:\/\/)?(?:[^@/]*@)?([\w.-]+\.[a-z]+)[:/]/i.exec(origin)?.[1];
  return `${isShallow ? 'shallow, ' : ''}commits: ${commits}, origin: ${host ?? (origin ? 'elsewhere' : 'none')}`;
}

async function historyIn(cwd: string, branch: string): Promise<string> {
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const found = await Promise.all(refs.map((ref) => commitNamed(ref, cwd)));
  const where = ['here', 'at origin'].filter((_, i) => found[i]);
  return where.length > 0 ? `its branch is ${where.join(' and ')}` : 'its branch is not in this clone';
}

/** Number of entries in each list. */
function rulesFileIn(path: string): string {
  if (!existsSync(path)) return 'none';
  try {
    const { rules, derived, readers, renames, waivers, tagPatterns, sources } = parseRulesFile(
      path,
      readFileSync(path, 'utf8'),
    );
    const counts = {
      rules: rules.length,
      derived: derived.length,
      readers: readers.length,
      renames: renames.size,
      waivers: waivers.length,
      tags: tagPatterns.size,
      sources: sources.size,
    };
    const listed = Object.entries(counts).filter(([, count]) => count > 0);
    return listed.map(([name, count]) => `${name}: ${count}`).join(', ') || 'empty';
  } catch {
    return 'cannot be read';
  }
}
