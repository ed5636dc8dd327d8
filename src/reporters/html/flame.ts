/** Where the time went, as a section of the page: the functions in a table, and both profiles as one flame graph. */
import type { FunctionDifference, ProfileDifference } from '../../model/profile.ts';
import type { Report } from '../../model/report.ts';
import { visible } from '../escape.ts';
import { extraText, formerText, insideText, methodText, placeText } from '../profile.ts';
import { percentage, share } from '../quantity.ts';
import { capital } from '../words.ts';
import { code, type Html, html, NOTHING } from './markup.ts';

/** Height of a box in pixels. */
const ROW = 20;

export function profileSection({ profile }: Pick<Report, 'profile'>): Html {
  if (!profile) return NOTHING;
  const missing =
    profile.missing === null
      ? NOTHING
      : html`<p class="quiet">Much of the profile is code without names: ${profile.missing}.</p>
`;
  return html`<h2>Where the time went</h2>
<p class="quiet">By ${methodText(profile)}.</p>
${missing}${functionsTable(profile)}${graph(profile)}`;
}

function functionsTable({ functions, change, rest }: ProfileDifference): Html {
  if (functions.length === 0)
    return html`<p>No function differs by more than noise.</p>
`;
  const rows = functions.map(
    (
      each,
    ) => html`<tr><td>${code(each.name)}${detailsOf(each)}</td><td>${placeText(each) === '' ? NOTHING : code(placeText(each))}</td><td class="n c ${toneOf(each.self)}">${percentage(each.self)}</td><td class="n">${percentage(each.total)}</td></tr>
`,
  );
  return html`<div class="wide" tabindex="0" role="group" aria-label="Functions"><table><thead><tr><th scope="col">${capital(extraText(change))}</th><th scope="col">Where</th><th scope="col" class="n">Itself</th><th scope="col" class="n">With what it calls</th></tr></thead><tbody>
${rows}<tr><td>the rest</td><td></td><td class="n">${percentage(rest)}</td><td></td></tr>
</tbody></table></div>
`;
}

function detailsOf(each: FunctionDifference): Html {
  const plain = (name: string) => visible(name, 80);
  const details = [formerText(each, plain), insideText(each, plain)].filter((text) => text !== '');
  return details.length === 0 ? NOTHING : html` <span class="quiet">${details.join('; ')}</span>`;
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

function graph({ flame }: ProfileDifference): Html {
  const boxes = inOrder(flame);
  if (boxes.length === 0) return NOTHING;
  const whole = boxes.filter(({ parent }) => parent < 0).reduce((sum, { head }) => sum + head, 0) || 1;
  const depth = 1 + Math.max(0, ...boxes.map((box) => (box.head / whole < SEEN_MIN ? 0 : box.depth)));
  return html`<div class="flame">
<p class="tools" hidden><label>Search <input type="search"></label> <label>Widths <select><option value="head">of the head</option><option value="base">of the base</option></select></label> <button type="button" disabled>Show all</button></p>
<p class="quiet">A box is a function with what it calls, below its caller; a warm colour took longer than in the base, a cool one less. Click or Enter zooms, arrow keys move, Escape shows all.</p>
<p class="quiet" role="status"></p>
<div class="boxes" role="tree" aria-label="Flame graph of both versions" style="height:${depth * ROW}px">
${boxes.map((box, i) => boxOf(box, i, whole))}</div>
</div>
`;
}

function boxOf({ label, base, head, depth, parent, left }: Box, i: number, whole: number): Html {
  const difference = head - base;
  const strength = Math.round(Math.min(1, Math.abs(difference) / STRONG) * MIXED_MAX);
  const place = `left:${percent(left / whole)};width:${percent(head / whole)};top:${depth * ROW}px;--mix:${strength}%`;
  const figures = `${share(base)} of the base, ${share(head)} now, ${percentage(difference)}`;
  const hidden = head / whole < SEEN_MIN ? html` hidden` : NOTHING;
  const words = `${visible(label, 120)}: ${figures}`;
  return html`<div role="treeitem" class="${toneOf(difference)}" tabindex="${i === 0 ? 0 : -1}" aria-level="${depth + 1}" aria-label="${words}" title="${words}" style="${place}" data-p="${parent}" data-d="${depth}" data-b="${base}" data-h="${head}"${hidden}>${visible(label, 120)}</div>
`;
}

/** A difference of this share of the base's total has the full colour. */
const STRONG = 0.1;
/** Of the colour in the background, so that the text can be read. */
const MIXED_MAX = 45;
/** Narrower boxes are not drawn. */
const SEEN_MIN = 0.003;

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
