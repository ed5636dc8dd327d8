/**
 * Tiny actions that use the real toolkit, run as the runner runs them: what they are given and what they say
 * must arrive. The bundled action is not tested here.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runAction, runCli } from './action.ts';
import { projectRoot } from './process.ts';
import { type ResultsService, startResultsService } from './results-service.ts';
import { parseCommands, parseOutputs } from './runner-files.ts';

describe('running an action', () => {
  let root: string;
  let results: ResultsService;

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'action-'));
    results = await startResultsService();
    mkdirSync(join(root, 'dist'));
    // A checkout that only holds links to packages, so that the action finds the real clients.
    symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
    writeFileSync(join(root, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(root, 'action.yml'),
      [
        'inputs:',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the expression is the runner's, not ours
        '  github-token: { default: "${{ github.token }}" }',
        '  two words: { default: 3 }',
        '  plain: {}',
        'runs: { using: node24, main: dist/main.js }',
      ].join('\n'),
    );
  });
  afterEach(async () => {
    rmSync(root, { recursive: true });
    await results.stop();
  });
  const main = (...lines: string[]) => writeFileSync(join(root, 'dist/main.js'), lines.join('\n'));

  test('inputs, event and environment reach it, and nothing else does', async () => {
    main('console.log(JSON.stringify({ node: process.version, env: process.env, cwd: process.cwd() }));');
    process.env.HTTPS_PROXY = 'http://127.0.0.1:9';
    try {
      const payload = { pull_request: { number: 7, head: { ref: 'topic' }, base: { ref: 'main' } } };
      const github = { url: 'http://127.0.0.1:9/api', repository: 'acme/gadgets' };
      const options = { root, github, token: 'ghs_token', event: 'pull_request', payload };
      const env = { GITHUB_RUN_ID: '5', CI: undefined };
      const { stdout, exitCode } = await runAction({ plain: 'x' }, { ...options, env });
      const seen = JSON.parse(stdout);
      expect(exitCode).toBe(0);
      expect(seen.node).toMatch(/^v24\./);
      expect(seen.env).toMatchObject({
        'INPUT_GITHUB-TOKEN': 'ghs_token',
        INPUT_TWO_WORDS: '3',
        INPUT_PLAIN: 'x',
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: 'acme/gadgets',
        GITHUB_REPOSITORY_OWNER: 'acme',
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_HEAD_REF: 'topic',
        GITHUB_RUN_ID: '5',
      });
      expect(seen.env).not.toHaveProperty('HTTPS_PROXY');
      expect(seen.env).not.toHaveProperty('CI');
    } finally {
      delete process.env.HTTPS_PROXY;
    }
  });

  test('outputs, summary, annotations and masks come back from the real toolkit', async () => {
    main(
      "import * as core from '@actions/core';",
      "core.setOutput('verdict', 'regressed'); core.setOutput('report', 'two\\nlines = 2');",
      "core.warning('100% sure:\\nno', { title: 'a,b: c', file: 'x.ts' }); core.setSecret('s3cret');",
      "await core.summary.addRaw('# Summary').write(); core.setFailed('slower');",
    );
    const result = await runAction({}, { root });
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'regressed', report: 'two\nlines = 2' },
      summary: expect.stringContaining('# Summary'),
      masks: ['s3cret'],
    });
    expect(result.annotations).toEqual([
      { level: 'warning', message: '100% sure:\nno', properties: { title: 'a,b: c', file: 'x.ts' } },
      { level: 'error', message: 'slower', properties: {} },
    ]);
  });

  test('an undeclared input, or an action that hangs, is an error', async () => {
    main("console.log('waiting'); setInterval(() => {}, 1000);");
    await expect(runAction({ typo: 'x' }, { root })).rejects.toThrow('declares no input typo');
    // On a busy machine it says nothing before the time is over: then it gets twice the time.
    let said = '';
    for (let timeoutMs = 300; !said.includes('waiting') && timeoutMs < 60_000; timeoutMs *= 2) {
      said = await runAction({}, { root, timeoutMs }).then(String, String);
      expect(said).toContain(`did not end within ${timeoutMs} ms`);
    }
    expect(said).toContain('waiting');
  });

  test('an artifact makes the round trip through the real client', async () => {
    main(
      "import { writeFileSync, readFileSync } from 'node:fs';",
      "import client from '@actions/artifact';",
      "writeFileSync('report.json', '{\"findings\":[]}');",
      "const { id } = await client.uploadArtifact('report', ['report.json'], process.cwd());",
      'const { artifacts } = await client.listArtifacts();',
      "await client.downloadArtifact(id, { path: process.cwd() + '/back' });",
      "console.log('RESULT ' + JSON.stringify({ artifacts, back: readFileSync('back/report.json', 'utf8') }));",
      "await client.uploadArtifact('report', ['report.json'], process.cwd()).catch((e) => console.log('AGAIN ' + e));",
    );
    const { stdout, stderr } = await runAction({}, { root, results });
    const result = JSON.parse(/^RESULT (.*)$/m.exec(stdout)?.[1] ?? `"${stdout}${stderr}"`);
    expect(result).toMatchObject({ artifacts: [{ name: 'report' }], back: '{"findings":[]}' });
    expect(results.artifacts.get('report')?.subarray(0, 2).toString()).toBe('PK');
    expect(stdout).toMatch(/AGAIN .*409/);
  });

  test('the command-line tool gets its arguments and its input', async () => {
    writeFileSync(
      join(root, 'dist/cli.js'),
      "import { text } from 'node:stream/consumers'; console.log(process.argv[2], await text(process.stdin));",
    );
    expect(await runCli(['compare'], { root, stdin: 'data' })).toEqual({
      exitCode: 0,
      stdout: 'compare data\n',
      stderr: '',
    });
  });
});

test('a broken output file is an error and the last of two assignments wins', () => {
  expect(parseOutputs('a=1\na=b=c\nlong<<END\nx\n\ny\nEND\n')).toEqual({ a: 'b=c', long: 'x\n\ny' });
  expect(() => parseOutputs('long<<END\nx')).toThrow("no closing 'END'");
  expect(() => parseOutputs('words')).toThrow('line 1');
  expect(parseCommands('::notice::%250A\n::group::x').annotations).toEqual([
    { level: 'notice', message: '%0A', properties: {} },
  ]);
});
