/**
 * The issue of a regression, for `bisect`: which commits and series to search, and where to report the
 * result.
 */
import { GitHub } from '../github/client.ts';
import { readIssue } from '../github/issues.ts';
import type { SeenChange } from '../measure/search-ground.ts';
import type { Culprit } from '../model/culprit.ts';
import { UserError } from '../model/errors.ts';
import { regressionOf } from '../model/regression.ts';
import { type Ends, reportCulprit } from '../sinks/culprit.ts';
import type { Arguments } from './command.ts';

export class RegressionIssue {
  readonly #github: GitHub;
  readonly #number: number;

  private constructor(github: GitHub, number: number) {
    this.#github = github;
    this.#number = number;
  }

  /** @returns undefined if no issue was named @throws UserError if GitHub cannot be reached */
  static named({ options, env }: Pick<Arguments, 'options' | 'env'>): RegressionIssue | undefined {
    const text = options.get('issue');
    if (text === undefined) return undefined;
    if (!/^[1-9]\d{0,9}$/.test(text)) {
      throw new UserError(`--issue: expected the number of an issue, got ${JSON.stringify(text)}`);
    }
    const [, owner, repo] = /^([^/]+)\/([^/]+)$/.exec(env.GITHUB_REPOSITORY ?? '') ?? [];
    const token = env.GITHUB_TOKEN;
    if (!owner || !repo || !token) {
      throw new UserError(
        '--issue needs a repository on GitHub and a token that may comment there',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
        'In a workflow:   env: { GITHUB_TOKEN: "${{ github.token }}" }   with   permissions: { issues: write }\nElsewhere set GITHUB_REPOSITORY=owner/name and GITHUB_TOKEN.',
      );
    }
    const github = new GitHub({ owner, repo }, token, env.GITHUB_API_URL ?? 'https://api.github.com');
    return new RegressionIssue(github, Number(text));
  }

  /**
   * The ends of the search, and the series that got worst.
   * @throws UserError if it is not an issue of ours, or has no commits
   */
  async task(): Promise<{ good: string; bad: string; benchmark: string; metric: string; seen: SeenChange }> {
    const issue = await readIssue(this.#github, this.#number);
    const { after = '', commit = '', series: [worst] = [] } = regressionOf(issue.body ?? '') ?? {};
    if (after !== '' && commit !== '' && worst) {
      const { benchmark, metric, ...seen } = worst;
      return { good: after, bad: commit, benchmark, metric, seen };
    }
    throw new UserError(
      `issue #${this.#number} does not name the commits between which the regression began`,
      'Give the ends of the search: --good REF --bad REF.',
    );
  }

  /** @returns address of the comment */
  report(culprit: Culprit, ends: Ends, mentions: boolean): Promise<string | undefined> {
    return reportCulprit(this.#github, this.#number, { culprit, ends, mentions });
  }
}
