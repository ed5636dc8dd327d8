/**
 * Builds HTML that no inserted text can break. Every text between the pieces of a template is escaped and
 * reduced to one visible line; only HTML made by this module is inserted unchanged.
 */
import { linkTarget, visible } from '../escape.ts';
import type { Child } from './element.ts';

export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Part = string | number | Html | readonly Html[];

/** Texts up to this length are shown in full; names have their own limit. */
const LENGTH_MAX = 2000;

/** A template: `` html`<p>${name}</p>` ``. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = pieces[0] ?? '';
  parts.forEach((part, i) => {
    text += written(part) + (pieces[i + 1] ?? '');
  });
  return new Html(text);
}

export const NOTHING = new Html('');

function written(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(visible(part, LENGTH_MAX));
  return part.map(({ text }) => text).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An element as text. Tags and names of attributes are ours. */
export function htmlOf(child: Child): Html {
  if (typeof child === 'string') return html`${child}`;
  const { tag, attributes, style, children } = child;
  const styled = Object.entries(style).map(([name, value]) => `${name}:${value}`);
  const all = { ...attributes, ...(styled.length > 0 && { style: styled.join(';') }) };
  const written = Object.entries(all).map(([name, value]) => {
    if (typeof value === 'string') return html` ${new Html(name)}="${value}"`;
    return value ? new Html(` ${name}`) : NOTHING;
  });
  const opening = html`<${new Html(tag)}${written}>`;
  if (EMPTY.has(tag)) return opening;
  const close = new Html(`</${tag}>${LINES.has(tag) ? '\n' : ''}`);
  return html`${opening}${children.map(htmlOf)}${close}`;
}

/** They have no end. */
const EMPTY = new Set(['input']);
/** They end a line of the text. */
const LINES = new Set(['div', 'p', 'table', 'tr']);

/** A name in a form that people can copy. */
export function code(name: string): Html {
  return html`<code>${visible(name)}</code>`;
}

/** A link, or just its text if the address is not http or https. */
export function link(url: string | undefined, words: Html): Html {
  return url && /^https?:\/\//.test(url) ? html`<a href="${linkTarget(url)}">${words}</a>` : words;
}
