/**
 * The address of this project, in one place. `npm run render` writes it into package.json, workflows, examples and
 * documents.
 */
export const REPOSITORY = 'org/perf-regression';

/** How workflows name the action. */
export const ACTION = `${REPOSITORY}@v1`;

export const HOMEPAGE = `https://github.com/${REPOSITORY}`;

/** Where editors find the schema of a file, as of the newest release. */
export function schemaAddress(name: string): string {
  return `https://raw.githubusercontent.com/${REPOSITORY}/v1/schema/${name}.json`;
}
