/** The colours of the style sheet, for drawings on a canvas or in a file. */

export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly worse: string;
  readonly better: string;
  readonly limit: string;
  /** People with any colour vision can distinguish them, in light and dark (Okabe and Ito 2008). */
  readonly lines: readonly string[];
  readonly font: string;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    background: read('background'),
    text: read('text'),
    muted: read('muted'),
    grid: read('rule'),
    worse: read('worse'),
    better: read('better'),
    limit: read('doubt'),
    lines: Array.from({ length: 8 }, (_, i) => read(`line-${i + 1}`)),
    font: `11px ${style.fontFamily}`,
  };
}
