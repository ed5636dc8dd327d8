/**
 * Catch2's benchmarks, from the console table or the XML reporter: the mean of each. A name consists of the
 * test case, its sections and the benchmark, because benchmarks of several sections may have the same name.
 */
import { hasBenchmarkTable, readBenchmarkTables } from './catch2-console.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { numberOf } from './text.ts';
import type { XmlElement } from './xml.ts';
import { parseXml } from './xml.ts';

const ROOT = /<Catch(?:2TestRun)?[ >]/;

export const catch2: Format = {
  id: 'catch2',
  tool: 'Catch2',
  produce: './tests "[!benchmark]" --reporter xml --out results.xml (or the console)',
  reads: 'mean time of every benchmark',
  samples: 'iteration',

  claims(text) {
    return ROOT.test(text) || hasBenchmarkTable(text);
  },

  read(text) {
    return ROOT.test(text) ? readXml(text) : readBenchmarkTables(text);
  },
};

function readXml(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const element of parseXml(xmlOf(text))) readElement(element, [], rows, skipped);
  if (rows.length === 0 && skipped.length === 0) {
    throw new ParseFailure('no benchmark ran: Catch2 hides those tagged [!benchmark] unless they are named');
  }
  return { rows, skipped };
}

/** Without the program's output before and after the XML. */
function xmlOf(text: string): string {
  const end = text.lastIndexOf('</Catch');
  return text.slice(text.search(/<\?xml|<Catch/), end < 0 ? undefined : text.indexOf('>', end) + 1);
}

/** @param names of the test case and the sections around it */
function readElement(element: XmlElement, names: readonly string[], rows: Row[], skipped: Skipped[]): void {
  const { name, attributes, children } = element;
  const own = attributes.name?.trim() ?? '';
  if (name === 'BenchmarkResults') {
    const benchmark = names.length === 0 ? own : `${names.join(' ')}: ${own}`;
    const failed = children.find((child) => child.name === 'failed');
    const centre = numberOf(children.find((child) => child.name === 'mean')?.attributes.value);
    if (failed) {
      skipped.push({
        why: { code: 'failed', benchmark, message: failed.attributes.message },
        failed: benchmark,
      });
    } else if (centre === undefined) skipped.push({ why: { code: 'no-field', benchmark, field: 'mean' } });
    else rows.push({ benchmark, metric: 'time', unit: 'ns', centre });
    return;
  }
  const inner = name === 'TestCase' || name === 'Section' ? [...names, own] : names;
  for (const child of children) readElement(child, inner, rows, skipped);
}
