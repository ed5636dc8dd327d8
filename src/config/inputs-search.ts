/** Inputs of searches for the commit that brought a regression, and of measurements on request; part of the list in inputs.ts. */
import type { Input } from './input-types.ts';
import { CHECK, given, JUDGING, type Need, STORING, set } from './need.ts';

const SEARCHING: Need = set('bisect', 'auto');

export const searchInputs = [
  {
    name: 'bisect',
    kind: ['never', 'auto'],
    default: 'never',
    help: 'Whether to search for the commit that brought a regression: `auto` searches, for each issue that `issue` opened, the commits between the last good and the first bad run, and answers in a comment of the issue; `never`. The search runs `command` at the end of this job, or in the workflow `bisect-workflow`.',
    needs: [CHECK, STORING, set('issue', 'auto', 'schedule'), given('command', 'bisect-workflow')],
  },
  {
    name: 'bisect-minutes',
    kind: { min: 1, max: 1000 },
    default: '20',
    help: 'Stop the search in this job after this many minutes; the next run of the branch resumes it.',
    needs: [SEARCHING],
  },
  {
    name: 'bisect-workflow',
    kind: 'text',
    value: 'FILE',
    default: '',
    help: 'Workflow to start for the search in place of this job, such as `find-regression.yml`; it gets the input `issue`. Needs `actions: write`.',
    needs: [SEARCHING],
  },
  {
    name: 'mention-author',
    kind: 'flag',
    default: 'false',
    help: 'If `true`, mention the author of the commit in the answer, if the search is sure of the commit and GitHub knows the account.',
    needs: [SEARCHING],
  },
  {
    name: 'head-sha',
    kind: 'text',
    value: 'SHA',
    default: '',
    help: 'The output `head-sha` of `mode: request`: `mode: check` measures this commit of the pull request and keeps the result, which `mode: publish` reports there.',
    needs: [JUDGING],
  },
] as const satisfies readonly Input[];
