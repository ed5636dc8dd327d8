/** The page: the frame around its views, the suite that is chosen, and the view that the address names. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { visible } from '../reporters/escape.ts';
import { GATE_MARKS, MARKS } from '../reporters/marks.ts';
import { addressOf, readAddress, type View } from './address.ts';
import { AllSuites } from './all-suites.tsx';
import { useAnswer } from './client.ts';
import { CompareView } from './compare.tsx';
import { FaultView, Waiting } from './empty-states.tsx';
import { Keys } from './keys.tsx';
import { repositoryOf } from './labels.ts';
import { linesOf } from './lines.ts';
import { chosenSuite, judgedOutcome } from './listing.ts';
import { Overview } from './overview.tsx';
import type { Suite, SummaryTexts } from './protocol.ts';
import { RunsView } from './runs.tsx';
import { SeriesView } from './series.tsx';
import { SideList, useRoom } from './side-list.tsx';
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
  // Where there are several, the page begins with all of them.
  const isHome = wanted === '' && view === 'overview' && (suites?.length ?? 0) > 1;
  const suite = suites && !isHome ? chosenSuite(suites, wanted) : undefined;
  useEffect(() => {
    if (!suite) document.title = 'Performance';
  }, [suite]);
  useFocusKept(hash);
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <header>
        <span class="mark" aria-hidden="true" />
        <SuiteChoice suites={suites ?? []} suite={suite} view={view} />
        <nav aria-label="Views" hidden={isHome}>
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
        {isHome && suites && <AllSuites suites={suites} />}
        {suites && suites.length > 0 && !suite && !isHome && <NoSuchSuite suites={suites} wanted={wanted} />}
        {!fault && suites?.length === 0 && (
          <FaultView
            fault={{
              message: 'There are no results yet.',
              remedy: 'This page shows results as soon as the first run is stored.',
            }}
          />
        )}
        {!fault && !suites && <Waiting what="the list of suites" />}
        {suite && <SuiteView key={suite.folder} suite={suite} view={view} rest={rest} />}
      </main>
      <Keys />
    </>
  );
}

/** What had the focus may be gone with the view: the next key still begins in the new one. */
function useFocusKept(hash: string): void {
  const first = useRef(hash);
  useEffect(() => {
    if (hash === first.current) return;
    first.current = '';
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) document.getElementById('main')?.focus({ preventScroll: true });
  }, [hash]);
}

function NoSuchSuite({ suites, wanted }: { suites: readonly Suite[]; wanted: string }) {
  return (
    <>
      <FaultView fault={{ message: `There is no suite ${wanted} here.`, remedy: 'Available suites:' }} />
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
  if (suites.length < 2) return <span class="suite">{suite?.name ?? 'Performance'}</span>;
  const choose = (event: Event) => {
    const chosen = (event.target as HTMLSelectElement).value;
    location.hash = addressOf(view === 'series' || chosen === '' ? 'overview' : view, chosen);
  };
  return (
    <select class="suite" aria-label="Suite" value={suite?.name ?? ''} onChange={choose}>
      <option value="">All suites</option>
      {suites.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Looked at again so often, while somebody sees it. */
const RELOAD_MS = 60_000;

function useRounds(): number {
  const [round, setRound] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') setRound((before) => before + 1);
    }, RELOAD_MS);
    return () => clearInterval(timer);
  }, []);
  return round;
}

/** The one before, as long as no new run came: nothing has to be drawn again. */
function useSame(answer: SummaryTexts | undefined): SummaryTexts | undefined {
  const kept = useRef<SummaryTexts | undefined>(undefined);
  if (newestOf(answer) !== newestOf(kept.current)) kept.current = answer;
  return kept.current;
}

function newestOf(texts: SummaryTexts | undefined): string {
  return texts ? `${texts.summary.stored.runs} ${texts.summary.runs.at(-1)?.id ?? ''}` : '';
}

/** For the tab: the state first, then what is looked at. */
function titleOf({ summary }: SummaryTexts, view: View, rest: URLSearchParams): string {
  const [line] = view === 'series' ? linesOf(rest) : [];
  const series =
    line && summary.series.find((each) => each.benchmark === line.benchmark && each.metric === line.metric);
  const mark = line
    ? series?.judged && MARKS[judgedOutcome(series)]
    : summary.report && GATE_MARKS[summary.report.gate];
  const what = line ? `${visible(line.benchmark, 60)} ${visible(line.metric, 30)} · ` : '';
  return `${mark ? `${mark.shape} ` : ''}${what}${summary.suite} · performance`;
}

function SuiteView({ suite, view, rest }: { suite: Suite; view: View; rest: URLSearchParams }) {
  const { name, folder } = suite;
  const round = useRounds();
  const { answer, fault } = useAnswer('summary', { folder, suite: name, round }, { keep: true });
  const texts = useSame(answer);
  const hasRoom = useRoom();
  if (fault) return <FaultView fault={fault} />;
  if (!texts) return <Waiting what={name} />;
  const { summary } = texts;
  document.title = titleOf(texts, view, rest);
  if (summary.runs.length === 0) {
    const fault = {
      message: `Suite ${name} has no run on a tracked branch yet.`,
      remedy: 'This page shows it as soon as such a run is stored.',
    };
    return <FaultView fault={fault} />;
  }
  const props: ViewProps = {
    suite,
    summary,
    texts,
    rest,
    repository: repositoryOf(summary, suite.repository),
  };
  if (view === 'series') {
    return hasRoom ? (
      <div class="with-list">
        <SideList {...props} />
        <SeriesView {...props} />
      </div>
    ) : (
      <SeriesView {...props} />
    );
  }
  if (view === 'compare') return <CompareView {...props} />;
  if (view === 'runs') return <RunsView {...props} />;
  return <Overview {...props} />;
}

const place = document.getElementById('app');
if (place) render(<App />, place);
