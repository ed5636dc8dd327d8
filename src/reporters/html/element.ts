/**
 * Elements of a page as plain data. The report writes them as text and the dashboard gives them to Preact, so that both draw the
 * same. Names in them are text wherever they end up.
 */
export interface PageElement {
  readonly tag: string;
  /** True writes the name alone, false leaves it out. */
  readonly attributes: Readonly<Record<string, string | boolean>>;
  readonly style: Readonly<Record<string, string>>;
  readonly children: readonly Child[];
}

export type Child = PageElement | string;

/** Attributes by name; `style` has its properties by name. */
type Given = Readonly<Record<string, string | boolean | PageElement['style']>>;

export function element(tag: string, given: Given = {}, ...children: readonly Child[]): PageElement {
  const attributes: Record<string, string | boolean> = {};
  let style: PageElement['style'] = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'object') style = value;
    else attributes[name] = value;
  }
  return { tag, attributes, style, children };
}
