/**
 * Criterion.rs in its four forms: its output, its output with --output-format bencher, the messages of
 * cargo-criterion, and the folder target/criterion. Only the last two have the measured samples.
 */
import { hasConsoleResult, mayHaveConsoleResult, readConsole } from './criterion-console.ts';
import { hasMessage, readMessages } from './criterion-messages.ts';
import { readTree, wantsTreeFile } from './criterion-tree.ts';
import type { Format } from './format.ts';

export const criterion: Format = {
  id: 'criterion',
  tool: 'Criterion.rs',
  produce: 'cargo bench, then give the folder target/criterion (or the text that cargo bench printed)',
  reads:
    'time with every sample from the folder or cargo-criterion messages, estimates from text, throughput',
  samples: 'iteration',

  claims(text, json) {
    // A single message is one JSON value; other JSON is never criterion's.
    return hasMessage(text) || (json === undefined && hasConsoleResult(text));
  },

  isAlso: (text, json) => json === undefined && mayHaveConsoleResult(text),

  read(text) {
    return hasMessage(text) ? readMessages(text) : readConsole(text);
  },

  folder: { wants: wantsTreeFile, read: readTree },
};
