/**
 * JSONPath (RFC 9535) for the rules file. The package's own `match` and `search` use JavaScript's regular
 * expressions, with which one filter can take forever. Here they run in linear time (RE2), on texts of
 * bounded length.
 */
import { FunctionExpressionType, JSONPathEnvironment, type JSONPathQuery } from 'json-p3';
import { RE2JS, RE2JSSyntaxException } from 're2js';
import { UserError } from '../model/errors.ts';

/** Of a path, and of an expression in it. */
const LENGTH_MAX = 1000;

/** Longer texts are not names that somebody selects by. */
const TEXT_LENGTH_MAX = 10_000;

/** Each `..` walks everything below all nodes that the one before found. */
const DESCENTS_MAX = 2;

/** `[*,*]` finds everything twice, and a second one each of those again. */
const COMMAS_MAX = 8;

/** In a filter: `$` followed by anything that selects more than one node. */
const ROOT_IN_FILTER = /(?!^)\$(?:\.(?![.*])[^\s.[\]()$<>=!&|,]+|\[(?:''|\d+)\])*(?:\.[.*]|\[(?!''\]|\d+\]))/;

/** An expression may come from the data, with a new one in each row. */
const KNOWN_MAX = 100;

const environment = new JSONPathEnvironment();
environment.functionRegister.set(
  'match',
  matching((expression, text) => expression.matcher(text).matches()),
);
environment.functionRegister.set(
  'search',
  matching((expression, text) => expression.matcher(text).find()),
);

/**
 * @param where begins the error, such as `reader mine`
 * @throws UserError if it is not a path, or could take unbounded time
 */
export function compilePath(where: string, path: string): JSONPathQuery {
  const shown = JSON.stringify(path.slice(0, 200));
  const bare = path.slice(0, LENGTH_MAX).replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs, "''");
  const fault =
    path.length > LENGTH_MAX
      ? `has ${path.length} characters; at most ${LENGTH_MAX} are read`
      : bare.split('..').length - 1 > DESCENTS_MAX
        ? `goes down (..) more than ${DESCENTS_MAX} times`
        : bare.split(',').length - 1 > COMMAS_MAX
          ? `has more than ${COMMAS_MAX} commas`
          : ROOT_IN_FILTER.test(bare)
            ? 'searches the whole file ($) again for each row'
            : undefined;
  if (fault !== undefined)
    throw new UserError(`${where}: ${shown} ${fault}`, 'Use a simpler path, such as $.results[*].');
  try {
    return environment.compile(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${where}: ${shown} is not a JSONPath: ${why}`,
      'Write it as $.results[*]; fields of a row as {stats.mean}.',
    );
  }
}

/** According to RFC 9535, a value that is not text, or not a valid expression, selects nothing. */
function matching(isFound: (expression: RE2JS, text: string) => boolean) {
  const known = new Map<string, RE2JS | undefined>();
  return {
    argTypes: [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType],
    returnType: FunctionExpressionType.LogicalType,
    call(text: unknown, pattern: unknown): boolean {
      if (typeof text !== 'string' || typeof pattern !== 'string') return false;
      if (text.length > TEXT_LENGTH_MAX || pattern.length > LENGTH_MAX) return false;
      if (!known.has(pattern)) {
        if (known.size >= KNOWN_MAX) known.clear();
        known.set(pattern, expressionOf(pattern));
      }
      const expression = known.get(pattern);
      return expression !== undefined && isFound(expression, text);
    },
  };
}

function expressionOf(pattern: string): RE2JS | undefined {
  try {
    // In I-Regexp, a dot is any character except a line end of either kind.
    return RE2JS.compile(
      pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gs, (part) => (part === '.' ? '[^\\n\\r]' : part)),
    );
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return undefined;
    throw error;
  }
}
