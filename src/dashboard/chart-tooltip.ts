/** The tooltip: values of the run under the pointer. */
import type uPlot from 'uplot';
import { commitName } from '../model/commit.ts';
import { visible } from '../reporters/escape.ts';
import { momentText } from '../reporters/words.ts';
import { type Plot, valueText } from './plot.ts';

/** Distance between pointer and box. */
const GAP = 14;
const LINES_MAX = 8;

export function showTooltip(u: uPlot, plot: Plot): void {
  const { idx, left = -1, top = 0 } = u.cursor;
  const box = u.over.querySelector<HTMLElement>('.tooltip') ?? madeIn(u.over);
  const run = idx === null || idx === undefined ? undefined : plot.runs[idx];
  box.hidden = run === undefined || left < 0;
  if (!run || box.hidden || idx === null || idx === undefined) return;
  const values = plot.curves.flatMap(({ name, values }) => {
    const value = values[idx];
    const prefix = plot.curves.length > 1 ? `${visible(name, 60)}: ` : '';
    return value === null || value === undefined ? [] : [`${prefix}${valueText(plot, value)}`];
  });
  const marks = plot.marks.filter(({ place }) => place === idx).map(({ text }) => visible(text, 120));
  const lines = [
    ...values.slice(0, LINES_MAX),
    `${commitName(run.commit)} ${visible(run.message, 80)}`.trim(),
    momentText(run.time),
    ...marks,
  ];
  box.replaceChildren(
    ...lines.map((line) => {
      const element = document.createElement('div');
      element.textContent = line;
      return element;
    }),
  );
  const isRight = left > u.over.clientWidth / 2;
  box.style.left = isRight ? '' : `${left + GAP}px`;
  box.style.right = isRight ? `${u.over.clientWidth - left + GAP}px` : '';
  box.style.top = `${Math.max(0, Math.min(top, u.over.clientHeight - box.clientHeight))}px`;
}

function madeIn(place: HTMLElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'tooltip';
  // Screen readers find the same text below the chart.
  box.setAttribute('aria-hidden', 'true');
  place.append(box);
  return box;
}
