/** What a comment remembers of the pushes before, and that nothing from outside becomes more than text in it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sectionVerdictOf } from '../../src/reporters/job-sections.ts';
import type { Push } from '../../src/reporters/pushes.ts';
import { pushesIn, pushOf, renderPushes, withPush } from '../../src/reporters/pushes.ts';
import { anyCharacter } from '../harness/any-character.ts';
import { situations } from './situations.ts';

const push = (commit: string, regressed: string[], gate: Push['gate'] = 'fail'): Push => ({
  commit: commit.repeat(40),
  at: '2026-01-31T12:00:00.000Z',
  gate,
  count: regressed.length,
  regressed,
});

/** As the comment is written three times. */
const written = (...pushes: Push[]) =>
  pushes.reduce((body, next) => renderPushes(withPush(pushesIn(body), next)), '');

test('the first push says nothing, and is remembered', () => {
  const body = written(push('a', ['Parse']));
  expect(body).toMatch(/^<!-- perf-regression-pushes: \S+ -->\n$/);
  expect(pushesIn(`something\n${body}`)).toEqual([push('a', ['Parse'])]);
});

test('an update says what changed, and folds the verdicts', () => {
  const body = written(push('a', [], 'pass'), push('b', ['Parse', 'Render']), push('c', ['Parse', 'Scan']));
  expect(body.split('\n').slice(1)).toEqual([
    '**Since push 2** (`bbbbbbb`): newly beyond its limit: `Scan`; no longer: `Render`.',
    '',
    '<details><summary>push 3 🔴 · push 2 🔴 · push 1 🟢</summary>',
    '',
    '| Push | Commit | When | Verdict | Beyond their limits |',
    '|--:|---|---|---|--:|',
    '| 3 | `ccccccc` | 2026-01-31 12:00 UTC | 🔴 failed | 2 |',
    '| 2 | `bbbbbbb` | 2026-01-31 12:00 UTC | 🔴 failed | 2 |',
    '| 1 | `aaaaaaa` | 2026-01-31 12:00 UTC | 🟢 passed | 0 |',
    '',
    '</details>',
    '',
  ]);
});

describe('since the last push', () => {
  test.each([
    ['the same', push('a', ['Parse']), push('b', ['Parse']), 'nothing changed.'],
    ['solved', push('a', ['Parse']), push('b', [], 'pass'), 'no longer: `Parse`.'],
    [
      'only the gate',
      push('a', [], 'inconclusive'),
      push('b', [], 'pass'),
      'the verdict was “inconclusive”.',
    ],
  ])('%s', (_, before, now, says) => {
    expect(written(before, now)).toContain(`(\`aaaaaaa\`): ${says}`);
  });

  test('the same commit again takes the place of its first run', () => {
    expect(pushesIn(written(push('a', ['Parse']), push('a', [], 'pass')))).toEqual([push('a', [], 'pass')]);
  });
});

test('a report becomes a push', () => {
  const { fail } = situations;
  const said = fail ? [sectionVerdictOf(fail)] : [];
  expect(pushOf(said, 'a'.repeat(40), '2026-01-31T12:00:00.000Z')).toMatchObject({
    gate: 'fail',
    count: 2,
    regressed: ['BenchmarkProduceLatency', 'BenchmarkFetch'],
  });
});

describe('what is not ours is forgotten', () => {
  test.each([
    ['no marker', 'LGTM'],
    ['no JSON', '<!-- perf-regression-pushes: %7B -->'],
    ['no encoding', '<!-- perf-regression-pushes: %zz -->'],
    ['another shape', `<!-- perf-regression-pushes: ${encodeURIComponent('[{"commit":"<b>"}]')} -->`],
  ])('%s', (_, body) => {
    expect(pushesIn(body)).toEqual([]);
  });
});

test('names are remembered as they are shown, never end the marker, and never fill the comment', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: anyCharacter, maxLength: 300 }), { maxLength: 20 }), (names) => {
      const { fail } = situations;
      const [finding] = fail?.findings ?? [];
      if (!fail || !finding) throw new Error('no such situation');
      const report = {
        ...fail,
        findings: names.map((benchmark) => ({ ...finding, benchmark, verdict: 'regressed' as const })),
      };
      const now = pushOf([sectionVerdictOf(report)], 'a'.repeat(40), '2026-01-31T12:00:00.000Z');
      const body = renderPushes(withPush([], now));
      expect(body.split('-->')).toHaveLength(2);
      expect(pushesIn(body)).toEqual([now]);
      expect(body.length).toBeLessThan(20_000);
    }),
  );
});

test('while not all jobs of the push have spoken, nothing is called solved', () => {
  const two = { ...push('a', ['Parse', 'Scan']), jobs: 2 };
  const partly = written(two, { ...push('b', [], 'pass') });
  expect(partly).toContain('**Since push 1** (`aaaaaaa`): 1 of its 2 results so far.');
  const wholly = written(two, { ...push('b', [], 'pass'), jobs: 2 });
  expect(wholly).toContain('no longer: `Parse`, `Scan`.');
});
