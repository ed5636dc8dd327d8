/** Phrases that stand in the way of a reader, in what users read. Part of `npm run lint`; CONTRIBUTING.md says how to write. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Each with what to write. */
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
];

/** What users read; goldens are what the reports say. */
const READ = [
  'README.md',
  'SECURITY.md',
  'action.yml',
  'docs/*.md',
  'examples/**/README.md',
  '__tests__/reporters/golden*/*',
];

const files = READ.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
const found = files.flatMap((file) => {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.flatMap((line, i) =>
    // The title of a test, which a table names, is the test's.
    BANNED.flatMap(([phrase, better]) =>
      [...line.replace(/`[^`|]*\.test\.ts`: [^|]*/g, '').matchAll(phrase)].map(
        ([text]) => `${file}:${i + 1}: "${text}" (better: ${better})`,
      ),
    ),
  );
});
for (const each of found) console.error(each);
if (files.length < 50) throw new Error(`only ${files.length} files were found: are the patterns right?`);
process.exitCode = found.length > 0 ? 1 : 0;
