/**
 * PHPBench's XML dump. Each iteration is a process (its `remote` executor runs them so); its time is that of
 * all revolutions, in microseconds. Parameter sets are parameters and part of the name. A failed assertion is
 * reported, and its numbers are read.
 */
import { mean } from '../model/sample.ts';
import { environmentOf } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { numberOf } from './text.ts';
import type { XmlElement } from './xml.ts';
import { parseXml } from './xml.ts';

const MEMORY = [
  ['mem-peak', 'memory'],
  ['mem-final', 'memory_final'],
] as const;

/** Executors that run the code in PHPBench's own process. */
const IN_PROCESS = new Set(['local', 'debug']);

export const phpbench: Format = {
  id: 'phpbench',
  tool: 'PHPBench',
  produce: 'phpbench run --dump-file=results.xml',
  reads: 'time and peak memory of every iteration, parameter sets, groups as tags',
  samples: 'process',

  claims(text, json) {
    return json === undefined && /<phpbench[\s>]/.test(text.slice(0, 2000));
  },

  read(text) {
    const root = parseXml(text).find(({ name }) => name === 'phpbench');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    const suites = childrenOf(root, 'suite');
    const severalTags = new Set(suites.map(({ attributes }) => attributes.tag ?? '')).size > 1;
    for (const suite of suites) {
      for (const benchmark of childrenOf(suite, 'benchmark')) {
        for (const subject of childrenOf(benchmark, 'subject')) {
          const tag = severalTags ? ` [${suite.attributes.tag || 'no tag'}]` : '';
          const words = [benchmark.attributes.class?.replace(/^\\/, ''), subject.attributes.name];
          const name = `${words.filter(Boolean).join('::')}${tag}`;
          for (const variant of childrenOf(subject, 'variant'))
            readVariant(name, subject, variant, rows, skipped);
        }
      }
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure('no subjects in the dump: the filter may have matched none');
    return { rows, skipped, environment: environmentOf({ toolchain: { php: versionOf(suites[0]) } }) };
  },
};

function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child) => child.name === name);
}

/** An attribute in dumps before version 1; the parser leaves out the text of elements. */
function versionOf(suite: XmlElement | undefined): string | undefined {
  const [env] = childrenOf(suite, 'env');
  return childrenOf(env, 'php')[0]?.attributes.version;
}

function readVariant(
  subjectName: string,
  subject: XmlElement,
  variant: XmlElement,
  rows: Row[],
  skipped: Skipped[],
): void {
  const [set] = childrenOf(variant, 'parameter-set');
  const title = set?.attributes.name ?? '';
  const parameters = parametersOf(childrenOf(set, 'parameter'));
  // Without parameters there is one set, which PHPBench calls 0.
  const isOnly = title === '' || (title === '0' && childrenOf(set, 'parameter').length === 0);
  const benchmark = isOnly ? subjectName : `${subjectName} (${title})`;
  const errors = childrenOf(childrenOf(variant, 'errors')[0], 'error');
  if (errors.length > 0) {
    const words = errors[0]?.attributes['exception-class'];
    skipped.push({
      why: { code: 'failed', benchmark, message: words },
      failed: benchmark,
    });
    return;
  }
  if (childrenOf(variant, 'failures').length > 0)
    skipped.push({ why: { code: 'failed-assertion', benchmark }, failed: benchmark });
  const iterations = childrenOf(variant, 'iteration').map(({ attributes }) => attributes);
  const revolutions = numberOf(variant.attributes.revs) ?? 1;
  const common = {
    benchmark,
    parameters,
    tags: childrenOf(subject, 'group').map(({ attributes }) => attributes.name ?? ''),
    ...(IN_PROCESS.has(childrenOf(subject, 'executor')[0]?.attributes.name ?? '') && {
      level: 'iteration' as const,
    }),
  };
  const times = iterations.map((each) => timeOf(each, revolutions)).filter((time) => time !== undefined);
  if (times.length === 0) skipped.push({ why: { code: 'no-field', benchmark, field: 'time' } });
  else rows.push({ ...common, metric: 'time', unit: 'us', centre: mean(times), values: times });
  for (const [attribute, metric] of MEMORY) {
    const values = iterations.map((each) => numberOf(each[attribute])).filter((value) => value !== undefined);
    if (values.length > 0) rows.push({ ...common, metric, unit: 'B', centre: mean(values), values });
  }
}

/** Versions before 1.0 have only the sum of all revolutions. */
function timeOf(iteration: XmlElement['attributes'], revolutions: number): number | undefined {
  const net = numberOf(iteration['time-net']);
  const own = numberOf(iteration['time-revs']) ?? revolutions;
  return net === undefined || !(own > 0) ? undefined : net / own;
}

function parametersOf(elements: readonly XmlElement[]): Record<string, string> {
  return Object.fromEntries(
    elements.flatMap(({ attributes: { name, value } }) =>
      name === undefined || value === undefined ? [] : [[name, value] as const],
    ),
  );
}
