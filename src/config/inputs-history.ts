/** Inputs of where runs are stored, which, and for how long; part of the list in inputs.ts. */
import type { Input } from './input-types.ts';
import { CHECK, given, JUDGING, type Need, READING, STORING, set } from './need.ts';

const HISTORY: Need = set('store', 'branch');

export const historyInputs = [
  {
    name: 'branch',
    kind: 'text',
    value: 'BRANCH',
    default: 'gh-pages',
    help: 'Branch that keeps the history; it is created if missing.',
    needs: [HISTORY, READING],
  },
  {
    name: 'history-dir',
    kind: 'folder',
    value: 'DIR',
    default: 'perf',
    help: 'Folder of the history on that branch.',
    needs: [HISTORY, READING],
  },
  {
    name: 'retention-days',
    kind: 'days',
    default: '',
    help: 'Remove runs older than this from the history when a run is stored: whole segments, and the front of the newest one. Default: keep everything.',
    needs: [CHECK, STORING, HISTORY],
  },
  {
    name: 'archive',
    kind: 'text',
    value: 'PLACE',
    default: '',
    help: 'Where to move runs that leave the history: `branch:NAME`, a bucket such as `s3://bucket/folder`, in a workflow `artifact`, on the command line a folder. Default: delete them.',
    needs: [given('retention-days')],
  },
  {
    name: 'store',
    kind: 'list',
    value: 'STORES',
    default: 'branch',
    help: 'Where to store runs and look for them: `branch` (the history), and as windows of the newest runs `artifact`, `cache` or a bucket such as `s3://bucket/folder`, with keys and endpoint from `AWS_…` variables. Without `branch` there is no history.',
    needs: [JUDGING],
  },
  {
    name: 'dashboard',
    kind: 'flag',
    default: 'true',
    help: 'If `false`, store runs without the dashboard page (`index.html` in the folder of the history).',
    needs: [CHECK, STORING, HISTORY],
  },
  {
    name: 'dashboard-url',
    kind: 'page',
    default: '',
    help: 'Address at which the dashboard is published, so that comments, issues and messages link each series to its page: `https://OWNER.github.io/REPOSITORY/perf/`.',
    needs: [JUDGING],
  },
  {
    name: 'record',
    kind: ['auto', 'always', 'never'],
    default: 'auto',
    help: 'Which runs to store: `auto` pushes, schedules and dispatches on the default branch; `always` every branch and event; `never` none. Pull requests and forks are never stored.',
    needs: [CHECK],
  },
] as const satisfies readonly Input[];
