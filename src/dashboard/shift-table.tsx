/** The level shifts of the chart as a table: when, by how much, between which commits. */

import { percentage } from '../reporters/quantity.ts';
import { CommitRange, Name } from './components.tsx';
import { DecisionText, keyOf } from './decision.tsx';
import { shapeOf, toneOf } from './labels.ts';
import { isAbout, nameOf } from './plot.ts';
import { compareAddress } from './point.tsx';
import { profileOf } from './profiled.ts';
import type { History } from './protocol.ts';
import { changeAddress, type ViewProps } from './view.ts';

export function ShiftTable(props: ViewProps & { readonly history: History }) {
  const { history, repository, suite } = props;
  const { lines, runs, decisions } = history;
  const shifts = lines.flatMap((line, number) => {
    const own = history.profiles.filter((each) => each.line === number);
    return line.courses.flatMap(({ machine, shifts }) => {
      const here = own.filter(({ place }) => runs[place]?.machine.key === machine.key);
      return shifts.map((shift) => ({ ...shift, line, machine, profile: profileOf(shift, shifts, here) }));
    });
  });
  const machines = new Set(lines.flatMap(({ courses }) => courses.map(({ machine }) => machine.key)));
  shifts.sort((a, b) => b.place - a.place);
  const shown = new Set(runs.map(({ id }) => id));
  const shownDecisions = decisions.filter(
    (each) => shown.has(each.run) && lines.some((line) => isAbout(each, line)),
  );
  return (
    <section aria-labelledby="levels">
      <h2 id="levels">Level shifts</h2>
      {shifts.length === 0 ? (
        <p class="muted">
          {lines.some(({ drift }) => drift)
            ? 'None: it changes slowly, without a single commit to blame.'
            : 'None: the level did not change in the loaded runs.'}
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              {lines.length > 1 && <th scope="col">Series</th>}
              {machines.size > 1 && (
                <th scope="col" class="wide">
                  Machine
                </th>
              )}
              <th scope="col" class="number">
                Change
              </th>
              <th scope="col">Commits</th>
              <th scope="col" class="wide">
                With
              </th>
              <th scope="col">Runs</th>
            </tr>
          </thead>
          <tbody>
            {shifts.map(({ place, before, change, worse, after, commit, line, machine, profile }) => {
              const [run, last] = [runs[place], runs[before]];
              if (!run || !last) return null;
              return (
                <tr
                  key={`${line.benchmark}\u0000${line.metric}\u0000${line.branch}\u0000${place}\u0000${machine.key}`}
                >
                  <td class="day">
                    <time dateTime={run.time}>{run.time.slice(0, 10)}</time>
                  </td>
                  {lines.length > 1 && (
                    <td>
                      <Name text={nameOf(line, lines)} />
                    </td>
                  )}
                  {machines.size > 1 && (
                    <td class="wide muted">
                      <Name text={machine.name} />
                    </td>
                  )}
                  <td class={`number ${toneOf(worse)}`}>
                    <span aria-hidden="true">{shapeOf(worse)}</span> {percentage(change)}
                  </td>
                  <td>
                    <CommitRange after={after} commit={commit} repository={repository} />
                  </td>
                  <td class="wide">
                    <Name text={run.message} />
                    {run.author && (
                      <span class="muted">
                        {' '}
                        <Name text={run.author} />
                      </span>
                    )}
                  </td>
                  <td class="links">
                    <a href={compareAddress(suite.name, after, commit)}>compare</a>{' '}
                    {profile && (
                      <button
                        type="button"
                        class="wide"
                        onClick={() => changeAddress(props, 'series', { profile: profile.run })}
                      >
                        functions
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {shownDecisions.length > 0 && (
        <>
          <h2>Decisions</h2>
          <ul class="events">
            {shownDecisions.map((decision) => (
              <li key={keyOf(decision)}>
                <DecisionText decision={decision} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
