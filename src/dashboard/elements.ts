/** Elements that the report writes as text, as nodes of this page. */
import { type ComponentChild, h } from 'preact';
import type { PageElement } from '../reporters/html/element.ts';

export function nodeOf({ tag, attributes, style, children }: PageElement): ComponentChild {
  const nodes = children.map((child) => (typeof child === 'string' ? child : nodeOf(child)));
  return h(tag, { ...attributes, style }, ...nodes);
}
