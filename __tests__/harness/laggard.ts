/**
 * Simulates a GitHub server that lags behind the others: it answers requests as before the last change, and does not know what was
 * written since. It has nothing that it never returned.
 */
import { type Answer, refusal } from './answer.ts';

export interface Laggard {
  note(method: string, path: string, answer: Answer): void;
  of(method: string, path: string): Answer;
}

export function createLaggard(): Laggard {
  const answers = new Map<string, { now: Answer; before: Answer | undefined }>();
  return {
    note(method, path, answer) {
      if (method !== 'GET') return;
      const known = answers.get(path);
      if (known?.now.body.equals(answer.body)) return;
      answers.set(path, { now: answer, before: known?.now });
    },
    of(method, path) {
      if (method === 'GET') return answers.get(path)?.before ?? refusal(404, 'Not Found');
      if (/\/git\/(trees|commits|refs)/.test(path)) return refusal(422, 'Object does not exist');
      return refusal(404, 'Not Found');
    },
  };
}
