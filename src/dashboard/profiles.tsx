/** Where the time of the chart's regressions went: for each stored profile the functions and a flame graph, read when it is opened. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { commitName } from '../model/commit.ts';
import type { ProfileDifference } from '../model/profile.ts';
import { explained } from '../reporters/html/flame.ts';
import { interactive } from '../reporters/html/flame-page.ts';
import { useAnswer } from './client.ts';
import { CommitRange, Name } from './components.tsx';
import { nodeOf } from './elements.ts';
import { FaultView, Waiting } from './empty-states.tsx';
import { nameOf } from './plot.ts';
import type { History, RunFacts } from './protocol.ts';
import { changeAddress, type ViewProps } from './view.ts';

export function Profiles(props: ViewProps & { readonly history: History }) {
  const { history, rest, suite, repository } = props;
  const { profiles, lines, runs } = history;
  const byRun = [...Map.groupBy(profiles, ({ place }) => place)];
  if (byRun.length === 0) return null;
  const opened = rest.get('profile');
  return (
    <section class="profiles" aria-labelledby="profiles">
      <h2 id="profiles">Where the time went</h2>
      {byRun.map(([place, own]) => {
        const run = runs[place] as RunFacts;
        const isOpen = opened === run.id;
        const toggled = ({ currentTarget }: { readonly currentTarget: HTMLDetailsElement }) => {
          if (currentTarget.open !== isOpen)
            changeAddress(props, 'series', { profile: currentTarget.open ? run.id : '' });
        };
        return (
          <details key={run.id} open={isOpen} onToggle={toggled}>
            <summary>
              <time dateTime={run.time}>{run.time.slice(0, 10)}</time> <code>{commitName(run.commit)}</code>{' '}
              <Name text={run.message} />{' '}
              {lines.length > 1 && (
                <span class="muted">
                  {own.map(({ line }) => lines[line] && nameOf(lines[line], lines)).join(', ')}
                </span>
              )}
            </summary>
            {isOpen && <Opened folder={suite.folder} run={run} repository={repository} />}
          </details>
        );
      })}
    </section>
  );
}

interface OpenedProps {
  readonly folder: string;
  readonly run: RunFacts;
  readonly repository: string;
}

function Opened({ folder, run, repository }: OpenedProps) {
  const { answer, fault } = useAnswer('profile', { folder, run: run.id });
  if (fault) return <FaultView fault={fault} />;
  if (!answer) return <Waiting what="the profile" />;
  return (
    <>
      {answer.base && (
        <p class="muted">
          Compared: <CommitRange after={answer.base} commit={run.commit} repository={repository} />
        </p>
      )}
      <Drawn profile={answer} />
    </>
  );
}

function Drawn({ profile }: { readonly profile: ProfileDifference }) {
  const place = useRef<HTMLDivElement>(null);
  // The same node again, so that what the graph changes by itself stays.
  const node = useMemo(() => nodeOf(explained(profile)), [profile]);
  useEffect(() => {
    const flame = place.current?.querySelector('.flame');
    if (flame) interactive(flame);
  }, [profile]);
  return <div ref={place}>{node}</div>;
}
