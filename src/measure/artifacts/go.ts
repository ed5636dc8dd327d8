/**
 * What `go build` writes into every program: its build id, and since Go 1.18 the commit and its time, with which two commits never have
 * equal programs. Only debug.ReadBuildInfo and the go command read them.
 * Sources: Go's cmd/internal/buildid/buildid.go (the id in the text, between `\xff Go build ID: "` and `"\n \xff`);
 * cmd/go/internal/modload/build.go (the marks around the build's lines); runtime/debug/mod.go (lines `build\tvcs.revision=…`);
 * https://go.dev/doc/go1.24#go-command (the version of the main module, made of the commit).
 */

const ID_BEGINS = Buffer.from('\xff Go build ID: "', 'latin1');
/** Four hashes of 20 characters with slashes between them. */
const ID_LENGTH_MAX = 200;

const LINES_BEGIN = Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex');
const LINES_END = Buffer.from('f932433186182072008242104116d8f2', 'hex');
const LINES_BYTES_MAX = 1024 * 1024;

/** Of a fixed length each, so that nothing behind them moves. */
const STAMPS: readonly RegExp[] = [
  /(?<=\nbuild\tvcs\.revision=)[0-9a-f]{40,64}(?=\n)/,
  /(?<=\nbuild\tvcs\.time=)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?=\n)/,
  /(?<=\nmod\t[^\t\n]{1,500}\tv[\w.-]{1,80}[-.])\d{14}-[0-9a-f]{12}/,
];

/** Blanks them where they stand; all other bytes stay as they are. */
export function blankGoBuild(bytes: Buffer): void {
  const id = between(bytes, ID_BEGINS, Buffer.from('"'), ID_LENGTH_MAX);
  id?.fill(0);
  const lines = between(bytes, LINES_BEGIN, LINES_END, LINES_BYTES_MAX);
  if (!lines) return;
  const text = lines.toString('latin1');
  for (const stamp of STAMPS) {
    const found = stamp.exec(text);
    if (found) lines.fill(0, found.index, found.index + found[0].length);
  }
}

/** What lies between the first such mark and the next end; undefined if nothing does, or more than may. */
function between(bytes: Buffer, begin: Buffer, end: Buffer, lengthMax: number): Buffer | undefined {
  const mark = bytes.indexOf(begin);
  if (mark < 0) return undefined;
  const start = mark + begin.length;
  const length = bytes.subarray(start, start + lengthMax).indexOf(end);
  return length < 0 ? undefined : bytes.subarray(start, start + length);
}
