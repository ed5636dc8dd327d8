/**
 * Builds HTML that no inserted text can break. Every text between the pieces of a template is escaped and
 * reduced to one visible line; only HTML made by this module is inserted unchanged.
 */
import { linkTarget, visible } from '../escape.ts';

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

/** A name in a form that people can copy. */
export function code(name: string): Html {
  return html`<code>${visible(name)}</code>`;
}

/** A link, or just its text if the address is not http or https. */
export function link(url: string | undefined, words: Html): Html {
  return url && /^https?:\/\//.test(url) ? html`<a href="${linkTarget(url)}">${words}</a>` : words;
}
