/** What a report says by code: each code has its sentence, and the published report has both. */
import { describe, expect, test } from 'vitest';
import type { BaselineReason } from '../../src/model/baseline-reason.ts';
import type { ShiftEvidence } from '../../src/model/common-shift.ts';
import type { RuleDifference } from '../../src/model/decisions.ts';
import { publishedReportSchema, type Report, reportSchema } from '../../src/model/report.ts';
import { ruleDifferenceText } from '../../src/reporters/allowed.ts';
import { baselineReasonText } from '../../src/reporters/baseline.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { evidenceText } from '../../src/reporters/verdicts.ts';
import { situations } from './situations.ts';

const COMMIT = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
const base = { commit: COMMIT, how: { code: 'parent' } as const };
const lists = { branch: 'main', ...base };
type Said<Data extends { code: string }> = {
  readonly [Code in Data['code']]: readonly (readonly [
    Omit<Extract<Data, { code: Code }>, 'code'>,
    string,
  ])[];
};

const REASONS: Said<BaselineReason> = {
  'same-commit': [
    [{ commit: COMMIT }, 'earlier runs of a1b2c3d itself; no commit before it was measured'],
    [
      { commit: COMMIT, store: 'the cache' },
      'earlier runs of a1b2c3d itself; no commit before it was measured; kept in the cache',
    ],
  ],
  'base-commit': [[lists, 'runs of main up to a1b2c3d, the commit before']],
  ancestor: [
    [
      { ...lists, ancestor: 'b', commits: 1 },
      'runs of main up to b, the nearest measured ancestor: 1 commit before a1b2c3d, the commit before',
    ],
    [
      { ...lists, ancestor: 'b', commits: 2, store: 'artifacts' },
      'runs of main up to b, the nearest measured ancestor: 2 commits before a1b2c3d, the commit before; kept in artifacts',
    ],
  ],
  newest: [
    [
      { ...lists, newest: 'c' },
      'the newest runs of main, up to c: neither a1b2c3d (the commit before) nor an ancestor of it was measured',
    ],
    [
      { ...lists, commit: '', newest: 'c' },
      'the newest runs of main, up to c: the commit that this run stands on is not known',
    ],
  ],
  branch: [[{ branch: 'release', newest: COMMIT }, 'the newest runs of release, up to a1b2c3d']],
  files: [[{ patterns: ['a.txt', 'b*.txt'] }, 'the results in a.txt, b*.txt']],
  executions: [
    [
      { runs: 3, oldest: '2026-01-01', newest: '2026-01-05' },
      'the earlier executions in the same files, 3 of them, 2026-01-01 to 2026-01-05',
    ],
  ],
  rounds: [
    [
      { ...base, rounds: 1, layouts: null, limit: null },
      'a1b2c3d, the commit before, measured in turn on one machine in 1 round',
    ],
    [
      { commit: COMMIT, how: { code: 'unstated' }, rounds: 9, layouts: [], limit: 0.05 },
      'a1b2c3d, measured in turn on one machine in 9 rounds, each with memory layouts of its own (no effect of layout was seen); series without a rule have a threshold of 5%',
    ],
  ],
  build: [[base, 'a1b2c3d, the commit before, by its build']],
  before: [[{}, 'the runs before this one']],
  'no-history': [
    [{ suite: 'backend', place: 'branch gh-pages' }, 'suite backend has no history yet on branch gh-pages'],
  ],
  'no-run-of-branch': [
    [
      { suite: 'backend', place: 'branch gh-pages', branch: 'main' },
      'the history of suite backend on branch gh-pages has no run of branch main',
    ],
  ],
  'only-attempts': [
    [{ suite: 'backend' }, 'the history of suite backend has nothing but earlier attempts of this job'],
  ],
  'only-other-steps': [
    [
      { suite: 'backend' },
      'the history of suite backend has nothing but benchmarks that another step measured at this commit too',
    ],
  ],
  'no-snapshot': [[{ branch: 'main', store: 'the cache' }, 'nothing of main is kept in the cache yet']],
  unreadable: [[{ message: 'cannot read the cache' }, 'cannot read the cache']],
  nowhere: [[{}, 'there is no place to look for one']],
  'no-repository': [[{}, 'this is not a git repository with a commit, so there is no history']],
  'no-earlier-runs': [[{}, 'there are no earlier runs']],
};

const EVIDENCE: Said<ShiftEvidence> = {
  fact: [[{ fact: 'node', before: '22.1.0', after: '24.0.0' }, 'node 22.1.0 → 24.0.0']],
  gone: [[{}, 'gone when it was measured again']],
  repeated: [[{}, 'more than once']],
  gross: [[{}, 'far beyond the limits']],
};

const LONG = 'x'.repeat(200);
const DIFFERENCES: Said<RuleDifference> = {
  added: [
    [{ place: 'tags', after: 'ci' }, 'tags: added ci'],
    [{ place: '', after: 'ci' }, 'added ci'],
  ],
  removed: [[{ place: 'names', before: 'vite' }, 'names: removed vite']],
  changed: [
    [{ place: 'rules threshold', before: '10%', after: '90%' }, 'rules threshold: 10% → 90%'],
    [{ place: 'max', before: '', after: LONG }, `max: nothing → ${'x'.repeat(144)}…`],
  ],
  reordered: [[{ place: 'rules' }, 'rules: one order → another']],
};

const rows = <Data extends { code: string }>(said: Said<Data>) =>
  Object.entries(said).flatMap(([code, cases]) =>
    (cases as Said<Data>[Data['code']]).map(([values, text]) => ({
      text,
      data: { code, ...values } as unknown as Data,
    })),
  );

const report = situations['all-well'] as Report;
const shift = { kind: 'runner', worse: 0.1, share: 1, pValue: 0.001 } as const;
const rules = { file: 'rules.yml', base: 'main' };

/** The report as programs read it, by the published schema. */
const publishedFrom = (changes: Partial<Report>) => {
  const own = reportSchema.parse({ ...report, ...changes });
  return publishedReportSchema.parse(JSON.parse(renderJson(own)));
};

describe('a code and its sentence are in the published report', () => {
  test.each(rows(REASONS))('baseline: $data.code: $text', ({ data, text }) => {
    expect(baselineReasonText(data)).toBe(text);
    const { baseline } = publishedFrom({ baseline: { ...report.baseline, why: data } });
    expect(baseline.why).toEqual({ ...data, text });
  });

  test.each(rows(EVIDENCE))('common shift: $data.code: $text', ({ data, text }) => {
    expect(evidenceText(data)).toBe(text);
    const { commonShift } = publishedFrom({ commonShift: { ...shift, evidence: [data] } });
    expect(commonShift?.evidence).toEqual([{ ...data, text }]);
  });

  test.each(rows(DIFFERENCES))('rules: $data.code: $text', ({ data, text }) => {
    expect(ruleDifferenceText(data)).toBe(text);
    const { rulesChanged } = publishedFrom({ rulesChanged: { ...rules, changes: [data] } });
    expect(rulesChanged?.changes).toEqual([{ ...data, text }]);
  });

  test('skipped sources', () => {
    const why = { code: 'no-snapshot', branch: 'main', store: 'artifacts' } as const;
    const skippedSources = [{ source: 'artifact' as const, why }];
    const { baseline } = publishedFrom({ baseline: { ...report.baseline, skippedSources } });
    expect(baseline.skippedSources).toEqual([
      { source: 'artifact', why: { ...why, text: 'nothing of main is kept in artifacts yet' } },
    ]);
  });
});
