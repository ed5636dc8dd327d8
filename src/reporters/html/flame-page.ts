/**
 * The page code of a flame graph: zoom, search, keyboard. The dashboard imports it. The report has it as a script, which
 * `npm run render` makes of this file. Without it the graph is still drawn, with the widths of the head.
 */

/** Height of a box in pixels. */
export const ROW = 20;

/** Narrower boxes are not drawn: a share of the whole. */
export const SEEN_MIN = 0.003;

interface Placed {
  readonly parent: number;
  readonly depth: number;
  readonly base: number;
  readonly head: number;
  left: number;
}

/** @param flame the element that flame.ts describes */
export function interactive(flame: Element): void {
  const boxes = [...flame.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const tool = <T extends Element>(name: string) => flame.querySelector(`.tools ${name}`) as unknown as T;
  const search = tool<HTMLInputElement>('input');
  const side = tool<HTMLSelectElement>('select');
  const back = tool<HTMLButtonElement>('button');
  const said = flame.querySelector('[role=status]') as HTMLElement;
  const tree = flame.querySelector('.boxes') as HTMLElement;
  const data = boxes.map(({ dataset: { p, d, b, h } }): Placed => {
    return { parent: Number(p), depth: Number(d), base: Number(b), head: Number(h), left: 0 };
  });
  const children = Map.groupBy(data.keys(), (i) => data[i]?.parent ?? -1);
  let zoomed = -1;
  const at = (i: number) => data[i] as Placed;
  const size = (i: number) => at(i)[side.value === 'base' ? 'base' : 'head'];

  function isBelow(i: number, top: number): boolean {
    for (let each = i; each >= 0; each = at(each).parent) if (each === top) return true;
    return top < 0;
  }

  function draw(): void {
    const ends = new Map<number, number>();
    for (const [i, each] of data.entries()) {
      each.left = ends.get(each.parent) ?? (each.parent < 0 ? 0 : at(each.parent).left);
      ends.set(each.parent, each.left + size(i));
    }
    const from = zoomed < 0 ? 0 : at(zoomed).left;
    const whole = (zoomed < 0 ? ends.get(-1) : size(zoomed)) || 1;
    let rows = 1;
    for (const [i, box] of boxes.entries()) {
      const isAbove = i !== zoomed && zoomed >= 0 && isBelow(zoomed, i);
      const isShown = isAbove || (isBelow(i, zoomed) && size(i) / whole >= SEEN_MIN);
      box.style.left = isAbove ? '0' : `${(100 * (at(i).left - from)) / whole}%`;
      box.style.width = isAbove ? '100%' : `${(100 * size(i)) / whole}%`;
      box.hidden = !isShown;
      if (isShown) rows = Math.max(rows, at(i).depth + 1);
    }
    tree.style.height = `${ROW * rows}px`;
    back.disabled = zoomed < 0;
  }

  function focus(i: number | undefined): void {
    const next = boxes[i ?? -1];
    if (!next) return;
    for (const box of boxes) box.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  function zoom(i: number): void {
    zoomed = i;
    draw();
    said.textContent = i < 0 ? 'All functions are shown.' : `Zoomed to ${boxes[i]?.textContent}`;
  }

  /** What a key does on a box; undefined for the other keys. */
  function moveOf(key: string, i: number): (() => void) | undefined {
    const isShown = (each: number) => boxes[each]?.hidden === false;
    const beside = (by: number) => {
      const kin = (children.get(at(i).parent) ?? []).filter(isShown);
      focus(kin[kin.indexOf(i) + by]);
    };
    switch (key) {
      case 'ArrowUp':
        return () => focus(at(i).parent);
      case 'ArrowDown':
        return () => focus(children.get(i)?.find(isShown));
      case 'ArrowRight':
        return () => beside(1);
      case 'ArrowLeft':
        return () => beside(-1);
      case 'Enter':
      case ' ':
        return () => zoom(i);
      case 'Escape':
        return () => zoom(-1);
      default:
        return undefined;
    }
  }

  for (const [i, box] of boxes.entries()) {
    box.addEventListener('click', () => {
      zoom(i);
      focus(i);
    });
    box.addEventListener('keydown', (event) => {
      const move = moveOf(event.key, i);
      if (!move) return;
      event.preventDefault();
      event.stopPropagation();
      move();
    });
  }
  search.addEventListener('input', () => {
    const word = search.value.trim().toLowerCase();
    let found = 0;
    for (const box of boxes) {
      const isHit = word !== '' && (box.textContent ?? '').toLowerCase().includes(word);
      box.classList.toggle('hit', isHit);
      if (isHit) found++;
    }
    flame.classList.toggle('searched', word !== '');
    said.textContent = word === '' ? '' : `${found} of ${boxes.length} boxes match.`;
  });
  side.addEventListener('change', draw);
  back.addEventListener('click', () => zoom(-1));
  (back.parentElement as HTMLElement).hidden = false;
  draw();
}
