/**
 * Sizes of files: bundles, binaries, images. Contents are not read, so the format is never detected: users
 * name it, with the files as results.
 */
import { type Format, ParseFailure, type Row } from './format.ts';

export const fileSize: Format = {
  id: 'file-size',
  tool: 'File sizes',
  produce: 'any build; name the tool, and its files as results: tool: file-size, results: dist/*.js',
  reads: 'the size of every named file',
  samples: 'process',

  claims: () => false,

  read() {
    throw new ParseFailure('sizes are not read from a text');
  },

  folder: {
    unread: true,
    wants: () => false,
    read: (files) => ({ rows: files.map(rowOf), skipped: [] }),
  },
};

function rowOf({ path, bytes }: { path: string; bytes?: number }): Row {
  return { benchmark: path, metric: 'size', unit: 'B', centre: bytes ?? Number.NaN, direction: 'lower' };
}
