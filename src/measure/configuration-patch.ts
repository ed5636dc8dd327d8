/**
 * Sets values in the text of a configuration file: an env file, JSON or YAML. Only the values are replaced,
 * so comments, order and layout stay. Missing keys are added to env files only; in JSON and YAML a missing
 * key is more likely a mistyped path, so it is an error.
 */
import { basename, extname } from 'node:path/posix';
import { isAlias, isScalar, type ParsedNode, parseDocument, Scalar, stringify } from 'yaml';
import { UserError } from '../model/errors.ts';

export interface Setting {
  readonly name: string;
  readonly value: string;
  /** Keys that lead to the value (not used for env files); numbers index the items of a list from 0. */
  readonly path: readonly string[];
}

/** Files that people write by hand are far smaller. */
const LENGTH_MAX = 1_000_000;

type Kind = 'env' | 'json' | 'yaml';

/**
 * @param file its path: decides the kind of file and appears in messages
 * @returns the new text
 * @throws UserError if the kind of file is unknown, or the file cannot be parsed or lacks the key
 */
export function patched(file: string, text: string, settings: readonly Setting[]): string {
  const kind = kindOf(file);
  if (text.length > LENGTH_MAX) {
    throw new UserError(
      `${file} has ${text.length} characters; a configuration that is changed has at most ${LENGTH_MAX}`,
    );
  }
  return settings.reduce(
    (before, setting) => (kind === 'env' ? inEnvFile(before, setting) : inTree(file, before, setting, kind)),
    text,
  );
}

function kindOf(file: string): Kind {
  const name = basename(file.replaceAll('\\', '/'));
  if (/^\.env(\..+)?$|\.env$/.test(name)) return 'env';
  const extension = extname(name).toLowerCase();
  if (extension === '.json') return 'json';
  if (extension === '.yml' || extension === '.yaml') return 'yaml';
  throw new UserError(
    `${file} is neither an env file (.env, .env.NAME, NAME.env) nor JSON nor YAML`,
    'Set the values there by hand: perf-regression experiment status shows them.',
  );
}

/** If several lines set it, the last one counts, as it does for programs that read the file. */
function inEnvFile(text: string, { name, value }: Setting): string {
  const line = new RegExp(
    `^([ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=[ \\t]*)("(?:[^"\\\\]|\\\\[^])*"|'[^']*'|[^\\s]*(?:[ \\t]+[^\\s#][^\\s]*)*)(?=[ \\t]*(?:\\r?\\n|$)|[ \\t]+#)`,
    'gm',
  );
  const last = [...text.matchAll(line)].at(-1);
  const written = inEnvQuotes(value, last?.[2]?.[0]);
  if (!last) {
    const end = text === '' || text.endsWith('\n') ? '' : '\n';
    return `${text}${end}${name}=${written}\n`;
  }
  const from = last.index + (last[1] ?? '').length;
  return text.slice(0, from) + written + text.slice(from + (last[2] ?? '').length);
}

/** @param before the quote, or first character, of the old value */
function inEnvQuotes(value: string, before: string | undefined): string {
  const isPlain = /^[\w./:@%+,=-]*$/.test(value);
  if (isPlain && before !== '"' && before !== "'") return value;
  if (before !== '"' && !/['\n\r]/.test(value)) return `'${value}'`;
  return `"${value
    .replace(/["\\$`]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')}"`;
}

/** YAML; JSON is a subset of it. */
function inTree(file: string, text: string, { name, value, path }: Setting, kind: Kind): string {
  const node = nodeAt(file, text, path, name);
  const [from, to] = node.range as [number, number, number];
  const wanted = typedLike(node.value, value);
  for (const written of kind === 'json' ? [JSON.stringify(wanted)] : inYaml(wanted, node.type)) {
    // The key has no value yet: YAML needs a space after the colon.
    const next = text.slice(0, from) + (from === to ? ' ' : '') + written + text.slice(to);
    if (isSet(next, path, wanted)) return next;
  }
  throw new UserError(
    `${file}: ${path.join('.')} cannot be replaced without changing what is around it`,
    `Set it by hand: ${JSON.stringify(wanted)}`,
  );
}

function nodeAt(file: string, text: string, path: readonly string[], name: string): Scalar & ParsedNode {
  const document = parseDocument(text);
  const [broken] = document.errors;
  if (broken) {
    throw new UserError(`${file}:${broken.linePos?.[0].line ?? 1}: ${broken.message.split('\n')[0]}`);
  }
  const node = document.getIn(path, true);
  if (isScalar(node) && node.range && !isBlock(node)) return node as Scalar & ParsedNode;
  const where = path.join('.');
  throw new UserError(
    node === undefined || node === null
      ? `${file} has no ${where} for ${name}`
      : `${file}: ${where} is ${isAlias(node) ? 'an alias' : isScalar(node) ? 'a block of text' : 'not a single value'}`,
    `Give its path: --key ${name}=path.to.${name}`,
  );
}

function isBlock({ type }: Scalar): boolean {
  return type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
}

/** A number stays a number if the new value is one. */
function typedLike(before: unknown, value: string): string | number | boolean {
  if (typeof before === 'number' && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value);
  if (typeof before === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}

/** Candidates in order of preference: quoted like the old value first; the last one always works. */
function inYaml(value: string | number | boolean, type: Scalar['type']): string[] {
  if (typeof value !== 'string') return [String(value)];
  const double = JSON.stringify(value);
  const single = `'${value.replaceAll("'", "''")}'`;
  if (type === Scalar.QUOTE_DOUBLE) return [double];
  if (type === Scalar.QUOTE_SINGLE) return [single, double];
  return [stringify(value, { lineWidth: 0 }).trimEnd(), single, double];
}

/** Parses the result to check it: a value inside brackets must not contain a comma, for example. */
function isSet(text: string, path: readonly string[], wanted: unknown): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && document.getIn(path) === wanted;
}
