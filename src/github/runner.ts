/** The interface to the runner of GitHub Actions: inputs, variables, log, outputs and job summary. */
import type { Annotation } from '../reporters/annotations.ts';

export interface Runner {
  readonly env: NodeJS.ProcessEnv;
  now(): Date;
  /** Value of an input of the step; empty if it is not set. */
  input(name: string): string;
  /** Writes a line of the log. */
  info(message: string): void;
  /** Writes a log line that GitHub also shows on the page of the run. */
  annotate(annotation: Annotation): void;
  output(name: string, value: unknown): void;
  /** Folds the log lines of the work under the name. */
  group<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Hides the value in the rest of the job's log. */
  mask(value: string): void;
  /** Adds Markdown to the summary of the job. */
  summarize(markdown: string): Promise<void>;
}
