/** The first line of a series page: the newest change, its commits and its state. */
import { useState } from 'preact/hooks';
import type { SummaryShift } from '../history/summary.ts';
import { percentage } from '../reporters/quantity.ts';
import { sizeOf, stateOf, worseOf } from './change-groups.tsx';
import { CommitRange, Name } from './components.tsx';
import { counted, shapeOf, toneOf } from './labels.ts';
import { compareAddress } from './point.tsx';
import type { LineKey } from './protocol.ts';
import type { ViewProps } from './view.ts';

export function SeriesState({ summary, suite, repository, line }: ViewProps & { readonly line: LineKey }) {
  const isOwn = ({ benchmark, metric }: Pick<SummaryShift, 'benchmark' | 'metric'>) =>
    benchmark === line.benchmark && metric === line.metric;
  const shift = summary.shifts.find((each) => isOwn(each) && each.state !== 'over');
  const drift = summary.drifts.find(isOwn);
  const run = summary.runs.find(({ id }) => id === shift?.run);
  const worse = shift ? worseOf(shift) : null;
  return (
    <p class="series-state">
      {shift && (
        <>
          <strong class={toneOf(worse)}>
            <span aria-hidden="true">{shapeOf(worse)}</span> {sizeOf(shift)}
          </strong>{' '}
          since <time dateTime={shift.time}>{shift.time.slice(0, 10)}</time> ·{' '}
          <CommitRange after={shift.after} commit={shift.commit} repository={repository} /> ·{' '}
          {run?.message && (
            <>
              <Name text={run.message} /> ·{' '}
            </>
          )}
          {stateOf(shift)}{' '}
          {shift.after !== '' && (
            <a href={compareAddress(suite.name, shift.after, shift.commit)}>Compare</a>
          )}{' '}
        </>
      )}
      {!shift && drift && (
        <span class={toneOf(drift.verdict === 'regressed')}>
          Drifted by {percentage(drift.change)} over {counted(drift.runs, 'run')}{' '}
        </span>
      )}
      <CopyLink />
    </p>
  );
}

/** Copies the address of the current view. */
function CopyLink() {
  const [isCopied, setCopied] = useState(false);
  // Browsers have a clipboard only on secure origins.
  if (!navigator.clipboard) return null;
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <button type="button" class="quiet" onClick={copy} onBlur={() => setCopied(false)}>
      {isCopied ? 'Copied' : 'Copy link'}
    </button>
  );
}
