/**
 * The project's own workflows and forms follow the rules of zizmor and GitHub: actions are pinned, no token is left behind, no
 * untrusted text becomes a command, and each job has only the permissions that it needs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../src/commands/index.ts';
import { REPOSITORY } from '../src/model/project.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number | string;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = readdirSync(join(root, '.github/workflows')).map((name) => {
  const text = read(`.github/workflows/${name}`);
  return { name, text, workflow: parse(text) as Workflow };
});

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);

  test('pins every action by the hash of a commit, with its version beside it', () => {
    const used = [...text.matchAll(/uses: (.*)$/gm)].map(([, what = '']) => what);
    expect(used.length).toBeGreaterThan(0);
    for (const what of used) {
      if (what.startsWith('./') || what.startsWith(`${REPOSITORY}@`)) continue;
      expect(what).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('leaves no token in a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const { with: given } of checkouts) expect(given?.['persist-credentials']).toBe(false);
  });

  test('makes no text from outside a part of a script', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  test('gives each job what it needs, by name', () => {
    const isCalled = name === 'perf-regression.yml';
    // The job that reports has what its caller gives.
    if (!isCalled) expect(workflow.permissions).toEqual({});
    for (const [id, job] of jobs) {
      if (!(isCalled && id === 'report')) expect(job.permissions, id).toBeDefined();
      const writes = Object.entries(job.permissions ?? {}).filter(([, level]) => level === 'write');
      for (const [scope] of writes)
        expect(text, `${id} says why`).toMatch(new RegExp(`${scope}: write # \\w+`));
    }
  });

  test('ends', () => {
    for (const [id, job] of jobs) if (!job.uses) expect(job['timeout-minutes'], id).toBeDefined();
  });
});

test('one version of each action everywhere', () => {
  const pinned = workflows.flatMap(({ text }) =>
    [...text.matchAll(/uses: ([\w-]+\/[\w-]+)\S*@([0-9a-f]{40}) # (v\S+)/g)].map(
      ([, action, hash, version]) => ({
        action,
        pin: `${hash} ${version}`,
      }),
    ),
  );
  const byAction = Map.groupBy(pinned, ({ action }) => action);
  for (const [action, pins] of byAction) expect(new Set(pins.map(({ pin }) => pin)).size, action).toBe(1);
});

test('what may write in a release runs no code of packages', () => {
  const { workflow } = workflows.find(({ name }) => name === 'release.yml') ?? {};
  const writing = Object.values(workflow?.jobs ?? {}).filter((job) =>
    Object.values(job.permissions ?? {}).includes('write'),
  );
  expect(writing).toHaveLength(1);
  expect(writing[0]).toMatchObject({ environment: 'release', needs: ['checks', 'pack'] });
  const lines = writing.flatMap(({ steps = [] }) =>
    steps.flatMap(({ run }) => run?.trim().split('\n') ?? []),
  );
  for (const line of lines) expect(line).not.toMatch(/npm (?:ci|install|run|exec)|npx/);
  expect(lines.join('\n')).toContain('--provenance');
});

test('CI runs the scripts that .ci/run runs', () => {
  const scripts = (text: string) =>
    new Set(
      [...text.matchAll(/npm (?:run (?:--silent )?)?(lint|types|render|build|test|demo)\b/g)].map(
        ([, name]) => name,
      ),
    );
  expect(scripts(read('.github/workflows/ci.yml'))).toEqual(scripts(read('.ci/run')));
});

test('dependabot looks after packages and actions, and names packages that there are', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: { 'package-ecosystem': string; groups: Record<string, { patterns: string[] }> }[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  const { devDependencies } = JSON.parse(read('package.json'));
  for (const pattern of updates[0]?.groups.tests?.patterns ?? []) {
    const beginning = pattern.replace('*', '');
    expect(
      Object.keys(devDependencies).some((name) => name.startsWith(beginning)),
      pattern,
    ).toBe(true);
  }
});

describe('the forms of issues', () => {
  const forms = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');

  test.each(forms)('%s is a form as GitHub takes it', (name) => {
    const text = read(`.github/ISSUE_TEMPLATE/${name}`);
    const form = parse(text);
    expect(Object.keys(form).sort()).toEqual(['body', 'description', 'labels', 'name']);
    const ids: string[] = [];
    for (const { type, id, attributes, validations } of form.body) {
      expect(['input', 'textarea']).toContain(type);
      expect(id).toMatch(/^[a-z-]+$/);
      ids.push(id);
      expect(attributes.label).toBeTypeOf('string');
      expect(validations.required).toBeTypeOf('boolean');
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('ask for the report, the file and what doctor collects, with commands that there are', async () => {
    const all = forms.map((name) => read(`.github/ISSUE_TEMPLATE/${name}`)).join('\n');
    expect(all).toContain('report.json');
    const calls = [...all.matchAll(/`npx perf-regression (\w+)(?: (--[\w-]+))?/g)];
    expect(calls.length).toBeGreaterThan(2);
    for (const [, name, option] of calls) {
      const command = await commands.find((entry) => entry.name === name)?.load?.();
      expect(command, name).toBeDefined();
      if (option) expect(command?.flags.map((flag) => `--${flag.name}`)).toContain(option);
    }
  });
});

test('what GitHub looks for in a community is there', () => {
  for (const file of ['CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'LICENSE', '.editorconfig', '.nvmrc']) {
    expect(existsSync(join(root, file)), file).toBe(true);
  }
  for (const file of ['CODEOWNERS', 'pull_request_template.md', 'dependabot.yml']) {
    expect(existsSync(join(root, '.github', file)), file).toBe(true);
  }
  expect(`node${read('.nvmrc').trim()}`).toBe(parse(read('action.yml')).runs.using);
});
