/** What a job of GitHub Actions offers: its inputs and variables, its log, its outputs, its summary. */
import type { Annotation } from '../reporters/annotations.ts';

export interface Runner {
  readonly env: NodeJS.ProcessEnv;
  now(): Date;
  /** Text of an input of the step; empty if it was not given. */
  input(name: string): string;
  /** A line of the log. */
  info(message: string): void;
  /** A line of the log that GitHub also shows on the page of the run. */
  annotate(annotation: Annotation): void;
  output(name: string, value: unknown): void;
  /** What the work says to the log is folded under the name. */
  group<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** No log of the job shows the value from here on. */
  mask(value: string): void;
  /** Adds Markdown to the summary of the job. */
  summarize(markdown: string): Promise<void>;
}
