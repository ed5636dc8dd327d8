/**
 * The page code of the flame graph: zoom, search, keyboard. The page's policy names this text by its hash, so no other script runs.
 * Without it the graph is still drawn, with the widths of the head.
 */
export const FLAME_SCRIPT = `
for (const flame of document.querySelectorAll('.flame')) {
  const boxes = [...flame.querySelectorAll('[role=treeitem]')];
  const [search, side, back] = ['input', 'select', 'button'].map((name) => flame.querySelector('.tools ' + name));
  const said = flame.querySelector('[role=status]');
  const data = boxes.map(({ dataset: { p, d, b, h } }) => ({ parent: +p, depth: +d, base: +b, head: +h, left: 0 }));
  let zoomed = -1;
  const size = (i) => data[i][side.value];
  const inside = (i, top) => { for (; i >= 0; i = data[i].parent) if (i === top) return true; return top < 0; };
  function draw() {
    const ends = new Map();
    data.forEach((each, i) => {
      each.left = ends.get(each.parent) ?? (each.parent < 0 ? 0 : data[each.parent].left);
      ends.set(each.parent, each.left + size(i));
    });
    const from = zoomed < 0 ? 0 : data[zoomed].left;
    const whole = zoomed < 0 ? ends.get(-1) || 1 : size(zoomed) || 1;
    boxes.forEach((box, i) => {
      const above = zoomed >= 0 && i !== zoomed && inside(zoomed, i);
      const shown = above || inside(i, zoomed);
      box.style.left = above ? '0' : (100 * (data[i].left - from)) / whole + '%';
      box.style.width = above ? '100%' : (100 * size(i)) / whole + '%';
      box.hidden = !shown || (!above && size(i) / whole < 0.003);
    });
    const rows = 1 + Math.max(0, ...data.map(({ depth }, i) => (boxes[i].hidden ? 0 : depth)));
    boxes[0].parentElement.style.height = 20 * rows + 'px';
    back.disabled = zoomed < 0;
  }
  function focus(i) {
    if (i === undefined || i < 0) return;
    for (const box of boxes) box.tabIndex = -1;
    boxes[i].tabIndex = 0;
    boxes[i].focus();
  }
  function zoom(i) { zoomed = i; draw(); said.textContent = i < 0 ? 'All functions are shown.' : 'Zoomed to ' + boxes[i].textContent; }
  boxes.forEach((box, i) => {
    box.addEventListener('click', () => { zoom(i); focus(i); });
    box.addEventListener('keydown', (event) => {
      const shown = (at) => !boxes[at].hidden;
      const kin = data.flatMap((each, at) => (each.parent === data[i].parent && shown(at) ? [at] : []));
      const moves = {
        ArrowUp: () => focus(data[i].parent),
        ArrowDown: () => focus(data.findIndex((each, at) => each.parent === i && shown(at))),
        ArrowRight: () => focus(kin[kin.indexOf(i) + 1]),
        ArrowLeft: () => focus(kin[kin.indexOf(i) - 1]),
        Enter: () => zoom(i),
        ' ': () => zoom(i),
        Escape: () => zoom(-1),
      };
      if (!moves[event.key]) return;
      event.preventDefault();
      moves[event.key]();
    });
  });
  search.addEventListener('input', () => {
    const word = search.value.trim().toLowerCase();
    let found = 0;
    boxes.forEach((box) => {
      const hit = word !== '' && box.textContent.toLowerCase().includes(word);
      box.classList.toggle('hit', hit);
      found += hit;
    });
    flame.classList.toggle('searched', word !== '');
    said.textContent = word === '' ? '' : found + ' of ' + boxes.length + ' boxes match.';
  });
  side.addEventListener('change', draw);
  back.addEventListener('click', () => { zoom(-1); });
  flame.querySelector('.tools').hidden = false;
  draw();
}
`;

/** SHA-256 of that text, which a test compares. */
export const FLAME_HASH = 'sha256-lurUbDVXrB6/E5nOdph3VoXO3cGdRfeETwpcJsrNdWM=';
