/** The possible sides of a comparison, and the search among them. */
import type { Summary } from '../history/summary.ts';
import { commitName } from '../model/commit.ts';
import type { Machine, Side } from './protocol.ts';

export interface Choice {
  readonly value: string;
  readonly word: string;
  /** Text to search in: whole hash, message, author, tags, branches. */
  readonly text: string;
}

/** @returns the newest first; tagged commits appear a second time at the end, by tag */
export function choicesOf(
  { runs, branches, branch }: Pick<Summary, 'runs' | 'branches' | 'branch'>,
  machines: readonly Machine[],
  kind: Side['kind'],
): Choice[] {
  if (kind === 'branch') {
    return branches.map(({ name, commit }) => ({ value: name, word: name, text: `${name} ${commit}` }));
  }
  if (kind === 'environment') {
    const byKey = new Map(machines.map(({ key, name }) => [key, name]));
    return [...byKey].map(([value, word]) => ({ value, word, text: word }));
  }
  const newestFirst = runs.toReversed();
  const headOf = Map.groupBy(branches, ({ commit }) => commit);
  const commits = newestFirst.map(({ commit, time, message = '', author = '', tags = [] }): Choice => {
    const word = `${commitName(commit)} ${time.slice(0, 10)} ${message.slice(0, 50)}`.trim();
    const heads = (headOf.get(commit) ?? []).map(({ name }) => name);
    return { value: commit, word, text: [commit, message, author, branch, ...tags, ...heads].join(' ') };
  });
  const tags = newestFirst.flatMap(({ tags = [], commit, message = '' }) =>
    tags.map((tag): Choice => ({ value: tag, word: `tag ${tag}`, text: `${tag} ${commit} ${message}` })),
  );
  const heads = branches
    .filter(({ name }) => name !== branch)
    .map(({ name, commit, time }): Choice => {
      const word = `${commitName(commit)} ${time.slice(0, 10)} newest of ${name}`;
      return { value: commit, word, text: `${commit} ${name}` };
    });
  const byValue = new Map(
    [...heads, ...tags, ...commits.toReversed()].map((choice) => [choice.value, choice]),
  );
  return [...commits, ...tags, ...heads].filter((choice) => byValue.get(choice.value) === choice);
}

/** The choices that contain every word of the text, ignoring case. Those that contain the whole text come first. */
export function choicesWith(choices: readonly Choice[], text: string): Choice[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const whole = words.join(' ');
  const known = choices.map((choice) => ({ choice, text: choice.text.toLowerCase() }));
  return known
    .filter(({ text: own }) => words.every((word) => own.includes(word)))
    .sort((a, b) => Number(b.text.includes(whole)) - Number(a.text.includes(whole)))
    .map(({ choice }) => choice);
}
