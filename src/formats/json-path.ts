/**
 * JSONPath (RFC 9535) as the rules file writes it. The package's own `match` and `search` hand expressions to JavaScript, where one
 * filter can take longer than the universe: here they run in linear time (RE2), on texts of bounded length.
 */
import { FunctionExpressionType, JSONPathEnvironment, type JSONPathQuery } from 'json-p3';
import { RE2JS, RE2JSSyntaxException } from 're2js';
import { UserError } from '../model/errors.ts';

/** Of a path, and of an expression in it. */
const LENGTH_MAX = 1000;

/** Longer texts are no names that somebody selects by. */
const TEXT_LENGTH_MAX = 10_000;

/** Each `..` walks everything below everything that the one before found. */
const DESCENTS_MAX = 2;

/** `[*,*]` finds everything twice, and the next one each of those. */
const COMMAS_MAX = 8;

/** In a filter, `$` and what is more than one place below it. */
const ROOT_IN_FILTER = /(?!^)\$(?:\.(?![.*])[^\s.[\]()$<>=!&|,]+|\[(?:''|\d+)\])*(?:\.[.*]|\[(?!''\]|\d+\]))/;

/** An expression may stand in the data, a new one in each row. */
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
 * @throws UserError where it is no path, or one that could walk for ever
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
            ? 'looks through the whole file ($) again for each of its rows'
            : undefined;
  if (fault !== undefined)
    throw new UserError(`${where}: ${shown} ${fault}`, 'Name the rows by fewer steps, such as $.results[*].');
  try {
    return environment.compile(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${where}: ${shown} is no JSONPath: ${why}`,
      'Write it as $.results[*]; fields of a row as {stats.mean}.',
    );
  }
}

/** As RFC 9535 has it, what is no text or no expression selects nothing. */
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
    // A dot is any character but a line end of either kind, as I-Regexp has it.
    return RE2JS.compile(
      pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gs, (part) => (part === '.' ? '[^\\n\\r]' : part)),
    );
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return undefined;
    throw error;
  }
}
