/** The runs, newest first, and the decisions about them: allowed or accepted, by whom and why. */
import type { Decision } from '../history/decisions.ts';
import { shortCommit } from '../model/commit.ts';
import type { Gate } from '../model/report.ts';
import { GATE_MARKS } from '../reporters/marks.ts';
import { useAnswer } from './client.ts';
import { Commit, Name } from './components.tsx';
import { DecisionText, keyOf } from './decision.tsx';
import { Damages, FaultView, Waiting } from './empty-states.tsx';
import { counted, webAddress } from './labels.ts';
import { compareAddress } from './point.tsx';
import type { History, RunFacts } from './protocol.ts';
import { changeAddress, type ViewProps } from './view.ts';

const DEPTH = 2;
const ROWS_MAX = 500;

export function RunsView(props: ViewProps) {
  const { suite, summary, rest } = props;
  const depth = Number.parseInt(rest.get('depth') ?? '', 10) || DEPTH;
  const given = { folder: suite.folder, suite: suite.name, lines: [], depth };
  const { answer: history, fault, waiting } = useAnswer('history', given, { keep: true });
  if (fault) return <FaultView fault={fault} />;
  if (!history) return <Waiting what="the runs" />;
  const branch = rest.get('branch') ?? '';
  const verdict = rest.get('verdict') ?? '';
  const gates = new Map(summary.runs.map(({ id, gate }) => [id, gate]));
  const regressed = new Map(summary.runs.map(({ id, regressed = 0 }) => [id, regressed]));
  const ofBranch = history.runs.filter((run) => branch === '' || run.branch === branch).toReversed();
  const counts = Map.groupBy(ofBranch, ({ id }) => gates.get(id) ?? 'not judged');
  const shown = ofBranch.filter(({ id }) => verdict === '' || (gates.get(id) ?? 'not judged') === verdict);
  const decisions = Map.groupBy(history.decisions, ({ run }) => run);
  const { extent } = history;
  return (
    <article class="runs">
      <h1>Runs</h1>
      <Damages damages={extent.damages} />
      <div class="controls">
        {summary.branches.length > 1 && (
          <label>
            Branch{' '}
            <select
              value={branch}
              onChange={(event) =>
                changeAddress(props, 'runs', { branch: (event.target as HTMLSelectElement).value })
              }
            >
              <option value="">all</option>
              {summary.branches.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <label>
          Verdict{' '}
          <select
            value={verdict}
            onChange={(event) =>
              changeAddress(props, 'runs', { verdict: (event.target as HTMLSelectElement).value })
            }
          >
            <option value="">all</option>
            {[...counts].map(([gate, own]) => (
              <option key={gate} value={gate}>
                {gate === 'not judged' ? gate : GATE_MARKS[gate].word} ({own.length})
              </option>
            ))}
          </select>
        </label>
        <span class="muted" role="status">
          {shown.length.toLocaleString('en')} of {counted(summary.stored.runs, 'run')}
        </span>
      </div>
      <Decisions history={history} />
      <table>
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">When (UTC)</th>
            <th scope="col">Commit</th>
            <th scope="col" class="wide">
              Message
            </th>
            <th scope="col" class="wide">
              Branch
            </th>
            <th scope="col" class="wide">
              Machine
            </th>
            <th scope="col">Run</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, ROWS_MAX).map((run, i) => (
            <Row
              key={run.id}
              {...props}
              run={run}
              gate={gates.get(run.id) ?? null}
              regressed={regressed.get(run.id) ?? 0}
              decisions={decisions.get(run.id) ?? []}
              before={shown.find((other, k) => k > i && other.branch === run.branch)?.commit ?? ''}
            />
          ))}
        </tbody>
      </table>
      {shown.length > ROWS_MAX && <p class="muted">Only the newest {ROWS_MAX} are shown.</p>}
      {!waiting && extent.segments < extent.of && (
        <p class="older">
          <button
            type="button"
            onClick={() => changeAddress(props, 'runs', { depth: String(4 * extent.segments) })}
          >
            Load older runs
          </button>
        </p>
      )}
    </article>
  );
}

/** All decisions in one list. */
function Decisions({ history }: { history: History }) {
  if (history.decisions.length === 0) return null;
  return (
    <details open>
      <summary>{counted(history.decisions.length, 'decision')}</summary>
      <ul class="events">
        {history.decisions.toReversed().map((decision) => (
          <li key={keyOf(decision)}>
            <DecisionText decision={decision} /> <code>{commitOf(history, decision)}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

function commitOf({ runs }: History, { run }: Decision): string {
  return shortCommit(runs.find(({ id }) => id === run)?.commit ?? '');
}

interface RowProps extends ViewProps {
  readonly run: RunFacts;
  readonly gate: Gate | null;
  /** Number of regressed series. */
  readonly regressed: number;
  readonly decisions: readonly Decision[];
  readonly before: string;
}

function Row({ run, gate, regressed, decisions, before, repository, suite }: RowProps) {
  const mark = gate && GATE_MARKS[gate];
  return (
    <tr>
      <td class="day">
        {mark ? (
          <span class={mark.tone}>
            <span aria-hidden="true">{mark.shape}</span> {mark.word}
            {regressed > 0 && <span class="wide">, {counted(regressed, 'series')}</span>}
          </span>
        ) : (
          <span class="muted">not judged</span>
        )}
      </td>
      <td class="moment">
        <time dateTime={run.time}>
          <span class="day">{run.time.slice(0, 10)}</span> {run.time.slice(11, 16)}
        </time>
      </td>
      <td>
        <Commit commit={run.commit} repository={repository} />
        <span class="narrow muted">
          <Name text={run.branch} />
        </span>
      </td>
      <td class="wide">
        <Name text={run.message} />{' '}
        {run.author && (
          <span class="muted">
            <Name text={run.author} />
          </span>
        )}
        {decisions.map((decision) => (
          <span key={keyOf(decision)}>
            {' '}
            · <DecisionText decision={decision} />
          </span>
        ))}
      </td>
      <td class="wide">
        <Name text={run.branch} />
      </td>
      <td class="wide muted">
        <Name text={run.machine.name} />
      </td>
      <td class="links">
        {webAddress(run.url) && (
          <a
            href={webAddress(run.url)}
            rel="noopener"
            aria-label={`Workflow run of ${shortCommit(run.commit)}`}
          >
            run
          </a>
        )}{' '}
        {before !== '' && before !== run.commit && (
          <a
            href={compareAddress(suite.name, before, run.commit)}
            aria-label={`Compare ${shortCommit(run.commit)} with the previous run`}
          >
            compare
          </a>
        )}
      </td>
    </tr>
  );
}
