/**
 * The JSON schemas of the files on the history branch, made from the schemas that validate them. They are written next to
 * the suites, so that other programs can use them.
 */
import { publishedCulpritSchema } from '../model/culprit.ts';
import { experimentSchema } from '../model/experiment.ts';
import { toJSONSchema } from '../model/json-schema.ts';
import { once } from '../model/once.ts';
import { publishedReportSchema } from '../model/report.ts';
import { publishedTrendsSchema } from '../model/trends-report.ts';
import { whySchema } from '../model/why-report.ts';
import { sha256 } from './checksum.ts';
import { indexSchema } from './index-file.ts';
import { badgeSchema, latestSchema } from './latest-json.ts';
import { suitesSchema } from './overview.ts';
import { storedProfileSchema } from './profiles.ts';
import { lineSchema } from './segment-line.ts';
import { summarySchema } from './summary.ts';

/** Names end in `.json`; each has a description and the validating schema. */
const schemas = Object.freeze([
  { name: 'index', describes: 'index of a suite', schema: indexSchema },
  { name: 'segment-line', describes: 'line of a segment', schema: lineSchema },
  { name: 'latest', describes: 'newest run of a suite', schema: latestSchema },
  { name: 'badge', describes: 'badge', schema: badgeSchema },
  { name: 'profile', describes: 'profile of a regression', schema: storedProfileSchema },
  { name: 'summary', describes: 'summary of a suite', schema: summarySchema },
  { name: 'suites', describes: 'list of suites', schema: suitesSchema },
  { name: 'report', describes: 'report', schema: publishedReportSchema },
  { name: 'experiment', describes: 'experiment of a suite', schema: experimentSchema },
  { name: 'trends', describes: 'trends of a suite', schema: publishedTrendsSchema },
  { name: 'why', describes: 'cause of a verdict', schema: whySchema },
  { name: 'culprit', describes: 'answer of a search for a commit', schema: publishedCulpritSchema },
]);

/** Texts by file name. */
export const schemaTexts = once((): ReadonlyMap<string, string> => {
  return new Map(
    schemas.map(({ name, describes, schema }) => {
      // The input schema: a line that was written before a field had its default is valid without it.
      const { $schema, ...rest } = toJSONSchema(schema, {
        target: 'draft-2020-12',
        io: 'input',
        unrepresentable: 'any',
      });
      const titled = { $schema, title: `perf-regression ${describes}`, ...rest };
      return [`${name}.json`, `${JSON.stringify(titled, null, 2)}\n`];
    }),
  );
});

/** The text of schema-mark.ts, which has a hash that changes if any of them changes. */
export function schemaMarkText(): string {
  const mark = sha256([...schemaTexts().values()].join('')).slice(0, 12);
  return `/** Rendered by "npm run render": a hash of the JSON schemas, which take longer to make than a run to store. */\nexport const SCHEMA_MARK = '${mark}';\n`;
}

/** Whether a text is such a schema, of this version or another. */
export function isSchemaOfOurs(text: string): boolean {
  try {
    const { title } = JSON.parse(text) as { title?: unknown };
    return typeof title === 'string' && title.startsWith('perf-regression ');
  } catch {
    return false;
  }
}
