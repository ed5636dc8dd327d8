/** Age, size and integrity of the data, and the machines. */
import { quantities } from '../reporters/quantity.ts';
import { momentText } from '../reporters/words.ts';
import { Name } from './components.tsx';
import { ageOf, counted } from './labels.ts';
import type { ViewProps } from './view.ts';

const DAY_MS = 86_400_000;
/** Older data is highlighted. */
const STALE_DAYS = 14;

export function DataStatus({ summary, texts }: ViewProps) {
  const { stored, rows, runs, series } = summary;
  const newest = runs.at(-1);
  const now = Date.now();
  const isStale = newest !== undefined && now - Date.parse(newest.time) > STALE_DAYS * DAY_MS;
  const counts = new Map<string, number>();
  for (const { environment } of runs) {
    const name = texts.machines[environment]?.name ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const machines = [...counts].sort(([, a], [, b]) => b - a);
  const number = new Intl.NumberFormat('en');
  const left = series.filter(({ values }) => values.at(-1) === null).length + summary.ended.length;
  return (
    <section class="status" aria-labelledby="status">
      <h2 id="status">Data</h2>
      <dl>
        <dt>Newest</dt>
        <dd class={isStale ? 'worse' : ''}>
          {newest ? `${ageOf(newest.time, now)}${isStale ? ': no new runs' : ''}` : 'none'}
          {newest && <span class="muted"> {momentText(newest.time)}</span>}
        </dd>
        <dt>Runs</dt>
        <dd>
          {number.format(stored.runs)}
          {stored.first && <span class="muted"> since {stored.first.slice(0, 10)}</span>}
        </dd>
        <dt>Series</dt>
        <dd>
          {number.format(series.length + summary.ended.length - left)}
          {left > 0 && <span class="muted"> and {number.format(left)} not in the newest run</span>}
        </dd>
        {rows !== null && (
          <>
            <dt>Rows</dt>
            <dd>
              {number.format(rows)}
              <span class="muted">
                {' '}
                in {counted(stored.segments, 'file')}, {quantities([stored.bytes], 'B')[0]}
              </span>
            </dd>
          </>
        )}
        <dt>Schema</dt>
        <dd>
          {summary.schema}, valid <span aria-hidden="true">✓</span>
        </dd>
        <dt>Machines</dt>
        <dd>
          {machines.slice(0, 4).map(([name, count]) => (
            <div key={name}>
              <Name text={name} />
              <span class="muted"> {counted(count, 'run')}</span>
            </div>
          ))}
          {machines.length > 4 && <span class="muted">and {machines.length - 4} more</span>}
        </dd>
      </dl>
    </section>
  );
}
