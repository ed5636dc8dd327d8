/**
 * Gungraun (formerly iai-callgrind) on the terminal: `metric: new|old (change)`, or `metric: new (change)` in
 * its first versions. Only the new counts are results; with several processes or threads, only their total.
 */
import type { Format, Row, Skipped } from './format.ts';
import { metricOf, unitOf } from './gungraun-metrics.ts';
import { groupedNumberOf, loggedLines } from './text.ts';

/** No other tool writes a count, a bar and a count or N/A, and then the change in parentheses. */
const OWN = /: +[\d.,]+ *\|(?:N\/A|[\d.,]+) *\((?: *\*+|No change|[+-])/;
const OWN_FIRST = /^ {2}(?:L1 (?:Data )?Hits|RAM Hits): +[\d,]+(?: |$)/;

/** Guiding lines of show_grid. */
const GRID = /^\|(?:-| )?/;
const TOOL = /^=+ ([A-Z][A-Z ]*) =+$/;
const METRIC = /^(\S.*): +(\S+) *\|\S/;
const METRIC_FIRST =
  /^ {2}(Instructions|L1 (?:Data )?Hits|L[2L] Hits|RAM Hits|Total read\+write|Estimated Cycles): +([\d,]+)(?: \(|$)/;
/** `file::group::function id:arguments`; an argument may continue over several lines. */
const NAME = /^[\w.-]+::\S/;
/** Lines between a name and its metrics: blank lines, details in the form of metrics, headings. */
const OTHER_LINE = /^(?:\s*$|\||[ \t]+(?:## |[A-Z][\w ]*: ))/;

/** A longer id is not accepted as a name. Each of its lines would be joined to all before it. */
const ID_LENGTH_MAX = 4000;

export const gungraun: Format = {
  id: 'gungraun',
  tool: 'Gungraun (iai-callgrind)',
  produce: 'cargo bench --bench my_gungraun_benchmark | tee results.txt',
  reads: 'counts of Callgrind, Cachegrind, DHAT and the other tools it runs',
  samples: 'process',

  claims(text) {
    if (!/\||Hits: /.test(text)) return false;
    return loggedLines(text).some((line) => OWN.test(line) || OWN_FIRST.test(line));
  },

  read(text) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    let heading: Heading = {};
    let state: State = { benchmark: '', tool: '', partial: false };
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      const bare = shown.replace(GRID, '').trim();
      const [, label, written] = METRIC.exec(bare) ?? METRIC_FIRST.exec(shown.trimEnd()) ?? [];
      if (label === undefined || bare.startsWith('## ')) {
        heading = headingAfter(heading, shown);
        state = stateAfter(state, heading, bare);
        continue;
      }
      if (heading.named !== undefined || heading.plain !== undefined) {
        // The first metric below a heading; those of further tools have no heading of their own.
        state = { ...state, benchmark: heading.named ?? heading.plain ?? '' };
        heading = {};
      }
      // A metric of the previous run.
      if (state.partial || written === 'N/A') continue;
      const centre = groupedNumberOf(written);
      const { benchmark } = state;
      if (centre === undefined || benchmark === '') {
        skipped.push({ line, why: { code: 'not-counted', benchmark, field: label } });
      } else rows.push({ benchmark, ...metricOf(label, state.tool), unit: unitOf(label), centre, line });
    }
    return { rows, skipped };
  },
};

interface Heading {
  readonly named?: string;
  readonly plain?: string;
}

interface State {
  readonly benchmark: string;
  readonly tool: string;
  /** In the counts of one process or thread, or in the comparison with another benchmark. */
  readonly partial: boolean;
}

function headingAfter(heading: Heading, shown: string): Heading {
  if (NAME.test(shown)) return { named: shown.trimEnd() };
  const { named } = heading;
  if (named === undefined) return /^[^\s|]/.test(shown) ? { plain: shown.trimEnd() } : heading;
  // If an argument contains a line end, the id continues up to the first metric.
  const isOther = OTHER_LINE.test(shown) || TOOL.test(shown.replace(GRID, '').trim());
  return isOther || named.length > ID_LENGTH_MAX ? heading : { named: `${named}\n${shown.trimEnd()}` };
}

function stateAfter(state: State, heading: Heading, bare: string): State {
  const tool = TOOL.exec(bare)?.[1];
  if (tool !== undefined) return { ...state, tool, partial: false };
  if (bare.startsWith('## ')) return { ...state, partial: bare !== '## Total' };
  if (bare.startsWith('Comparison with ')) return { ...state, partial: true };
  return heading.named?.split('\n')[0] === bare ? { ...state, tool: '', partial: false } : state;
}
