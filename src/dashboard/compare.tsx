/** Compares two commits, branches or environments: every series, with an interval for its change. */

import { useMemo, useState } from 'preact/hooks';
import { commitName } from '../model/commit.ts';
import { percentage, quantities } from '../reporters/quantity.ts';
import { seriesAddress } from './address.ts';
import { choicesOf, choicesWith, type Choice as Option } from './choices.ts';
import { useAnswer } from './client.ts';
import { Change, SeriesName } from './components.tsx';
import { Damages, FaultNotice, Waiting } from './empty-states.tsx';
import { ForestAxis, ForestPlot, forestOfRows } from './forest.tsx';
import { counted } from './labels.ts';
import type { Compared, ComparedRow, Side } from './protocol.ts';
import { changeAddress, type ViewProps } from './view.ts';

const DEPTH = 8;
/** Nobody reads a longer table; the filter finds other rows. */
const ROWS_MAX = 300;

/** A longer list has a search beside it. */
const LIST_MAX = 8;

const kinds: readonly Side['kind'][] = ['commit', 'branch', 'environment'];

export function CompareView(props: ViewProps) {
  const { suite, rest } = props;
  const kind = kinds.find((each) => each === rest.get('kind')) ?? 'commit';
  const options = useOptions(props, kind);
  const before = rest.get('before') ?? options.at(1)?.value ?? '';
  const after = rest.get('after') ?? options.at(0)?.value ?? '';
  const runs = Number.parseInt(rest.get('runs') ?? '20', 10) || 20;
  const depth = Number.parseInt(rest.get('depth') ?? '', 10) || DEPTH;
  const given =
    before !== '' && after !== ''
      ? {
          folder: suite.folder,
          suite: suite.name,
          before: { kind, name: before },
          after: { kind, name: after },
          runs,
          depth,
        }
      : undefined;
  const { answer: compared, fault, waiting } = useAnswer('compare', given);
  const change = (changes: Record<string, string>) => changeAddress(props, 'compare', changes);
  return (
    <article class="compare">
      <h1>Compare</h1>
      <div class="controls">
        <label>
          What{' '}
          <select
            value={kind}
            onChange={(event) =>
              change({ kind: (event.target as HTMLSelectElement).value, before: '', after: '' })
            }
          >
            <option value="commit">two commits</option>
            <option value="branch">two branches</option>
            <option value="environment">two machines</option>
          </select>
        </label>
        <Choice
          label="Before"
          kind={kind}
          value={before}
          options={options}
          choose={(value) => change({ before: value })}
        />
        <button
          type="button"
          aria-label="Swap the two"
          title="Swap the two"
          onClick={() => change({ before: after, after: before })}
        >
          ⇄
        </button>
        <Choice
          label="After"
          kind={kind}
          value={after}
          options={options}
          choose={(value) => change({ after: value })}
        />
        {kind !== 'commit' && (
          <label>
            Newest runs of each{' '}
            <select
              value={String(runs)}
              onChange={(event) => change({ runs: (event.target as HTMLSelectElement).value })}
            >
              {['1', '5', '10', '20', '50'].map((count) => (
                <option key={count}>{count}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      {!given && <p class="note">There is only one {kind} so far, so there is nothing to compare yet.</p>}
      {fault && <FaultNotice fault={fault} />}
      {given && !fault && !compared && <Waiting what="both sides" />}
      {compared && <Outcome {...props} compared={compared} waiting={waiting} />}
    </article>
  );
}

function useOptions({ summary, texts }: ViewProps, kind: Side['kind']): Option[] {
  return useMemo(() => choicesOf(summary, texts.machines, kind), [summary, texts, kind]);
}

interface ChoiceProps {
  readonly label: string;
  readonly kind: Side['kind'];
  readonly value: string;
  readonly options: readonly Option[];
  readonly choose: (value: string) => void;
}

const HASH = /^[0-9a-f]{4,64}$/i;

/** The list contains the matches of the typed words. Enter selects the first match, or an older commit by its hash. */
function Choice({ label, kind, value, options: all, choose }: ChoiceProps) {
  const [text, setText] = useState('');
  const options = useMemo(() => choicesWith(all, text), [all, text]);
  const known = options.some((option) => option.value === value);
  const word = all.find((option) => option.value === value)?.word;
  const isHash = (typed: string) => kind === 'commit' && HASH.test(typed.trim());
  const entered = (event: KeyboardEvent) => {
    // The typed text may be newer than the last render.
    const typed = (event.target as HTMLInputElement).value.trim();
    const found = choicesWith(all, typed)[0]?.value ?? (isHash(typed) ? typed : undefined);
    if (event.key !== 'Enter' || typed === '' || found === undefined) return;
    setText('');
    choose(found);
  };
  return (
    <span class="choice">
      <label>
        {label}{' '}
        <select value={value} onChange={(event) => choose((event.target as HTMLSelectElement).value)}>
          {!known && value !== '' && (
            <option value={value}>{word ?? (kind === 'commit' ? commitName(value) : value)}</option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.word}
            </option>
          ))}
        </select>
      </label>
      {(kind === 'commit' || all.length > LIST_MAX) && (
        <input
          type="search"
          aria-label={`${label}: search`}
          placeholder={kind === 'commit' ? 'message, tag, branch or hash' : 'search'}
          value={text}
          aria-invalid={options.length === 0 && !isHash(text)}
          onInput={(event) => setText((event.target as HTMLInputElement).value)}
          onKeyDown={entered}
        />
      )}
      {kind === 'commit' && text !== '' && options.length === 0 && !isHash(text) && (
        <span class="muted" role="status">
          Nothing found. A tag is found if the commit had it when its run was stored.
        </span>
      )}
    </span>
  );
}

type OutcomeProps = ViewProps & { compared: Compared; waiting: boolean };

function Outcome(props: OutcomeProps) {
  const { compared, waiting, rest } = props;
  const { rows, runs, alone, extent } = compared;
  const text = (rest.get('q') ?? '').toLowerCase();
  const beyond = rows.filter((row) => row.beyond);
  // A filter also finds series within their limits.
  const isAll = text !== '' || beyond.length === 0 || rest.get('all') === 'yes';
  const sorted = useMemo(
    () =>
      rows
        .filter((row) => isAll || row.beyond)
        .filter(({ benchmark, metric }) => `${benchmark} ${metric}`.toLowerCase().includes(text))
        .toSorted((a, b) => rankOf(b) - rankOf(a)),
    [rows, text, isAll],
  );
  if (runs[0] === 0 || runs[1] === 0) {
    const which = runs[0] === 0 ? 'The first' : 'The second';
    return (
      <p class="note" role="status">
        {waiting
          ? `Searching the history: ${extent.segments} of ${extent.of} files.`
          : `${which} side has no run in the ${extent.segments} of ${extent.of} files loaded so far.`}{' '}
        {!waiting && extent.segments < extent.of && (
          <button
            type="button"
            onClick={() => changeAddress(props, 'compare', { depth: String(4 * extent.segments) })}
          >
            Search further back
          </button>
        )}
      </p>
    );
  }
  const significant = rows.filter((row) => row.isSignificant).length;
  const worse = beyond.filter((row) => row.worse).length;
  return (
    <>
      <Damages damages={extent.damages} />
      <p class="verdict-line" role="status">
        <strong>
          {beyond.length > 0
            ? `${worse} worse, ${beyond.length - worse} better or otherwise different, beyond noise and threshold`
            : significant > 0
              ? 'No difference is beyond its threshold'
              : 'No significant difference'}
        </strong>{' '}
        of {rows.length} series ({counted(runs[0], 'run')} compared with {counted(runs[1], 'run')}).{' '}
        <span class="muted">
          95% confidence intervals, each series on its own.
          {Math.abs(compared.common) >= 0.005 &&
            ` All series moved together by ${percentage(compared.common)} (up is worse); this is subtracted from each row.`}
          {significant > beyond.length &&
            ` ${significant - beyond.length} more differ significantly, but within their thresholds.`}
          {alone[0] + alone[1] > 0 && ` Only before: ${alone[0]}; only after: ${alone[1]}.`}
        </span>
      </p>
      <input
        type="search"
        placeholder="Filter by name"
        aria-label="Filter by name"
        value={rest.get('q') ?? ''}
        onInput={(event) => changeAddress(props, 'compare', { q: (event.target as HTMLInputElement).value })}
      />
      {beyond.length > 0 && text === '' && (
        <button
          type="button"
          aria-pressed={isAll}
          onClick={() => changeAddress(props, 'compare', { all: isAll ? '' : 'yes' })}
        >
          Show all {rows.length} series
        </button>
      )}
      <Table {...props} rows={sorted} />
    </>
  );
}

/** Changes beyond noise and threshold come first, then significant ones, the largest first. */
function rankOf({ isSignificant, beyond, change }: ComparedRow): number {
  return (beyond ? 2e6 : isSignificant ? 1e6 : 0) + Math.min(1e5, Math.abs(change ?? 0));
}

function Table({ rows, suite, texts }: ViewProps & { rows: readonly ComparedRow[] }) {
  const shown = rows.slice(0, ROWS_MAX);
  const forest = forestOfRows(shown);
  return (
    <>
      <table class="forest">
        <thead>
          <tr>
            <th scope="col">Benchmark</th>
            <th scope="col" class="number wide">
              Before
            </th>
            <th scope="col" class="number wide">
              After
            </th>
            <th scope="col" class="number">
              Change
            </th>
            <th scope="col" class="number wide">
              95% confidence interval
            </th>
            <th scope="col" class="wide">
              {forest ? <ForestAxis forest={forest} /> : 'Plot'}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const [before, after] = quantities([row.before, row.after], row.unit);
            return (
              <tr key={`${row.benchmark}\u0000${row.metric}`}>
                <th scope="row">
                  <a href={seriesAddress(suite.name, row.benchmark, row.metric)}>
                    <SeriesName benchmark={row.benchmark} metric={row.metric} prefix={texts.prefix} />
                  </a>
                </th>
                <td class="number wide">{before}</td>
                <td class="number wide">{after}</td>
                <td class="number">
                  <Change change={row.change} direction={row.direction} isSignificant={row.isSignificant} />
                </td>
                <td class="number wide muted">
                  {row.low === null || row.high === null
                    ? 'unknown'
                    : `${percentage(row.low)} … ${percentage(row.high)}`}
                </td>
                <td class="wide">{forest && <ForestPlot row={row} forest={forest} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > ROWS_MAX && (
        <p class="muted">
          {rows.length - ROWS_MAX} more rows have smaller changes. Use the filter to find them.
        </p>
      )}
    </>
  );
}
