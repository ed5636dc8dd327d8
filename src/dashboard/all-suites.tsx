/** All suites: the newest verdict of each, its age, its open regressions and its last verdicts. */
import { isOpenChange } from '../history/bounded-changes.ts';
import { GATE_MARKS } from '../reporters/marks.ts';
import { momentText } from '../reporters/words.ts';
import { addressOf } from './address.ts';
import { useAnswer } from './client.ts';
import { Name } from './components.tsx';
import { ageOf, counted, webAddress } from './labels.ts';
import type { Suite, SummaryTexts } from './protocol.ts';

/** Each suite is a file to read; further ones are only links. */
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
            <th scope="col">Newest run</th>
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
  const { answer: texts, fault } = useAnswer('summary', {
    folder: suite.folder,
    suite: suite.name,
    round: 0,
  });
  const repository = webAddress(suite.repository).replace(/^https?:\/\/[^/]+\//, '');
  const newest = texts?.summary.runs.at(-1);
  return (
    <tr>
      <th scope="row">
        <a href={addressOf('overview', suite.name)}>
          <Name text={suite.name} />
        </a>
        {isOfMany && repository !== '' && <span class="muted repository"> {repository}</span>}
      </th>
      <td>{fault ? <span class="worse">{fault.message}</span> : texts ? <Verdict texts={texts} /> : '…'}</td>
      <td class="number">{texts ? openOf(texts) : ''}</td>
      <td class="age">
        {newest && (
          <>
            {ageOf(newest.time, Date.now())} <span class="muted wide">{momentText(newest.time)}</span>
          </>
        )}
      </td>
      <td class="wide">{texts && <Strip texts={texts} />}</td>
    </tr>
  );
}

function Verdict({ texts }: { texts: SummaryTexts }) {
  const { report, runs } = texts.summary;
  if (!report) return <span class="muted">{runs.length === 0 ? 'no run yet' : 'not judged'}</span>;
  const { shape, tone } = GATE_MARKS[report.gate];
  return (
    <span>
      <span class={`shape ${tone}`} aria-hidden="true">
        {shape}
      </span>{' '}
      {texts.headline}
    </span>
  );
}

/** Regressions that are neither fixed nor accepted. */
function openOf({ summary: { shifts, left } }: Pick<SummaryTexts, 'summary'>): number {
  return left.reduce((sum, { open }) => sum + open, shifts.filter(isOpenChange).length);
}

/** A mark for each run, the newest on the right. */
function Strip({ texts }: { texts: SummaryTexts }) {
  const runs = texts.summary.runs.slice(-STRIP_RUNS);
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
