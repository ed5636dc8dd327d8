/** Where the time went, as elements of a page: the functions in a table, and both profiles as one flame graph. */
import type { FunctionDifference, ProfileDifference } from '../../model/profile.ts';
import { visible } from '../escape.ts';
import { extraText, formerText, insideText, methodText, missingText, placeText } from '../profile.ts';
import { percentage, share } from '../quantity.ts';
import { capital } from '../words.ts';
import { type Child, element, type PageElement } from './element.ts';
import { ROW, SEEN_MIN } from './flame-page.ts';

export function explained(profile: ProfileDifference): PageElement {
  const missing =
    profile.missing === null ? [] : [element('p', { class: 'quiet' }, missingText(profile.missing))];
  return element(
    'div',
    { class: 'explained' },
    element('p', { class: 'quiet' }, `By ${methodText(profile)}.`),
    ...missing,
    functionsTable(profile),
    ...graph(profile),
  );
}

function functionsTable({ functions, change, rest }: ProfileDifference): PageElement {
  if (functions.length === 0) return element('p', {}, 'No function differs by more than noise.');
  const head = [
    element('th', { scope: 'col' }, capital(extraText(change))),
    element('th', { scope: 'col' }, 'Where'),
    element('th', { scope: 'col', class: 'n' }, 'Itself'),
    element('th', { scope: 'col', class: 'n' }, 'With what it calls'),
  ];
  const rows = functions.map((each) =>
    element(
      'tr',
      {},
      element('td', {}, element('code', {}, visible(each.name)), ...detailsOf(each)),
      element('td', {}, ...(placeText(each) === '' ? [] : [element('code', {}, visible(placeText(each)))])),
      element('td', { class: `n c ${toneOf(each.self)}` }, percentage(each.self)),
      element('td', { class: 'n' }, percentage(each.total)),
    ),
  );
  const others = element(
    'tr',
    {},
    element('td', {}, 'the rest'),
    element('td'),
    element('td', { class: 'n' }, percentage(rest)),
    element('td'),
  );
  const body = element('tbody', {}, ...rows, others);
  return element(
    'div',
    { class: 'functions', tabindex: '0', role: 'group', 'aria-label': 'Functions' },
    element('table', {}, element('thead', {}, element('tr', {}, ...head)), body),
  );
}

function detailsOf(each: FunctionDifference): Child[] {
  const plain = (name: string) => visible(name, 80);
  const details = [formerText(each, plain), insideText(each, plain)].filter((text) => text !== '');
  return details.length === 0 ? [] : [' ', element('span', { class: 'quiet' }, details.join('; '))];
}

function toneOf(change: number): string {
  return change > 0 ? 'worse' : 'better';
}

interface Box {
  readonly label: string;
  readonly base: number;
  readonly head: number;
  readonly depth: number;
  readonly parent: number;
  readonly left: number;
}

const HOW =
  'A box is a function with what it calls, below its caller; a warm colour took longer than in the base, a cool one less. Click or Enter zooms, arrow keys move, Escape shows all.';

function graph({ flame }: ProfileDifference): PageElement[] {
  const boxes = inOrder(flame);
  if (boxes.length === 0) return [];
  const whole = boxes.filter(({ parent }) => parent < 0).reduce((sum, { head }) => sum + head, 0) || 1;
  const depth = 1 + Math.max(0, ...boxes.map((box) => (box.head / whole < SEEN_MIN ? 0 : box.depth)));
  const widths = element(
    'select',
    {},
    element('option', { value: 'head' }, 'of the head'),
    element('option', { value: 'base' }, 'of the base'),
  );
  const tools = [
    element('label', {}, 'Search ', element('input', { type: 'search' })),
    ' ',
    element('label', {}, 'Widths ', widths),
    ' ',
    element('button', { type: 'button', disabled: true }, 'Show all'),
  ];
  const tree = {
    ...{ class: 'boxes', role: 'tree', 'aria-label': 'Flame graph of both versions' },
    style: { height: `${depth * ROW}px` },
  };
  return [
    element(
      'div',
      { class: 'flame' },
      element('p', { class: 'tools', hidden: true }, ...tools),
      element('p', { class: 'quiet' }, HOW),
      element('p', { class: 'quiet', role: 'status' }),
      element('div', tree, ...boxes.map((box, i) => boxOf(box, i, whole))),
    ),
  ];
}

function boxOf({ label, base, head, depth, parent, left }: Box, i: number, whole: number): PageElement {
  const difference = head - base;
  const strength = Math.round(Math.min(1, Math.abs(difference) / STRONG) * MIXED_MAX);
  const figures = `${share(base)} of the base, ${share(head)} now, ${percentage(difference)}`;
  const name = visible(label, 120);
  const words = `${name}: ${figures}`;
  return element(
    'div',
    {
      ...{ role: 'treeitem', class: toneOf(difference), tabindex: i === 0 ? '0' : '-1' },
      ...{ 'aria-level': String(depth + 1), 'aria-label': words, title: words },
      ...{
        'data-p': String(parent),
        'data-d': String(depth),
        'data-b': String(base),
        'data-h': String(head),
      },
      hidden: head / whole < SEEN_MIN,
      style: {
        ...{ left: percent(left / whole), width: percent(head / whole) },
        ...{ top: `${depth * ROW}px`, '--mix': `${strength}%` },
      },
    },
    name,
  );
}

/** A difference of this share of the base's total has the full colour. */
const STRONG = 0.1;
/** Of the colour in the background, so that the text can be read. */
const MIXED_MAX = 45;

function percent(part: number): string {
  return `${Number((100 * part).toFixed(3))}%`;
}

/** Callers before what they call, the largest first. */
function inOrder({ names, boxes }: ProfileDifference['flame']): Box[] {
  const children = Map.groupBy(boxes.keys(), (i) => boxes[i]?.[0] ?? -1);
  const ordered: Box[] = [];
  const visit = (i: number, parent: number, depth: number, left: number) => {
    const [, name, base, head] = boxes[i] as (typeof boxes)[number];
    const own = ordered.push({ label: names[name] ?? '', base, head, depth, parent, left }) - 1;
    let at = left;
    for (const child of children.get(i) ?? []) {
      visit(child, own, depth + 1, at);
      at += boxes[child]?.[3] ?? 0;
    }
  };
  let at = 0;
  for (const i of children.get(-1) ?? []) {
    visit(i, -1, 0, at);
    at += boxes[i]?.[3] ?? 0;
  }
  return ordered;
}
