/** How this job explains what got slower, by its inputs. */
import { resolve } from 'node:path';
import type { Workflow } from '../github/workflow.ts';
import type { Profiling } from '../measure/explain-culprit.ts';

/** @param below folder in `profile-dir`, if a job has several profiles */
export function profilingOf({ config, context, runner }: Workflow, below = ''): Profiling {
  const folder = config.profileDir;
  return {
    ...{ choice: config.profile, folderBy: 'profile-dir' },
    folder: folder === '' ? undefined : resolve(context.workspace, folder, below),
    info: (text) => runner.info(text),
  };
}
