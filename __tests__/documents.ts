/** Reads the documents: fenced blocks, commands, links and headings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** README, CONTRIBUTING and the pages of docs/, by path below the root. */
export const pages: ReadonlyMap<string, string> = new Map(
  ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)]
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);

/** @throws if there is no such page */
export function page(path: string): string {
  const text = pages.get(path);
  if (text === undefined) throw new Error(`there is no page ${path}`);
  return text;
}

/** The fenced blocks of a language, without the indent of their fence. */
export function blocks(text: string, language: string): string[] {
  const found: string[] = [];
  let open: { indent: number; language: string; lines: string[] } | undefined;
  for (const line of text.split('\n')) {
    const fence = /^( *)```(\w*)$/.exec(line);
    if (!fence) open?.lines.push(line.slice(open.indent));
    else if (!open) open = { indent: fence[1]?.length ?? 0, language: fence[2] ?? '', lines: [] };
    else {
      if (open.language === language) found.push(open.lines.join('\n'));
      open = undefined;
    }
  }
  return found;
}

/** A page without its fenced blocks. */
export function prose(text: string): string {
  return text.replace(/^( *)```[\s\S]*?^\1```$/gm, '');
}

/** Workflows as they are shown; some steps alone are put into a job. */
export function workflowsIn(text: string): string[] {
  return blocks(text, 'yaml').flatMap((block) => {
    if (/^jobs:/m.test(block)) return [/^on:/m.test(block) ? block : `on: push\n${block}`];
    const indent = /^ *(?=- (?:uses|run|name):)/.exec(block)?.[0].length;
    if (indent === undefined) return [];
    const steps = block.replaceAll(new RegExp(`^ {${indent}}`, 'gm'), '      ');
    return [`on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}\n`];
  });
}

/** Calls of the command line in blocks for a shell and within sentences, each in one line, without `npx`. */
export function commandsIn(text: string): string[] {
  const lines = blocks(text, 'sh').flatMap((block) => block.replaceAll(/\\\n\s*/g, '').split('\n'));
  const inline = [...prose(text).matchAll(/`((?:npx )?perf-regression [^`]+)`/g)].map(
    ([, call = '']) => call,
  );
  return [...lines, ...inline]
    .map((line) => line.replace(/^npx /, ''))
    .filter((line) => line.startsWith('perf-regression '));
}

/** Links to files of this project: `docs/measure.md#track`, with the heading's anchor where it has one. */
export function linksIn(text: string): string[] {
  const links = prose(text).matchAll(/(?:\]\(|(?:src|srcset|href)=")([^)"\s]+)[)"]/g);
  const targets = [...links].map(([, target = '']) => target);
  return targets.filter((target) => !/^https?:/.test(target));
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(text: string): string[] {
  return [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
