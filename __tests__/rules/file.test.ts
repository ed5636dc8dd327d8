/** The rules file: what it may say, and for each mistake the line, the key and what to write instead. */
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/model/errors.ts';
import { parseRulesFile } from '../../src/rules/file.ts';
import { AUTOMATICALLY } from '../../src/rules/names.ts';

const FILE = '.github/perf-regression.yml';

function mistake(text: string): string {
  try {
    parseRulesFile(FILE, text);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
  return 'nothing is wrong';
}

describe('size', () => {
  test('a file of more than 256 kB is refused before it is parsed', () => {
    expect(mistake(`rules: ${'['.repeat(256 * 1024)}`)).toBe(
      `${FILE}: the rules file has 262151 bytes; the limit is 262144`,
    );
    expect(mistake(`# ${'ä'.repeat(130 * 1024)}\n`)).toContain('the limit is 262144');
    expect(mistake(`# ${'a'.repeat(255 * 1024)}\nrules: []\n`)).toBe('nothing is wrong');
  });

  test('thousands of keys take no time that grows with their square, and one twice is found', () => {
    const keys = Array.from({ length: 12_000 }, (_, i) => `  old${i}: new${i}\n`);
    expect(mistake(`renames:\n${keys.join('')}`)).toBe('nothing is wrong');
    expect(mistake(`renames:\n${keys.join('')}  old7: x\n`)).toBe(`${FILE}:12002: duplicate key "old7"`);
  });

  test.each([
    ['lists', '['.repeat(5000)],
    ['maps', '{a: '.repeat(5000)],
    ['indented maps', Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('%s in one another are an error of ours', (_, text) => {
    const said = mistake(text);
    expect(said).toMatch(/^\.github\/perf-regression\.yml:\d+: /);
    expect(said).not.toMatch(/call stack/i);
  });

  test('of a thousand mistakes twenty are named', () => {
    const lines = mistake(`rules:\n${'  - foo: 1\n'.repeat(1000)}`).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 980 more');
  });
});

describe('what it may say', () => {
  test('relative limits and absolute floors and ceilings, per metric', () => {
    const text = `
rules:
  - metric: hit_rate
    direction: higher
    min: 60%
  - metric: total_time
    threshold: 10%
    max: 15 s
  - metric: peak_memory
    threshold: 20 %
  - metric: speedup
    min: 1.5
`;
    expect(parseRulesFile(FILE, text).rules).toEqual([
      { metric: 'hit_rate', direction: 'higher', min: { value: 0.6, unit: 'ratio', written: '60%' } },
      { metric: 'total_time', threshold: 0.1, max: { value: 15e9, unit: 'ns', written: '15 s' } },
      { metric: 'peak_memory', threshold: 0.2 },
      { metric: 'speedup', min: { value: 1.5, unit: '', written: '1.5' } },
    ]);
  });

  test.each(['', '\n', '# only a comment\n', '{}', 'rules: []', '---\n'])('%j has no rules', (text) => {
    expect(parseRulesFile(FILE, text).rules).toEqual([]);
  });

  test('JSON is YAML', () => {
    expect(parseRulesFile(FILE, '{"rules": [{"tag": "ci", "threshold": "5%"}]}').rules).toEqual([
      { tag: 'ci', threshold: 0.05 },
    ]);
  });
});

describe('a wrong key is named with its line and the nearest right one', () => {
  test('in a rule', () => {
    const text =
      'rules:\n  - tag: ci\n  - tag: quick\n  - benchmark: x\n    metric: time\n\n    treshold: 5%\n';
    expect(mistake(text)).toBe(`${FILE}:7: unknown key "treshold" in rules[2]. Did you mean "threshold"?`);
  });

  test.each([
    ['rule:\n  - tag: ci\n', `${FILE}:1: unknown key "rule". Did you mean "rules"?`],
    ['rules:\n  - Tag: ci\n', `${FILE}:2: unknown key "Tag" in rules[0]. Did you mean "tag"?`],
    ['rules:\n  - maximum: 5\n', `${FILE}:2: unknown key "maximum" in rules[0]. Did you mean "max"?`],
    [
      'rules:\n  - constructor: 5\n',
      `${FILE}:2: unknown key "constructor" in rules[0]. Did you mean "select"?`,
    ],
  ])('%j', (text, message) => {
    expect(mistake(text)).toBe(message);
  });

  test('all mistakes are told at once', () => {
    expect(mistake('rules:\n  - tga: ci\n    mim: 5\n  - threshold: x\n').split('\n')).toEqual([
      `${FILE}:2: unknown key "tga" in rules[0]. Did you mean "tag"?`,
      `${FILE}:3: unknown key "mim" in rules[0]. Did you mean "min"?`,
      `${FILE}:4: rules[1].threshold: "x" is not a percentage; write it as 12%`,
    ]);
  });
});

describe('a wrong value is named with its line and what to write', () => {
  test.each([
    ['rules:\n  - threshold: 12\n', `${FILE}:2: rules[0].threshold: 12 is not a percentage; write it as 12%`],
    [
      'rules:\n  - threshold: -5%\n',
      `${FILE}:2: rules[0].threshold: "-5%" is not a percentage; write it as 12%`,
    ],
    [
      'rules:\n  - threshold: 5 ms\n',
      `${FILE}:2: rules[0].threshold: "5 ms" is not a percentage; write it as 12%`,
    ],
    ['rules:\n  - threshold:\n', `${FILE}:2: rules[0].threshold: null is not a percentage; write it as 12%`],
    [
      'rules:\n  - threshold: [5%]\n',
      `${FILE}:2: rules[0].threshold: ["5%"] is not a percentage; write it as 12%`,
    ],
    [
      'rules:\n  - tag: ci\n    min: much\n',
      `${FILE}:3: rules[0].min: "much" is not a quantity; write 15 s, 60% or 1.5`,
    ],
    [
      'rules:\n  - max: .inf\n',
      `${FILE}:2: rules[0].max: Infinity is not a quantity; write 15 s, 60% or 1.5`,
    ],
  ])('%j', (text, message) => {
    expect(mistake(text)).toBe(message);
  });

  test.each([
    ['rules:\n  - direction: up\n', `${FILE}:2: rules[0].direction: `, '"lower"|"higher"|"none"'],
    ['rules: {}\n', `${FILE}:1: rules: `, 'array'],
    ['rules:\n  - ci\n', `${FILE}:2: rules[0]: `, 'object'],
    ['rules:\n  - tag: ci\n  - benchmark: 5\n', `${FILE}:3: rules[1].benchmark: `, 'string'],
    ['just words\n', `${FILE}:1: `, 'rules:'],
    ['- tag: ci\n', `${FILE}:1: `, 'rules:'],
  ])('%j', (text, where, expected) => {
    expect(mistake(text)).toContain(where);
    expect(mistake(text)).toContain(expected);
    expect(mistake(text)).not.toContain(': : ');
  });
});

describe('broken YAML is told with its line, and never as an error of ours', () => {
  /** A text of seven lines that stands for nine to the power of eight values. */
  const bomb = [
    'a: &a [x]',
    ...'bcdefgh'.split('').map((key, i) => `${key}: &${key} [${aliases('abcdefg'[i])}]`),
  ];

  test.each([
    ['a quote left open', 'rules:\n  - tag: "ci\n', ':'],
    ['a tab', 'rules:\n\t- tag: ci\n', ':2: '],
    ['a key twice', 'rules:\n  - tag: ci\n    tag: quick\n', ':3: '],
    ['a bracket left open', 'rules: [\n', ':'],
    ['two documents', 'rules:\n---\nrules:\n', ':2: '],
    ['an alias of nothing', 'rules: *nowhere\n', ':1: '],
    ['a bomb of aliases', bomb.join('\n'), ':1: '],
  ])('%s', (_, text, where) => {
    expect(mistake(text)).toContain(`${FILE}${where}`);
  });

  function aliases(name: string | undefined): string {
    return new Array(9).fill(`*${name}`).join(', ');
  }
});

describe('waivers', () => {
  const lines = (until: string, rest = '') =>
    `waivers:\n  - select: julia\n    ceiling: 35%\n    owner: '@backend'\n    reason: new index\n    until: ${until}\n${rest}`;

  test.each(['2026-12-31', '"2026-12-31"'])('until %s', (until) => {
    expect(parseRulesFile(FILE, lines(until)).waivers).toEqual([
      {
        select: 'julia',
        ceiling: expect.closeTo(0.35, 12),
        owner: '@backend',
        reason: 'new index',
        until: '2026-12-31',
      },
    ]);
  });

  test.each([
    [lines('31.12.2026'), `${FILE}:6: waivers[0].until: write the last day as 2026-12-31`],
    [lines('2026-02-30'), `${FILE}:6: waivers[0].until: write the last day as 2026-12-31`],
    [
      lines('2026-12-31', '    ower: x\n'),
      `${FILE}:7: unknown key "ower" in waivers[0]. Did you mean "owner"?`,
    ],
  ])('%j', (text, message) => {
    expect(mistake(text)).toBe(message);
  });

  test('none without a reason, an owner and an end', () => {
    const found = mistake('waivers:\n  - ceiling: 35%\n');
    for (const key of ['reason', 'owner', 'until']) expect(found).toContain(`waivers[0].${key}`);
  });
});

describe('derived metrics and readers', () => {
  test('are read beside the rules', () => {
    const text = [
      'derived:',
      '  - { metric: tail, formula: p95 / p50, direction: lower }',
      'readers:',
      '  - tool: mine',
      "    lines: '^(?P<name>\\S+) (?P<value>\\d+)'",
    ].join('\n');
    expect(parseRulesFile(FILE, text)).toEqual({
      rules: [],
      renames: new Map(),
      names: AUTOMATICALLY,
      waivers: [],
      tagPatterns: new Map(),
      sources: new Map(),
      derived: [{ metric: 'tail', formula: 'p95 / p50', direction: 'lower' }],
      readers: [{ tool: 'mine', lines: '^(?P<name>\\S+) (?P<value>\\d+)' }],
    });
  });

  test.each([
    [
      'derived:\n  - metric: m\n    formule: a / b\n',
      '3: unknown key "formule" in derived[0]. Did you mean "formula"?',
    ],
    [
      'derived:\n  - metric: m\n    formula: a\n    from:\n      a:\n        bench: x\n        metric: y\n',
      '6: unknown key "bench" in derived[0].from.a. Did you mean "benchmark"?',
    ],
    [
      "readers:\n  - tool: mine\n    csv: ','\n    name: '{a}'\n    values:\n      - { valeu: '{b}' }\n",
      '6: unknown key "valeu" in readers[0].values[0]. Did you mean "value"?',
    ],
    [
      'readers:\n  - tool: mine\n    lines: x\n    samples: fork\n',
      '4: readers[0].samples: Invalid option: expected one of "iteration"|"process"',
    ],
    ['readers:\n  - tool: mine\n', 'readers[0]: give one of json, csv and lines'],
    ["readers:\n  - tool: mine\n    csv: ','\n", 'readers[0]: give name and values'],
    ['readers:\n  - tool: My Tool\n    lines: x\n', 'readers[0].tool: use lower-case letters'],
  ])('%j', (text, message) => {
    expect(() => parseRulesFile(FILE, text)).toThrow(message);
  });
});
