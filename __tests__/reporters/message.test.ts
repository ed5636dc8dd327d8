/** An alarm names the suite that it is about, whatever that is called. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { annotationsOf } from '../../src/reporters/annotations.ts';
import { messageOf } from '../../src/reporters/message.ts';
import { headline } from '../../src/reporters/verdicts.ts';
import { situations } from './situations.ts';

describe.each(['fail', 'nothing-compared', 'inconclusive'])('%s', (name) => {
  const report = situations[name] as Report;
  const words = new Set(headline(report).split(' '));

  test.each(['nightly', 'e', ...words])('suite %j', (suite) => {
    const { title } = messageOf([{ report: { ...report, suite }, recovered: false }], {});
    const said = title.split(' ').slice(1).join(' ');
    expect(said.startsWith(`${suite}: `) || said.includes(`suite ${suite}`), said).toBe(true);
  });

  test('each annotation, where a job has several', () => {
    const titles = annotationsOf(report, true, true).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(title).toContain(`(suite ${report.suite})`);
  });
});
