/** Reads the text of a GraphQL operation: fields with aliases, arguments and fragments on a type. No other syntax. */

export interface Field {
  /** Its name in the answer. */
  readonly alias: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly fields: readonly Field[];
  /** Of `... on Type`. */
  readonly on?: string;
}

const TOKEN = /\.\.\.|[{}():]|\$?[A-Za-z_]\w*|"(?:[^"\\]|\\.)*"|\d+/g;

/** @returns the fields of the operation, and whether it is a mutation; undefined if it is not understood */
export function operationOf(
  text: string,
  variables: Readonly<Record<string, unknown>>,
): { readonly isMutation: boolean; readonly fields: readonly Field[] } | undefined {
  const [, kind = '', rest = ''] = /^(query|mutation)? *(?:\([^)]*\))? *(\{[\s\S]*)$/.exec(text) ?? [];
  const tokens = rest.match(TOKEN) ?? [];
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const isNext = (token: string) => tokens[at] === token;

  const value = (): unknown => {
    const token = next();
    if (token.startsWith('$')) return variables[token.slice(1)];
    return JSON.parse(token);
  };
  const args = (): Record<string, unknown> => {
    const given: Record<string, unknown> = {};
    if (!isNext('(')) return given;
    for (next(); !isNext(')') && at < tokens.length; ) {
      const name = next();
      next();
      given[name] = value();
    }
    next();
    return given;
  };
  const field = (): Field => {
    const first = next();
    if (first === '...') {
      next();
      return { alias: '', name: '', args: {}, on: next(), fields: fields() };
    }
    if (!isNext(':')) return { alias: first, name: first, args: args(), fields: fields() };
    next();
    return { alias: first, name: next(), args: args(), fields: fields() };
  };
  const fields = (): Field[] => {
    const all: Field[] = [];
    if (!isNext('{')) return all;
    for (next(); !isNext('}') && at < tokens.length; ) all.push(field());
    next();
    return all;
  };
  const all = fields();
  return all.length === 0 || at !== tokens.length
    ? undefined
    : { isMutation: kind === 'mutation', fields: all };
}
