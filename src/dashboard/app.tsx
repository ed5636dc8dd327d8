/** The page: the frame around its views, the suite that is chosen, and the view that the address names. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { addressOf, readAddress, type View } from './address.ts';
import { useAnswer } from './client.ts';
import { CompareView } from './compare.tsx';
import { FaultView, Waiting } from './empty-states.tsx';
import { repositoryOf } from './labels.ts';
import { chosenSuite } from './listing.ts';
import { Overview } from './overview.tsx';
import type { Suite } from './protocol.ts';
import { RunsView } from './runs.tsx';
import { SeriesView } from './series.tsx';
import type { ViewProps } from './view.ts';

const links: readonly { readonly view: View; readonly word: string }[] = [
  { view: 'overview', word: 'Overview' },
  { view: 'compare', word: 'Compare' },
  { view: 'runs', word: 'Runs' },
];

function App() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  const { view, suite: wanted, rest } = readAddress(hash);
  const { answer: suites, fault } = useAnswer('suites', {});
  const suite = suites && chosenSuite(suites, wanted);
  useEffect(() => {
    document.title = suite ? `${suite.name} · performance` : 'Performance';
  }, [suite]);
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <header>
        <span class="mark" aria-hidden="true" />
        <SuiteChoice suites={suites ?? []} suite={suite} view={view} />
        <nav aria-label="Views">
          {links.map((link) => (
            <a
              key={link.view}
              href={addressOf(link.view, suite?.name ?? '')}
              aria-current={link.view === view ? 'page' : undefined}
            >
              {link.word}
            </a>
          ))}
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {fault && <FaultView fault={fault} />}
        {suites && suites.length > 0 && !suite && <NoSuchSuite suites={suites} wanted={wanted} />}
        {!fault && suites?.length === 0 && (
          <FaultView
            fault={{
              message: 'There are no results yet.',
              remedy: 'The first run that is stored makes this page show it.',
            }}
          />
        )}
        {!fault && !suites && <Waiting what="the list of suites" />}
        {suite && <SuiteView key={suite.folder} suite={suite} view={view} rest={rest} />}
      </main>
    </>
  );
}

function NoSuchSuite({ suites, wanted }: { suites: readonly Suite[]; wanted: string }) {
  return (
    <>
      <FaultView fault={{ message: `There is no suite ${wanted} here.`, remedy: 'These are there:' }} />
      <ul>
        {suites.map(({ name }) => (
          <li key={name}>
            <a href={addressOf('overview', name)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function SuiteChoice({
  suites,
  suite,
  view,
}: {
  suites: readonly Suite[];
  suite: Suite | undefined;
  view: View;
}) {
  if (!suite) return <span class="suite">Performance</span>;
  if (suites.length === 1) return <span class="suite">{suite.name}</span>;
  const choose = (event: Event) => {
    const chosen = (event.target as HTMLSelectElement).value;
    location.hash = addressOf(view === 'series' ? 'overview' : view, chosen);
  };
  return (
    <select class="suite" aria-label="Suite" value={suite.name} onChange={choose}>
      {suites.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

function SuiteView({ suite, view, rest }: { suite: Suite; view: View; rest: URLSearchParams }) {
  const { name, folder } = suite;
  const { answer: told, fault } = useAnswer('summary', { folder, suite: name });
  if (fault) return <FaultView fault={fault} />;
  if (!told) return <Waiting what={name} />;
  const { summary } = told;
  if (summary.runs.length === 0) {
    const fault = {
      message: `Suite ${name} has no run of a tracked branch yet.`,
      remedy: 'The next run that is stored makes this page show it.',
    };
    return <FaultView fault={fault} />;
  }
  const props: ViewProps = {
    suite,
    summary,
    told,
    rest,
    repository: repositoryOf(summary, suite.repository),
  };
  if (view === 'series') return <SeriesView {...props} />;
  if (view === 'compare') return <CompareView {...props} />;
  if (view === 'runs') return <RunsView {...props} />;
  return <Overview {...props} />;
}

const place = document.getElementById('app');
if (place) render(<App />, place);
