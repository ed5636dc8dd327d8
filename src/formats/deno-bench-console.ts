/**
 * The output of deno bench: a Markdown table since version 2, before that a table of columns with `/iter`
 * after the mean time. Its means are rounded.
 */
import { environmentOf } from './environment.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { lastingPath, qualified } from './names.ts';
import { loggedLines, numberOf, withoutColour } from './text.ts';

const HEADER = /^(?:\S*Z )?(?:\| )?benchmark +(?:\| )?time(?:\/iter)? \(avg\) +(?:\| +)?iter\/s/m;
const TIME = /^([\d.,]+) (ps|ns|[uµμ]s|ms|s|m)$/;
const BEFORE_ITER = / ([\d.,]+ (?:ps|ns|[uµμ]s|ms|s|m))$/;
const ERROR = ' error: ';

/** After the name: mean, iter/s, (min … max), p75, p99, p995. */
const CELLS_BEHIND_NAME = 6;

export function hasDenoTable(text: string): boolean {
  return text.includes('iter/s') && HEADER.test(withoutColour(text));
}

export function readDenoTable(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const system = new Map<string, string>();
  let group = '';
  let file = '';
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const [, word, value] = /^ *(cpu|runtime)(?:: | \| )(.+)$/i.exec(shown) ?? [];
    if (word !== undefined && value !== undefined) system.set(word.toLowerCase(), value.trim());
    else if (/^file:\/\/\S+$/.test(shown)) [file, group] = [shown, ''];
    else if (/^group \S/.test(shown)) group = shown.slice('group '.length).trim();
    else {
      const { name, time } = rowOf(shown);
      const joined = group === '' ? name : `${group} > ${name}`;
      const [, number, unit] = TIME.exec(time) ?? [];
      const error = shown.indexOf(ERROR);
      const centre = numberOf(number?.replaceAll(',', ''));
      if (centre !== undefined && unit !== undefined && name !== '') {
        const written = unit === 'm' ? 'min' : unit.replace(/[µμ]/, 'u');
        rows.push({ ...namesOf(joined, file), metric: 'time', unit: written, centre, line });
      } else if (error > 0 && name === '') {
        const failed = shown.slice(0, error).trim();
        const message = shown.slice(error + ERROR.length).trim();
        const { benchmark } = namesOf(group === '' ? failed : `${group} > ${failed}`, file);
        skipped.push({ line, why: { code: 'failed', benchmark, message }, failed: benchmark });
      }
    }
  }
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure('no benchmark printed a result');
  return { rows, skipped, environment: machineOf(system) };
}

/** Empty if the line is not a row. A name may contain a bar, so cells are counted from the end. */
function rowOf(shown: string): { readonly name: string; readonly time: string } {
  const cells = shown.startsWith('| ')
    ? shown.trimEnd().replace(/\|$/, '').trimEnd().slice(2).split(' | ')
    : [];
  if (cells.length > CELLS_BEHIND_NAME) {
    const name = cells.slice(0, -CELLS_BEHIND_NAME).join(' | ').trim();
    return { name, time: cells.at(-CELLS_BEHIND_NAME)?.trim() ?? '' };
  }
  const at = shown.indexOf('/iter');
  const mean = at < 0 ? undefined : BEFORE_ITER.exec(shown.slice(0, at));
  return mean ? { name: shown.slice(0, mean.index).trim(), time: mean[1] ?? '' } : { name: '', time: '' };
}

/** Several files may have benchmarks with the same name. @param origin the file, empty if unknown */
export function namesOf(name: string, origin: string): Pick<Row, 'benchmark' | 'short' | 'former'> {
  const file = origin.split('/').at(-1) ?? '';
  return { ...qualified(name, lastingPath(origin)), ...(file !== '' && { former: [`${name} (${file})`] }) };
}

/** `Deno 2.1.4 (x86_64-unknown-linux-gnu)` */
function machineOf(system: ReadonlyMap<string, string>): NonNullable<Reading['environment']> {
  const [, version, target] = /^deno (\S+) \(([^()]+)\)/i.exec(system.get('runtime') ?? '') ?? [];
  return environmentOf({ ...systemOf(target), cpu: system.get('cpu'), toolchain: { deno: version } });
}

/** Of a target such as `x86_64-unknown-linux-gnu`. */
export function systemOf(target: string | undefined): {
  readonly os: string | undefined;
  readonly arch: string | undefined;
} {
  const [arch, ...words] = target?.split('-') ?? [];
  return { arch, os: words.find((word) => /^(?:linux|darwin|windows|freebsd)$/.test(word)) };
}
