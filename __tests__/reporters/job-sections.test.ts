/** The sections of a comment: whose place is whose, what is shown of each, and that no room is ever exceeded. */
import { describe, expect, test } from 'vitest';
import { utf8Bytes } from '../../src/reporters/escape.ts';
import {
  renderSections,
  type Section,
  sectionVerdictOf,
  textsIn,
  withSections,
} from '../../src/reporters/job-sections.ts';
import { COMMENT_BYTES, renderMarkdown } from '../../src/reporters/markdown.ts';
import { rememberedSections, sectionsIn } from '../../src/sinks/section.ts';
import { situations } from './situations.ts';

const NEWEST = 'c0ffee1'.padEnd(40, '0');

const section = (given: Partial<Section> = {}): Section => ({
  key: 'k',
  writer: 'w',
  attempt: '1.1',
  commit: NEWEST,
  gate: 'pass',
  symbol: '🟢',
  suite: 'go',
  machine: 'linux x64',
  runner: 'Linux X64',
  job: 'bench',
  step: '',
  headline: 'No change in 2 benchmarks',
  url: 'https://github.com/acme/widgets/actions/runs/1',
  count: 0,
  regressed: [],
  text: '### 🟢 No change in 2 benchmarks\n\nAll of it.\n',
  ...given,
});

const failed = (given: Partial<Section> = {}) =>
  section({
    gate: 'fail',
    symbol: '🔴',
    headline: '1 of 2 benchmarks got slower beyond its limit',
    count: 1,
    regressed: ['Parse'],
    text: '### 🔴 1 of 2 benchmarks got slower beyond its limit\n\nParse: +50%\n',
    ...given,
  });

describe('whose place it takes', () => {
  const windows = { key: 'win', machine: 'windows x64', runner: 'Windows X64' };
  test.each<[string, Section[], Section, number]>([
    ['another job', [section()], section({ key: 'other' }), 2],
    ['another suite of the job', [section()], section({ suite: 'rust' }), 2],
    ['another system', [section()], section(windows), 2],
    ['the same job again, in a further attempt', [section()], section({ attempt: '1.2', writer: 'x' }), 1],
    ['the same job of a newer push', [section({ commit: 'a' })], section({ attempt: '2.1' }), 1],
    ['the same step writes once more', [section()], section(), 1],
    ['its twin on another machine, in one attempt', [section()], section({ writer: 'x' }), 2],
    ['one that ended early', [section()], section({ gate: 'failed', machine: '', attempt: '2.1' }), 1],
  ])('%s', (_, before, own, count) => {
    const after = withSections(before, [own]);
    expect(after).toHaveLength(count);
    expect(after).toContain(own);
  });

  test('of twins that run again, the failed one is taken first', () => {
    const after = withSections(
      [section(), failed({ writer: 'x' })],
      [section({ attempt: '1.2', writer: 'y' })],
    );
    expect(after.map(({ gate }) => gate)).toEqual(['pass', 'pass']);
  });
});

describe('what is read', () => {
  const headline = (sections: readonly Section[]) =>
    renderSections(withSections([], sections), NEWEST, COMMENT_BYTES)
      .split('\n')
      .find((line) => line.startsWith('### '));

  test.each<[string, Section[], string]>([
    ['one alone speaks for itself', [section()], '### 🟢 No change in 2 benchmarks'],
    ['all green', [section(), section({ key: 'b' })], '### 🟢 None of 2 suites regressed'],
    ['some red', [section(), failed({ key: 'b' }), failed({ key: 'c' })], '### 🔴 2 of 3 suites regressed'],
    [
      'red, and not measured',
      [failed(), section({ key: 'b', gate: 'failed', symbol: '🟣' })],
      '### 🔴 1 of 2 suites regressed; 1 not measured',
    ],
    [
      'nothing compared is not green',
      [section(), section({ key: 'b', gate: 'nothing-compared', symbol: '🟣' })],
      '### 🟣 None of 2 suites regressed; 1 with nothing compared',
    ],
    [
      'of an older commit',
      [section(), failed({ key: 'b', commit: 'a'.repeat(40) })],
      '### ⚪ None of 2 suites regressed; 1 not measured at this commit yet',
    ],
    [
      'a suspicion',
      [section(), section({ key: 'b', symbol: '🟠' })],
      '### 🟠 None of 2 suites regressed; 1 suspected',
    ],
  ])('%s', (_, sections, expected) => {
    expect(headline(sections)).toBe(expected);
  });

  test('failed ones first and in full, green ones a line each, each by what tells it from the others', () => {
    const windows = { key: 'b', machine: 'windows x64', runner: 'Windows X64' };
    const old = { key: 'c', suite: 'rust', commit: 'a'.repeat(40) };
    const text = renderSections(
      withSections([], [section(), failed(windows), failed(old)]),
      NEWEST,
      COMMENT_BYTES,
    );
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('<!--'))).toEqual([
      '### 🔴 1 of 3 suites regressed; 1 not measured at this commit yet',
      '#### 🔴 `go` (windows x64): 1 of 2 benchmarks got slower beyond its limit',
      'Parse: +50%',
      '- 🟢 `go` (linux x64): No change in 2 benchmarks ([run](https://github.com/acme/widgets/actions/runs/1))',
      '- ⚫ `rust`: not measured at `c0ffee1` yet; at `aaaaaaa` 🔴 1 of 2 benchmarks got slower beyond its limit ([run](https://github.com/acme/widgets/actions/runs/1))',
    ]);
  });
});

describe('what is carried', () => {
  const bodyOf = (sections: readonly Section[]) =>
    `${rememberedSections(sections)}\n${renderSections(sections, NEWEST, COMMENT_BYTES)}`;

  test('is read back, and shown the same', () => {
    const sections = withSections([], [section(), failed({ key: 'b' })]);
    const body = bodyOf(sections);
    expect(sectionsIn(body).map(({ key }) => key)).toEqual(['b', 'k']);
    expect(bodyOf(sectionsIn(body))).toBe(body);
  });

  test.each([
    ['nothing', 'LGTM'],
    ['no data', '<!-- perf-regression-sections: AAAA -->'],
    ['another shape', rememberedSections([{ ...section(), commit: '<b>' } as Section])],
  ])('%s is none of ours', (_, body) => {
    expect(sectionsIn(body)).toEqual([]);
  });

  test('a name cannot begin or end a text', () => {
    const headline = '<!-- perf-regression-end --> <!-- perf-regression-text: 0 -->';
    const body = bodyOf([failed({ headline, suite: headline }), section({ key: 'b' })]);
    expect(textsIn(body).size).toBe(1);
    expect(sectionsIn(body)).toHaveLength(2);
  });
});

test.each([1, 2, 30, 300])('%s large reports never exceed the room, and none is forgotten', (count) => {
  const { fail } = situations;
  if (!fail) throw new Error('no such situation');
  const text = renderMarkdown(fail, COMMENT_BYTES) + '| a row |\n'.repeat(5000);
  const sections = Array.from({ length: count }, (_, i) =>
    section({ ...sectionVerdictOf(fail), key: `job-${i}`, job: `job ${i}`, commit: NEWEST, text }),
  );
  const memory = rememberedSections(sections);
  const rendered = renderSections(sections, NEWEST, COMMENT_BYTES - utf8Bytes(memory));
  expect(utf8Bytes(memory) + utf8Bytes(rendered)).toBeLessThanOrEqual(COMMENT_BYTES);
  expect(rendered.split('<details>').length).toBe(rendered.split('</details>').length);
  expect(sectionsIn(`${memory}\n${rendered}`)).toHaveLength(count);
});
