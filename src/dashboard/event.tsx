/** A decision of a person in a line: what, about which series, by whom, why and when. */
import type { HistoryEvent } from '../model/event.ts';
import { momentText } from '../reporters/words.ts';
import { Name } from './components.tsx';
import { decisions } from './labels.ts';

export function EventText({ event }: { event: HistoryEvent }) {
  const { kind, by, reason, at, benchmark, metric } = event;
  const what = [benchmark, metric].filter(Boolean).join(' ');
  return (
    <>
      <span class="said">{decisions[kind]}</span>
      {what && (
        <>
          {' '}
          (<Name text={what} />)
        </>
      )}{' '}
      by <Name text={by} />
      {reason && (
        <>
          : “<Name text={reason} />”
        </>
      )}{' '}
      <span class="muted">{momentText(at)}</span>
    </>
  );
}
