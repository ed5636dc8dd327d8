/**
 * The JSON schemas of the files on the history branch, made from the schemas that validate them. They are rendered, because
 * making them takes as long as storing a run.
 */
import { sha256 } from '../src/history/checksum.ts';
import { indexSchema } from '../src/history/index-file.ts';
import { badgeSchema, latestSchema } from '../src/history/latest-json.ts';
import { suitesSchema } from '../src/history/overview.ts';
import { storedProfileSchema } from '../src/history/profiles.ts';
import { SCHEMA_NAMES, SCHEMA_TITLE } from '../src/history/schemas.ts';
import { lineSchema } from '../src/history/segment-line.ts';
import { summarySchema } from '../src/history/summary.ts';
import { publishedCulpritSchema } from '../src/model/culprit.ts';
import { experimentSchema } from '../src/model/experiment.ts';
import { toJSONSchema } from '../src/model/json-schema.ts';
import { once } from '../src/model/once.ts';
import { publishedReportSchema } from '../src/model/report.ts';
import { publishedTrendsSchema } from '../src/model/trends-report.ts';
import { whySchema } from '../src/model/why-report.ts';

const schemas = {
  index: { describes: 'index of a suite', schema: indexSchema },
  'segment-line': { describes: 'line of a segment', schema: lineSchema },
  latest: { describes: 'newest run of a suite', schema: latestSchema },
  badge: { describes: 'badge', schema: badgeSchema },
  profile: { describes: 'profile of a regression', schema: storedProfileSchema },
  summary: { describes: 'summary of a suite', schema: summarySchema },
  suites: { describes: 'list of suites', schema: suitesSchema },
  report: { describes: 'report', schema: publishedReportSchema },
  experiment: { describes: 'experiment of a suite', schema: experimentSchema },
  trends: { describes: 'trends of a suite', schema: publishedTrendsSchema },
  why: { describes: 'cause of a verdict', schema: whySchema },
  culprit: { describes: 'answer of a search for a commit', schema: publishedCulpritSchema },
};

/** Texts by file name. */
export const schemaTexts = once((): ReadonlyMap<string, string> => {
  return new Map(
    SCHEMA_NAMES.map((name) => {
      const { describes, schema } = schemas[name];
      // The input schema: a line that was written before a field had its default is valid without it.
      const { $schema, ...rest } = toJSONSchema(schema, {
        target: 'draft-2020-12',
        io: 'input',
        unrepresentable: 'any',
      });
      const titled = { $schema, title: `${SCHEMA_TITLE}${describes}`, ...rest };
      return [`${name}.json`, `${JSON.stringify(titled, null, 2)}\n`];
    }),
  );
});

/** The text of schema-mark.ts, which has a hash that changes if any of them changes. */
export function schemaMarkText(): string {
  const mark = sha256([...schemaTexts().values()].join('')).slice(0, 12);
  return `/** Rendered by "npm run render": a hash of the JSON schemas, which take longer to make than a run to store. */\nexport const SCHEMA_MARK = '${mark}';\n`;
}
