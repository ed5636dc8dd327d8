/**
 * Parses XML of benchmark and test tools: elements, attributes and text. Entities defined by a document are
 * not expanded.
 */
import { XMLParser } from 'fast-xml-parser';
import { ParseFailure } from './format.ts';
import { asArray, asObject } from './json.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
}

const PREDEFINED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The parser refuses deeper nesting, so code that walks the elements may be recursive. */
const DEEPEST = 100;

/**
 * The outermost elements of the text. Anything before the first `<?xml` or element at the start of a line is
 * left out.
 * @throws ParseFailure if it is not XML, or is cut off
 */
export function parseXml(text: string): XmlElement[] {
  const start = text.search(/^(?:\ufeff|[ \t])*<[?!A-Za-z]/m);
  const xml = start > 0 ? text.slice(start) : text;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseTagValue: false,
    maxNestedTags: DEEPEST,
  });
  let nodes: unknown;
  try {
    nodes = parser.parse(xml);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0]?.slice(0, 100) : '';
    throw new ParseFailure(`this is not valid XML, or it is cut off: ${why}`);
  }
  const elements = elementsOf(nodes);
  const outer = elements.at(-1);
  if (!outer) throw new ParseFailure('there is no XML element in it');
  if (outer.children.length > 0 && !xml.includes(`</${outer.name}`)) {
    throw new ParseFailure(
      `the XML is cut off: <${outer.name}> is not closed`,
      xml.trimEnd().split('\n').length,
    );
  }
  return elements;
}

function elementsOf(nodes: unknown): XmlElement[] {
  return (asArray(nodes) ?? []).flatMap((node) => {
    const fields = asObject(node) ?? {};
    const name = Object.keys(fields).find((key) => key !== ':@');
    if (name === undefined || /^[#?]/.test(name)) return [];
    const written = Object.entries(asObject(fields[':@']) ?? {});
    const attributes = Object.fromEntries(written.map(([key, value]) => [key, decoded(String(value))]));
    return [{ name, attributes, children: elementsOf(fields[name]) }];
  });
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return PREDEFINED.get(name) ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
