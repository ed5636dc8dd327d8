/** A decision in one line: what, about which series, by whom, why and when. */
import type { Decision } from '../history/decisions.ts';
import { momentText } from '../reporters/words.ts';
import { Name } from './components.tsx';
import { counted, decisionWords, spanText } from './labels.ts';

/** Further series of a decision are only counted. */
const NAMES_MAX = 3;

export function DecisionText({ decision }: { decision: Decision }) {
  const { kind, by, reason, at, about } = decision;
  const names = about.map(({ benchmark, metric }) => [benchmark, metric].filter(Boolean).join(' '));
  return (
    <>
      <span class="said">{decisionWords[kind]}</span>
      {names.length > 0 && (
        <>
          {' ('}
          {names.slice(0, NAMES_MAX).map((name, i) => (
            <span key={name}>
              {i > 0 && ', '}
              <Name text={name} />
            </span>
          ))}
          {names.length > NAMES_MAX && ` and ${counted(names.length - NAMES_MAX, 'more series')}`})
        </>
      )}{' '}
      by <Name text={by} />
      {reason && (
        <>
          : “<Name text={reason} />”
        </>
      )}{' '}
      <span class="muted">
        {momentText(at)} {spanText(decision)}
      </span>
    </>
  );
}

/** Unique within a list of decisions. */
export function keyOf({ kind, run, at, by, reason, about }: Decision): string {
  return JSON.stringify([kind, run, at, by, reason, about[0]]);
}
