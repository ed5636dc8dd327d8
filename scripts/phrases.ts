/**
 * Refuses phrases that make texts hard to read: in documents and reports, and in source comments. Part of `npm run lint`. To check
 * more files, add a pattern to one of the places below.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Each phrase with what to write instead. */
const BANNED: readonly (readonly [phrase: RegExp, better: string])[] = [
  [/\bheld against\b/gi, 'compared with'],
  [/\btold from\b/gi, 'significant; stands out from'],
  [/\b(?:is|are|was|were) told\b/gi, 'is reported'],
  [/(?<!\bthere )\bis no\b(?! (?:longer|more|later|larger)\b)/gi, 'is not a'],
  [/\bso many\b/gi, 'at most N; a number of'],
  [/\bpassed over\b/gi, 'skipped'],
  [/\bbest on another\b/gi, 'ideally on another'],
  [/\bwhoever asks\b/gi, 'always'],
  [/\btoo little is known\b/gi, 'not enough data'],
  [/\bwords of (?:your|one's) own\b/gi, 'custom'],
  [/\bnobody's\b/gi, 'not trusted; not used'],
  [/\bbegins? anew\b/gi, 'starts again'],
];

interface Place {
  readonly files: readonly string[];
  /** The part of a file that is checked, with its line breaks. */
  readonly textOf: (file: string) => string;
}

/** Replaces everything but line breaks by nothing, so that line numbers stay right. */
const blank = (text: string): string => text.replace(/[^\n]/g, '');

/** Whole documents. The title of a test, which a table of docs/security.md names, belongs to the test. */
const documents: Place = {
  files: [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'action.yml',
    'docs/*.md',
    'examples/**/README.md',
    '__tests__/reporters/golden*/*',
  ],
  textOf: (file) => file.replace(/`[^`|\n]*\.test\.ts`: [^|\n]*/g, ''),
};

/** Comments of source files: block comments, and lines that are a comment. */
const comments: Place = {
  files: ['src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}', 'bench/*.ts'],
  textOf: (file) =>
    file.replace(/\/\*[\s\S]*?\*\/|^ *\/\/.*$|[^/\n]+|\//gm, (part) =>
      /^ *\/[*/]/.test(part) ? part : blank(part),
    ),
};

function faultsIn({ files: patterns, textOf }: Place): string[] {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  if (files.length < 50) throw new Error(`only ${files.length} files found: are the patterns right?`);
  return files
    .filter((file) => file !== 'scripts/phrases.ts')
    .flatMap((file) => {
      const lines = textOf(readFileSync(join(root, file), 'utf8')).split('\n');
      return lines.flatMap((line, i) =>
        BANNED.flatMap(([phrase, better]) =>
          [...line.matchAll(phrase)].map(([text]) => `${file}:${i + 1}: "${text}" (better: ${better})`),
        ),
      );
    });
}

const faults = [documents, comments].flatMap(faultsIn);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
