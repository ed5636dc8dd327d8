/** The keys of the page: `/` searches, `j` and `k` go from row to row, `?` shows them all. */
import { useEffect, useRef } from 'preact/hooks';

const KEYS = [
  ['/', 'search'],
  ['j', 'next row'],
  ['k', 'previous row'],
  ['Enter', 'open the row; on the chart: pin the run'],
  ['← →', 'on the chart: previous or next run'],
  ['+ − 0', 'on the chart: zoom in, out, show all'],
  ['Escape', 'on the chart: remove all pins'],
  ['?', 'show these keys'],
] as const;

export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = { '/': search, j: () => go(1), k: () => go(-1), '?': () => dialog.current?.showModal() }[
        event.key
      ];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return (
    <dialog ref={dialog} aria-label="Keys">
      <h2>Keys</h2>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea, dialog *');
}

function search(): void {
  document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus();
}

/** The links to move between: those of the list, or else of the table. */
function go(step: number): void {
  const links = [
    ...document.querySelectorAll<HTMLElement>(
      'main [data-row], main th[scope="row"] a, main .change-group li a',
    ),
  ];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
