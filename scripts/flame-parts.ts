/**
 * What the report's page needs for a flame graph, made of the files that the dashboard imports: its script, the script's hash for
 * the policy of the page, and its style.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = join(import.meta.dirname, '../src/reporters/html');

/** The text of src/reporters/html/flame-parts.ts. */
export async function flamePartsText(): Promise<string> {
  const script = await bundled(
    "import { interactive } from './flame-page.ts'; for (const flame of document.querySelectorAll('.flame')) interactive(flame);",
    'ts',
  );
  const style = await bundled('@import "./flame.css";', 'css');
  const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
  return `/** Rendered by "npm run render" from flame-page.ts and flame.css: what the page of a report has of them. */
export const FLAME_SCRIPT = ${JSON.stringify(script)};

/** Of the script, for the policy of the page. */
export const FLAME_HASH = ${JSON.stringify(hash)};

export const FLAME_STYLE = ${JSON.stringify(style)};
`;
}

async function bundled(contents: string, loader: 'ts' | 'css'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, loader, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    legalComments: 'none',
  });
  return (outputFiles[0]?.text ?? '').trim();
}
