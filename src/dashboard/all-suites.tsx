/** All suites, where there are several: how each ended, how old it is, what is open, and its last verdicts. */
import { isOpenChange } from '../history/bounded-changes.ts';
import { GATE_MARKS } from '../reporters/marks.ts';
import { momentText } from '../reporters/words.ts';
import { addressOf } from './address.ts';
import { useAnswer } from './client.ts';
import { Name } from './components.tsx';
import { ageOf, counted, webAddress } from './labels.ts';
import type { Suite, Told } from './protocol.ts';

/** Each is a file to read; the others are names with a link. */
const READ_MAX = 60;
const STRIP_RUNS = 30;

export function AllSuites({ suites }: { readonly suites: readonly Suite[] }) {
  const isOfMany = new Set(suites.map(({ repository }) => repository)).size > 1;
  return (
    <article class="suites">
      <h1>{counted(suites.length, 'suite')}</h1>
      <table>
        <thead>
          <tr>
            <th scope="col">Suite</th>
            <th scope="col">Newest verdict</th>
            <th scope="col" class="number">
              Open<span class="wide"> regressions</span>
            </th>
            <th scope="col" class="wide">
              Newest run
            </th>
            <th scope="col" class="wide">
              Last {STRIP_RUNS} verdicts
            </th>
          </tr>
        </thead>
        <tbody>
          {suites.slice(0, READ_MAX).map((suite) => (
            <Row key={suite.folder} suite={suite} isOfMany={isOfMany} />
          ))}
        </tbody>
      </table>
      {suites.length > READ_MAX && (
        <ul>
          {suites.slice(READ_MAX).map(({ name, folder }) => (
            <li key={folder}>
              <a href={addressOf('overview', name)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Row({ suite, isOfMany }: { suite: Suite; isOfMany: boolean }) {
  const { answer: told, fault } = useAnswer('summary', { folder: suite.folder, suite: suite.name, round: 0 });
  const repository = webAddress(suite.repository).replace(/^https?:\/\/[^/]+\//, '');
  const newest = told?.summary.runs.at(-1);
  return (
    <tr>
      <th scope="row">
        <a href={addressOf('overview', suite.name)}>
          <Name text={suite.name} />
        </a>
        {isOfMany && repository !== '' && <span class="muted repository"> {repository}</span>}
      </th>
      <td>
        {fault ? <span class="worse">{fault.message}</span> : told ? <Verdict told={told} /> : '…'}
        {newest && <span class="narrow muted">{ageOf(newest.time, Date.now())}</span>}
      </td>
      <td class="number">{told ? openOf(told) : ''}</td>
      <td class="wide age">
        {newest && (
          <>
            {ageOf(newest.time, Date.now())} <span class="muted">{momentText(newest.time)}</span>
          </>
        )}
      </td>
      <td class="wide">{told && <Strip told={told} />}</td>
    </tr>
  );
}

function Verdict({ told }: { told: Told }) {
  const { report, runs } = told.summary;
  if (!report) return <span class="muted">{runs.length === 0 ? 'no run yet' : 'not judged'}</span>;
  const { shape, tone } = GATE_MARKS[report.gate];
  return (
    <span>
      <span class={`shape ${tone}`} aria-hidden="true">
        {shape}
      </span>{' '}
      {told.headline}
    </span>
  );
}

/** Changes for the worse that are neither mended nor accepted. */
export function openOf({ summary: { shifts, left } }: Pick<Told, 'summary'>): number {
  return left.reduce((sum, { open }) => sum + open, shifts.filter(isOpenChange).length);
}

/** A mark a run, the newest at the right. */
function Strip({ told }: { told: Told }) {
  const runs = told.summary.runs.slice(-STRIP_RUNS);
  const counts = Map.groupBy(runs, ({ gate }) => (gate ? GATE_MARKS[gate].word : 'not judged'));
  const words = [...counts].map(([word, own]) => `${own.length} ${word}`).join(', ');
  return (
    <span class="verdict-strip" role="img" aria-label={words} title={words}>
      {runs.map(({ id, gate }) => {
        const mark = gate ? GATE_MARKS[gate] : { shape: '·', tone: '' };
        return (
          <span key={id} class={mark.tone}>
            {mark.shape}
          </span>
        );
      })}
    </span>
  );
}
